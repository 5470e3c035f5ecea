#!/usr/bin/env bats
# parlance extract: a glossary of what a tender defines, and of the words that it prefers

load common

extract() {
	parlance extract --only definitions "$@" 2>/dev/null
}

# Each concept of a glossary on a line: its terms, "=", the definition.
concepts() {
	python3 -c '
import json, sys
for concept in json.load(sys.stdin)["concepts"]:
    terms = [t if isinstance(t, str) else t["term"] for side in concept["terms"].values() for t in side]
    print(" / ".join(terms), "=", concept.get("note", concept["definition"]))'
}

table='Term,Meaning
Hub,a building of the Council.
“Named Officer” or “Officer”,means the person who refers somebody;
"Approval",the consent of the Buyer and "Approve" and "Approved" shall be construed accordingly;
Step-Down Plan (SDP),the plan by which support ends: it is agreed.'

expected='Hub = a building of the Council
Named Officer / Officer = the person who refers somebody
Approval / Approve / Approved = the consent of the Buyer
Step-Down Plan / SDP = the plan by which support ends: it is agreed'

# Writes the rows of the table with what stands before, between and behind the cells.
rows() {
	local left right
	while IFS= read -r line; do
		left=${line%%,*} right=${line#*,}
		printf '%s%s%s%s%s' "$1" "$left" "$2" "$right" "$3"
	done <<<"$table"
}

@test "tables: Markdown, plain text, HTML, OpenDocument and Word give the same definitions" {
	{
		printf '# Words\n\n'
		rows '| ' ' | ' $' |\n' | sed '1a |---|---|'
	} >a.md
	extract a.md | concepts >found
	diff <(printf '%s\n' "$expected") found

	rows '' $'\t' $'\n' >a.txt
	extract a.txt | concepts >found
	diff <(printf '%s\n' "$expected") found

	{
		printf '<!DOCTYPE html><title>x</title><table>'
		rows '<tr><td>' '</td><td><p>' '</p></td></tr>'
		printf '</table>'
	} >a.html
	extract a.html | concepts >found
	diff <(printf '%s\n' "$expected") found
}

@test "tables: in Word and OpenDocument a cell may have several paragraphs, and lists" {
	[ -e "$(dirname "$PARLANCE")/../plugins/office.so" ] || skip "the plugin 'office' is not built"
	PYTHONPATH=$TESTS/word PYTHONDONTWRITEBYTECODE=1 python3 -c '
import cases
def row(*cells):
    return "<w:tr>%s</w:tr>" % "".join("<w:tc>%s</w:tc>" % cell for cell in cells)
p = cases.para
cases.Case("tender", p("Definitions") + "<w:tbl>" +
    row(p("“Audit”"), p("the right to:") + p("see the accounts;") + p("see the staff;")) +
    row(p("“Buyer’s Premises”"), p("premises of the Buyer;")) +
    row(p("Comments"), p("none yet")) +
    row(p("“Empty”"), "<w:p/>") +
    "</w:tbl>" + p("x"), None).write("a.docx")'
	extract a.docx | concepts >found
	diff - found <<-'END'
		Audit = the right to: see the accounts; see the staff
		Buyer’s Premises = premises of the Buyer
	END

	cat >a.fodt <<-'END'
		<?xml version="1.0" encoding="UTF-8"?>
		<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
		 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
		 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" office:version="1.3"
		 office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text>
		<table:table><table:table-row><table:table-cell><text:p>“Audit”</text:p></table:table-cell>
		<table:table-cell><text:p>the right to:</text:p><text:p>see the accounts</text:p></table:table-cell></table:table-row>
		<table:table-row><table:table-cell><text:p>“Hub”</text:p></table:table-cell>
		<table:table-cell><text:p>a hall</text:p></table:table-cell></table:table-row></table:table>
		</office:text></office:body></office:document>
	END
	extract a.fodt | concepts >found
	diff - found <<-'END'
		Audit = the right to: see the accounts
		Hub = a hall
	END
}

@test "tables: rows are numbered, and what is no definition is none" {
	cat >a.md <<-'END'
		# Interpretation

		| 1.1 | Hub | a hall |
		|---|---|---|
		| 1.2 | Lodge | a house |

		# Prices

		| Item | Price |
		|---|---|
		| Lunch | 4 pounds |
		| “Set Lunch” | 5 pounds |
	END
	extract a.md | concepts >found
	diff - found <<-'END'
		Hub = a hall
		Lodge = a house
		Set Lunch = 5 pounds
	END
}

@test "sentences: in quotation marks anywhere, with capitals only where they begin one" {
	cat >a.md <<-'END'
		# The service

		"Start Interview" means the first meeting.

		In this paper "the Hub" shall mean a hall, and 'Buyer's Day' means Monday. The Hub is open.

		"Lodge" means a house. It is warm. "Shed" means a hut.

		‘Working Day’ has the meaning given in clause 2.

		Core Hours means 9 to 5.

		"Loss" or "Losses" means: 

		- money;
		- time.

		This means that you plan ahead. Our Approach means less. “Nobody asked me,” she said. It's meant well.
		Good practice means listening. Rain means wet feet.

		# Glossary

		Rain means water from above.
	END
	extract a.md | concepts >found
	diff - found <<-'END'
		Start Interview = the first meeting
		the Hub = a hall
		Buyer's Day = Monday
		Lodge = a house. It is warm
		Shed = a hut
		Working Day = has the meaning given in clause 2
		Core Hours = 9 to 5
		Loss / Losses = money; time
		Rain = water from above
	END
}

@test "sentences: brackets may stand between the term and its verb" {
	cat >a.md <<-'END'
		"Integrated Care Board" (ICB) means the body of the Act. The ICB meets.

		In this paper "Link Worker" (LW) means a person who knows the town. "Shed" (see clause 2) means a hut.

		**“Service Hub”** (the “Hub”) shall mean a building of the council.

		'Working Day' (or 'Business Day') has the meaning given in clause 2.

		Social Value Portal (SVP) means the portal.

		"Quarter" (Q) means three months.

		"Lodge" (a house that stands somewhere at the end of a road of which nobody knows the name at all) means a house.

		"Gate" (it is open means nothing. "Door" (it is shut).
	END
	extract a.md | concepts >found
	diff - found <<-'END'
		Integrated Care Board / ICB = the body of the Act
		Link Worker / LW = a person who knows the town
		Shed = a hut
		Service Hub / Hub = a building of the council
		Working Day / Business Day = has the meaning given in clause 2
		Social Value Portal / SVP = the portal
		Quarter = three months
	END
}

@test "what is left out for an error is told of, and not counted" {
	printf '"Nul\0l" means a thing.\n\n"Hub" means a hall.\n\n"Key\0 Worker (KW)" means a person.\n\nKey Workers.\n' >a.txt
	printf '"Nul\0l" means a thing.\n' >b.txt
	run -2 --separate-stderr "$PARLANCE" extract --only definitions a.txt
	[ "$(concepts <<<"$output")" = 'Hub = a hall' ]
	[[ $stderr == *'a.txt: note: a glossary of 1 term that it defines; the entries with errors are left out [P-420]'* ]]
	run -2 --separate-stderr "$PARLANCE" extract --only definitions b.txt
	[ -z "$output" ]
	[[ $stderr != *P-420* ]]
}

@test "sentences: what follows a definition is no part of it, unless it goes on about the same" {
	cat >a.md <<-'END'
		"Carer" means an adult who gives care. The Council pays nothing for this. Bidders note it.

		"Hub" means a hall, e.g. a library. It includes the garden. The Hub is open.

		Core Hours means 9 to 5. Call us then.
	END
	extract a.md | concepts >found
	diff - found <<-'END'
		Carer = an adult who gives care
		Hub = a hall, e.g. a library. It includes the garden
		Core Hours = 9 to 5
	END
}

@test "sentences: what a draft has in square brackets is no definition" {
	cat >a.txt <<-'END'
		[Drafting note: "Lead Officer" means Jane Smith.]

		"Lead Member" means [insert name].

		"Start Date" means [1 April] or a later day.

		See [1]. "Hub" means a hall.
	END
	extract a.txt | concepts >found
	diff - found <<-'END'
		Start Date = [1 April] or a later day
		Hub = a hall
	END
}

@test "sentences: a verb that only defines needs no quotation marks, and one capital" {
	cat >a.txt <<-'END'
		A Contact is defined as a meeting.

		a Planned Move shall mean a move that is agreed. A Fresh Start has the meaning given in Annex 2.

		A Good Day means sun. The contact is defined as such. Rain means wet feet.
	END
	extract a.txt | concepts >found
	diff - found <<-'END'
		Contact = a meeting
		Planned Move = a move that is agreed
		Fresh Start = has the meaning given in Annex 2
	END
}

@test "lists: under a heading Glossary a colon or a dash parts the term from its meaning" {
	cat >a.md <<-'END'
		# Prices

		Lunch: 4 pounds

		# Glossary

		In this paper: some words.

		Step: one part of the plan. Each has a date.

		**Warm Call** – a call that is expected: by phone

		- Welcome Meal (WM) - a lunch
		- any of these: no term
		- a sentence - with a dash. Some Words That Are No Term At All: none
	END
	extract a.md | concepts >found
	diff - found <<-'END'
		Step = one part of the plan. Each has a date
		Warm Call = a call that is expected: by phone
		Welcome Meal / WM = a lunch
	END
}

@test "terms that are written as one" {
	cat >a.txt <<-'END'
		"Tests and Testing" means checks. "Terms and Conditions" means Schedule 1. "Framework Price(s)" means prices.
	END
	extract a.txt | concepts >found
	diff - found <<-'END'
		Tests / Testing = checks
		Terms and Conditions = Schedule 1
		Framework Price / Framework Prices = prices
	END
}

@test "a meaning goes before a word on where it stands, wherever that is" {
	printf '"Hub" has the meaning given in the terms.\n\n"Lodge" has the meaning given in the Act.\n' >spec.txt
	printf '"Hub" means a hall.\n\n"Lodge" has the meaning given in Annex 1.\n' >terms.txt
	run -0 --separate-stderr "$PARLANCE" extract --only definitions spec.txt terms.txt
	[[ $stderr != *warning* ]]
	[ "$(concepts <<<"$output")" = "Lodge = has the meaning given in the Act
Hub = a hall" ]
}

@test "a word that a tender defines is not found where only a sentence gives it its capital" {
	printf '"Contact" means a meeting.\n\n"Warm Call" means a call.\n\n"SDP" means a plan.\n' >a.txt
	"$PARLANCE" extract --only definitions a.txt -o a.json
	printf 'Contact the Council. 2.1 Contact us. Warm Call. SDP follows.\n' >bid.txt
	run -0 "$PARLANCE" annotate --for third-sector --glossary a.json bid.txt
	[[ $output == *"1 | Contact the Council. 2.1 Contact us. Warm Call[1]. SDP[2] follows."* ]]
	run -0 "$PARLANCE" annotate --for third-sector --glossary a.json <<<'A first Contact. Contact us.'
	[[ $output == *"1 | A first Contact[1]. Contact us."* ]]
}

@test "what is defined twice is told, and a long definition is kept whole" {
	local words
	words=$(printf 'word %.0s' {1..40})
	printf '"Hub" means a hall.\n\n"Hub" means a house.\n\n"Long" means %s.\n' "$words" >a.txt
	run -0 --separate-stderr "$PARLANCE" extract --only definitions a.txt
	says "a.txt:3:1: warning: 'Hub' is defined otherwise in line 1, and the first counts [P-421]
  \"Hub\" means a house.
  ^~~
help: ask the buyer which one counts
a.txt: note: a glossary of 2 terms that it defines [P-420]
help: read it before you use it, and add your own words for its terms where you are sure"
	[ "$(concepts <<<"$output")" = "Hub = a hall
Long = ${words% }" ]
	[[ $output == *'"definition": "'"$(printf 'word %.0s' {1..29})"'..."'* ]]
	printf '%s\n' "$output" >a.json
	run -0 "$PARLANCE" validate a.json
}

@test "a tender without words of its own: nothing is written" {
	echo "Nothing is defined here." >a.txt
	run -2 --separate-stderr parlance extract a.txt -o a.json
	says "a.txt: error: it defines no terms, and prefers no other words than the glossaries do [P-422]"
	[ ! -e a.json ]
}

@test "words: what the tender writes most is written, and what it shares is offered" {
	cat >a.txt <<-'END'
		Each grant recipient reports. A recipient organisation may ask. Recipient organisations meet.
		The recipient organisation pays. A recipient organisation rests.
	END
	"$PARLANCE" extract --only words a.txt -o a.json
	echo "Each grantee reports." >bid.txt
	run -0 --separate-stderr "$PARLANCE" translate --glossary a.json bid.txt
	is "Each recipient organisation reports."
	[[ $(echo $stderr) == *'This tender writes "recipient organisation" (4 times), not "grant recipient" (once).'* ]]

	# Twice is too few; and a word that stands beside the other too often decides nothing.
	printf 'A recipient organisation met. The recipient organisation left.\n' >few.txt
	run -2 "$PARLANCE" extract few.txt
	printf 'A recipient organisation met. %.0s' {1..5} >even.txt
	printf 'A grant recipient met. %.0s' {1..2} >>even.txt
	run -2 "$PARLANCE" extract even.txt

	# A noun is no word for a phrase with a verb.
	printf 'Each referral counts. %.0s' {1..4} >noun.txt
	run -2 "$PARLANCE" extract noun.txt

	echo "Each grantee reports. Grantees meet." >own.txt
	"$PARLANCE" extract own.txt -o own.json
	run -0 --separate-stderr "$PARLANCE" translate --glossary own.json bid.txt
	is "Each grantee reports."
	[[ $(echo $stderr) == *'This tender itself writes "grantee" (2 times).'* ]]
}

@test "a term that a glossary has too keeps its meaning there" {
	printf '"Key Worker" means a driver.\n' >a.txt
	"$PARLANCE" extract a.txt -o a.json 2>/dev/null
	printf 'A named worker rang. The Key Worker and a key worker came.\n' >bid.txt
	run -0 --separate-stderr "$PARLANCE" translate --glossary a.json bid.txt
	is "A key worker rang. The Key Worker and a key worker came."
	run -0 "$PARLANCE" annotate --for third-sector --glossary a.json bid.txt
	[[ $output == *"[1] Key Worker (commissioner)"$'\n'"      a driver"* ]]
	[[ $output == *"[2] key worker (commissioner)"* ]]
}

@test "the id is the file's name, or --id" {
	printf '"Hub" means a hall.\n' >"Schedule v.1.4.txt"
	[[ $(extract "Schedule v.1.4.txt") == *'"id": "schedule-v-1-4"'* ]]
	[[ $(extract --id kirkdale "Schedule v.1.4.txt") == *'"id": "kirkdale"'* ]]
	[[ $(extract - <"Schedule v.1.4.txt") == *'"id": "tender"'* ]]
}

@test "short forms in brackets: where the letters fit the words, and nothing else says it" {
	cat >a.txt <<-'END'
		The Neighbourhood Care Panel (NCP) pays, and all panels (see Annex A) meet. This is (NEW) and (TBC).

		Its contract review meetings (CRMs) are monthly; the "Local Offer Board" (LOB) is not. LOBs vary.

		"Welcome Meal" means a lunch.

		A Welcome Meal (WM) is free. The National Health Service (NHS) knows key performance indicators (KPIs).

		"DTP" means the plan of a person.

		We write each Digital Transition Plan (DTP) together.
	END
	run -0 --separate-stderr "$PARLANCE" extract --only definitions a.txt
	[[ ${stderr_lines[0]} == "a.txt: note: a glossary of 2 terms that it defines, 4 short forms that it introduces [P-420]" ]]
	[ "$(concepts <<<"$output")" = "Welcome Meal / WM = a lunch
DTP = the plan of a person
NCP = Neighbourhood Care Panel
CRM = contract review meetings
LOB = Local Offer Board" ]
	printf '%s\n' "$output" >a.json
	run -0 "$PARLANCE" validate a.json
	run -0 "$PARLANCE" annotate --for third-sector --glossary a.json <<<"Both NCPs share a WM."
	[[ $output == *"[1] NCP (commissioner)"$'\n'"      Neighbourhood Care Panel"* ]]
	[[ $output == *"[2] WM (commissioner)"$'\n'"      a lunch"* ]]

	# Two papers, two meanings; capitals make none.
	echo "The national cycling plan (NCP) is old. So is the neighbourhood care panel (NCP)." >b.txt
	run -0 --separate-stderr "$PARLANCE" extract --only definitions a.txt b.txt
	[[ ${stderr_lines[0]} == "b.txt:1:28: warning: 'NCP' is defined otherwise in a.txt:1, and the first counts [P-421]" ]]
	[ "$(grep -c warning <<<"$stderr")" -eq 1 ]
}

@test "several papers make one glossary: the first that is named counts, and what differs is told" {
	printf 'The Spec.\n\n"Hub" means a hall.\n\n"Core Hours" means 9 to 5.\n' >spec.txt
	printf '"Core Hours" means 9 to 5.\n\n"Hub" means a house.\n\n"Lodge" means a hut.\n' >terms.txt
	run -0 --separate-stderr "$PARLANCE" extract --only definitions spec.txt terms.txt
	says "terms.txt:3:1: warning: 'Hub' is defined otherwise in spec.txt:3, and the first counts [P-421]
  \"Hub\" means a house.
  ^~~
help: name the paper first that goes before the others, or ask the buyer which one counts
note: a glossary out of 2 papers, of 3 terms that they define [P-420]
help: read it before you use it, and add your own words for its terms where you are sure"
	[ "$(concepts <<<"$output")" = "Hub = a hall
Core Hours = 9 to 5
Lodge = a hut" ]
	run -0 python3 -c 'import json, sys
made = json.load(sys.stdin)
print(made["id"], made["sources"], [one["sources"] for one in made["concepts"]])' <<<"$output"
	is "spec {'spec': {'title': 'spec.txt'}, 'terms': {'title': 'terms.txt'}} [['spec'], ['spec'], ['terms']]"
	[ "$(extract terms.txt spec.txt | concepts)" = "Core Hours = 9 to 5
Hub = a house
Lodge = a hut" ]
}

@test "several papers: words are counted over all of them; papers of one name are two sources" {
	mkdir a b
	printf 'A recipient organisation met. The recipient organisation left.\n"Hub" means a hall.\n' >a/x.txt
	printf 'A recipient organisation paid.\n\n"Lodge" means a hut.\n' >b/x.txt
	run -0 --separate-stderr "$PARLANCE" extract a b
	[[ $output == *'This tender writes \"recipient organisation\" (3 times), not \"grant recipient\" (never).'* ]]
	[[ $output == *'"x": {"title": "x.txt"}'*'"x-2": {"title": "x.txt"}'* ]]
	[[ ${stderr_lines[0]} == "note: a glossary out of 2 papers, of 2 terms that they define, 1 word of their own to be written [P-420]" ]]
	printf '%s\n' "$output" >pack.json
	run -0 "$PARLANCE" validate pack.json
}

@test "several papers, of which one cannot be read: nothing is written" {
	printf '"Hub" means a hall.\n' >a.txt
	for order in 'a.txt nowhere.txt' 'nowhere.txt a.txt'; do
		# shellcheck disable=SC2086 # two operands
		run -2 --separate-stderr "$PARLANCE" extract $order -o c.json
		[ "${stderr_lines[0]}" = 'nowhere.txt: error: there is no such file [P-002]' ]
		[ ! -e c.json ]
	done
	printf 'PK\003\004 no document' >b.docx
	run -2 "$PARLANCE" extract b.docx a.txt -o c.json
	[ ! -e c.json ]
}

@test "several tables make no one glossary: nothing is written" {
	printf 'commissioner term\nhub\n' | tee a.csv >b.csv
	run -2 --separate-stderr "$PARLANCE" import a.csv b.csv -o c.json
	says "error: import makes one file of one input, and there are 2 [P-176]
help: do one after the other, each into a file of its own"
	[ ! -e c.json ]
}
