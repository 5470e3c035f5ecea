#!/usr/bin/env bats
# The documents say what is so: their examples are run, their lists and options compared.

setup() {
	cd "$BATS_TEST_DIRNAME/../.." || return 1
	: "${BUILD:=build}"
	export BUILD
	parlance=$PWD/$BUILD/bin/parlance
}

@test "the examples in README.md and docs/ print what is documented" {
	run tests/docs/run_examples.sh README.md CONTRIBUTING.md docs/*.md
	echo "$output"
	[ "$status" -eq 0 ]
	[[ ${lines[-1]} =~ ^[1-9][0-9]*\ passed,\ 0\ failed$ ]]
}

@test "an example that prints something else is caught" {
	printf '%s\n' '```console' '$ echo one' 'two' '$ false' '$ echo $?' '1' '```' \
		>"$BATS_TEST_TMPDIR/page.md"
	run tests/docs/run_examples.sh "$BATS_TEST_TMPDIR/page.md"
	[ "$status" -eq 1 ]
	[ "${lines[0]}" = "$BATS_TEST_TMPDIR/page.md:1: echo one" ]
	[ "${lines[-1]}" = '2 passed, 1 failed' ]
}

@test "a quoted file that differs is caught, and --rewrite mends it" {
	printf '%s\n' '```text LICENSE' 'All rights reserved.' '```' >"$BATS_TEST_TMPDIR/page.md"
	run tests/docs/run_examples.sh "$BATS_TEST_TMPDIR/page.md"
	[ "$status" -eq 1 ]
	[ "${lines[-1]}" = '0 passed, 1 failed' ]
	tests/docs/run_examples.sh --rewrite "$BATS_TEST_TMPDIR/page.md" || true
	tests/docs/run_examples.sh "$BATS_TEST_TMPDIR/page.md"
}

@test "the word lists of the glossary guide are the program's" {
	diff <(tests/docs/word_lists.sh) <(sed -n '/^### Forms of be$/,$p' docs/glossary-guide.md) || {
		echo "write them again: tests/docs/word_lists.sh --rewrite"
		return 1
	}
}

@test "the glossary guide has every key that a glossary may have" {
	missing=
	for key in $(tests/docs/glossary_keys.sh); do
		grep -qE "(\`|\")$key(\`|\")" docs/glossary-guide.md || missing="$missing $key"
	done
	echo "not in docs/glossary-guide.md:$missing"
	[ -z "$missing" ]
}

@test "the plugin guide has every code of plugins" {
	missing=
	for number in $(sed -n 's/.*X([A-Z_]*, \([0-9]*\),.*/\1/p' core/include/parlance/codes/plugin.h); do
		grep -q "^| P-$number |" docs/plugin-guide.md || missing="$missing P-$number"
	done
	echo "not in docs/plugin-guide.md:$missing"
	[ -z "$missing" ]
}

@test "the page of codes has every code, with what to do" {
	page=${BUILD:-build}/share/doc/parlance/codes.md
	for number in $(cat core/include/parlance/codes/*.h | sed -n 's/.*X([A-Z_]*, \([0-9]*\),.*/\1/p'); do
		grep -q "P-$(printf %03d "$number")" "$page" || {
			echo "P-$number is not in $page"
			return 1
		}
	done
}

@test "links between the documents lead somewhere" {
	missing=
	for page in README.md CONTRIBUTING.md docs/*.md; do
		for target in $(grep -o '](\([^):#]*\)[)#]' "$page" | sed 's/^](//; s/[)#]$//'); do
			[ -e "$(dirname "$page")/$target" ] || missing="$missing $page:$target"
		done
	done
	echo "leads nowhere:$missing"
	[ -z "$missing" ]
}

@test "every option that a command's help shows is in its manual page" {
	missing=
	for page in docs/man/parlance-*.1; do
		command=${page##*/parlance-}
		command=${command%.1}
		options=$("$parlance" "$command" --help | sed -nE '/^options:/,$s/^  (-.,|   ) --([a-z-]+).*/\2/p' |
			grep -v '^help$')
		[ -n "$options" ]
		for option in $options; do
			grep -qE -- "^\.It (Fl . , )?Fl -$option( |\$)" "$page" ||
				missing="$missing $command:--$option"
		done
	done
	echo "not in the manual:$missing"
	[ -z "$missing" ]
}

@test "the manual pages are well-formed" {
	command -v mandoc >/dev/null || skip "mandoc is not installed"
	for page in docs/man/*.[1-8]; do
		mandoc -T lint -W warning "$page"
	done
}

@test "no document has an em dash" {
	run grep -n $'\xe2\x80\x94' README.md CONTRIBUTING.md docs/*.md docs/man/*
	echo "$output"
	[ "$status" -eq 1 ]
}
