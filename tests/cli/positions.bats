#!/usr/bin/env bats
# Where findings stand, in every form that tells it: positions.txt.

load common

# The rows of the table become files; wanted has a line for each.
setup_file() {
	cd "$BATS_FILE_TMPDIR" || exit
	mkdir rows
	local row=100 suffix text place
	while IFS= read -r line; do
		[[ $line == '#'* || -z $line ]] && continue
		suffix=${line%%: *} text=${line#*: }
		place=${text##*: } text=${text%: *}
		row=$((row + 1))
		# shellcheck disable=SC2059 # the row is the format
		printf "$text" >"rows/$row.$suffix"
		echo "rows/$row.$suffix: $place"
	done <"$BATS_TEST_DIRNAME/positions.txt" >wanted
}

setup() {
	: "${BUILD:=build}"
	: "${PARLANCE:=$BATS_TEST_DIRNAME/../../$BUILD/bin/parlance}"
	GLOSSARIES=$BATS_TEST_DIRNAME/../glossaries
	cd "$BATS_FILE_TMPDIR" || exit
}

check() {
	"$PARLANCE" check --no-profile --glossary "$GLOSSARIES/check.json" --format "$@" rows || [ "$?" -eq 1 ]
}

@test "positions: text" {
	check text 2>/dev/null | sed -nE 's/^(rows[^:]*):([0-9]+):([0-9]+): .*/\1: \2 \3/p' >got
	diff <(awk -F '[:|]' '{ print $1 ":" $3 }' wanted | sed 's/ $//') got
}

@test "positions: JSON lines, of check and of annotate" {
	local script='
import json, sys
for line in sys.stdin:
    of = json.loads(line)
    u = of["utf16"]
    print("%s: %d %d | %d %d | %d %d %d %d %d %d" % (of["file"], of["start"], of["end"],
        of["line"], of["column"], u["start"], u["end"], u["line"], u["column"], u["end_line"],
        u["end_column"]))
    text = open(of["file"], "rb").read()
    shown = text[of["start"]:of["end"]].decode()
    assert shown == of["text"], of
    units = text.decode("utf-8", "replace").encode("utf-16-le")
    assert units[2 * u["start"]:2 * u["end"]].decode("utf-16-le") == shown, of
    for edit in of.get("edits", []):
        assert edit["start"] == of["start"] and edit["utf16"] == u, of'
	check jsonl 2>/dev/null | python3 -c "$script" >got
	diff wanted got
	"$PARLANCE" annotate --no-profile --glossary "$GLOSSARIES/check.json" --format jsonl rows 2>/dev/null |
		python3 -c "$script" >got
	diff wanted got
	"$PARLANCE" search --no-profile --format jsonl -e grantee -e 'old folk' rows 2>/dev/null |
		python3 -c "$script" >got
	diff wanted got
}

@test "positions: SARIF" {
	check sarif 2>/dev/null | python3 -c '
import json, sys
for of in json.load(sys.stdin)["runs"][0]["results"]:
    at = of["locations"][0]["physicalLocation"]
    r = at["region"]
    print("%s: %d %d | %d %d %d %d" % (at["artifactLocation"]["uri"], r["byteOffset"],
        r["byteOffset"] + r["byteLength"], r["startLine"], r["startColumn"], r["endLine"],
        r["endColumn"]))
    fixes = of.get("fixes")
    assert not fixes or fixes[0]["artifactChanges"][0]["replacements"][0]["deletedRegion"] == r' >got
	sed -E 's/\| [0-9]+ [0-9]+ \| [0-9]+ [0-9]+ /| /' wanted | diff - got
}

# The memory of one file is often that of the next, so that its text lies in the same place.
@test "positions: several files of the same size, as one alone" {
	mkdir same
	printf 'A grantee.\n\nxxxxxxxxxxxxxx\n' >same/a.txt
	printf 'xx\nxx\nxx\nxx\nA grantee.....\n' >same/b.txt
	printf 'xx\nxx\nA grantee...\n\n\nxxxxx\n' >same/c.txt
	for format in sarif jsonl; do
		"$PARLANCE" check -j 1 --no-profile --glossary "$GLOSSARIES/check.json" --format $format same |
			grep -o '"startLine":[0-9]*\|"line":[0-9]*,"column":[0-9]*,"end_line"' | tr '\n' ' ' >$format || true
	done
	[ "$(cat sarif)" = '"startLine":1 "startLine":1 "startLine":5 "startLine":5 "startLine":3 "startLine":3 ' ]
	[ "$(grep -o '"line":[0-9]*' jsonl | tr '\n' ' ')" = '"line":1 "line":1 "line":5 "line":5 "line":3 "line":3 ' ]
}

# Places are asked for in any order, and back to where a long line began.
@test "positions: many findings, edits before their terms, places far behind: the time is that of one pass" {
	python3 -c '
print("Words before it. " * 1000 + "A drop-in and a grantee. " * 1500)
print("Social return on investment (SROI) is one. " * 1000)' >many.txt
	for format in sarif jsonl text; do
		timeout 60 "$PARLANCE" check --no-profile --glossary "$GLOSSARIES/check.json" --format $format many.txt >out || [ "$?" -eq 1 ]
		[ "$(wc -c <out)" -gt 400000 ]
	done
}
