#!/usr/bin/env bash
# quick.sh - what bench.sh measures, on less text and with fewer terms: a minute, to see whether a
# change made a difference. Figures to be told come from bench.sh.
set -eu
build=${BUILD:-build}
work=$build/bench/quick
mkdir -p "$work"
if [ -s "$build/bench/mixed.txt" ] || tests/bench/corpora.sh "$build/bench"; then
	echo "the matcher in memory beside a plain Aho-Corasick and Hyperscan's literal mode, 2 MB of manual pages"
	for text in english mixed; do
		head -c 2000000 "$build/bench/$text.txt" >"$work/$text.txt"
		for terms in 500 10000; do
			echo "$text: $("$build/tests/bench/peers" "$work/$text.txt" $terms)"
		done
	done
else
	echo "without these texts there is nothing to compare the matcher on: left out"
fi
echo
tests/bench/ends.sh "$work" 2
