#!/usr/bin/env bats
# Decisions in the project file: what was declined stays declined, what was taken is applied.

load common

run_parlance() {
	"$PARLANCE" "$@"
}

# decided JSON: writes parlance.json with these decisions over the tests' glossary.
decided() {
	cp "$GLOSSARIES/bid.json" words.json
	printf '{"parlance-project": 1, "glossaries": ["words.json"], "decisions": %s}\n' "$1" >parlance.json
}

translated() {
	run -0 --separate-stderr run_parlance translate "$@"
}

@test "decisions: a declined concept is never changed, and told as declined" {
	printf 'A client met a helper and a beneficiary.\n' >in.txt
	for name in service-user bid/service-user; do
		decided "{\"$name\": \"leave\"}"
		translated in.txt
		[[ $output == 'A client met an unpaid assistant and a '* ]]
		[[ $stderr == *'
Declined by you: '* ]]
		[[ $stderr == *'
  1:3   client -> service user
'* ]]
		translated --apply suggest in.txt
		[[ $output == 'A client met '* ]]
	done
	translated -f jsonl in.txt
	[[ ${lines[0]} == *'"applied":false,"decided":"leave",'* ]]
	[[ ${lines[1]} == *'"applied":true,"decided":null,'* ]]
	"$TESTS/../$BUILD/tests/tools/conforms" "$TESTS/../docs/jsonl.schema.json" <<<"$output"
	run -0 --separate-stderr run_parlance annotate in.txt
	[[ $output == *'client (third-sector), replace; declined by you'* ]]
	translated --no-profile -g words.json in.txt
	[[ $output == 'A service user met '* ]]
}

@test "decisions: what was taken is applied where the glossary only suggests it" {
	printf 'The community café is open. Our clients know IT.\n' >in.txt
	decided '{}'
	translated in.txt
	is 'The community café is open. Our service users know IT.'
	decided '{"bid/meals": "take"}'
	concept=$(run_parlance translate -f jsonl in.txt | head -1 | grep -o '"concept":"[^"]*"' | cut -d'"' -f4)
	decided "{\"$concept\": \"take\"}"
	translated in.txt
	is 'The meals service is open. Our service users know IT.'
	translated -f jsonl in.txt
	[[ ${lines[0]} == *'"action":"suggest",'*'"applied":true,"decided":"take",'* ]]
}

@test "decisions: a term by itself, the others, and another wording in its form" {
	printf 'A client. A customer. Two clients.\n' >in.txt
	cat >words.json <<-'E'
		{"parlance": 1, "id": "w", "registers": {"third-sector": "a", "commissioner": "b"},
		 "concepts": [{"id": "people", "pos": "noun", "mapping": "exact", "terms": {
			"third-sector": ["client", "customer"],
			"commissioner": ["service user", {"term": "individual", "status": "admitted"}]}}]}
	E
	decide() {
		printf '{"parlance-project": 1, "glossaries": ["words.json"], "decisions": {"people": %s}}\n' "$1" >parlance.json
	}
	decide '{"Customer": "leave"}'
	translated in.txt
	is 'A service user. A customer. Two service users.'
	decide '{"customer": "take", "*": "leave"}'
	translated in.txt
	is 'A client. A service user. Two clients.'
	decide '{"client": {"write": "individual"}}'
	translated in.txt
	is 'An individual. A service user. Two individuals.'
	[[ $stderr == *'A client -> An individual'* ]]
}

@test "decisions: a doubtful place is not settled by a decision about the term" {
	cat >words.json <<-'E'
		{"parlance": 1, "id": "w", "registers": {"third-sector": "a", "commissioner": "b"},
		 "concepts": [{"id": "people", "pos": "noun", "mapping": "close", "terms": {
			"third-sector": ["client"], "commissioner": ["service user"]}}]}
	E
	printf '{"parlance-project": 1, "glossaries": ["words.json"], "decisions": {"people": "take"}}\n' >parlance.json
	echo 'A client came. The client service user group met.' >in.txt
	translated in.txt
	is 'A service user came. The client service user group met.'
	[[ $stderr == *'Not applied, for you to decide: 1'* ]]
}

@test "decisions: follow a renamed and a split concept" {
	cat >words.json <<-'E'
		{"parlance": 1, "id": "w", "registers": {"third-sector": "a", "commissioner": "b"},
		 "concepts": [
		 {"id": "people", "formerly": ["folk"], "pos": "noun", "mapping": "exact", "terms": {
			"third-sector": ["client"], "commissioner": ["service user"]}},
		 {"id": "staff", "formerly": ["folk"], "pos": "noun", "mapping": "exact", "terms": {
			"third-sector": ["helper"], "commissioner": ["assistant"]}}]}
	E
	echo 'A client, a helper.' >in.txt
	for name in folk w/folk; do
		printf '{"parlance-project": 1, "glossaries": ["words.json"], "decisions": {"%s": "leave"}}\n' $name >parlance.json
		translated in.txt
		is 'A client, a helper.'
		[[ $stderr != *warning* ]]
	done
	printf '{"parlance-project": 1, "glossaries": ["words.json"], "decisions": {"folk": {"helper": "leave"}}}\n' >parlance.json
	translated in.txt
	is 'A service user, a helper.'
	[[ $stderr != *warning* ]]
}

@test "decisions: what names nothing is a warning, what is no decision a fault, each at its place" {
	echo 'A client.' >in.txt
	cp "$GLOSSARIES/bid.json" words.json
	cat >parlance.json <<-'E'
		{"parlance-project": 1, "glossaries": ["words.json"],
		 "decisions": {
		  "service-usr": "leave",
		  "service-user": {"clint": "leave", "client": {"write": "resident"}},
		  "$comment": 3}}
	E
	translated in.txt
	is 'A service user.'
	[ "$(grep -E '^parlance.json:' <<<"$stderr")" = 'parlance.json:3:3: warning: "service-usr" is no concept of the glossaries in use [P-231]
parlance.json:4:20: warning: "clint" is no term of this concept [P-246]
parlance.json:4:58: warning: "resident" is no term that could stand for this one [P-246]' ]
	cat >parlance.json <<-'E'
		{"parlance-project": 1, "glossaries": ["words.json"],
		 "decisions": {
		  "a": "no",
		  "b": {"c": 1, "d": {"wrte": "x"}, "*": {"write": "y"}},
		  "e": ["leave"]}}
	E
	run -2 --separate-stderr run_parlance translate in.txt
	[ "$(grep -E '^parlance.json:' <<<"$stderr")" = 'parlance.json:3:8: error: a decision cannot be "no" [P-053]
parlance.json:4:14: error: "c" must be leave, take or an object { }, but a number stands here [P-050]
parlance.json:4:22: error: a decision has no "write" [P-052]
parlance.json:4:23: error: a decision has no key "wrte" [P-051]
parlance.json:4:42: error: "*" must be leave or take, but an object { } stands here [P-050]
parlance.json:5:8: error: "e" must be leave or take, but a list [ ] stands here [P-050]' ]
}

@test "decisions: SARIF says that they are suppressed" {
	echo 'A client and a helper.' >in.txt
	decided '{"service-user": "leave"}'
	translated -f sarif in.txt
	[[ $output == *'"suppressions":[{"kind":"external","justification":"declined in the project file"}]'* ]]
	[ "$(grep -o '"fixes"' <<<"$output" | wc -l)" -eq 1 ]
	"$TESTS/../$BUILD/tests/tools/conforms" "$TESTS/cli/sarif.schema.json" <<<"$output"
}

@test "decisions: a Word document has no remark on what was declined" {
	[ -e "$(dirname "$PARLANCE")/../plugins/office.so" ] || skip "the plugin 'office' is not built"
	command -v python3 >/dev/null || skip "python3 is not installed"
	PYTHONPATH=$TESTS/word PYTHONDONTWRITEBYTECODE=1 python3 -c '
import cases
next(c for c in cases.CASES if c.name == "plain").write("plain.docx")'
	decided '{"service-user": "leave"}'
	run -0 --separate-stderr run_parlance translate plain.docx -o new.docx --record rec.md
	[[ $stderr == *'Declined by you: 1'* ]]
	[[ $(cat rec.md) == *'### Declined by the writer (1)

- **client** → **service user**
  - Paragraph 1, body: A **client** rang.'* ]]
	cmp plain.docx new.docx
}
