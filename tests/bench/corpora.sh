#!/usr/bin/env bash
# corpora.sh - texts for measuring, made from the manual pages that are installed: real prose, in
# English and in many scripts. The same pages give the same text.
#
#   corpora.sh FOLDER     writes english.txt and mixed.txt there, of at most 16 MB each
set -eu
folder=$1
pages=/usr/share/man
mkdir -p "$folder"

# The prose of pages: no requests, no escapes.
prose() {
	xargs -0 zcat -f | sed -E "/^[.']/d; s/\\\\f(\(..|\[[^]]*\]|.)//g; s/\\\\s[-+]?[0-9]//g; s/\\\\-/-/g
		s/\\\\\(aq/'/g; s/\\\\\((lq|rq)/\"/g; s/\\\\[(*\[][^ ]*//g; s/\\\\.//g" | LC_ALL=C awk 'length >= 40' | head -c 16000000 || true
}

find "$pages"/man[1578] -type f -name '*.gz' -size +3k -print0 | LC_ALL=C sort -z |
	awk 'BEGIN { RS = ORS = "\0" } NR % 2 == 0' | prose >"$folder/english.txt"
find "$pages"/{cs,de,es,fr,ja,ko,nl,pl,pt_BR,ro,ru,sv,tr,uk,zh_CN} -type f -name '*.gz' -print0 2>/dev/null |
	LC_ALL=C sort -z -t/ -k6 | prose >"$folder/mixed.txt"
