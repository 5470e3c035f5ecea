#!/usr/bin/env bats
# parlance validate

load common

validate() {
	"$PARLANCE" validate "$@"
}

@test "validate: good glossaries, examples and what they require included" {
	run -0 --separate-stderr validate "$GLOSSARIES/bid.json" "$GLOSSARIES/council.json"
	says ''
}

@test "validate: the shipped glossaries" {
	run -0 validate "$TESTS"/../glossaries/*.json
	[[ $output == *'glossary.schema.json: note: a JSON Schema, which describes glossaries and is none: passed over [P-186]'* ]]
}

@test "validate: an example that does not hold" {
	sed 's/Our service users chose the paint/Our residents chose the paint/' \
		"$GLOSSARIES/bid.json" >bid.json
	run -1 --separate-stderr validate bid.json
	[[ $output == *'bid.json:'*'error: this example of "service-user" becomes "Our service users chose the paint.", not "Our residents chose the paint."'* ]]
}

@test "validate: examples are tried beside faults that leave the terms as they are" {
	cat >draft.json <<-'END'
		{"parlance": 1, "id": "d", "sources": {"a": "A"}, "concepts": [
		 {"id": "one", "pos": "noun", "mapping": "exact", "review": "2027-13", "sources": ["a", "nao"], "see": ["nowhere"],
		  "terms": {"third-sector": ["client"], "commissioner": ["person"]},
		  "examples": [{"text": "A client.", "becomes": "A punter."}, {"text": "Two clients.", "becomes": "Two people."}]},
		 {"id": "two", "pos": "noun", "mapping": "exact", "terms": {"third-sector": ["person"], "commissioner": ["client"]}}]}
	END
	run -1 --separate-stderr validate draft.json
	[ "$(grep -o 'error: .*' <<<"$output")" = 'error: "2027-13" is no date [P-089]
error: there is no source "nao" [P-065]
error: there is no concept "nowhere" to see [P-064]
error: these replacements go round in a circle: "client" -> "person" -> "client" [P-068]
error: this example of "one" becomes "A client.", not "A punter." [P-119]
error: this example of "one" becomes "Two clients.", not "Two people." [P-119]' ]
	# With others the example might fail for that reason only.
	sed -i 's/"pos"/"poss"/' draft.json
	run -1 --separate-stderr validate draft.json
	[[ $output == *P-051* && $output != *P-119* ]]
	# Nothing but validate takes such a glossary.
	sed -i 's/"poss"/"pos"/' draft.json
	echo 'A client.' >in.txt
	run -2 --separate-stderr "$PARLANCE" translate -g draft.json in.txt
}

@test "validate: of a folder only JSON files, unless others are asked for" {
	mkdir bid
	cp "$GLOSSARIES/bid.json" bid
	echo 'Dear all,' >bid/letter.txt
	echo '{"parlance-project": 1, "glossaries": "bid.json"}' >bid/parlance.json
	run -0 --separate-stderr validate bid
	[[ $output == *'2 files'* && $output != *letter.txt* ]]
	run -1 --separate-stderr validate --include '*.txt' bid
	[[ $output == *letter.txt:1:1:*'1 error in 1 file' ]]
	run -1 --separate-stderr validate bid/letter.txt
}

@test "validate: a required glossary that is nowhere" {
	cp "$GLOSSARIES/council.json" .
	run -1 --separate-stderr validate council.json
	[[ $output == *'council.json:'*'error: this glossary stands on "bid", which is not loaded [P-082]'* ]]
	[[ $output == *'help: put its file beside this one, called by its id (ID.json), or name its folder with --glossary-dir'* ]]
	cp "$GLOSSARIES/bid.json" .
	run -0 --separate-stderr validate council.json
	rm bid.json
	run -0 --separate-stderr validate --glossary-dir "$GLOSSARIES" council.json
}

@test "validate: a required glossary with faults of its own" {
	cp "$GLOSSARIES/council.json" .
	echo '{"parlance": 1' >bid.json
	run -1 --separate-stderr validate council.json
	[[ $output == *'error: the glossary "bid", which this one requires, cannot be used [P-185]
help: look at its faults first: parlance validate bid.json'* ]]
}

@test "validate: every fault in one run, and the other files too" {
	sed 's/"mapping": "exact"/"mapping": "exactly"/; s/"pos": "noun"/"poss": "noun"/' \
		"$GLOSSARIES/bid.json" >bad.json
	run -1 --separate-stderr validate bad.json "$GLOSSARIES/bid.json"
	[ "$(grep -c '^bad.json:[0-9]*:[0-9]*: error: .*exactly' <<<"$output")" -eq 3 ]
	[ "$(grep -c '^bad.json:[0-9]*:[0-9]*: .*poss' <<<"$output")" -eq 8 ]
}

@test "validate: a file that is no glossary, one that is missing, standard input" {
	echo 'Dear all,' >letter.txt
	run -1 --separate-stderr validate letter.txt
	run -2 --separate-stderr validate nowhere.json "$GLOSSARIES/bid.json"
	[[ $stderr$output == *"nowhere.json"*"[P-002]"* ]]
	run -0 --separate-stderr validate - <"$GLOSSARIES/bid.json"
}

@test "validate: --help" {
	run -0 --separate-stderr validate --help
	[[ $output == *"parlance validate our-terms.json"* ]]
	says ""
}

@test "validate: entries past their review date, by --today or the clock" {
	cat >old.json <<-'END'
		{"parlance": 1, "id": "old", "concepts": [
		 {"id": "month", "review": "2027-03", "terms": {"third-sector": ["a b"]}},
		 {"id": "day", "review": "2027-03-30", "terms": {"third-sector": ["c d"]}}]}
	END
	run -0 --separate-stderr validate --today 2027-03-30 old.json
	is '1 file: no faults'
	run -0 --separate-stderr validate --today 2027-03-31 old.json
	[[ $output == 'old.json:3:26: warning: "day" should have been looked at again by 2027-03-30 [P-086]'*'1 warning in 1 file' ]]
	run -0 --separate-stderr validate --today 2027-04-01 old.json
	[[ $output == 'old.json:2:28: warning: "month" should have been looked at again by 2027-03 [P-086]'*'2 warnings in 1 file' ]]
	sed -i 's/2027-03"/1999-12"/; s/2027-03-30/2999-01-01/' old.json
	run -0 --separate-stderr validate old.json
	[[ $output == 'old.json:2:28: warning: "month" '*'1 warning in 1 file' ]]
}

@test "validate: --today takes a day of the calendar" {
	for day in 2027-02-29 2027-03 tomorrow 2027/03/01 ''; do
		run -2 --separate-stderr validate --today "$day" "$GLOSSARIES/bid.json"
		is ''
		says "error: --today does not take '$day' [P-172]
help: write a day of the calendar, year first: --today 2027-03-31"
	done
}

@test "validate: --stats" {
	cat >some.json <<-'END'
		{"parlance": 1, "id": "some", "language": "en-GB", "concepts": [
		 {"id": "a", "domain": "money", "mapping": "exact", "terms": {"third-sector": ["one", "two"],
		   "commissioner": ["three", {"term": "tri", "lang": "cy"}, {"term": "drei", "status": "deprecated"}]},
		  "examples": [{"text": "No four.", "unchanged": true}, {"text": "No five.", "unchanged": true}]},
		 {"id": "b", "terms": {"third-sector": ["six"]}},
		 {"id": "c", "domain": "money", "terms": {"third-sector": ["seven"]}}]}
	END
	run -0 --separate-stderr validate --stats some.json
	is 'some.json
                                  concepts     terms  examples
  all                                    3         7         2
  by domain
    (none)                               1         1         0
    money                                2         6         2
  by mapping
    exact                                1         5         2
    none                                 2         2         0
  by action
    explain                              2         2
    replace                              1         2
  by register
    commissioner                         1         3
    third-sector                         3         4
  by language
    cy                                   1         1
    en-GB                                3         6
  by status
    admitted                             1         1
    deprecated                           1         1
    preferred                            3         5
1 file: no faults'
	run -0 --separate-stderr validate --stats --format jsonl some.json
	"$TESTS/../$BUILD/tests/tools/conforms" "$TESTS/../docs/jsonl.schema.json" <<<"$output"
	[ "${lines[0]}" = '{"file":"some.json","event":"count","by":"all","name":null,"concepts":3,"terms":7,"examples":2,"v":1}' ]
	[ "${lines[6]}" = '{"file":"some.json","event":"count","by":"action","name":"replace","concepts":1,"terms":2,"examples":null,"v":1}' ]
	[ "${#lines[@]}" -eq 14 ]
}
