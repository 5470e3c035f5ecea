#!/bin/bash
# Compiles every public header alone and strictly, as C11, C++11 and C++20, with gcc and clang.
# A compiler that is not installed is left out, aloud.
set -u
cd "$(dirname "$0")/.." || exit 2
passed=0
failed=0

# try COMPILER LANGUAGE STANDARD HEADER
try() {
	if printf '#include <parlance/%s>\n' "$4" |
		"$1" -x "$2" -std="$3" -Wall -Wextra -Wpedantic -Werror -Icore/include -fsyntax-only -; then
		passed=$((passed + 1))
	else
		echo "parlance/$4 does not compile alone with $1 -x $2 -std=$3"
		failed=$((failed + 1))
	fi
}

for compiler in gcc clang; do
	if ! command -v $compiler >/dev/null; then
		echo "headers: $compiler is not installed, not tried"
		continue
	fi
	for path in core/include/parlance/*.h; do
		header=${path##*/}
		try $compiler c c11 "$header"
		try $compiler c++ c++11 "$header"
		try $compiler c++ c++20 "$header"
	done
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
