#!/usr/bin/env bash
# guard.sh [--rewrite] - the instructions that small fixed work takes (guard.c), as callgrind counts
# them, beside those of tests/bench/instructions.txt: more than 5 % more is a failure. The count
# depends on the compiler's optimiser and the C library, little else: the figures are of gcc -O2 on
# Debian 12. When more is right, or less was reached, --rewrite puts the new figures in; say why in
# the commit.
set -u
cd "$(dirname "$0")/../.." || exit 2
: "${BUILD:=build}"
figures=tests/bench/instructions.txt
program=$BUILD/tests/bench/guard
make -s BUILD="$BUILD" "$program" >/dev/null || exit 2
passed=0
failed=0

count() {
	valgrind --tool=callgrind --callgrind-out-file=/dev/null --toggle-collect="guard_$1" \
		"$program" "$1" 2>&1 | sed -n 's/.*Collected : \([0-9]*\).*/\1/p'
}

if [ "${1:-}" = --rewrite ]; then
	for work in build match load; do
		echo "$work $(count $work)"
	done >"$figures.new" && mv "$figures.new" "$figures"
	cat "$figures"
	exit
fi
while read -r work bound; do
	now=$(count "$work")
	if [ -n "$now" ] && [ "$now" -gt 0 ] && [ $((now * 100)) -le $((bound * 105)) ]; then
		passed=$((passed + 1))
		[ $((now * 100)) -ge $((bound * 95)) ] || echo "$work: $now instructions, $bound before: tests/bench/guard.sh --rewrite keeps that"
	else
		echo "$work: ${now:-no} instructions, over 5 % more than $bound"
		failed=$((failed + 1))
	fi
done <"$figures"
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ] && [ "$passed" -eq 3 ]
