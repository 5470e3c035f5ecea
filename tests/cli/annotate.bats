#!/usr/bin/env bats
# parlance annotate

load common

# The terms that the JSON lines of the last run report, in order, by spaces.
terms() {
	sed -nE 's/.*"text":"([^"]*)".*/\1/p' <<<"$output" | tr '\n' ' ' | sed 's/ $//'
}

@test "annotate: the terms of both registers, where they stand" {
	printf 'Our clients meet\na service user.\n' >in.txt
	run -0 --separate-stderr parlance annotate --format jsonl in.txt
	[ "$(terms)" = "clients service user" ]
	[[ ${lines[0]} == *'"file":"in.txt","start":4,"end":11,"line":1,"column":5,'* ]]
	[[ ${lines[0]} == *'"applied":false'* ]]
	[[ ${lines[1]} == *'"line":2,"column":3,'* ]]
	says ""
}

@test "annotate: for reading" {
	echo 'Our clients meet a helper.' >in.txt
	run -0 --separate-stderr parlance annotate in.txt
	for words in "clients" "service users" "The council's contracts count service users." \
		"Forms ask for the hours of unpaid assistants."; do
		[[ $output == *"$words"* ]]
	done
}

@test "annotate: of one register only" {
	echo 'Our clients meet a service user and an inmate.' >in.txt
	run -0 parlance annotate -f jsonl --register third-sector in.txt
	[ "$(terms)" = "clients an inmate" ]
	# A dated term is told whichever way one looks.
	run -0 parlance annotate -f jsonl --register commissioner in.txt
	[ "$(terms)" = "service user inmate" ]
	run -0 parlance annotate -f jsonl --register any in.txt
	[ "$(terms)" = "clients service user an inmate" ]
}

@test "annotate: a register that is none" {
	run -2 --separate-stderr parlance annotate --register council - - <<<'A client.'
	is ''
	says "error: --register: no glossary in use has the register 'council' [P-180]
help: there are: third-sector, commissioner, any"
}

@test "annotate: the first of each concept in a section" {
	printf '# One\n\nA client, a helper, two clients.\n\nA service user.\n\n# Two\n\nA client.\n' >in.md
	run -0 parlance annotate -f jsonl --first-only in.md
	[ "$(terms)" = "client a helper client" ]
	run -0 parlance annotate -f jsonl in.md
	[ "$(terms)" = "client a helper clients service user client" ]
}

@test "annotate: a dated word is told though another word of its concept came first" {
	printf 'A guest, an inmate, a guest, inmates.\n\n# Two\n\nAn inmate, a guest.\n' >in.md
	cat >words.json <<-'END'
		{"parlance": 1, "id": "words", "registers": ["third-sector", "commissioner"], "concepts": [
		 {"id": "people", "pos": "noun", "definition": "Those who come.", "terms": {"third-sector":
		  ["guest", {"term": "inmate", "status": "deprecated"}], "commissioner": ["resident"]}}]}
	END
	run -0 "$PARLANCE" annotate --no-profile -g words.json -f jsonl --first-only in.md
	[ "$(terms)" = "guest inmate inmate" ]
}

@test "annotate: what is nobody's own words is left out" {
	printf '> A client.\n\n"A client came," they wrote. `client`\n' >in.md
	run -0 --separate-stderr parlance annotate -f jsonl in.md
	is ''
}

@test "annotate: two meanings are told, none is chosen" {
	run -0 parlance annotate -f jsonl - <<<'It was a good match.'
	[ "$(terms)" = "match" ]
	[[ $output == *'"action":"explain","replacement":null'* ]]
}

@test "annotate: nothing found is no failure; a missing file is, and the others are done" {
	echo 'Rain.' >a.txt
	echo 'A client.' >b.txt
	run -0 --separate-stderr parlance annotate -f jsonl a.txt
	is ''
	run -2 --separate-stderr parlance annotate -f jsonl nowhere.txt b.txt
	[ "$(terms)" = "client" ]
	[[ $stderr == *"nowhere.txt"*"[P-002]"* ]]
}

@test "annotate: bytes that are no UTF-8 do not hinder" {
	printf 'A caf\xe9 and a client.\n' >in.txt
	run --separate-stderr parlance annotate -f jsonl in.txt
	[ "$status" -eq 0 ]
	[ "$(terms)" = "client" ]
	[[ $stderr == *"in.txt:1:6"*"[P-150]"* ]]
}

@test "annotate: --help" {
	run -0 --separate-stderr parlance annotate --help
	for words in "--register" "--first-only" "--format" "parlance annotate answer.md"; do
		[[ $output == *"$words"* ]]
	done
	says ""
}

@test "annotate: of words spelled alike the highest glossary's is told" {
	cat >tender.json <<-'END'
		{"parlance": 1, "id": "tender", "layer": "tender", "registers": ["tender"],
		 "concepts": [{"id": "client", "definition": "Us, the council.", "terms": ["client"]}]}
	END
	run -0 --separate-stderr parlance annotate -g tender.json - <<<'A client rang.'
	[[ $output == *"[1] client (tender), explain"*"Us, the council."* ]]
	[[ $output != *"several meanings"* ]]
	run -0 parlance annotate -g tender.json -f jsonl - <<<'A client rang.'
	[[ $output == *'"glossary":"tender","register":"tender"'* ]]
}

@test "annotate: a language that is no tag" {
	run -2 --separate-stderr parlance annotate --lang english - <<<'A client.'
	is ''
	says "error: --lang does not take 'english' [P-172]
help: write a language tag such as en-GB or cy"
	run -2 parlance annotate --lang '' - <<<'A client.'
	run -0 --separate-stderr parlance annotate --lang en - -f jsonl <<<'A client.'
	[ "$(terms)" = client ]
}

@test "annotate: on a narrow terminal no line of a note goes over its edge" {
	cat >words.json <<-'END'
		{"parlance": 1, "id": "words", "concepts": [{"id": "c", "mapping": "close", "pos": "noun",
		 "reason": "Many specifications and contracts call the people you help so.",
		 "domain": "workforce-and-volunteering", "terms": {
		 "third-sector": ["client", "person whom we help in some way", "a name for people whom we meet that is longer than any line"],
		 "commissioner": ["service user", "people who use services", "people who use our services"]}},
		 {"id": "d", "domain": "money", "terms": {"third-sector": ["donor"], "commissioner": ["giver"]}}]}
	END
	echo 'Our clients met a person whom we help in some way, and they all came along that day.' >in.txt
	echo "That is a name for people whom we meet that is longer than any line: a donor." >>in.txt
	script -qec "stty cols 40; NO_COLOR=1 '$PARLANCE' annotate --no-profile --every -g words.json in.txt" lines >/dev/null
	tr -d '\r' <lines | grep -v '^Script' >shown
	grep -q commissioner: shown
	while IFS= read -r line; do
		[ "${#line}" -le 40 ] || {
			echo "too long: $line"
			return 1
		}
	done <shown
	# A blank over the edge would begin a line of the terminal's own; the last line is wrapped, too.
	grep -q '^workforce-and-volunteering  *3  *3$' shown
	grep -A 1 '^in.txt: 4 terms' shown | grep -q '^  [1-9a-z]'
	# What goes on below stands further in than what begins a line.
	grep -A 1 '^      Many' shown | grep -q '^        [a-z]'
}

@test "annotate: on a narrow terminal a number stays beside the end of its term" {
	cat >words.json <<-'END'
		{"parlance": 1, "id": "words", "terms": ["helper", "peer support", "ボランティア"]}
	END
	cat >in.txt <<-'END'
		A word that is long enough, peer support.
		The people—of—the—town—and—the—helper came.
		👩‍👩‍👧 私たちのボランティアは毎週来ます。helper、そして家族が集まる場所です。
		https://example.org/an/address/that/is/left/whole/however/narrow
		A	tab	and	a	helper	came.
	END
	script -qec "stty cols 30; NO_COLOR=1 '$PARLANCE' annotate --no-profile --every --notes end -g words.json in.txt" lines >/dev/null
	output=$(tr -d '\r' <lines | grep ' | ' | sed 's/[[:blank:]]*$//')
	is '1 | A word that is long
  | enough, peer support[1].
2 | The
  | people—of—the—town—and—the—
  | helper[2] came.
3 | 👩‍👩‍👧 私たちのボランティア[3]
  | は毎週来ます。helper[4]、
  | そして家族が集まる場所で
  | す。
4 | https://example.org/an/address/that/is/left/whole/however/narrow
5 | A	tab	and	a
  | helper[5]	came.'
}

@test "annotate: --for explains the other side's words to a reader, and offers nothing" {
	printf 'A client said: "Our helper came."\n\n> A helper wrote.\n\nThe Helpers Team met a service user and an inmate.\n' >in.md
	run -0 --separate-stderr parlance annotate --for commissioner -f jsonl in.md
	[ "$(terms)" = "client helper helper Helpers inmate" ]
	[[ $output != *'"replacement":"'* ]]
	[[ ${lines[0]} == *'"action":"explain","replacement":null'*'"reason":"A person who uses a service that public money pays for."'* ]]
	run -0 --separate-stderr parlance annotate --for third-sector -f jsonl in.md
	[ "$(terms)" = "service user inmate" ]
}

@test "annotate: --for and people's names, code, addresses, protected names, other senses" {
	printf 'Mr Case and `client` at example.org/clients; Northcote Helpers Trust has a client list.\n' >in.md
	run -0 --separate-stderr parlance annotate --for commissioner -f jsonl in.md
	is ''
	run -0 --separate-stderr parlance annotate --for commissioner -f jsonl - <<<'A case came.'
	[ "$(terms)" = "case" ]
}

@test "annotate: --for says what to ask, and of a dated word what is written now" {
	cat >words.json <<-'END'
		{"parlance": 1, "id": "words", "registers": ["third-sector", "commissioner"], "concepts": [
		 {"id": "costs", "definition": "What no single project causes.", "ask": "What is included?",
		  "terms": {"third-sector": ["core costs"], "commissioner": ["overheads"]}},
		 {"id": "people", "definition": "Those who come.", "reason": "It says nothing of who they are.",
		  "terms": {"third-sector": ["guest", {"term": "inmate", "status": "deprecated"}], "commissioner": ["resident"]}}]}
	END
	run -0 --separate-stderr "$PARLANCE" annotate -g words.json --for commissioner - <<<'Core costs of an inmate.'
	is "(standard input)
1 | Core costs[1] of an inmate[2].

  [1] core costs (third-sector)
      commissioner: overheads
      What no single project causes.
      ask: What is included?
  [2] inmate (third-sector, dated, better not used)
      now: resident
      Those who come.
      It says nothing of who they are.

(standard input): 2 terms (2 to explain)"
	# The question is for readers of the charity's words, and not for those of the buyer's.
	run -0 --separate-stderr "$PARLANCE" annotate -g words.json --for third-sector - <<<'Overheads.'
	[[ $output != *"ask:"* ]]
}

@test "annotate: to readers plain words are not explained, only what to ask is told" {
	cat >words.json <<-'END'
		{"parlance": 1, "id": "words", "registers": ["third-sector", "commissioner"], "concepts": [
		 {"id": "visits", "plain": true, "definition": "Visits by volunteers.", "ask": "Who is matched, and how?",
		  "terms": {"third-sector": ["a friendly face", {"term": "buddy scheme", "plain": false}],
		            "commissioner": ["befriending"]}},
		 {"id": "costs", "definition": "What a project causes.",
		  "terms": {"third-sector": ["core costs", {"term": "the rent", "plain": true}], "commissioner": ["overheads"]}},
		 {"id": "lock", "plain": true, "definition": "A rule that keeps money in.", "ask": "Which?",
		  "terms": {"third-sector": ["kept for good"], "commissioner": [{"term": "asset lock", "plain": false}]}},
		 {"id": "people", "plain": true, "definition": "Those who come.", "reason": "It says nothing of who they are.",
		  "terms": {"third-sector": ["people we help", {"term": "inmate", "status": "deprecated"}],
		            "commissioner": ["resident", {"term": "dweller", "plain": true}]}}]}
	END
	echo 'A friendly face, the rent, people we help, an inmate.' >in.txt
	run -0 --separate-stderr "$PARLANCE" annotate -g words.json --for commissioner in.txt
	is "in.txt
1 | A friendly face[1], the rent, people we help, an inmate[2].

  [1] a friendly face (third-sector)
      commissioner: befriending
      ask: Who is matched, and how?
  [2] inmate (third-sector, dated, better not used)
      now: resident
      Those who come.
      It says nothing of who they are.

in.txt: 2 terms (2 to explain)"
	run -0 "$PARLANCE" annotate -g words.json --for commissioner - <<<'A buddy scheme, and core costs.'
	[[ $output == *"Visits by volunteers."*"ask: Who is matched"*"What a project causes."* ]]
	# What is said of a concept is about the first register; a term of the other has its own word.
	run -0 --separate-stderr "$PARLANCE" annotate -g words.json --for third-sector -f jsonl - <<<'Befriending a resident, a dweller.'
	[ "$(terms)" = "Befriending resident" ]
	# What not even its own side all know is told there too, with what to ask.
	run -0 --separate-stderr "$PARLANCE" annotate -g words.json --for commissioner - <<<'Befriending, and an asset lock.'
	is "(standard input)
1 | Befriending, and an asset lock[1].

  [1] asset lock (commissioner)
      third-sector: kept for good
      A rule that keeps money in.
      ask: Which?

(standard input): 1 term (1 to explain)"
	# A higher layer may see it otherwise; the writer of a bid is told as ever.
	echo '{"parlance": 1, "id": "ours", "layer": "buyer", "registers": ["third-sector", "commissioner"], "concepts": [
	  {"overrides": "words/people", "plain": false}]}' >ours.json
	run -0 --separate-stderr "$PARLANCE" annotate -g words.json -g ours.json --for commissioner -f jsonl in.txt
	[ "$(terms)" = "A friendly face people we help inmate" ]
	run -0 --separate-stderr "$PARLANCE" annotate -g words.json -f jsonl in.txt
	[ "$(terms)" = "A friendly face the rent people we help inmate" ]
	# A compiled glossary says the same.
	"$PARLANCE" compile -g words.json -g ours.json
	run -0 --separate-stderr "$PARLANCE" annotate -g words.json -g ours.json --for commissioner -f jsonl in.txt
	[ "$(terms)" = "A friendly face people we help inmate" ]
}

@test "annotate: for nobody" {
	run -2 --separate-stderr parlance annotate --for council - <<<'A client.'
	says "error: --for: no glossary in use has the register 'council' [P-180]
help: there are: third-sector, commissioner"
	echo '{"parlance": 1, "id": "one", "registers": ["house"], "terms": ["client"]}' >one.json
	run -2 --separate-stderr "$PARLANCE" annotate -g one.json --for house - <<<'A client.'
	says 'error: --for: the glossaries in use have only the words of one side, "house" [P-361]
help: name a further glossary that has words of the other side, or leave --for away'
}

@test "annotate: of one domain, of one action" {
	echo 'A client at a drop-in session: a case, a match.' >in.txt
	run -0 parlance annotate -f jsonl --domain delivery in.txt
	[ "$(terms)" = "a drop-in session" ]
	run -0 parlance annotate -f jsonl --domain delivery --domain finance in.txt
	[ "$(terms)" = "a drop-in session match" ]
	run -0 parlance annotate -f jsonl --action explain in.txt
	[ "$(terms)" = "case match" ]
	run -2 --separate-stderr parlance annotate --domain deliver in.txt
	says "error: no glossary in use has the domain 'deliver' [P-312]
help: did you mean 'delivery'?"
}

@test "annotate: a buyer's word whose sense the paper shows elsewhere is explained to readers" {
	cat >words.json <<-'END'
		{"parlance": 1, "id": "words", "registers": ["third-sector", "commissioner"], "concepts": [
		 {"id": "tender", "definition": "An offer.", "terms": {"third-sector": ["offer"],
		  "commissioner": [{"term": "tender", "near": ["bidder", "contract"], "not_near": ["boat"]}]}}]}
	END
	printf 'Tender details.\n\nEach bidder reads the contract.\n\nA tender of the boat.\n' >in.txt
	run -0 "$PARLANCE" annotate -g words.json --for third-sector -f jsonl in.txt
	[ "$(terms)" = "Tender" ]
	run -0 "$PARLANCE" annotate -g words.json --register commissioner -f jsonl in.txt
	is ''
	# One such word may stand there by chance.
	printf 'Tender details.\n\nEach bidder reads it.\n' >in.txt
	run -0 "$PARLANCE" annotate -g words.json --for third-sector -f jsonl in.txt
	is ''
}

# Headings, a table, plurals, possessives, line breaks, capitals, acronyms; marked by hand.
@test "annotate: of a commissioner's text at least 98 in 100 terms are explained" {
	run -0 --separate-stderr python3 "$TESTS/annotate/explained.py" "$PARLANCE" third-sector "$TESTS/annotate/tender.md"
	echo "$output"
	[[ ${lines[-1]} =~ ^([0-9]+)' of '([0-9]+)' explained, '([0-9]+)' more'$ ]]
	[ "${BASH_REMATCH[2]}" -ge 150 ]
	[ "$((BASH_REMATCH[1] * 100))" -ge "$((BASH_REMATCH[2] * 98))" ]
	[ "$((BASH_REMATCH[3] * 100))" -le "$((BASH_REMATCH[2] * 2))" ]
}

# Words that a commissioner knows are not marked there, nor those that mean something else.
@test "annotate: of a charity's text a commissioner is told all that has been marked, and no more" {
	run -0 --separate-stderr python3 "$TESTS/annotate/explained.py" "$PARLANCE" commissioner "$TESTS/annotate/answer.md"
	is '17 of 17 explained, 0 more'
}

@test "annotate: a noun is not told of as a form of the verb beside it" {
	run -0 --separate-stderr "$PARLANCE" annotate --no-profile -f jsonl - <<<'Our signposting works, and they signposted her.'
	[ "$(terms)" = "signposting signposted" ]
	[[ $output != *'several meanings'* ]]
}

@test "annotate: what a heading is about stands in its section" {
	cat >words.json <<-'END'
		{"parlance": 1, "id": "words", "registers": ["third-sector", "commissioner"], "concepts": [
		 {"id": "a", "definition": "A talk about what somebody needs.", "terms": {"third-sector": ["a first chat"],
		  "commissioner": [{"term": "assessment", "near": ["care", "support"], "not_near": ["applications"]}]}}]}
	END
	printf '%s\n' 'Care and support.' '' '# Assessment' '' 'Applications are scored.' '' '# Assessment' '' 'On Mondays.' >in.md
	run -0 --separate-stderr "$PARLANCE" annotate -g words.json --for third-sector --every -f jsonl in.md
	[ "${#lines[@]}" = 1 ]
	[[ ${lines[0]} == *'"line":7'* ]]
}
