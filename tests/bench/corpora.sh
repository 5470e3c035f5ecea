#!/usr/bin/env bash
# corpora.sh - texts for measuring, made from the manual pages of some packages of Debian: real prose,
# in English and in many scripts. Pages of other packages do not count, so that the same release of
# Debian gives the same text on every machine; what the text is, is told with its sum.
#
#   corpora.sh FOLDER     writes english.txt and mixed.txt there: 6 and 5 MB of Debian 12
#   corpora.sh --packages says which packages that takes
#
# It fails, and names them, where packages are missing: with others the text would be another one.
set -eu
english="bash coreutils curl git-man manpages openssl util-linux zsh-common"
mixed="adduser apt debianutils dpkg dpkg-dev fakeroot login man-db net-tools passwd procps psmisc sensible-utils
	vim-common xz-utils"
languages="cs de es fr ja ko nl pl pt_BR ro ru sv tr uk zh_CN"

if [ "$1" = --packages ]; then
	echo "$english" "$mixed" | tr -s '\n\t' '  '
	exit
fi
folder=$1
mkdir -p "$folder"

# FOLDERS PACKAGE...: the pages of the packages in these folders, with a NUL behind each; those that
# are links to others are left out.
pages() {
	local folders=$1
	shift
	dpkg-query -L "$@" | grep -E "/man/($folders)/[^/]*\.gz$" | while read -r page; do
		[ ! -f "$page" ] || [ -L "$page" ] || printf '%s\0' "$page"
	done
}

in_english='man[1578]'
in_others="($(echo "$languages" | tr ' ' '|'))/man[1-8]"

missing=
for package in $english $mixed; do
	[ -n "$(pages "$in_english|$in_others" "$package" 2>/dev/null | head -c 1 | tr '\0' x)" ] || missing="$missing $package"
done
if [ -n "$missing" ]; then
	echo "corpora.sh: no texts of manual pages, since these packages are missing, or were installed without their pages:$missing" >&2
	echo "corpora.sh: \`make bench\` installs them; or type: apt-get install$missing" >&2
	exit 1
fi

# The prose of pages: no requests, no escapes.
prose() {
	xargs -0 zcat -f | sed -E "/^[.']/d; s/\\\\f(\(..|\[[^]]*\]|.)//g; s/\\\\s[-+]?[0-9]//g; s/\\\\-/-/g
		s/\\\\\(aq/'/g; s/\\\\\((lq|rq)/\"/g; s/\\\\[(*\[][^ ]*//g; s/\\\\.//g" | LC_ALL=C awk 'length >= 40' | head -c 16000000 || true
}

# shellcheck disable=SC2086 # several words on purpose
pages "$in_english" $english | LC_ALL=C sort -z | prose >"$folder/english.txt"
# The languages in turn: by section and name, behind "/usr/share/man/LANGUAGE/".
# shellcheck disable=SC2086
pages "$in_others" $mixed | LC_ALL=C sort -z -t/ -k6 | prose >"$folder/mixed.txt"
for text in english mixed; do
	echo "$text.txt: $(wc -c <"$folder/$text.txt") bytes, sum $(sha256sum <"$folder/$text.txt" | head -c 12)"
done
