#!/bin/bash
# Runs the examples of the documentation and compares what they print.
#
#   tests/docs/run_examples.sh [--rewrite] FILE...
#
# A fenced block marked `console` holds commands (lines that begin with "$ "; a line that ends with
# a backslash or a bar goes on in the next one, behind "> ") and what they print, standard output
# and standard error together. The commands of a block share one shell, at the top of the tree, with
# the built programs first in PATH. A block whose mark has a second word, a path, has to be that
# file, byte for byte. --rewrite also puts the real output into the documents. Closes with
# 'N passed, N failed'.
set -u
cd "$(dirname "$0")/../.." || exit 2
export PATH="$PWD/${BUILD:-build}/bin:$PATH" LC_ALL=C.UTF-8 COLUMNS=80
unset PARLANCE_PLUGIN_PATH PARLANCE_GLOSSARY_PATH CDPATH
export PARLANCE_CACHE=
scratch=$(mktemp -d) || exit 2
trap 'rm -rf "$scratch"' EXIT
passed=0
failed=0
rewrite=
[ "${1:-}" = --rewrite ] && rewrite=1 && shift

# judge NAME EXPECTED ACTUAL: two files.
judge() {
	if cmp -s "$2" "$3"; then
		passed=$((passed + 1))
	else
		failed=$((failed + 1))
		echo "$1"
		diff -u --label documented --label real "$2" "$3" | sed 's/^/  /'
	fi
}

# Splits the lines of a console block into command-1, expected-1, command-2 ...; sets `count`.
split_block() {
	local line continued=
	count=0
	while IFS= read -r line; do
		if [ -n "$continued" ] && [ "${line:0:2}" = '> ' ]; then
			printf '%s\n' "${line:2}" >>"$scratch/command-$count"
		elif [ "${line:0:2}" = '$ ' ]; then
			count=$((count + 1))
			printf '%s\n' "${line:2}" >"$scratch/command-$count"
			: >"$scratch/expected-$count"
		elif [ "$count" -gt 0 ]; then
			printf '%s\n' "$line" >>"$scratch/expected-$count"
		fi
		continued=
		case $line in *\\ | *'|') continued=1 ;; esac
	done <"$scratch/block"
}

# Runs the commands of the block in one shell, so that $? and variables live on.
run_block() {
	local i
	for ((i = 1; i <= count; i++)); do
		printf '{\n%s\n} >"%s" 2>&1\n' "$(cat "$scratch/command-$i")" "$scratch/actual-$i"
	done >"$scratch/script"
	bash "$scratch/script" </dev/null
}

# Prints the block as it really is.
show_block() {
	local i
	for ((i = 1; i <= count; i++)); do
		sed -e '1s/^/$ /' -e '2,$s/^/> /' "$scratch/command-$i"
		cat "$scratch/actual-$i"
	done
}

# block MARK NAME: judges the block in $scratch/block, or, rewriting, replaces it by what is real.
block() {
	local mark=$1 name=$2 i
	case $mark in
	console)
		split_block
		run_block
		for ((i = 1; i <= count; i++)); do
			judge "$name: $(head -n 1 "$scratch/command-$i")" \
				"$scratch/expected-$i" "$scratch/actual-$i"
		done
		[ -z "$rewrite" ] || show_block >"$scratch/block"
		;;
	*' '*)
		judge "$name: ${mark#* }" "$scratch/block" "${mark#* }"
		[ -z "$rewrite" ] || cat "${mark#* }" >"$scratch/block"
		;;
	esac
}

document() {
	local file=$1 line mark= inside= number=0 from
	while IFS= read -r line; do
		number=$((number + 1))
		if [ -z "$inside" ] && [ "${line:0:3}" = '```' ]; then
			mark=${line:3} inside=1 from=$number
			: >"$scratch/block"
			printf '%s\n' "$line"
		elif [ -n "$inside" ] && [ "$line" = '```' ]; then
			block "$mark" "$file:$from" >&3
			cat "$scratch/block"
			printf '%s\n' "$line"
			inside=
		elif [ -n "$inside" ]; then
			printf '%s\n' "$line" >>"$scratch/block"
		else
			printf '%s\n' "$line"
		fi
	done <"$file" >"$scratch/document"
	[ -z "$rewrite" ] || cmp -s "$scratch/document" "$file" || cat "$scratch/document" >"$file"
}

exec 3>&1
for file; do
	document "$file"
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
