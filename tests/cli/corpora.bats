#!/usr/bin/env bats
# The texts that speed is measured on: made of some packages' manual pages, and of nothing else.

# Pages as each package has them: a stub lists them.
setup() {
	pages=$BATS_TEST_TMPDIR/share/man
	mkdir -p "$BATS_TEST_TMPDIR/bin" "$pages/man1"
	cat >"$BATS_TEST_TMPDIR/bin/dpkg-query" <<-EOF
		#!/bin/bash
		shift
		for package; do
			[ "\$package" != "\${ABSENT-}" ] && ls $pages/*/\$package.1.gz $pages/*/*/\$package.1.gz 2>/dev/null
		done
		true
	EOF
	chmod +x "$BATS_TEST_TMPDIR/bin/dpkg-query"
	for package in $(tests/bench/corpora.sh --packages); do
		for folder in man1 de/man1; do
			mkdir -p "$pages/$folder"
			printf '.TH X 1\nThis line of %s is longer than forty bytes, \\fBand bold\\fR.\nshort\n' "$package" |
				gzip -n >"$pages/$folder/$package.1.gz"
		done
	done
}

make_texts() {
	PATH=$BATS_TEST_TMPDIR/bin:$PATH tests/bench/corpora.sh "$1"
}

@test "the same packages give the same texts, whatever else is installed" {
	run make_texts "$BATS_TEST_TMPDIR/one"
	[ "$status" -eq 0 ]
	[ "$(wc -l <"$BATS_TEST_TMPDIR/one/english.txt")" -eq 8 ]
	[ "$(wc -l <"$BATS_TEST_TMPDIR/one/mixed.txt")" -eq 15 ]
	[ "$(head -n 1 "$BATS_TEST_TMPDIR/one/english.txt")" = "This line of bash is longer than forty bytes, and bold." ]
	printf 'This is a page of another package, which is not to be in any text.\n' | gzip -n >"$pages/man1/other.1.gz"
	told=$output
	run make_texts "$BATS_TEST_TMPDIR/two"
	[ "$output" = "$told" ]
	diff -r "$BATS_TEST_TMPDIR/one" "$BATS_TEST_TMPDIR/two"
}

@test "a package that is missing is named, and no text is made" {
	ABSENT=man-db run make_texts "$BATS_TEST_TMPDIR/one"
	[ "$status" -eq 1 ]
	[[ $output == *"these packages are missing, or were installed without their pages: man-db"* ]]
	[[ $output == *"apt-get install man-db"* ]]
	[ ! -e "$BATS_TEST_TMPDIR/one/english.txt" ]
}
