#!/usr/bin/env bats
# The reports text, diff and jsonl, and what the formats do for them.

load common

CONFORMS() {
	"$TESTS/../$BUILD/tests/tools/conforms" "$TESTS/../docs/jsonl.schema.json"
}

@test "text: annotate shows the text as it is, its terms by number, and explains each below its paragraph" {
	printf 'Our clients met\na helper. The clients left.\n\nNo term here.\n' >in.txt
	run -0 --separate-stderr parlance annotate --every in.txt
	is "in.txt
1 | Our clients[1] met
2 | a helper[2]. The clients[3] left.

  [1] client (third-sector), replace
      commissioner: service user, person supported
      The council's contracts count service users.
  [2] helper (third-sector), replace
      commissioner: unpaid assistant
      Forms ask for the hours of unpaid assistants.
  [3] client: see [1]

3 | 
4 | No term here.

replace  the other side says it otherwise: translate writes that

in.txt: 3 terms (3 to replace)"
	says ""
}

@test "text: annotate tells people the first of each concept in a section" {
	printf 'A client and a client.\n' >in.txt
	run -0 --separate-stderr parlance annotate in.txt
	[ "${lines[1]}" = "1 | A client[1] and a client." ]
	[ "${lines[-1]}" = "in.txt: 1 term (1 to replace)" ]
}

@test "text: annotate shows each of several senses, and points back to the same ones" {
	printf 'It was a good match, and a match.\n' >in.txt
	run -0 --separate-stderr parlance annotate --every in.txt
	is "in.txt
1 | It was a good match[1], and a match[2].

  [1] match, several meanings
      pairing-money (third-sector): Money that one funder gives because another
        gives as much.
      pairing-people (third-sector): A volunteer and the person whom he or she
        visits.
  [2] match: see [1]

explain  what it means; nothing is to be changed

in.txt: 2 terms (2 to explain)"
}

@test "text: notes at the end, and in the line" {
	printf 'A client.\n\nA helper came' >in.txt
	run -0 --separate-stderr parlance annotate --notes end in.txt
	is "in.txt
1 | A client[1].
2 | 
3 | A helper[2] came
  \\ no line end

  [1] client (third-sector), replace
      commissioner: service user, person supported
      The council's contracts count service users.
  [2] helper (third-sector), replace
      commissioner: unpaid assistant
      Forms ask for the hours of unpaid assistants.

replace  the other side says it otherwise: translate writes that

in.txt: 2 terms (2 to replace)"
	run -0 --separate-stderr parlance annotate --notes inline in.txt
	[ "${lines[1]}" = "1 | A client[1: commissioner: service user, person supported; The council's " ]
	[ "${lines[2]}" = "  | contracts count service users.]." ]
	run -2 --separate-stderr parlance annotate --notes beside in.txt
	[[ $stderr == *"--notes does not take 'beside'"* ]]
}

@test "text: where the text has numbers in brackets, the marks have more of them" {
	echo 'A client [1] and a helper [[2]].' >in.txt
	run -0 --separate-stderr parlance annotate in.txt
	[ "${lines[1]}" = "1 | A client[[[1]]] [1] and a helper[[[2]]] [[2]]." ]
}

@test "text: how many terms of which domain a document has" {
	echo 'A client, a helper and a drop-in session; two clients.' >in.txt
	run -0 --separate-stderr parlance annotate --every in.txt
	[[ $output == *"
domain    terms  places
people        2       3
delivery      1       1

in.txt: 4 terms (4 to replace)" ]]
}

@test "text: one of a thing is not several" {
	printf 'match' >in.txt
	run -0 --separate-stderr parlance translate in.txt
	says "in.txt: no changes
Found and left as it is: 1 term (parlance annotate explains it)
1 word before, 1 after"
	printf 'client and match and match' >in.txt
	run -0 --separate-stderr parlance translate in.txt
	[[ $stderr == "in.txt: 1 change"* ]]
	[[ $stderr == *"Found and left as they are: 2 terms (parlance annotate explains them)
5 words before, 6 after (+1)" ]]
}

@test "text: annotate wraps by cells, and in colour underlines" {
	printf 'A client wrote. %s\n' "$(printf 'word %.0s' {1..20})" >in.txt
	run -0 parlance annotate --color always in.txt
	[[ ${lines[1]} == $'\e[2m1 | \e[0mA \e[4;32mclient\e[0m\e[1m[1]\e[0m wrote. word'* ]]
	for line in "${lines[@]}"; do
		plain=$(sed 's/\x1b\[[0-9;]*m//g' <<<"$line")
		[ "${#plain}" -le 80 ]
	done
}

@test "text: annotate over several files, and over nothing" {
	echo 'A client.' >a.txt
	echo 'Rain.' >b.txt
	run -0 parlance annotate a.txt b.txt
	[ "${lines[-2]}" = "b.txt: no term of the glossaries" ]
	[ "${lines[-1]}" = "2 files: 1 term" ]
}

@test "text: translate says every change, what is open, and the words" {
	printf 'A client met a helper.\n\nThe community café, our clients and IT.\n' >in.txt
	run -0 --separate-stderr parlance translate in.txt
	is "A service user met an unpaid assistant.

The community café, our service users and IT."
	says "in.txt: 3 changes
  1:3   client -> service user  (+1 word, +6 characters)
        The council's contracts count service users.
  1:14  a helper -> an unpaid assistant  (+1 word, +11 characters)
        Forms ask for the hours of unpaid assistants.
  3:25  clients -> service users  (+1 word, +6 characters)
Not applied, for you to decide: 2
  3:5   community café -> meals service  (-1 character)
        The council buys the meals, not the company.
  3:37  IT -> digital infrastructure  (+1 word, +20 characters)
        The usual word on the other side is \"digital infrastructure\".
12 words before, 15 after (+3)"
}

@test "text: search shows the line as grep does, and marks the hit in colour" {
	printf 'One.\n  Two clients came, and Clients left.\n' >in.txt
	run -0 parlance search clients in.txt
	is "in.txt:2:7:   Two clients came, and Clients left."
	run -0 parlance search --color always clients in.txt
	[ "${lines[0]}" = $'\e[35min.txt\e[0m:\e[32m2:7\e[0m:   Two \e[1;31mclients\e[0m came, and \e[1;31mClients\e[0m left.' ]
}

@test "text: a long line is cut around the hit" {
	printf '%s client %s\n' "$(printf 'x%.0s' {1..3000})" "$(printf 'y%.0s' {1..3000})" >in.txt
	run -0 parlance search client in.txt
	[[ $output == "in.txt:1:3002: …x"*" client y"*"y…" ]]
	[ "${#output}" -lt 500 ]
}

@test "text: validate closes with what it found" {
	run -0 "$PARLANCE" validate "$GLOSSARIES/bid.json"
	[ "${lines[-1]}" = "2 warnings in 1 file" ]
	cat >good.json <<-'E'
		{"parlance": 1, "id": "good", "title": "Good", "version": "1", "language": "en",
		"licence": "MIT", "layer": "base", "registers": {"a": "A"},
		"concepts": [{"id": "x", "terms": {"a": ["unpaid helper"]}}]}
	E
	run -0 "$PARLANCE" validate good.json
	is "1 file: no faults"
	echo '{"parlance": 1,' >bad.json
	run -1 "$PARLANCE" validate bad.json
	[ "${lines[-1]}" = "1 error in 1 file" ]
}

@test "diff: a patch that patch applies" {
	{
		echo 'A client.'
		seq 1 20
		echo 'A client list, a drop-in'
		printf 'session\r\n'
		seq 1 6
		printf 'The last helper'
	} >in.txt
	cp in.txt old.txt
	parlance translate in.txt >wanted.txt 2>/dev/null
	run -0 --separate-stderr parlance translate --diff in.txt
	is "--- in.txt
+++ in.txt
@@ -1,4 +1,4 @@
-A client.
+A service user.
 1
 2
 3
@@ -19,12 +19,12 @@
 18
 19
 20
-A client list, a drop-in
-session"$'\r'"
+A client list, an open-access
+session"$'\r'"
 1
 2
 3
 4
 5
 6
-The last helper
\\ No newline at end of file
+The last unpaid assistant
\\ No newline at end of file"
	says ""
	if command -v patch >/dev/null; then
		parlance translate --diff in.txt | patch --binary -s old.txt
		cmp wanted.txt old.txt
	fi
}

@test "diff: no change, no output" {
	echo 'Rain.' >in.txt
	run -0 --separate-stderr parlance translate --diff in.txt
	is ""
}

@test "jsonl: every line conforms to the schema" {
	printf '# Clients\n\n- a *drop-in* session, a [client](x)\n\n> a client\n' >in.md
	parlance translate -f jsonl in.md >lines
	parlance annotate -f jsonl in.md >>lines
	parlance search --format jsonl --concept client in.md >>lines
	parlance search --format jsonl the in.md >>lines || true
	parlance search --format jsonl --vocabulary --every in.md >>lines
	grep -q '"meanings":' lines
	echo '{' >bad.json
	"$PARLANCE" validate -f jsonl bad.json >>lines || true
	[ "$(wc -l <lines)" -ge 7 ]
	CONFORMS <lines
	sed 's/"v":1/"v":2/' lines >other
	run -1 CONFORMS <other
	sed 's/"line":[0-9]*,//' lines >other
	run -1 CONFORMS <other
}

@test "jsonl: each of several senses, with the other side's words" {
	printf 'A match, a client.\n' >in.txt
	run -0 --separate-stderr parlance annotate -f jsonl in.txt
	[[ ${lines[0]} == *'"concept":"pairing-money",'*'"senses":[{"term":"match","concept":"pairing-money","glossary":"bid","register":"third-sector","others":["co-financing"]},{"term":"match","concept":"pairing-people","glossary":"bid","register":"third-sector","others":["befriending relationship"]}],"v":1}' ]]
	[[ ${lines[1]} == *'"senses":[],"v":1}' ]]
	CONFORMS <<<"$output"
}

@test "jsonl: an edit over the end of emphasis keeps it" {
	printf 'Our *drop-in* session, a *helper*.\n' >in.md
	run -0 --separate-stderr parlance translate -f jsonl in.md
	[[ ${lines[0]} == *'"start":5,"end":21,"line":1,"column":6,"utf16":{"start":5,"end":21,"line":1,"column":6,"end_line":1,"end_column":22},"text":"drop-in* session"'* ]]
	[[ ${lines[0]} == *'"replacement":"open-access session*","applied":true'* ]]
	[[ ${lines[1]} == *'"start":23,"end":32,"line":1,"column":24,"utf16":{"start":23,"end":32,"line":1,"column":24,"end_line":1,"end_column":33},"text":"a *helper"'* ]]
	[[ ${lines[1]} == *'"replacement":"an *unpaid assistant","applied":true'* ]]
	[[ ${lines[1]} == *'"match":[26,32]'* ]]
	run -0 --separate-stderr parlance translate in.md
	is "Our *open-access session*, an *unpaid assistant*."
}
