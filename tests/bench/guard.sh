#!/usr/bin/env bash
# guard.sh [--rewrite] - the instructions that small fixed work takes (guard.c), as callgrind counts
# them, beside those of tests/bench/instructions.txt: more than 5 % more is a failure. The count
# depends on the compiler's optimiser and the C library, little else: the figures are of gcc -O2 on
# Debian 12. What a record of a stream takes, or a paragraph of a text (the program, 400 less 200),
# depends on the processor as well: one with AVX2. When more is right, or less was reached, --rewrite
# puts the new figures in; say why in the commit.
set -u
cd "$(dirname "$0")/../.." || exit 2
: "${BUILD:=build}"
figures=tests/bench/instructions.txt
program=$BUILD/tests/bench/guard
make -s BUILD="$BUILD" "$program" all >/dev/null || exit 2
export PARLANCE_CACHE=
records=$(mktemp -d) || exit 2
trap 'rm -rf "$records"' EXIT
passed=0
failed=0
all='build match load stream-search stream-annotate stream-translate stream-check'
all="$all text-annotate text-translate text-check"

callgrind() {
	valgrind --tool=callgrind --callgrind-out-file=/dev/null "$@" 2>&1 >/dev/null |
		sed -n 's/.*Collected : \([0-9]*\).*/\1/p'
}

# Records of one to four sentences, every second one with a term.
make_records() {
	awk -v count="$1" 'BEGIN {
		split("Our clients came in March.|The board met twice.|A helper, Ms Jones, wrote to each client.|Nobody asked what it cost.|We run two houses (one in Leeds).", sentence, "|")
		for (i = 0; i < count; i++) {
			text = sentence[i % 5 + 1]
			for (k = 1; k <= i % 4; k++)
				text = text " " sentence[(i * 7 + k * 3) % 5 + 1]
			printf "{\"id\":%d,\"text\":\"%s\"}\n", i, text
		}
	}' >"$records/$1"
}

# stream COMMAND...: instructions a record
stream() {
	local count few many
	for count in 200 400; do
		[ -e "$records/$count" ] || make_records $count
		many=$(callgrind "$BUILD/bin/parlance" "$@" --ndjson --jobs 1 --no-profile \
			--glossary tests/glossaries/bid.json "$records/$count")
		few=${few:-$many}
	done
	echo $(((many - few) / 200))
}

# text COMMAND...: instructions a paragraph, of eight records
text() {
	local count few='' many
	for count in 200 400; do
		[ -e "$records/$count" ] || make_records $count
		sed 's/.*"text":"//; s/"}$//' "$records/$count" |
			awk '{ printf "%s", $0 } NR % 8 { printf " " } NR % 8 == 0 { print "\n" }' >"$records/$count.txt"
		many=$(callgrind "$BUILD/bin/parlance" "$@" --jobs 1 --no-profile \
			--glossary tests/glossaries/bid.json "$records/$count.txt")
		few=${few:-$many}
	done
	echo $(((many - few) / 25))
}

count() {
	case $1 in
	text-*) text "${1#text-}" ;;
	stream-search) stream search --vocabulary --every ;;
	stream-*) stream "${1#stream-}" ;;
	*) callgrind --toggle-collect="guard_$1" "$program" "$1" ;;
	esac
}

if [ "${1:-}" = --rewrite ]; then
	for work in $all; do
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
[ "$failed" -eq 0 ] && [ "$passed" -eq "$(wc -w <<<"$all")" ]
