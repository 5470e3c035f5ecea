#!/usr/bin/env bats
# parlance export of several glossaries: what they come to, in every form

load common

# Of two glossaries: the higher one has words, and the name of a concept, of the lower one. By "resident" nobody finds the
# lower one's concept, but "folk here" is still replaced by it.
two() {
	echo '{"parlance": 1, "id": "low", "layer": "base", "concepts": [
	 {"id": "a", "mapping": "exact", "terms": {"third-sector": ["folk here"], "commissioner": ["resident"]}},
	 {"id": "b", "mapping": "exact", "terms": {"third-sector": ["lunch club", "dinner club"], "commissioner": ["meal service"]}},
	 {"id": "gone", "see": ["a"], "mapping": "exact", "terms": {"third-sector": ["guest"], "commissioner": ["participant"]}}]}' >low.json
	echo '{"parlance": 1, "id": "high", "layer": "sector", "concepts": [
	 {"id": "a", "mapping": "exact", "terms": {"third-sector": ["home renter"], "commissioner": ["resident"]}},
	 {"id": "c", "see": ["low/gone"], "mapping": "exact", "terms": {"third-sector": ["Lunch club", "guest"], "commissioner": ["meal at noon", "participant"]}}]}' >high.json
	echo 'One home renter met folk here at a lunch club. Another went to a dinner club as a guest.' >bid.txt
}

export_two() {
	run -0 --separate-stderr "$PARLANCE" export --no-profile -g low.json -g high.json "$@"
}

HIDDEN='warning: 3 terms left out, since a glossary above has the same words [P-217]
help: parlance glossaries --explain lists them, and what each glossary says'
RENAMED='warning: "a" of low is called "a-low" here, since another concept has that name [P-217]'

# imports FILE: made a glossary again, it translates as the two do.
imports() {
	"$PARLANCE" import "$1" -o back.json 2>/dev/null
	"$PARLANCE" translate --no-profile -g low.json -g high.json bid.txt >one.txt 2>one.err
	"$PARLANCE" translate --no-profile -g back.json bid.txt >two.txt 2>two.err
	diff one.txt two.txt
	diff one.err two.err
	grep -q 'One resident met resident at a meal at noon. Another went to a meal service as a meal at noon.' two.txt
}

@test "CSV: what is imported again translates the same" {
	two
	export_two -o both.csv
	says "$HIDDEN
$RENAMED"
	imports both.csv
}

@test "TBX: what is imported again translates the same" {
	"$PARLANCE" plugins | grep -q 'tbx' || skip "the plugin tbx is not built: it needs libxml2"
	two
	export_two -o both.tbx
	says "$HIDDEN
$RENAMED"
	grep -q '<conceptEntry id="a-low">' both.tbx
	run -0 grep -c gone both.tbx
	is 1
	grep -q '<note>.see. low/gone</note>' both.tbx
	imports both.tbx
}

@test "SKOS: a label is of one concept, and nothing leads to one that is gone" {
	two
	export_two -o both.ttl
	[[ $stderr == *"$HIDDEN" ]]
	run -0 grep -oE '(Label "|^<).*[>"]' both.ttl
	is '<#third-sector>
<#commissioner>
<#third-sector/a>
Label "home renter"
<#commissioner/a>
Label "resident"
<#third-sector/c>
Label "Lunch club"
Label "guest"
<#commissioner/c>
Label "meal at noon"
Label "participant"
<#third-sector/low/a>
Label "folk here"
<#commissioner/low/a>
Label "resident"
<#third-sector/b>
Label "dinner club"
<#commissioner/b>
Label "meal service"'
	run -1 grep gone both.ttl
}

@test "a page to print says of a word what the highest glossary says" {
	two
	export_two --as markdown
	says "$HIDDEN"
	run -0 grep -E '^#### |commissioner:|third-sector:|Also' <<<"$output"
	is '#### dinner club
- **commissioner:** meal service
#### folk here
- **commissioner:** resident
#### guest
- **commissioner:** meal at noon
#### home renter
- **commissioner:** resident
#### Lunch club
- **commissioner:** meal at noon; participant
- **Also said:** guest
#### meal at noon
- **third-sector:** Lunch club; guest
- **Also said:** participant
#### meal service
- **third-sector:** dinner club
#### participant
- **third-sector:** Lunch club
#### resident
- **third-sector:** home renter
#### resident
- **third-sector:** folk here'
}

@test "a page does not say that two sides mean the same where one has no word left" {
	echo '{"parlance": 1, "id": "low", "layer": "base", "concepts": [
	 {"id": "b", "mapping": "exact", "terms": {"third-sector": ["lunch club"], "commissioner": ["meal service"]}}]}' >low.json
	echo '{"parlance": 1, "id": "high", "layer": "sector", "concepts": [
	 {"id": "c", "mapping": "exact", "terms": {"third-sector": ["lunch club"], "commissioner": ["meal at noon"]}}]}' >high.json
	export_two --as markdown
	[ "$(grep -c 'Both sides mean the same' <<<"$output")" -eq 2 ]
	[[ $output == *'#### meal service

- **third-sector:** has no word of its own for it.' ]]
}

@test "lists of words: OmegaT, search engines, Vale" {
	two
	export_two --as omegat
	[ "$(tr '\t' '|' <<<"$output")" = '# high
home renter|resident|The same.
Lunch club|meal at noon|The same.
guest|meal at noon|The same.
folk here|resident|The same.
dinner club|meal service|The same.' ]
	says "$HIDDEN"
	export_two --as solr
	is '# high
Lunch club, guest, meal at noon, participant
dinner club, meal service'
	says "warning: 2 terms left out, since a search engine takes words for one another everywhere: 2 of several concepts [P-217]
$HIDDEN"
	export_two --as vale
	[ "${output#*swap:}" = "
  'Lunch club': 'meal at noon'
  'guest': 'meal at noon'
  'folk here': 'resident'
  'dinner club': 'meal service'" ]
}
