#!/usr/bin/env bash
# same.sh OLD NEW FILE... - whether two builds of parlance say the same: every command that judges,
# in its forms, on each file, byte for byte. For work on speed, which must change nothing.
#
#   same.sh build-before/bin/parlance build/bin/parlance docs/*.md answer.docx
#
# Prints what differs, and 'N passed, N failed' at the end.
set -u
old=$1
new=$2
shift 2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
passed=0
failed=0

compare() { # words of the command line
	"$old" "$@" >"$work/old" 2>"$work/old.err"
	echo "status $?" >>"$work/old.err"
	"$new" "$@" >"$work/new" 2>"$work/new.err"
	echo "status $?" >>"$work/new.err"
	if cmp -s "$work/old" "$work/new" && cmp -s "$work/old.err" "$work/new.err"; then
		passed=$((passed + 1))
	else
		failed=$((failed + 1))
		echo "differs: parlance $*"
	fi
}

records() { # FILE: a record for each paragraph
	awk 'BEGIN { RS = "" } { gsub(/\\/, "/"); gsub(/"/, "\\\""); gsub(/\r/, ""); gsub(/\n/, "\\n"); gsub(/\t/, "\\t"); printf "{\"id\":%d,\"text\":\"%s\"}\n", NR, $0 }' "$1"
}

for file in "$@"; do
	for format in jsonl text html markdown sarif; do
		compare annotate --no-profile --format $format "$file"
	done
	for options in "--for commissioner" "--for third-sector" "--register any --every" "--register commissioner"; do
		# shellcheck disable=SC2086
		compare annotate --no-profile --format jsonl $options "$file"
	done
	for format in jsonl diff html record sarif; do
		compare translate --no-profile --force --format $format "$file"
	done
	for options in "--format jsonl --apply suggest" "--format jsonl --from commissioner" "--limit 500w"; do
		# shellcheck disable=SC2086
		compare translate --no-profile --force $options "$file"
	done
	case $file in
	*.docx | *.odt | *.pdf) ;;
	*) compare translate --no-profile --force "$file" ;;
	esac
	for format in text jsonl sarif; do
		compare check --no-profile --format $format "$file"
	done
	compare count --no-profile "$file"
	case $file in
	*.txt | *.md)
		records "$file" >"$work/records"
		for command in annotate translate check; do
			compare $command --no-profile --ndjson "$work/records"
		done
		;;
	esac
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
