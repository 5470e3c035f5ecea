#!/usr/bin/env bash
# ends.sh FOLDER [MEGABYTES] - from end to end: a text read, judged and told as JSON lines, beside the
# matcher alone on the same text and terms; records; one thread and all cores; memory.
#
# FOLDER has bids.txt, made here where it is missing: this repository's documents and what its
# glossaries say, a paragraph each. Times are the processor's, so that other work on the machine
# disturbs them less; of the cores the time by the clock is told, one thread and all in turns.
set -eu
build=${BUILD:-build}
folder=$1
megabytes=${2:-20}
program=$build/bin/parlance
mkdir -p "$folder"
text=$folder/bids.txt
records=$folder/bids.ndjson

if [ ! -s "$text" ] || [ "$(stat -c %s "$text")" -lt $((megabytes * 1000000)) ]; then
	{
		cat docs/*.md docs/examples/*.txt README.md
		grep -hoE '"(definition|note|reason|text)": "[^"]*"' glossaries/*.json |
			sed -E 's/^"[a-z]+": "//; s/"$//' | awk '{ print } NR % 3 == 0 { print "" }'
	} >"$folder/once.txt"
	: >"$text"
	while [ "$(stat -c %s "$text")" -lt $((megabytes * 1000000)) ]; do
		cat "$folder/once.txt" >>"$text"
	done
fi
awk 'BEGIN { RS = "" } { gsub(/\\/, "/"); gsub(/"/, "\\\""); gsub(/[\n\t]/, " "); gsub(/[[:cntrl:]]/, "")
	printf "{\"id\":%d,\"text\":\"%s\"}\n", NR, $0 }' "$text" >"$records"
size=$(stat -c %s "$text")

# spent COMMAND...: seconds of the processor, seconds by the clock, kilobytes at most
spent() {
	/usr/bin/time -f '%U %S %e %M' -o "$folder/spent" "$@" >/dev/null 2>&1 || true
	awk 'END { print $1 + $2, $3, $4 }' "$folder/spent"
}

row() { # NAME SECONDS KILOBYTES
	awk -v n="$1" -v s="$2" -v k="$3" -v b="$size" -v m="$matcher" 'BEGIN {
		printf "%-44s %8.1f MB/s  %5.1f %% of the matcher  %7.1f MB\n", n, b / s / 1e6, 100 * m / s, k / 1000 }'
}

read -r _ matches _ matcher < <("$build/tests/bench/match_speed" glossaries/uk-base.json "$text")
echo "from end to end, $((size / 1000000)) MB, a match every $((size / matches)) bytes, $(wc -l <"$records") records; processor time"
awk -v b="$size" -v m="$matcher" 'BEGIN { printf "%-44s %8.1f MB/s\n", "the matcher in memory", b / m / 1e6 }'
for command in "annotate --format jsonl --jobs 1" "translate --jobs 1" count; do
	# shellcheck disable=SC2046,SC2086
	set -- $(spent "$program" $command --no-profile "$text")
	row "$command" "$1" "$3"
done
for fields in "--format jsonl" "--format tsv" "--format tsv --fields start,end,concept"; do
	# shellcheck disable=SC2046,SC2086
	set -- $(spent "$program" search --vocabulary --every $fields --no-profile --jobs 1 "$text")
	row "search --every ${fields#--format }" "$1" "$3"
done
# shellcheck disable=SC2046
set -- $(spent "$program" search --vocabulary --every --ndjson --no-profile --jobs 1 "$records")
row "search --every --ndjson --jobs 1" "$1" "$3"
for command in annotate check; do
	# shellcheck disable=SC2046
	set -- $(spent "$program" "$command" --ndjson --no-profile --jobs 1 "$records")
	row "$command --ndjson --jobs 1" "$1" "$3"
done

one=
all=
for _ in 1 2 3; do
	# shellcheck disable=SC2046
	set -- $(spent "$program" annotate --format jsonl --no-profile --jobs 1 "$text")
	one="$one $2"
	# shellcheck disable=SC2046
	set -- $(spent "$program" annotate --format jsonl --no-profile "$text")
	all="$all $2"
done
echo "$one $all" | awk -v cores="$(nproc)" '{
	one = $1; all = $4
	for (i = 2; i <= 3; i++) { if ($i < one) one = $i; if ($(i + 3) < all) all = $(i + 3) }
	printf "%-44s %8.2f times as fast as one thread, by the clock\n", "annotate, " cores " threads on one text", one / all }'
