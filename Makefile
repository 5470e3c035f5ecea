# parlance: one hand-written makefile. `make help` lists the targets.
#
# Variants live in folders of their own: build/ (default), build/asan, build/clang. Set CC, BUILD,
# or VARIANT=asan; nothing is shared between them.

VERSION := 0.1.0

PREFIX ?= /usr/local
DESTDIR ?=
CC ?= cc
PKG_CONFIG ?= pkg-config

VARIANT ?=
BUILD ?= build$(if $(VARIANT),/$(VARIANT))

WARNINGS := -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wstrict-prototypes \
	-Wmissing-prototypes -Wvla
DEVELOPER ?= $(if $(wildcard .git),1)
CFLAGS ?= -O2 -g
PARL_CFLAGS := -std=c11 $(WARNINGS) $(if $(DEVELOPER),-Werror) -fvisibility=hidden -fPIC \
	-D_GNU_SOURCE -DPARL_VERSION='"$(VERSION)"' -Icore/include -MMD -MP
ifeq ($(VARIANT),asan)
PARL_CFLAGS += -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer
PARL_LDFLAGS += -fsanitize=address,undefined
endif

CORE_PACKAGES := jansson icu-uc icu-i18n
CORE_CFLAGS := $(shell $(PKG_CONFIG) --cflags $(CORE_PACKAGES) 2>/dev/null)
CORE_LIBS := $(shell $(PKG_CONFIG) --libs $(CORE_PACKAGES) 2>/dev/null) -ldl

FLOORS := base text match glossary document bridge host run
LIB_SOURCES := $(foreach floor,$(FLOORS),$(wildcard core/$(floor)/*.c))
LIB_OBJECTS := $(LIB_SOURCES:%.c=$(BUILD)/%.o)

$(BUILD)/%.o: %.c Makefile
	@mkdir -p $(@D)
	$(CC) $(PARL_CFLAGS) $(CORE_CFLAGS) $(CFLAGS) -c $< -o $@

$(BUILD)/libparlance-all.a: $(LIB_OBJECTS)
	@rm -f $@
	ar rcs $@ $^

# Unit tests: one cmocka program a file, linked to all of the library, hidden parts too.
UNIT_SOURCES := $(wildcard tests/unit/test_*.c)
UNIT_PROGRAMS := $(UNIT_SOURCES:%.c=$(BUILD)/%)

$(BUILD)/tests/unit/%: tests/unit/%.c $(BUILD)/libparlance-all.a
	@mkdir -p $(@D)
	$(CC) $(PARL_CFLAGS) $(CORE_CFLAGS) $(CFLAGS) -Icore $< $(BUILD)/libparlance-all.a \
		$(PARL_LDFLAGS) $(CORE_LIBS) -lcmocka -o $@

.PHONY: unit
unit: $(UNIT_PROGRAMS)
	@for test in $(UNIT_PROGRAMS); do $$test || exit 1; done

-include $(LIB_OBJECTS:.o=.d) $(UNIT_PROGRAMS:=.d)
