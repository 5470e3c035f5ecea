#!/usr/bin/env bats
# The report sarif

load common

conforms() {
	"$TESTS/../$BUILD/tests/tools/conforms" "$TESTS/cli/sarif.schema.json" <<<"$output"
}

has() {
	[[ $output == *"$1"* ]] || {
		echo "not there: $1"
		echo "$output"
		return 1
	}
}

@test "sarif: translate, with the rule, the region and the fix" {
	# A byte order mark, CRLF, two UTF-16 units in one character, a mark of two bytes
	printf '\xef\xbb\xbfOne\r\n\xf0\x9f\x8e\x89 e\xcc\x81 The clients came.\r\n' >in.txt
	run -0 --separate-stderr parlance translate --format sarif in.txt
	says ''
	conforms
	[ "${#lines[@]}" -eq 1 ]
	has '"columnKind":"utf16CodeUnits"'
	has '"ruleId":"bid/service-user","ruleIndex":0,"level":"warning","message":{"text":"\"clients\" -> \"service users\": '
	has '"physicalLocation":{"artifactLocation":{"uri":"in.txt"},"region":{"startLine":2,"startColumn":11,"endLine":2,"endColumn":18,"byteOffset":21,"byteLength":7}}'
	has '"replacements":[{"deletedRegion":{"startLine":2,"startColumn":11,"endLine":2,"endColumn":18,"byteOffset":21,"byteLength":7},"insertedContent":{"text":"service users"}}]'
	has '"state":"applied"'
	has '"rules":[{"id":"bid/service-user","name":"service-user",'
	[ "$(tail -c +22 in.txt | head -c 7)" = clients ]
}

@test "sarif: a byte order mark is no column, but bytes" {
	printf '\xef\xbb\xbfA client\rand a client.' >in.txt
	run -0 --separate-stderr parlance annotate --format sarif in.txt
	has '"startLine":1,"startColumn":3,"endLine":1,"endColumn":9,"byteOffset":5,"byteLength":6'
	has '"startLine":2,"startColumn":7,"endLine":2,"endColumn":13,"byteOffset":18,"byteLength":6'
}

@test "sarif: annotate; one rule for several results; an article and a verb go with the fix" {
	printf 'A client came. Clients left.\nIt was a Client.\n' >in.txt
	run -0 --separate-stderr parlance annotate --format sarif in.txt
	conforms
	[ "$(grep -o '"ruleId":"bid/service-user","ruleIndex":0' <<<"$output" | wc -l)" -eq 3 ]
	[ "$(grep -o '"id":"bid/service-user"' <<<"$output" | wc -l)" -eq 1 ]
	has '"state":"offered"'
	has '"startLine":2,"startColumn":10,"endLine":2,"endColumn":16,"byteOffset":38,"byteLength":6'
}

@test "sarif: validate" {
	printf '{"parlance": 1, "id": "x", "concepts": [\n {"id": "\xc3\xa9", "tems": 1}]}\n' >bad.json
	run -1 --separate-stderr parlance_validate bad.json "$GLOSSARIES/bid.json"
	conforms
	has '"ruleId":"P-054"'
	has '"level":"error","message":{"text":"a concept has no key \"tems\"; help: did you mean \"terms\"?"},"locations":[{"physicalLocation":{"artifactLocation":{"uri":"bad.json"},"region":{"startLine":2,"startColumn":14,"endLine":2,"endColumn":20,"byteOffset":55,"byteLength":6}}}]'
	has '"id":"P-051","name":"FIELD_UNKNOWN","shortDescription":{"text":"an unknown key"},"fullDescription":{"text":"'
	has '"level":"warning"'
	has '"uri":"file:///'
}

parlance_validate() {
	"$PARLANCE" validate --format sarif "$@"
}

@test "sarif: names of files as URIs" {
	echo 'client' >'a b%é#.txt'
	echo 'client' >'a:b.txt'
	run -0 --separate-stderr parlance annotate --format sarif 'a b%é#.txt' a:b.txt - <a:b.txt
	conforms
	has '"uri":"a%20b%25%C3%A9%23.txt"'
	has '"uri":"./a:b.txt"'
	has '"uri":"-"'
}

@test "sarif: nothing found is a run without results; a run that cannot begin writes nothing" {
	: >empty.txt
	run -0 --separate-stderr parlance annotate --format sarif empty.txt
	conforms
	has '"results":[]'
	has '"rules":[]'
	run -2 --separate-stderr parlance annotate --format sarif --register nobody empty.txt
	is ''
	run -2 --separate-stderr parlance search --format sarif client empty.txt
	[[ $stderr == "error: the report 'sarif' cannot show what search finds"* ]]
}

@test "sarif: every result that may be changed has a fix" {
	printf 'Each client, **a client** and a grantee.\n\n> It is for our clients.\n' >in.md
	run -0 --separate-stderr parlance translate --format sarif in.md -o out.md
	conforms
	[ "$(grep -o '"fixes"' <<<"$output" | wc -l)" -eq "$(grep -oE '"state":"(applied|offered)"' <<<"$output" | wc -l)" ]
}
