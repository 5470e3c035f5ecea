# parlance: one hand-written makefile. `make help` lists the targets.
#
# Variants live in folders of their own: build/ (default), build/asan, build/clang. Set CC, BUILD,
# or VARIANT=asan; nothing is shared between them.

VERSION := 0.1.0
SOVERSION := 0

PREFIX ?= /usr/local
LIBDIR ?= $(PREFIX)/lib
DESTDIR ?=
CC ?= cc
PKG_CONFIG ?= pkg-config
INSTALL ?= install

VARIANT ?=
BUILD ?= build$(if $(VARIANT),/$(VARIANT))

WARNINGS := -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wstrict-prototypes \
	-Wmissing-prototypes -Wvla
DEVELOPER ?= $(if $(wildcard .git),1)
# A sanitizer's report names lines, and nothing else of what a debugger asks.
CFLAGS ?= -O2 -g$(if $(VARIANT),1)
PARL_CFLAGS := -std=c11 $(WARNINGS) $(if $(DEVELOPER),-Werror) -fvisibility=hidden -fPIC \
	-D_GNU_SOURCE -DPARL_VERSION='"$(VERSION)"' -Icore/include -MMD -MP
PARL_LDFLAGS := $(LDFLAGS)
ifeq ($(VARIANT),asan)
PARL_CFLAGS += -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer
PARL_LDFLAGS += -fsanitize=address,undefined
else
# clang leaves the sanitizer's symbols undefined in shared objects, so not there.
CLOSED := -Wl,-z,defs
endif

# What is made is named in a line; V=1 shows the commands themselves.
V ?=
Q := $(if $(V),,@)
say = $(if $(V),,@printf '  %-5s %s\n' $(1) $(2))

# With `setup` among the goals the others wait for it in a make of their own: what is installed
# (pkg-config's answers, the compilers) is asked when a makefile is read.
LATER := $(if $(filter setup,$(MAKECMDGOALS)),$(filter-out setup,$(MAKECMDGOALS)))
ifneq ($(LATER),)
.PHONY: $(LATER)
$(LATER): setup
	@$(MAKE) --no-print-directory $@
else

# As many jobs as cores, unless -j says otherwise; goals that were named together stay in their order.
ifeq ($(filter -j%,$(MAKEFLAGS))$(word 2,$(MAKECMDGOALS)),)
MAKEFLAGS += -j$(shell nproc 2>/dev/null || echo 1)
endif

.DEFAULT_GOAL := all
.PHONY: all
all: library program plugins compiled codes template ## build the library, the program and the plugins

# --- the library

# ICU's other library, icu-i18n, is opened by those few runs that need it: core/text/collation.c.
CORE_PACKAGES := icu-uc
CORE_CFLAGS := $(shell $(PKG_CONFIG) --cflags $(CORE_PACKAGES) 2>/dev/null)
CORE_LIBS := $(shell $(PKG_CONFIG) --libs $(CORE_PACKAGES) 2>/dev/null) -ldl -pthread

# Tests judge our reader and writer of JSON by another's, and read their tables with it.
TEST_LIBS := -ljansson

FLOORS := base text match json glossary vocabulary sheet project document prose bridge check host setup job run
LIB_SOURCES := $(foreach floor,$(FLOORS),$(wildcard core/$(floor)/*.c))
LIB_OBJECTS := $(LIB_SOURCES:%.c=$(BUILD)/%.o)

# A plugin brings libparlance.so with it, so a static library that opened plugins would have a
# second copy of itself in the process: it has those that are linked in only.
DYNAMIC_ONLY := $(patsubst %,$(BUILD)/core/host/%.o,elf judge scan load)

SHARED := $(BUILD)/lib/libparlance.so
SHARED_FILE := $(SHARED).$(VERSION)

.PHONY: library
library: $(SHARED) $(BUILD)/lib/libparlance.a ## build libparlance, shared and static

$(BUILD)/%.o: %.c Makefile
	@mkdir -p $(@D)
	$(call say,CC,$@)
	$(Q)$(CC) $(PARL_CFLAGS) $(CORE_CFLAGS) $(CPPFLAGS) $(CFLAGS) -c $< -o $@

# A compiled glossary is right for the code that compiled it: that is told by a sum of that code.
RULES := $(shell cat $(sort $(wildcard $(foreach floor,base text match json glossary vocabulary,core/$(floor)/*.[ch]))) | \
	cksum | cut -d' ' -f1)
$(BUILD)/core/vocabulary/compiled_head.o: PARL_CFLAGS += -DPARL_RULES=UINT64_C\($(RULES)\)
$(BUILD)/core/vocabulary/compiled_head.o: $(BUILD)/rules
$(BUILD)/rules: FORCE
	@mkdir -p $(@D)
	@echo '$(RULES)' | cmp -s - $@ || echo '$(RULES)' >$@

# Linked to another name, then renamed: a running program may have the old file mapped.
$(SHARED_FILE): $(LIB_OBJECTS) core/parlance.map
	@mkdir -p $(@D)
	$(call say,LINK,$@)
	$(Q)$(CC) -shared -Wl,-soname,libparlance.so.$(SOVERSION) $(CLOSED) \
		-Wl,--version-script=core/parlance.map $(CFLAGS) $(PARL_LDFLAGS) \
		$(LIB_OBJECTS) $(CORE_LIBS) -o $@.new
	@mv -f $@.new $@

$(SHARED): $(SHARED_FILE)
	@ln -sfn $(notdir $<) $@.$(SOVERSION)
	@ln -sfn $(notdir $<) $@

$(BUILD)/lib/libparlance.a: $(filter-out $(DYNAMIC_ONLY),$(LIB_OBJECTS))
	@mkdir -p $(@D)
	@rm -f $@
	$(call say,AR,$@)
	$(Q)$(AR) rcs $@ $^

# All of the library with its hidden parts, for the tests.
$(BUILD)/libparlance-all.a: $(LIB_OBJECTS)
	@rm -f $@
	$(call say,AR,$@)
	$(Q)$(AR) rcs $@ $^

# --- the program

PROGRAM := $(BUILD)/bin/parlance
PROGRAM_OBJECTS := $(patsubst %.c,$(BUILD)/%.o,$(wildcard core/program/*.c))
PLUGIN_DIR := $(LIBDIR)/parlance/plugins
GLOSSARY_DIR := $(PREFIX)/share/parlance/glossaries
# The build tree is laid out as an installed one, so that the program finds its plugins and
# glossaries in both by the same rule: from where it is.
ORIGIN := -Wl,-rpath,'$$ORIGIN/../lib'

.PHONY: program
program: $(PROGRAM) ## build the program

# The installed folders are compiled in: another PREFIX compiles that one file again.
$(BUILD)/core/program/folders.o: PARL_CFLAGS += -DPARL_PLUGIN_DIR='"$(PLUGIN_DIR)"' \
	-DPARL_GLOSSARY_DIR='"$(GLOSSARY_DIR)"'
$(BUILD)/core/program/folders.o: $(BUILD)/prefix
$(BUILD)/prefix: FORCE
	@mkdir -p $(@D)
	@echo '$(PLUGIN_DIR) $(GLOSSARY_DIR)' | cmp -s - $@ || echo '$(PLUGIN_DIR) $(GLOSSARY_DIR)' >$@
.PHONY: FORCE
FORCE:

$(PROGRAM): $(PROGRAM_OBJECTS) $(SHARED)
	@mkdir -p $(@D)
	$(call say,LINK,$@)
	$(Q)$(CC) $(CFLAGS) $(PARL_LDFLAGS) $(PROGRAM_OBJECTS) -L$(BUILD)/lib -lparlance $(ORIGIN) -o $@.new
	@mv -f $@.new $@
	@mkdir -p $(BUILD)/lib/parlance
	@ln -sfn ../../plugins $(BUILD)/lib/parlance/plugins

# The glossaries stand there as links, and what is compiled of them beside them.
GLOSSARIES := $(wildcard glossaries/*.json)
SHARE := $(BUILD)/share/parlance/glossaries
COMPILED := $(SHARE)/uk-base.compiled

$(SHARE)/.linked: $(GLOSSARIES) Makefile
	@[ ! -L $(SHARE) ] || rm $(SHARE)
	@mkdir -p $(SHARE)
	@rm -f $(SHARE)/*.json
	@ln -s $(GLOSSARIES:%=$(CURDIR)/%) $(SHARE)/
	@touch $@

$(SHARE)/%.compiled: $(SHARE)/.linked $(PROGRAM) $(BUILD)/plugins/compile.so
	$(call say,PUT,$@)
	$(Q)$(PROGRAM) compile --no-profile --glossary-dir $(SHARE) --glossary $* -o $@

# --- the plugins: plugins/NAME/*.c becomes plugins/NAME.so. A plugin.mk beside the sources may say
# PACKAGES := ... (pkg-config's names); where one is missing, the plugin is left out, aloud.

PLUGIN_PACKAGES :=

define PLUGIN
PACKAGES :=
-include plugins/$(1)/plugin.mk
PACKAGES_$(1) := $$(PACKAGES)
PLUGIN_PACKAGES += $$(PACKAGES)
MISSING_$(1) := $$(foreach package,$$(PACKAGES),$$(shell $(PKG_CONFIG) --exists $$(package) || echo $$(package)))
OBJECTS_$(1) := $(patsubst %.c,$(BUILD)/%.o,$(wildcard plugins/$(1)/*.c))
ifneq ($$(PACKAGES),)
$$(OBJECTS_$(1)): CORE_CFLAGS = $$(shell $(PKG_CONFIG) --cflags $$(PACKAGES_$(1)))
$(BUILD)/plugins/$(1).so: PLUGIN_LIBS = $$(shell $(PKG_CONFIG) --libs $$(PACKAGES_$(1)))
endif
$(BUILD)/plugins/$(1).so: $$(OBJECTS_$(1))
PLUGIN_OBJECTS += $$(OBJECTS_$(1))
ifeq ($$(strip $$(MISSING_$(1))),)
PLUGINS += $(BUILD)/plugins/$(1).so
else
PLUGINS_LEFT_OUT += left-out-$(1)
.PHONY: left-out-$(1)
left-out-$(1):
	@echo "plugin $(1) is left out: pkg-config does not find $$(strip $$(MISSING_$(1)))"
endif
endef
$(foreach plugin,$(patsubst plugins/%/,%,$(dir $(wildcard plugins/*/*.c))),\
	$(if $(SEEN_$(plugin)),,$(eval SEEN_$(plugin) := 1)$(eval $(call PLUGIN,$(plugin)))))

.PHONY: plugins
plugins: $(PLUGINS) $(PLUGINS_LEFT_OUT) ## build the plugins

$(PLUGINS): $(SHARED)
	@mkdir -p $(@D)
	$(call say,LINK,$@)
	$(Q)$(CC) -shared $(CLOSED) $(CFLAGS) $(PARL_LDFLAGS) $(filter %.o,$^) \
		-L$(BUILD)/lib -lparlance $(PLUGIN_LIBS) -o $@.new
	@mv -f $@.new $@

# --- the page of codes, made by the program from the one registry

CODES_PAGE := $(BUILD)/share/doc/parlance/codes.md

# The template of a glossary, for spreadsheets: as CSV it is written by hand.
TEMPLATE := $(if $(filter %/office.so,$(PLUGINS)),$(BUILD)/share/doc/parlance/examples/terms.xlsx)

.PHONY: codes template compiled
codes: $(CODES_PAGE)
template: $(TEMPLATE)
compiled: $(COMPILED)

$(CODES_PAGE): $(PROGRAM)
	@mkdir -p $(@D)
	@$(PROGRAM) explain --format markdown >$@.new
	@mv -f $@.new $@

$(BUILD)/share/doc/parlance/examples/terms.xlsx: docs/examples/terms.csv $(PROGRAM) $(PLUGINS)
	@mkdir -p $(@D)
	@$(PROGRAM) import $< -o $(@:.xlsx=.json) 2>/dev/null
	@$(PROGRAM) export $(@:.xlsx=.json) -o $@
	@rm $(@:.xlsx=.json)

# --- tests

# What pkg-config says of the packages of a plugin: --cflags, --libs.
packages_of = $(if $(strip $(PACKAGES_$(1))),$(shell $(PKG_CONFIG) $(2) $(PACKAGES_$(1))))

# Unit tests: one cmocka program a file, linked to the library with its hidden parts. Tests that
# open plugins hold all of it and export what is public, as the fixtures expect of their host.
UNIT_SOURCES := $(wildcard tests/unit/test_*.c)
# One named after a plugin is left out without its libraries, as the plugin is.
UNIT_SOURCES := $(foreach source,$(UNIT_SOURCES),\
	$(if $(strip $(MISSING_$(source:tests/unit/test_%.c=%))),,$(source)))
UNIT_PROGRAMS := $(UNIT_SOURCES:%.c=$(BUILD)/%)

$(BUILD)/tests/unit/%: tests/unit/%.c $(BUILD)/libparlance-all.a
	@mkdir -p $(@D)
	$(call say,LINK,$@)
	$(Q)$(CC) $(PARL_CFLAGS) $(CORE_CFLAGS) $(call packages_of,$(*:test_%=%),--cflags) $(CFLAGS) \
		-Icore -DPARL_TEST_BUILD='"$(BUILD)"' $< $(WHOLE) $(BUILD)/libparlance-all.a \
		$(PARL_LDFLAGS) $(call packages_of,$(*:test_%=%),--libs) $(CORE_LIBS) $(TEST_LIBS) -lcmocka -o $@

$(patsubst %,$(BUILD)/tests/unit/test_%,host run): WHOLE := -rdynamic -Wl,--whole-archive \
	$(BUILD)/libparlance-all.a -Wl,--no-whole-archive
# As an embedder has it, with the plugins as they are installed.
OUTSIDE_TESTS := $(patsubst %,$(BUILD)/tests/unit/test_%,session occurrences scarce scarce_files scarce_runs height)
$(OUTSIDE_TESTS): WHOLE := -L$(BUILD)/lib -lparlance -Wl,-rpath,$(CURDIR)/$(BUILD)/lib
$(OUTSIDE_TESTS): $(SHARED)
$(patsubst %,$(BUILD)/tests/unit/test_%,run ask check html map numbers rows pdf sections): WHOLE += -Wl,--wrap=malloc,--wrap=calloc,--wrap=realloc
# Counts the clusters that are looked at.
$(BUILD)/tests/unit/test_places: WHOLE += -Wl,--wrap=parl_cluster_end

# Contract runners: programs that close with 'N passed, N failed'; without an argument each takes its
# own table. What several share stands in tests/contract/support; the reference has links by ICU's
# regular expressions.
CONTRACT_SOURCES := $(wildcard tests/contract/*.c)
CONTRACT_PROGRAMS := $(CONTRACT_SOURCES:%.c=$(BUILD)/%)

CONTRACT_SUPPORT := $(patsubst %.c,$(BUILD)/%.o,$(wildcard tests/contract/support/*.c))

$(CONTRACT_SUPPORT): PARL_CFLAGS += -Icore
$(BUILD)/tests/contract/%: tests/contract/%.c $(CONTRACT_SUPPORT) $(BUILD)/libparlance-all.a
	@mkdir -p $(@D)
	$(call say,LINK,$@)
	$(Q)$(CC) $(PARL_CFLAGS) $(CORE_CFLAGS) $(CFLAGS) -Icore $< $(CONTRACT_SUPPORT) \
		$(BUILD)/libparlance-all.a $(PARL_LDFLAGS) $(CORE_LIBS) $(TEST_LIBS) -licui18n -o $@

# Programs that the tests of the command line use.
TOOL_SOURCES := $(wildcard tests/tools/*.c)
TOOL_PROGRAMS := $(TOOL_SOURCES:%.c=$(BUILD)/%)

$(BUILD)/tests/tools/annotate_each: TOOL_LIBS := -L$(BUILD)/lib -lparlance -Wl,-rpath,$(CURDIR)/$(BUILD)/lib
$(BUILD)/tests/tools/annotate_each: $(SHARED)
$(BUILD)/tests/tools/%: tests/tools/%.c
	@mkdir -p $(@D)
	$(call say,LINK,$@)
	$(Q)$(CC) $(PARL_CFLAGS) $(CORE_CFLAGS) $(CFLAGS) $< $(PARL_LDFLAGS) $(TOOL_LIBS) $(TEST_LIBS) -o $@

# Plugins that are made to be bad, and a few good ones: tests/plugins/NAME.c becomes NAME.so; the
# lines of tests/plugins/bad.list make one more each of bad.c with a defect defined.
FIXTURE_DIR := $(BUILD)/tests/plugins
FIXTURE_NAMES := $(patsubst tests/plugins/%.c,%,$(filter-out %/bad.c,$(wildcard tests/plugins/*.c)))
DEFECTS := $(shell sed 's/\#.*//' tests/plugins/bad.list 2>/dev/null)
FIXTURES := $(FIXTURE_NAMES:%=$(FIXTURE_DIR)/good/%.so) \
	$(foreach defect,$(DEFECTS),$(FIXTURE_DIR)/$(defect)/$(defect).so)

$(FIXTURE_DIR)/good/%.so: tests/plugins/%.c Makefile
	@mkdir -p $(@D)
	$(call say,LINK,$@)
	$(Q)$(CC) -shared $(PARL_CFLAGS) $(CFLAGS) $(PARL_LDFLAGS) $< -o $@

define DEFECT
$(FIXTURE_DIR)/$(1)/$(1).so: tests/plugins/bad.c Makefile
	@mkdir -p $$(@D)
	$$(call say,LINK,$$@)
	$$(Q)$$(CC) -shared $$(PARL_CFLAGS) $$(CFLAGS) $$(PARL_LDFLAGS) -DDEFECT_$(subst -,_,$(1)) \
		-DNAME='"$(1)"' $$< $$(DEFECT_LIBS) -o $$@
endef
$(foreach defect,$(DEFECTS),$(eval $(call DEFECT,$(defect))))

# It needs a library that is gone when it is loaded.
$(FIXTURE_DIR)/missing-library/missing-library.so: DEFECT_LIBS = -Wl,--no-as-needed \
	-L$(FIXTURE_DIR) -lparlance-gone
$(FIXTURE_DIR)/missing-library/missing-library.so: $(FIXTURE_DIR)/libparlance-gone.so
$(FIXTURE_DIR)/libparlance-gone.so:
	@mkdir -p $(@D)
	$(call say,LINK,$@)
	$(Q)$(CC) -shared -x c /dev/null -o $@

# Fuzz targets: with tests/fuzz/driver.c they run over a corpus in every check; `make fuzz` links them
# to libFuzzer and runs each for FUZZ_SECONDS.
FUZZ_TARGETS := $(patsubst tests/fuzz/%.c,%,$(wildcard tests/fuzz/fuzz_*.c))
# fuzz_NAME and fuzz_NAME_WHAT are about the plugin NAME, if there is one. Without the libraries of its
# plugin a target is left out, as the plugin is.
fuzzed = $(firstword $(subst _, ,$(1:fuzz_%=%)))
FUZZ_TARGETS := $(foreach target,$(FUZZ_TARGETS),\
	$(if $(strip $(MISSING_$(call fuzzed,$(target)))),,$(target)))
FUZZ_PROGRAMS := $(FUZZ_TARGETS:%=$(BUILD)/tests/fuzz/%)
FUZZ_SECONDS ?= 60
FUZZ_BUILD := build/fuzz

# The sources of that plugin.
fuzzed_plugin = $(wildcard plugins/$(call fuzzed,$(1))/*.c)

$(foreach target,$(FUZZ_TARGETS),\
	$(eval $(BUILD)/tests/fuzz/$(target): $(call fuzzed_plugin,$(target)) $(wildcard tests/fuzz/*.h)))
$(FUZZ_PROGRAMS): $(BUILD)/tests/fuzz/%: tests/fuzz/%.c tests/fuzz/driver.c $(BUILD)/libparlance-all.a
	@mkdir -p $(@D)
	$(call say,LINK,$@)
	$(Q)$(CC) $(filter-out -MMD -MP,$(PARL_CFLAGS)) $(CFLAGS) $(call packages_of,$(call fuzzed,$*),--cflags) \
		tests/fuzz/$*.c tests/fuzz/driver.c $(call fuzzed_plugin,$*) $(BUILD)/libparlance-all.a \
		$(PARL_LDFLAGS) $(call packages_of,$(call fuzzed,$*),--libs) $(CORE_LIBS) $(TEST_LIBS) -o $@

.PHONY: fuzz
fuzz: ## fuzz every reader of outside bytes for FUZZ_SECONDS each (clang, libFuzzer)
	@$(MAKE) --no-print-directory CC=clang BUILD=$(FUZZ_BUILD) \
		CFLAGS='-O1 -g -fsanitize=address,undefined,fuzzer-no-link' \
		PARL_LDFLAGS='-fsanitize=address,undefined' $(FUZZ_BUILD)/libparlance-all.a
	@for target in $(FUZZ_TARGETS); do \
		corpus=$(FUZZ_BUILD)/corpus/$$target; mkdir -p $$corpus; \
		plugin=$${target#fuzz_}; plugin=$${plugin%%_*}; \
		packages=$$(sed -n 's/^PACKAGES := //p' plugins/$$plugin/plugin.mk 2>/dev/null); \
		clang $(filter-out -MMD -MP,$(PARL_CFLAGS)) -O1 -g -fsanitize=address,undefined,fuzzer \
			tests/fuzz/$$target.c $$(ls plugins/$$plugin/*.c 2>/dev/null) \
			$${packages:+$$($(PKG_CONFIG) --cflags --libs $$packages)} \
			$(FUZZ_BUILD)/libparlance-all.a $(CORE_LIBS) $(TEST_LIBS) -o $(FUZZ_BUILD)/$$target && \
		$(FUZZ_BUILD)/$$target -max_total_time=$(FUZZ_SECONDS) -max_len=8192 -print_final_stats=1 \
			-artifact_prefix=$(FUZZ_BUILD)/ $$corpus $$(tests/fuzz/corpus.sh $$target) || exit 1; \
	done

.PHONY: fixtures unit check-programs check asan
fixtures: $(FIXTURES)

unit: $(UNIT_PROGRAMS) fixtures ## build and run the unit tests only
	@for test in $(UNIT_PROGRAMS); do $$test || exit 1; done

check-programs: all fixtures $(UNIT_PROGRAMS) $(CONTRACT_PROGRAMS) $(FUZZ_PROGRAMS) $(TOOL_PROGRAMS)

check: check-programs ## build and run every test; the last line says how many passed and failed
	@BUILD=$(BUILD) CC='$(CC)' tests/check.sh

asan: ## the tests under AddressSanitizer and UndefinedBehaviorSanitizer (in build/asan)
	@$(MAKE) --no-print-directory VARIANT=asan check

# --- the code's own looks

C_FILES := $(wildcard core/*/*.[ch] core/include/parlance/*.h core/include/parlance/*/*.h plugins/*/*.[ch] tests/*/*.[ch])

# What cppcheck takes for faults and is none: it does not follow memory that goes into a struct, nor
# an array that is filled through a pointer. The sanitizers' run does.
CPPCHECK_BLIND := missingIncludeSystem memleak legacyUninitvar arrayIndexThenCheck

.PHONY: format lint tidy
format: ## lay the C files out by .clang-format
	clang-format -i $(C_FILES)

lint: ## check layout, floors, and what cppcheck finds
	@clang-format --dry-run --Werror $(C_FILES)
	tests/floors.sh
	cppcheck --quiet --error-exitcode=1 --inline-suppr --std=c11 -j2 \
		--enable=warning,performance,portability $(CPPCHECK_BLIND:%=--suppress=%) \
		-Icore/include core plugins

tidy: ## what clang-tidy finds (.clang-tidy says what is asked); takes a quarter of an hour
	@printf '%s\n' $(filter %.c,$(filter core/% plugins/%,$(C_FILES))) | \
		xargs -P 2 -I FILE clang-tidy --quiet --warnings-as-errors='*' FILE -- \
		-std=c11 -D_GNU_SOURCE -DPARL_VERSION='"$(VERSION)"' -DPARL_PLUGIN_DIR='""' \
		-DPARL_GLOSSARY_DIR='""' -DPARL_RULES=0 -Icore/include $(CORE_CFLAGS) \
		$(foreach package,$(sort $(PLUGIN_PACKAGES)),\
			$(shell $(PKG_CONFIG) --cflags $(package) 2>/dev/null))

# --- installing

BIN_TO := $(DESTDIR)$(PREFIX)/bin
LIB_TO := $(DESTDIR)$(LIBDIR)
HEADERS_TO := $(DESTDIR)$(PREFIX)/include/parlance
MAN_TO := $(DESTDIR)$(PREFIX)/share/man
DOC_TO := $(DESTDIR)$(PREFIX)/share/doc/parlance
BASH_TO := $(DESTDIR)$(PREFIX)/share/bash-completion/completions
FISH_TO := $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d
ZSH_TO := $(DESTDIR)$(PREFIX)/share/zsh/site-functions
MAN_PAGES := $(wildcard docs/man/*.[1-8])

.PHONY: install uninstall
install: all ## install under PREFIX (/usr/local), below DESTDIR
	$(INSTALL) -d "$(BIN_TO)" "$(LIB_TO)/pkgconfig" "$(HEADERS_TO)/codes" \
		"$(BASH_TO)" "$(FISH_TO)" "$(ZSH_TO)" "$(DESTDIR)$(PLUGIN_DIR)" "$(DESTDIR)$(GLOSSARY_DIR)"
	$(INSTALL) -m 755 $(PROGRAM) "$(BIN_TO)/parlance"
	$(INSTALL) -m 755 $(SHARED_FILE) "$(LIB_TO)/"
	ln -sfn $(notdir $(SHARED_FILE)) "$(LIB_TO)/libparlance.so.$(SOVERSION)"
	ln -sfn $(notdir $(SHARED_FILE)) "$(LIB_TO)/libparlance.so"
	$(INSTALL) -m 644 $(BUILD)/lib/libparlance.a "$(LIB_TO)/"
	$(INSTALL) -m 644 $(wildcard core/include/parlance/*.h) "$(HEADERS_TO)/"
	$(INSTALL) -m 644 $(wildcard core/include/parlance/codes/*.h) "$(HEADERS_TO)/codes/"
	$(if $(PLUGINS),$(INSTALL) -m 755 $(PLUGINS) "$(DESTDIR)$(PLUGIN_DIR)/")
	$(if $(GLOSSARIES),$(INSTALL) -m 644 $(GLOSSARIES) $(COMPILED) "$(DESTDIR)$(GLOSSARY_DIR)/")
	@printf '%s\n' 'prefix=$(PREFIX)' 'libdir=$(LIBDIR)' 'includedir=$${prefix}/include' \
		'plugindir=$(PLUGIN_DIR)' 'glossarydir=$(GLOSSARY_DIR)' '' 'Name: parlance' \
		'Description: glossary and language-bridging library' 'Version: $(VERSION)' \
		'Libs: -L"$${libdir}" -lparlance' 'Libs.private: $(CORE_LIBS)' \
		'Cflags: -I"$${includedir}"' >"$(LIB_TO)/pkgconfig/parlance.pc"
	$(INSTALL) -d "$(DOC_TO)"
	$(INSTALL) -m 644 $(CODES_PAGE) $(wildcard docs/*.md docs/*.json) CHANGELOG.md LICENSE "$(DOC_TO)/"
	$(INSTALL) -d "$(DOC_TO)/examples" "$(DOC_TO)/pictures"
	$(INSTALL) -m 644 $(wildcard docs/examples/*) $(TEMPLATE) "$(DOC_TO)/examples/"
	$(INSTALL) -m 644 $(wildcard docs/pictures/*) "$(DOC_TO)/pictures/"
	@for page in $(MAN_PAGES); do section="$(MAN_TO)/man$${page##*.}"; \
		$(INSTALL) -d "$$section" && $(INSTALL) -m 644 $$page "$$section/" || exit 1; done
	$(PROGRAM) completion bash >"$(BASH_TO)/parlance"
	$(PROGRAM) completion fish >"$(FISH_TO)/parlance.fish"
	$(PROGRAM) completion zsh >"$(ZSH_TO)/_parlance"

# Names are taken away in their folder, so that a blank in PREFIX parts none of them.
uninstall: ## remove what install put there
	rm -f "$(BIN_TO)/parlance" "$(LIB_TO)"/libparlance.* "$(LIB_TO)/pkgconfig/parlance.pc" \
		"$(BASH_TO)/parlance" "$(FISH_TO)/parlance.fish" "$(ZSH_TO)/_parlance"
	@for name in $(notdir $(PLUGINS)); do rm -f "$(DESTDIR)$(PLUGIN_DIR)/$$name"; done
	@for name in $(notdir $(GLOSSARIES) $(COMPILED)); do \
		rm -f "$(DESTDIR)$(GLOSSARY_DIR)/$$name"; done
	@for page in $(notdir $(MAN_PAGES)); do rm -f "$(MAN_TO)/man$${page##*.}/$$page"; done
	rm -rf "$(HEADERS_TO)" "$(DOC_TO)"
	-rmdir -p --ignore-fail-on-non-empty "$(DESTDIR)$(PLUGIN_DIR)" "$(DESTDIR)$(GLOSSARY_DIR)" 2>/dev/null

# What is committed, by the date of the commit: the same commit gives the same bytes.
DIST := $(BUILD)/parlance-$(VERSION).tar.gz

.PHONY: dist
dist: ## pack the sources of the last commit, to be built elsewhere
	@mkdir -p $(BUILD)
	@git archive --format=tar.gz --prefix=parlance-$(VERSION)/ -o $(DIST).new HEAD
	@mv -f $(DIST).new $(DIST)
	@echo $(DIST)

# --- showing and measuring

.PHONY: demo bench bench-quick
demo: all ## translate a real bid answer, showing what changes and why
	@mkdir -p $(BUILD)/demo
	@echo
	@echo "\$$ parlance translate docs/examples/answer.txt -o $(BUILD)/demo/answer.txt"
	@$(PROGRAM) translate docs/examples/answer.txt -o $(BUILD)/demo/answer.txt
	@echo
	@echo "\$$ cat $(BUILD)/demo/answer.txt"
	@fold -s -w 100 $(BUILD)/demo/answer.txt

BENCH_PROGRAMS := $(patsubst %.c,$(BUILD)/%,$(wildcard tests/bench/*.c))
# Hyperscan is one of the peers where it is installed (libhyperscan-dev).
HYPERSCAN := $(shell $(PKG_CONFIG) --exists libhs && \
	echo -DBENCH_HYPERSCAN $$($(PKG_CONFIG) --cflags --libs libhs))

$(BUILD)/tests/bench/%: tests/bench/%.c $(wildcard tests/bench/*.h) $(BUILD)/libparlance-all.a
	@mkdir -p $(@D)
	$(call say,LINK,$@)
	$(Q)$(CC) $(PARL_CFLAGS) $(CORE_CFLAGS) $(CFLAGS) -Icore $< $(BUILD)/libparlance-all.a \
		$(PARL_LDFLAGS) $(CORE_LIBS) $(TEST_LIBS) $(HYPERSCAN) -o $@

bench: ## measure parlance beside what one could use instead, as ratios
	@.ci/setup.sh libhyperscan-dev $$(tests/bench/corpora.sh --packages) || echo "bench: goes on with what is there"
	@$(MAKE) --no-print-directory all $(BENCH_PROGRAMS)
	@BUILD=$(BUILD) tests/bench/bench.sh

bench-quick: all $(BENCH_PROGRAMS) ## some of that in a minute
	@BUILD=$(BUILD) tests/bench/quick.sh

-include $(LIB_OBJECTS:.o=.d) $(PROGRAM_OBJECTS:.o=.d) $(PLUGIN_OBJECTS:.o=.d) \
	$(UNIT_PROGRAMS:=.d) $(CONTRACT_PROGRAMS:=.d) $(CONTRACT_SUPPORT:.o=.d) \
	$(TOOL_PROGRAMS:=.d) $(FIXTURES:.so=.d)

endif

# --- without anything built

.PHONY: setup clean help
setup: ## install the Debian packages that building and checking need
	@.ci/setup.sh

clean: ## remove everything that was built
	rm -rf build

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(firstword $(MAKEFILE_LIST)) | sort | \
		while IFS='	' read -r goal text; do printf '  %-11s %s\n' "$$goal" "$$text"; done
	@echo "  variables: PREFIX=$(PREFIX) DESTDIR= CC=$(CC) CFLAGS CPPFLAGS LDFLAGS VARIANT=asan BUILD=$(BUILD) V=1"
