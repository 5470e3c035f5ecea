#!/usr/bin/env bats
# The plugin of docs/plugin-guide.md, as the guide says: built outside the tree against what
# `make install` puts down, with the guide's own command line.

setup_file() {
	cd "$BATS_TEST_DIRNAME/../.." || return 1
	: "${BUILD:=build}" "${CC:=cc}"
	export top=$PWD BUILD CC work=$BATS_FILE_TMPDIR
	mkdir "$work/plugins"
	block c docs/plugin-guide.md >"$work/plugins/count-terms.c"
	block sh docs/plugin-guide.md >"$work/build.sh"
	# Below DESTDIR with the PREFIX of the build: another PREFIX would build the program again.
	env -u MAKELEVEL make -s --no-print-directory BUILD="$BUILD" CC="$CC" DESTDIR="$work/root" \
		install >"$work/install.log" 2>&1 || { cat "$work/install.log"; return 1; }
	pc=$(find "$work/root" -name parlance.pc)
	export PKG_CONFIG_PATH=${pc%/*} PKG_CONFIG_SYSROOT_DIR=$work/root
	export LD_LIBRARY_PATH=$(dirname "${pc%/*}")
	export installed=$(find "$work/root" -path '*/bin/parlance')
	unset PARLANCE_PLUGIN_PATH
	export PARLANCE_CACHE=
}

# The first fenced block of a page that is marked so, or the Nth.
block() {
	awk -v mark="\`\`\`$1" -v number="${3:-1}" '$0 == mark {inside = ++count == number; next}
		/^```$/ {inside = 0} inside' "$2"
}

# Only what is printed as the result counts here: what the glossary's own faults are is not this test's.
count_terms() {
	"$installed" "$@" 2>"$work/messages"
}

build() {
	cd "$work/plugins" && [ -e count-terms.so ] || bash "$work/build.sh"
}

@test "the guide's plugin has at most 60 lines" {
	lines=$(wc -l <"$work/plugins/count-terms.c")
	echo "$lines lines"
	[ "$lines" -gt 20 ] && [ "$lines" -le 60 ]
}

@test "the guide's command line builds it without a warning" {
	cd "$work/plugins"
	run bash "$work/build.sh"
	echo "$output"
	[ "$status" -eq 0 ]
	[ -z "$output" ]
	[ -s count-terms.so ]
}

@test "it is listed as a command and as a plugin" {
	build
	run "$installed" --plugin-dir "$work/plugins" help
	echo "$output"
	[[ $output == *"count-terms"*"Count terms by domain"* ]]
	run "$installed" --plugin-dir "$work/plugins" plugins
	[[ $output == *"count-terms"*"1.0"* ]]
}

@test "it counts, found by --plugin-dir and by PARLANCE_PLUGIN_PATH" {
	build
	text='Our clients and the grantees met. A client wrote to the grantee.'
	run count_terms --plugin-dir "$work/plugins" count-terms <<<"$text"
	echo "$output"
	[ "$status" -eq 0 ]
	[ "$output" = "   2  people-and-inclusion
   2  finance" ]
	PARLANCE_PLUGIN_PATH=$work/plugins run count_terms count-terms <<<"$text"
	[ "$output" = "   2  people-and-inclusion
   2  finance" ]
}

@test "it prints what the guide shows" {
	build
	count_terms --plugin-dir "$work/plugins" count-terms "$top/docs/examples/answer.txt" >"$work/printed"
	diff <(block text "$top/docs/plugin-guide.md") "$work/printed"
}

@test "without its folder there is no such command" {
	run "$installed" count-terms </dev/null
	echo "$output"
	[ "$status" -eq 2 ]
	[[ $output == *"[P-170]"* ]]
}

@test "it gets --help, glossaries and several files from the host" {
	build
	run "$installed" --plugin-dir "$work/plugins" count-terms --help
	[ "$status" -eq 0 ]
	[[ $output == *"--glossary"* ]]
	printf 'Each client came.\n' >"$work/one.txt"
	printf '# Grantees\n' >"$work/two.md"
	run count_terms --plugin-dir "$work/plugins" count-terms "$work/one.txt" "$work/two.md"
	echo "$output"
	[ "$output" = "   1  people-and-inclusion
   1  finance" ]
}

@test "with the guide's options and check it refuses what makes no sense, in C and in C++" {
	{
		echo '#include <stdlib.h>'
		block c docs/plugin-guide.md | sed '/^static const struct parl_command/,$d'
		block c docs/plugin-guide.md 2
		block c docs/plugin-guide.md 3
		block c docs/plugin-guide.md | sed -n '/^static const struct parl_command/,$p' |
			sed 's/\.run = run/.options = options, .run = run, .check = check/'
	} >"$work/checked.c"
	# What C++ does not do by itself: memory of no type.
	sed 's/tallies = parl_arena_array/tallies = (struct tally *)parl_arena_array/
		s/struct tally \*tally = tallies/struct tally *tally = (struct tally *)tallies/' \
		"$work/checked.c" >"$work/checked.cc"
	for compiler in "$CC -std=c11 -x c" "g++ -std=c++20 -Wno-missing-field-initializers -x c++"; do
		rm -rf "$work/checked" && mkdir "$work/checked"
		source=$work/checked.c
		[[ $compiler = *c++ ]] && source=$work/checked.cc
		$compiler -Wall -Wextra -Werror -shared -fPIC $(pkg-config --cflags parlance) "$source" \
			-o "$work/checked/count-terms.so" -x none $(pkg-config --libs parlance)
		run count_terms --plugin-dir "$work/checked" count-terms --at-least 1 <<<'A client.'
		[ "$output" = '   1  people-and-inclusion' ]
		run count_terms --plugin-dir "$work/checked" count-terms --at-least few <<<'A client.'
		[ "$status" -eq 2 ]
		[ "$(<"$work/messages")" = "error: --at-least cannot be 'few' [P-143]
help: name a whole number from 1 on, as in --at-least 3" ]
	done
}
