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

@test "validate: a required glossary that is nowhere" {
	cp "$GLOSSARIES/council.json" .
	run -1 --separate-stderr validate council.json
	[[ $output == *'council.json:'*'"bid"'* ]]
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
