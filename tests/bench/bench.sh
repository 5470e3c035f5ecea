#!/usr/bin/env bash
# bench.sh - parlance beside what a user could pick instead, on the same text with the same terms.
#
# The text is English prose made of this repository's own documents and glossaries, repeated to
# 20 MB. The terms are those of the base glossary with their inflected forms. The peers get the
# forms as a list and look for whole words, case-blind; they know no accents, line ends, no-break
# spaces or possessives, and print no spans of phrases broken over lines. Ratios are from one run.
set -eu
build=${BUILD:-build}
work=$build/bench
mkdir -p "$work"

if [ ! -s "$work/prose.txt" ]; then
	cat docs/*.md docs/examples/*.txt README.md >"$work/once.txt"
	grep -hoE '"(definition|note|reason|text)": "[^"]*"' glossaries/*.json |
		sed -E 's/^"[a-z]+": "//; s/"$//' | fold -s -w 78 >>"$work/once.txt"
	while [ "$(stat -c %s "$work/prose.txt" 2>/dev/null || echo 0)" -lt 20000000 ]; do
		cat "$work/once.txt" >>"$work/prose.txt"
	done
fi
"$build/tests/bench/list_forms" glossaries/uk-base.json >"$work/forms.txt"
head -c 2000000 "$work/prose.txt" >"$work/short.txt"

seconds() {
	local start end
	start=$(date +%s%N)
	"$@" >/dev/null 2>&1 || true
	end=$(date +%s%N)
	awk -v t=$((end - start)) 'BEGIN { printf "%.4f", t / 1e9 }'
}

rate() { awk -v b="$1" -v s="$2" 'BEGIN { printf "%.2f", b / s / 1e6 }'; }

row() { # name, MB/s
	awk -v n="$1" -v r="$2" -v base="$ours" \
		'BEGIN { printf "%-44s %10.2f MB/s   parlance is %8.1f times as fast\n", n, r, base / r }'
}

read -r forms matches bytes best < <("$build/tests/bench/match_speed" glossaries/uk-base.json "$work/prose.txt")
ours=$(rate "$bytes" "$best")
echo "matching, one core: $forms terms and forms, $((bytes / 1000000)) MB of English, $matches matches"
printf '%-44s %10.2f MB/s\n' "parlance, the matcher in memory" "$ours"
size=$(stat -c %s "$work/prose.txt")
short=$(stat -c %s "$work/short.txt")
if command -v rg >/dev/null; then
	row "ripgrep -F -i -w -o -f (whole process)" "$(rate "$size" "$(seconds rg -F -i -w -o -b -f "$work/forms.txt" "$work/prose.txt")")"
else
	echo "ripgrep is not installed: left out"
fi
row "GNU grep -F -i -w -o -f (whole process)" "$(rate "$short" "$(seconds timeout 120 grep -F -i -w -o -b -f "$work/forms.txt" "$work/short.txt")")"

echo
echo "the matcher in memory beside a plain Aho-Corasick and Hyperscan's literal mode (see peers.c), manual pages"
if [ -s "$work/mixed.txt" ] || tests/bench/corpora.sh "$work"; then
	for text in english mixed; do
		for terms in 500 10000 100000; do
			echo "$text: $("$build/tests/bench/peers" "$work/$text.txt" $terms)"
		done
	done
	for terms in 10000 100000; do
		echo "english, met at every few words: $("$build/tests/bench/peers" "$work/english.txt" $terms dense)"
	done
	echo "english, phrases that do not occur: $("$build/tests/bench/peers" "$work/english.txt" 10000 sparse)"
else
	echo "without these texts there is nothing to compare on: left out"
fi

echo
echo "texts made to be slow for the matcher"
"$build/tests/bench/worst"

echo
tests/bench/ends.sh "$work" 20

echo
echo "whole processes, start to exit"
for command in "lookup clients" "translate docs/examples/answer.txt"; do
	# shellcheck disable=SC2086
	printf '%-44s %10.1f ms\n' "parlance $command" \
		"$(awk -v s="$(seconds "$build/bin/parlance" $command)" 'BEGIN { print s * 1000 }')"
done

echo
echo "from start to end of the process (startup.c), and compiled glossaries (guard.c)"
mkdir -p "$work/json" && cp glossaries/uk-base.json "$work/json/"
startup() { "$build/tests/bench/startup" "$build/bin/parlance" "$@"; }
echo "lookup client: $(startup lookup client)"
echo "translate answer.txt, 330 words: $(startup translate docs/examples/answer.txt)"
echo "translate answer.txt, the glossary not compiled: $(startup translate --glossary-dir "$work/json" docs/examples/answer.txt)"
echo "a compiled list of $("$build/tests/bench/guard" load 100000)"

echo
echo "searching a folder of 2,000 files, 300 MB: parlance search beside rg -i -w, least of 7 runs in turn, as ratios"
if command -v rg >/dev/null && command -v python3 >/dev/null; then
	[ -d "$work/folder" ] || python3 tests/bench/search.py --make "$work/folder" docs/*.md docs/examples/*.txt README.md
	python3 tests/bench/search.py "$build/bin/parlance" "$work/folder"
else
	echo "ripgrep or python3 is not installed: left out"
fi
