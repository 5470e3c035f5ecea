#!/usr/bin/env bats
# The plugins of docs/plugin-guide.md, as the guide says: built outside the tree against what
# `make install` puts down, with the guide's own command line.

bats_require_minimum_version 1.5.0

setup_file() {
	cd "$BATS_TEST_DIRNAME/../.." || return 1
	: "${BUILD:=build}" "${CC:=cc}"
	export top=$PWD BUILD CC work=$BATS_FILE_TMPDIR
	block sh docs/plugin-guide.md >"$work/build.sh"
	# Below DESTDIR with the PREFIX of the build: another PREFIX would build the program again.
	env -u MAKELEVEL make -s --no-print-directory BUILD="$BUILD" CC="$CC" DESTDIR="$work/root" \
		install >"$work/install.log" 2>&1 || { cat "$work/install.log"; return 1; }
	pc=$(find "$work/root" -name parlance.pc)
	export PKG_CONFIG_PATH=${pc%/*} PKG_CONFIG_SYSROOT_DIR=$work/root
	export LD_LIBRARY_PATH=$(dirname "${pc%/*}")
	export installed=$(find "$work/root" -path '*/bin/parlance')
	export examples=$(find "$work/root" -path '*/share/doc/parlance/examples')
	mkdir "$work/plugins"
	cp "$examples"/count-terms.c "$work/plugins"
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

# build NAME: the plugin of the guide that is called so, from the installed example.
build() {
	cd "$work/plugins"
	[ -e "$1.so" ] && return
	cp "$examples/$1.c" .
	sed "s/count-terms/$1/g" "$work/build.sh" >build.sh
	run bash build.sh
	echo "$output"
	[ "$status" -eq 0 ] && [ -z "$output" ] && [ -s "$1.so" ]
}

# shows NUMBER: whether the guide's text block of that number is what stands in `printed`.
shows() {
	diff <(block text "$top/docs/plugin-guide.md" "$1") "$work/printed"
}

@test "the guide's first plugin has at most 60 lines, and none more than 80" {
	[ "$(wc -l <"$examples/count-terms.c")" -le 60 ]
	for name in subtitles github pairs cards; do
		lines=$(wc -l <"$examples/$name.c")
		echo "$name: $lines lines"
		[ "$lines" -gt 20 ] && [ "$lines" -le 80 ]
	done
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
	build count-terms
	run "$installed" --plugin-dir "$work/plugins" help
	echo "$output"
	[[ $output == *"count-terms"*"Count terms by domain"* ]]
	run "$installed" --plugin-dir "$work/plugins" plugins
	[[ $output == *"count-terms"*"1.0"* ]]
}

@test "it counts, found by --plugin-dir and by PARLANCE_PLUGIN_PATH" {
	build count-terms
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
	build count-terms
	count_terms --plugin-dir "$work/plugins" count-terms "$examples/answer.txt" >"$work/printed"
	shows 1
}

@test "without its folder there is no such command" {
	run "$installed" count-terms </dev/null
	echo "$output"
	[ "$status" -eq 2 ]
	[[ $output == *"[P-170]"* ]]
}

@test "it gets --help, glossaries and several files from the host" {
	build count-terms
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
		sed '/^static const struct parl_command/,$d' "$examples/count-terms.c"
		block c docs/plugin-guide.md
		block c docs/plugin-guide.md 2
		sed -n '/^static const struct parl_command/,$p' "$examples/count-terms.c" |
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

@test "a format: its files are read by every command, and rewritten" {
	build subtitles
	cp "$examples/film.srt" .
	"$installed" --plugin-dir . translate film.srt >"$work/printed" 2>/dev/null
	shows 2
	# Line ends of Windows, tags in the middle of a term; a number, times and tags are no text.
	printf '1\r\n00:00:01,000 --> 00:00:02,000\r\nHer <i>support</i>\r\n<b>workers</b> rang.\r\n' >w.srt
	run "$installed" --plugin-dir . search "support workers" w.srt
	echo "$output"
	[ "$status" -eq 0 ]
	printf 'Our clients came.\n' >not.srt
	run "$installed" --plugin-dir . search client not.srt
	[ "$status" -eq 2 ]
	[ "$output" = "not.srt: error: it has no subtitles [P-143]
help: a cue has a line such as 00:00:01,000 --> 00:00:04,000" ]
	# What is cut short or strange is read as it is, and given back as it was.
	for text in '1\n0 --> 1' '1\n0 --> 1\n<' '1\n0 --> 1\n<i>\n>\n</' '1\n0 --> 1\nA <b\n\n\n2'; do
		printf "$text" >odd.srt
		"$installed" --plugin-dir . translate odd.srt 2>/dev/null | cmp - odd.srt
	done
}

@test "a report: its annotations, escaped as GitHub reads them" {
	build subtitles
	build github
	cp "$examples/film.srt" .
	run -1 --separate-stderr "$installed" --plugin-dir . check --format github film.srt
	printf '%s\n' "$output" >"$work/printed"
	shows 3
	cp film.srt '50%,a:b.srt'
	run -1 --separate-stderr "$installed" --plugin-dir . check --format github '50%,a:b.srt'
	[[ ${lines[0]} = '::warning file=50%25%2Ca%3Ab.srt,line=4,col=28::write "grant recipient" for "grantee": '* ]]
	run -2 "$installed" --plugin-dir . translate --format github film.srt
	[[ $output == *"[P-17"* ]]
}

@test "an importer: a glossary, and faults at their places" {
	build pairs
	cp "$examples/words.pairs" .
	run -2 --separate-stderr "$installed" --plugin-dir . import words.pairs
	diff <(block json "$top/docs/plugin-guide.md") - <<<"$output"
	printf '%s\n' "$stderr" >"$work/printed"
	shows 4
	printf ' \r\n=\n = b\nlunch club =\xe9\nlunch club=meal' >odd.pairs
	run -2 --separate-stderr "$installed" --plugin-dir . import odd.pairs -o odd.json
	echo "$stderr"
	[ "$(grep -c 'error:' <<<"$stderr")" -eq 3 ]
	[[ $stderr == *'odd.pairs:4:1: error: '* ]]
	run -0 "$installed" validate odd.json
}

@test "an exporter: cards, and a warning of what cannot be one" {
	build cards
	cp "$examples/swaps.json" .
	"$installed" --plugin-dir . export --as cards swaps.json >"$work/printed"
	shows 5
	echo '{"parlance": 1, "id": "own", "concepts": [{"id": "a", "terms": {"third-sector": ["warm bank"]}}]}' >own.json
	run -0 --separate-stderr "$installed" --plugin-dir . export --as cards own.json
	[ "$stderr" = 'own.json: warning: terms left out, since they have no word on the other side: 1 [P-144]' ]
	run -2 --separate-stderr "$installed" --plugin-dir . export --as cards swaps.json -o /dev/full
	[[ $stderr == *'[P-'* ]]
}

@test "a plugin for another interface, and one that needs a newer library, are told as the guide says" {
	mkdir -p "$work/later"
	cd "$work/later"
	cp -r "$(find "$work/root" -path '*/include/parlance')" .
	sed -i 's/define PARL_PLUGIN_ABI 1/define PARL_PLUGIN_ABI 2/' parlance/plugin.h
	$CC -I. -shared -fPIC "$examples/count-terms.c" -o count-terms.so
	"$installed" --plugin-dir . count </dev/null 2>&1 >/dev/null | sed "s,$PWD/,," >"$work/printed"
	shows 6
	sed 's/parl_view_of(tallies/parl_something_new(tallies/
		s/^struct tally {/parl_view parl_something_new(const char *);\n&/' "$examples/count-terms.c" >newer.c
	$CC $(pkg-config --cflags parlance) -shared -fPIC newer.c -o count-terms.so
	"$installed" --plugin-dir . count-terms </dev/null 2>&1 | sed "s,$PWD/,," >"$work/printed" || :
	shows 7
}
