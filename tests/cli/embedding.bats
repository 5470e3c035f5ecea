#!/usr/bin/env bats
# The program of docs/embedding.md: built against the library, it prints what the page says.

load program

setup() {
	common_setup
}

@test "embedding: the page's program prints what the page says" {
	cd "$top"
	case $BUILD in *asan*) sanitize=-fsanitize=address,undefined ;; *) sanitize= ;; esac
	run "${CC:-cc}" -std=c11 -Wall -Wextra -Werror $sanitize -Icore/include docs/examples/embed.c \
		-L"$BUILD/lib" -lparlance -Wl,-rpath,"$PWD/$BUILD/lib" -o "$BATS_TEST_TMPDIR/embed"
	echo "$output"
	[ "$status" -eq 0 ]
	"$BATS_TEST_TMPDIR/embed" "$BUILD/plugins" glossaries/uk-base.json 'Our clients choose.' \
		>"$BATS_TEST_TMPDIR/printed"
	diff <(sed -n '/^```text$/,/^```$/p' docs/embedding.md | sed '1d;$d') "$BATS_TEST_TMPDIR/printed"
}

@test "embedding: a faulty session says why" {
	cd "$top"
	case $BUILD in *asan*) sanitize=-fsanitize=address,undefined ;; *) sanitize= ;; esac
	"${CC:-cc}" $sanitize -Icore/include docs/examples/embed.c -L"$BUILD/lib" -lparlance \
		-Wl,-rpath,"$PWD/$BUILD/lib" -o "$BATS_TEST_TMPDIR/embed"
	run "$BATS_TEST_TMPDIR/embed" "$BUILD/plugins" none.json 'Our clients choose.'
	[ "$status" -eq 2 ]
	[[ $output == "error: there is no glossary 'none.json', installed or as a file [P-174]"* ]]
}
