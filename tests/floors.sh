#!/bin/bash
# A floor of core/ includes only itself and the floors below it; plugins include only <parlance/...>.
# No two files of core/ need each other, directly or around a corner: such a circle is one room with a wall through it.
# What lies at the top is named here, so that what a try-out left behind is seen before others get it.
set -u
: "${BUILD:=build}"
cd "$(dirname "$0")/.." || exit 2
top=" .ci .clang-format .clang-tidy .editorconfig .gitignore CHANGELOG.md CONTRIBUTING.md LICENSE Makefile README.md core docs glossaries plugins tests "
floors=(base text match json glossary vocabulary sheet project document prose bridge check host setup job run program)
passed=0
failed=0

wrong() {
	echo "$1: $2"
	failed=$((failed + 1))
}

level() {
	local i
	for i in "${!floors[@]}"; do
		[ "${floors[i]}" = "$1" ] && echo "$i" && return
	done
	echo -1
}

# The public header of a floor above. What a host, a run and their plugins share is one interface.
declare -A home=([text]=text [measure]=text [matcher]=match [json]=json [glossary]=glossary [builder]=glossary [settled]=vocabulary [export]=vocabulary [sheet]=sheet [document]=document [transcript]=document [finding]=bridge [check]=bridge [gist]=bridge
	[job]=host [event]=host [plugin]=host [host]=host [run]=setup [session]=job [ask]=job)

for file in core/*/*.[ch]; do
	floor=${file#core/}
	floor=${floor%%/*}
	[ "$floor" = include ] && continue
	here=$(level "$floor")
	[ "$here" -lt 0 ] && wrong "$file" "core/$floor is no floor that tests/floors.sh knows"
	before=$failed
	while read -r name; do
		case $name in
		../*/*) other=${name#../} other=${other%%/*} ;;
		*/*) other= && wrong "$file" "includes \"$name\", which is not ../FLOOR/FILE.h" ;;
		*) other=$floor ;;
		esac
		[ -n "$other" ] && [ "$(level "$other")" -gt "$here" ] && wrong "$file" "includes \"$name\" from above"
		[ "$floor" = program ] && [ "$other" != program ] && wrong "$file" "includes \"$name\"; the program is a client"
	done < <(sed -n 's/^#include "\(.*\)"/\1/p' "$file")
	while read -r name; do
		other=${home[$name]:-base}
		[ "$(level "$other")" -gt "$here" ] && wrong "$file" "includes <parlance/$name.h> from above"
	done < <(sed -n 's/^#include <parlance\/\(.*\)\.h>/\1/p' "$file")
	[ "$failed" -eq "$before" ] && passed=$((passed + 1))
done
for file in plugins/*/*.[ch]; do
	[ -e "$file" ] || continue
	if grep -Hn '^#include "\.\./' "$file"; then
		wrong "$file" "includes from outside its folder"
	else
		passed=$((passed + 1))
	fi
done
for name in $(git ls-files 2>/dev/null | cut -d/ -f1 | sort -u); do
	case $top in
	*" $name "*) passed=$((passed + 1)) ;;
	*) wrong "$name" "does not belong at the top" ;;
	esac
done

# Pairs of a file and one that defines what it takes, of the objects that were built.
needs() {
	local sources=(core/*/*.c)
	sources=("${sources[@]/#/$BUILD/}")
	nm -A "${sources[@]/%.c/.o}" 2>/dev/null | sed "s|^$BUILD/||" | awk -F ': *' '{ sub(/\.o$/, "", $1); n = split($2, part, " ") }
		part[n - 1] == "U" { taken[$1 " " part[n]]; next }
		part[n - 1] ~ /^[TDRBV]$/ { home[part[n]] = $1 }
		END { for (pair in taken) { split(pair, p, " "); if (p[2] in home) print p[1], home[p[2]] } }'
}
circle=$(needs | tsort 2>&1 >/dev/null | sed -n 's/^tsort: \(core.*\)/\1.c/p' | sort -u | tr '\n' ' ')
if [ -z "$circle" ]; then
	passed=$((passed + 1))
else
	wrong "core" "these need each other: $circle"
fi
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
