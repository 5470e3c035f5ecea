#!/usr/bin/env bats
# parlance lookup

load common

@test "lookup: the card of a term" {
	run -0 --separate-stderr parlance lookup client
	is "service-user (people)

  third-sector   client
                 case (only explained)
                 inmate (dated, better not used)
  commissioner   service user (preferred)
                 person supported

  Meaning        A person who uses a service that public money pays for.
  Same meaning?  Yes. Both sides mean the same.
  In your text   Unless it says otherwise above, translating writes \"service
                 user\" for third-sector terms.
  Why            The council's contracts count service users.
  Note           Some people would rather be called people: ask them.
  Sources        Northcote Council: how we buy services
                 https://northcote.example/buying
                 Minutes of the providers' forum
  See also       unpaid-help"
	says ""
}

@test "lookup: any form, any case, either side" {
	for word in Clients CLIENT "service users" "Service User" inmates; do
		run -0 parlance lookup "$word"
		[ "${lines[0]}" = "service-user (people)" ]
	done
}

@test "lookup: several words need no quotation marks" {
	run -0 parlance lookup drop-in sessions
	[ "${lines[0]}" = "open-access (delivery)" ]
}

@test "lookup: what is done with all the terms is said once, whatever the concept's default" {
	run -0 parlance lookup drop-in session
	[[ $output == *'In your text   Translating writes "open-access session" for third-sector'*'
                 terms.'* ]]
	[[ $output != *"(replaced"* ]]
}

@test "lookup: the card says who writes what, of which side, and what translating does with it" {
	cat >cards.json <<-'E'
		{"parlance": 1, "id": "cards", "registers": ["us", "them"], "concepts": [
		 {"id": "a", "action": "suggest", "terms": {"us": ["one", {"term": "won", "action": "replace"}], "them": ["eins", "ein"]}},
		 {"id": "b", "action": "replace", "terms": {"us": ["two", {"term": "too", "use": "zwo"}], "them": ["zwei", "zwo"]}},
		 {"id": "c", "action": "leave", "terms": {"us": ["three", "tree"], "them": ["drei"]}},
		 {"id": "d", "action": "explain", "terms": {"us": ["four", {"term": "fore", "action": "suggest"}], "them": ["vier"]}},
		 {"id": "e", "action": "explain", "terms": {"them": ["elf", "elfe"]}}]}
	E
	card() { run -0 "$PARLANCE" lookup --no-profile -g cards.json "$1"; }
	card one
	is 'a

  us             one
                 won (replaced)
  them           eins (preferred)
                 ein

  In your text   Unless it says otherwise above, translating offers "eins" for
                 us terms, and you decide.'
	card two
	[[ $output == *'  In your text   Translating writes a them term for us terms.'* ]]
	card three
	[[ $output == *'  In your text   Translating leaves us terms as they are.'* ]]
	card four
	[[ $output == *'fore (change only offered)'* ]]
	[[ $output == *'  In your text   Unless it says otherwise above, translating leaves us terms as
                 they are, and explains them.'* ]]
	card elf
	[[ $output == *'  In your text   Translating leaves them terms as they are, and explains them.'* ]]
}

@test "lookup: a term of both sides has one card" {
	run -0 parlance lookup community halls
	[ "${lines[0]}" = "hall (premises)" ]
	[ "$(grep -c '^hall' <<<"$output")" -eq 1 ]
}

@test "lookup: accents do not count, composed or not" {
	for word in "community cafe" "community café" $'community cafe\xcc\x81s' "COMMUNITY CAFÉS"; do
		run -0 parlance lookup "$word"
		[ "${lines[0]}" = "shared-meal (delivery)" ]
	done
}

@test "lookup: by the id that a card shows under See also" {
	run -0 parlance lookup unpaid-help
	[ "${lines[0]}" = "unpaid-help (people)" ]
}

@test "lookup: a word with two meanings has two cards, and what tells them apart" {
	run -0 parlance lookup match
	[ "${lines[0]}" = '"match" has 2 meanings: in finance and in befriending. The definitions tell them apart.' ]
	[ "$(grep -c '^pairing-' <<<"$output")" -eq 2 ]
	[[ $output == *"Same meaning?  No. They have to do with each other, but neither can stand for
                 the other."* ]]
}

@test "lookup: wider and narrower are said from the commissioner's side" {
	run -0 parlance lookup IT
	[[ $output == *"Not quite. The commissioner term is wider: it takes in more
                 than the third-sector one."* ]]
	run -0 parlance lookup meals service
	[[ $output == *"Not quite. The commissioner term is narrower: it takes in less
                 than the third-sector one."* ]]
}

@test "lookup: function words and two letters are not taken for a misspelled term" {
	for word in is it of the; do
		run -1 --separate-stderr "$PARLANCE" lookup --no-profile $word
		[[ $stderr != *'did you mean'* ]]
	done
}

@test "lookup: did you mean" {
	run -1 --separate-stderr parlance lookup cleint
	is ""
	says 'note: the glossaries do not have "cleint" [P-184]
help: did you mean "client" (1 letter off)?'
}

@test "lookup: nothing like it" {
	run -1 --separate-stderr parlance lookup xylophone
	is ""
	says 'note: the glossaries do not have "xylophone" [P-184]
help: try another word for it, or name a further glossary with --glossary'
}

@test "lookup: words that are no term together are looked up apart" {
	run -0 --separate-stderr parlance lookup helper xylophone drop-in session
	[ "$(grep -c '^  Meaning' <<<"$output")" -eq 2 ]
	[ "${lines[0]}" = "unpaid-help (people)" ]
	says 'note: the glossaries do not have "xylophone" [P-184]
help: try another word for it, or name a further glossary with --glossary'
}

@test "lookup: a card as JSON" {
	run -0 --separate-stderr parlance lookup --format json helpers
	is '{"v":1,"query":"helpers","concepts":[{"id":"unpaid-help","glossary":"bid","domain":"people","definition":"Somebody who gives time and takes no wage for it.","mapping":"exact","action":"replace","reason":"Forms ask for the hours of unpaid assistants.","ask":null,"note":null,"terms":[{"term":"helper","register":"third-sector","status":"preferred","action":"replace","mapping":"exact","language":"en-GB","note":null},{"term":"unpaid assistant","register":"commissioner","status":"preferred","action":"explain","mapping":"exact","language":"en-GB","note":null}],"sources":[],"see":[]}],"near":[],"as":null,"in_definitions":false,"elsewhere":[]}'
	run -1 --separate-stderr parlance lookup --format json helpper
	is '{"v":1,"query":"helpper","concepts":[],"near":[{"term":"helper","distance":1}],"as":null,"in_definitions":false,"elsewhere":[]}'
	says ""
}

@test "lookup: colour when it is asked for" {
	run -0 parlance lookup --color always helper
	[ "${lines[0]}" = $'\e[1munpaid-help\e[0m (people)' ]
	run -0 parlance lookup --color never helper
	[[ $output != *$'\e'* ]]
}

@test "lookup: what a higher layer says, and whose it is" {
	run -0 --separate-stderr "$PARLANCE" lookup -g "$GLOSSARIES/council.json" \
		-g "$GLOSSARIES/bid.json" client
	[[ $output == *"  commissioner   resident (preferred)"* ]]
	[[ $output == *"  Glossary       What one council says instead"* ]]
}

@test "lookup: without a term it says how it is called" {
	run -2 --separate-stderr parlance lookup
	[[ $stderr == *"lookup"* ]]
	[ -z "$output" ]
}

@test "lookup: --help" {
	run -0 --separate-stderr parlance lookup --help
	[[ $output == *"parlance lookup"*"TERM"* ]]
	[[ $output == *"parlance lookup service users"* ]]
	[[ $output == *"--format"* ]]
	says ""
}

@test "lookup: a plain list that names no language" {
	echo '{"parlance": 1, "id": "list", "terms": ["two", "one"]}' >list.json
	run -0 "$PARLANCE" lookup --glossary list.json one
	[[ $output == one* ]]
}

@test "lookup: terms that begin so, end so, have it" {
	run -0 --separate-stderr parlance lookup 'help*'
	is 'helper  third-sector  unpaid assistant'
	says ""
	run -0 parlance lookup '*assistant'
	is 'unpaid assistant  commissioner  helper'
	run -0 parlance lookup '*SERV*'
	[[ $output == *"service user"* ]]
	run -0 parlance lookup 's*v*user'
	is "service user  commissioner  client"
	run -1 --separate-stderr parlance lookup 's*x*user'
	run -1 --separate-stderr parlance lookup 'xylo*'
	is ""
	says 'note: no term is like this [P-184]
help: try fewer letters or words, or name a further glossary with --glossary'
	run -1 --separate-stderr parlance lookup --all --lang cy
	is ""
	says 'note: the glossaries in use have no such term [P-184]
help: ask for another language, register or domain, or name a further glossary with --glossary'
}

@test "lookup: by the words of the definition, in any form" {
	run -0 parlance lookup --in definition takes wages
	is 'helper            third-sector  unpaid assistant
unpaid assistant  commissioner  helper'
	run -1 parlance lookup --in definition wage xylophone
	run -0 parlance lookup --in definition $'takes\twages'
	[ "${#lines[@]}" -eq 2 ]
	run -1 parlance lookup --in definition takes $(seq 40) wages
	run -2 --separate-stderr parlance lookup --in definition ' '
	says "error: the query is empty [P-182]
help: name words to look for in definitions"
}

@test "lookup: a domain that no glossary has is a slip of the pen" {
	run -2 --separate-stderr parlance lookup --domain finances client
	is ""
	[[ $stderr == "error: no glossary in use has the domain 'finances' [P-312]"* ]]
}

@test "lookup: what a glossary says is no mark-up in Markdown, and stays on its line" {
	cat >ours.json <<-'E'
		{"parlance": 1, "id": "ours", "language": "en", "registers": {"us": "", "them": ""},
		 "sources": {"a": {"title": "A <b>", "url": "https://example.org/a"}, "b": {"title": "B", "url": "not one"}},
		 "concepts": [{"id": "one", "definition": "One.\n\nOr|two ~ & $3.", "mapping": "close", "sources": ["a", "b"],
		 "terms": {"us": ["*star*"], "them": ["a_b"]}}]}
	E
	run -0 "$PARLANCE" lookup --glossary ours.json --all --format markdown
	is '| term | side | other side | meaning |
|---|---|---|---|
| \*star\* | us | a\_b | One.  Or\|two \~ \& \$3. |
| a\_b | them | \*star\* | One.  Or\|two \~ \& \$3. |'
	run -0 "$PARLANCE" lookup --glossary ours.json --format markdown 'a_b'
	[ "${lines[3]}" = '**Meaning:** One.  Or\|two \~ \& \$3.' ]
	[ "${lines[6]}" = '- A \<b\>: <https://example.org/a>' ]
	[ "${lines[7]}" = '- B: not one' ]
}

@test "lookup: only one side, one domain, one language" {
	run -0 parlance lookup --register third-sector --in definition wage
	is 'helper  third-sector  unpaid assistant'
	run -1 parlance lookup --register commissioner client
	run -1 parlance lookup --domain finance client
	run -0 parlance lookup --domain people client
	run -2 --separate-stderr parlance lookup --register sector client
	[[ $stderr == *"no glossary in use has the register 'sector'"* ]]
	cat >cy.json <<-'EOF2'
		{"parlance": 1, "id": "cy", "title": "Welsh", "version": "1", "language": "en-GB", "layer": "nation",
		 "registers": {"third-sector": "a", "commissioner": "b"}, "concepts": [
		 {"id": "wages", "definition": "What is paid.", "mapping": "exact", "pos": "noun", "terms": {
		  "third-sector": ["pay 10", "pay 9", "church"],
		  "commissioner": [{"term": "lwfans", "lang": "cy"}, {"term": "llais", "lang": "cy"}, {"term": "cŵn", "lang": "cy"},
		   {"term": "chwarae", "lang": "cy"}, {"term": "dwr", "lang": "cy"}]}}]}
	EOF2
	run -0 "$PARLANCE" lookup --glossary cy.json --all
	is 'C
  church   third-sector  lwfans

P
  pay 9    third-sector  lwfans
  pay 10   third-sector  lwfans

Welsh

C
  cŵn      commissioner  pay 10

Ch
  chwarae  commissioner  pay 10

D
  dwr      commissioner  pay 10

L
  lwfans   commissioner  pay 10

Ll
  llais    commissioner  pay 10'
	run -0 "$PARLANCE" lookup --glossary cy.json --all --lang cy --format json
	[ "${#lines[@]}" -eq 5 ]
	[[ ${lines[0]} == '{"v":1,"term":"cŵn","register":"commissioner","language":"cy","status":'* ]]
	run -0 "$PARLANCE" lookup --glossary cy.json --all --lang cy --format markdown
	[ "${lines[2]}" = '| cŵn | commissioner | pay 10 | What is paid. |' ]
}

@test "lookup: a card as Markdown" {
	run -0 --separate-stderr parlance lookup --format markdown helper
	is '### unpaid-help

- **third-sector:** helper
- **commissioner:** unpaid assistant

**Meaning:** Somebody who gives time and takes no wage for it.

**Same meaning?** Yes. Both sides mean the same.

**Why:** Forms ask for the hours of unpaid assistants.'
}

@test "lookup: small words are no reason to offer whatever has them" {
	cat >many.json <<-'EOF2'
		{"parlance": 1, "id": "many", "title": "Many", "version": "1", "language": "en", "terms": [
		"the a1", "the b1", "the c1", "the d1", "the e1", "the f1", "the g1", "the h1", "the i1", "the j1", "the k1",
		"the l1", "the m1", "the n1", "the o1", "the p1", "the q1", "the r1", "the s1", "the t1", "the u1", "a quay"]}
	EOF2
	run -1 --separate-stderr "$PARLANCE" lookup --glossary many.json the
	[[ $stderr != *"did you mean"* ]]
	run -1 --separate-stderr "$PARLANCE" lookup --glossary many.json quay
	[[ $stderr == *'did you mean "a quay"?'* ]]
}

@test "lookup --all, export: what is missing without the part of ICU that sorts" {
	case $BUILD in *asan*) skip "a sanitizer has to come first in a program" ;; esac
	cat >without.c <<-'END'
		#define _GNU_SOURCE
		#include <dlfcn.h>
		#include <string.h>
		void *dlopen(const char *file, int how)
		{
			void *(*next)(const char *, int) = dlsym(RTLD_NEXT, "dlopen");
			return file && strstr(file, "icui18n") ? NULL : next(file, how);
		}
	END
	"${CC:-cc}" -shared -fPIC without.c -o without.so -ldl
	echo '{"parlance": 1, "id": "own", "concepts": [{"id": "a", "terms": {"third-sector": ["warm bank"]}}]}' >own.json
	export LD_PRELOAD=$PWD/without.so
	run -2 --separate-stderr parlance lookup --all -g own.json
	is ''
	[[ $stderr == "error: libicui18n."*" is not installed, which knows the order of the alphabet [P-012]
help: install that part of ICU; "* ]]
	run -2 --separate-stderr parlance export own.json --as html
	[[ $stderr == "own.json: error: libicui18n."*" [P-012]"* ]]
	run -0 parlance lookup -g own.json 'warm bank'
}

@test "lookup: a glossary that is named twice is taken once; a copy of it is another" {
	cp "$GLOSSARIES/bid.json" same.json
	ln -s same.json link.json
	run -0 --separate-stderr "$PARLANCE" lookup --glossary-dir . -g same -g same.json -g "$PWD/link.json" client
	[ "${lines[0]}" = "service-user (people)" ]
	[[ $output != *"  Glossary "* ]]
	says ""
	cp same.json copy.json
	run -2 --separate-stderr "$PARLANCE" lookup -g same.json -g copy.json client
	[[ $stderr == *'error: two of the glossaries have the id "bid" [P-083]'* ]]
}

@test "lookup: a schema that is named for a glossary is one error, whatever it is called" {
	cp "$TESTS/../glossaries/glossary.schema.json" renamed.json
	run -2 --separate-stderr "$PARLANCE" lookup -g renamed.json client
	is ""
	says 'renamed.json:1:1: error: this is a JSON Schema, and no glossary [P-052]
  {
  ^
help: name a glossary instead; a schema says what they look like'
	run -2 --separate-stderr "$PARLANCE" check --profile renamed.json /dev/null
	[[ $stderr == 'renamed.json:1:1: error: this is a JSON Schema, and no project file [P-052]'* ]]
	# where its editor's schema stands is no reason to take a glossary for one
	echo '{"$schema": "https://json-schema.org/draft/2020-12/schema", "parlance": 1, "id": "a", "terms": ["one"]}' >a.json
	run -0 --separate-stderr "$PARLANCE" lookup -g a.json one
}

# A glossary for what is written now so and now otherwise, and one beside it that is not in use.
loose() {
	mkdir -p shelf
	cat >shelf/loose.json <<-'END'
		{"parlance": 1, "id": "loose", "registers": ["us", "them"], "pos": "noun", "concepts": [
		 {"id": "gate", "definition": "Help for people who leave prison.", "terms": {"us": ["through-the-gate"]}},
		 {"id": "cover", "definition": "A policy that pays when staff are hurt.", "terms": {"them": ["employers' liability insurance"]}},
		 {"id": "funds", "terms": {"us": [{"term": "designated funds", "number": "plural"}]}},
		 {"id": "kpi", "terms": {"them": ["key performance indicator", "KPI"]}},
		 {"id": "dsl", "terms": {"them": ["DSL"]}}, {"id": "sroi", "terms": {"them": ["SROI"]}},
		 {"id": "dbs", "terms": {"them": ["DBS check", "DBS checked"]}},
		 {"id": "sq", "terms": {"them": ["procurement vetting questionnaire", "procurement-vetting questionnaire"]}},
		 {"id": "pqq", "terms": {"them": ["PQQ"]}},
		 {"id": "death", "terms": {"us": [{"term": "die by hanging", "pos": "verb"}, "drop box scheme"]}},
		 {"id": "it", "terms": {"them": ["IT"]}},
		 {"id": "old", "terms": {"us": [{"term": "clinical services group", "status": "superseded"}]}}]}
	END
	cat >shelf/beside.json <<-'END'
		{"parlance": 1, "id": "beside", "requires": ["loose"], "registers": ["us", "them"], "pos": "noun", "concepts": [
		 {"id": "attic-flat", "terms": {"them": ["attic flat", "tenant's home"]}}, {"id": "xqc", "terms": {"them": ["XQC"]}}]}
	END
	echo '{"parlance": 1, "id": "third", "terms": ["XQC"]}' >shelf/third.json
	echo 'no glossary' >shelf/broken.json
}
loosely() {
	"$PARLANCE" lookup --no-profile --glossary-dir shelf --glossary loose "$@"
}

@test "lookup: apostrophes, hyphens, blanks and number may be otherwise: the card, and how it is written" {
	loose
	while IFS='|' read -r query written; do
		run -0 --separate-stderr loosely "$query"
		[ "${lines[0]}" = "\"$query\": the glossaries write \"$written\"." ]
		[ "$(grep -c '^  us\|^  them' <<<"$output")" -eq 1 ]
		says ""
	done <<-'END'
		through the gate|through-the-gate
		throughthegate|through-the-gate
		employers liability insurance|employers' liability insurance
		employer’s liability insurances|employers' liability insurance
		designated fund|designated funds
		KPI's|KPI
	END
	# what is spelled as it is there is not told so, and little words are none
	run -0 loosely KPIs
	[[ $output != *"the glossaries write"* ]]
	run -1 loosely "it's"
	# of several words, too
	run -0 --separate-stderr loosely "KPI's" xylophone SROI
	[[ ${lines[0]} == *'the glossaries write "KPI".' ]]
	[[ $stderr == *'do not have "xylophone"'* ]]
	run -0 loosely --format json "KPI's"
	[[ $output == '{"v":1,"query":"KPI'"'"'s","concepts":[{"id":"kpi",'*'"near":[],"as":"KPI","in_definitions":false,"elsewhere":[]}' ]]
}

@test "lookup: an acronym is held against initials, and no other acronym is offered for a short one" {
	loose
	run -1 --separate-stderr loosely PVQ
	[[ $stderr == *'help: did you mean "procurement vetting questionnaire"?' ]]
	run -1 --separate-stderr loosely DoLS
	[[ $stderr != *"did you mean"* ]]
	run -1 --separate-stderr loosely SRIO
	[[ $stderr == *'help: did you mean "SROI" (1 letter off)?' ]]
	# what one does has no acronym; and one that stands in terms is that
	run -1 --separate-stderr loosely DBH
	[[ $stderr != *"did you mean"* ]]
	run -1 --separate-stderr loosely DBS
	[[ $stderr == *'help: did you mean "DBS check" or "DBS checked"?' ]]
	run -1 --separate-stderr loosely CSG
	[[ $stderr != *"did you mean"* ]]
	run -1 --separate-stderr loosely --register us PVQ
	[[ $stderr != *"did you mean"* ]]
}

@test "lookup: what another installed glossary has is said, with the command that shows it" {
	loose
	run -1 --separate-stderr loosely attic flats
	is ""
	says 'note: the glossaries do not have "attic flats" [P-184]
help: beside has "attic flat": parlance lookup --glossary-dir shelf -g beside '"'attic flat'"
	run -1 --separate-stderr loosely tenants home
	says 'note: the glossaries do not have "tenants home" [P-184]
help: beside has "tenant'"'"'s home": parlance lookup --glossary-dir shelf -g beside '"'tenant'\\''s home'"
	run -1 --separate-stderr loosely --format json attic flat
	is '{"v":1,"query":"attic flat","concepts":[],"near":[],"as":null,"in_definitions":false,"elsewhere":[{"glossary":"beside","term":"attic flat"}]}'
	says ""
	run -0 loosely -g beside 'attic flat'
	# without a folder of one's own, and in several
	PARLANCE_GLOSSARY_PATH=shelf run -1 --separate-stderr "$PARLANCE" lookup --no-profile -g loose XQC
	[[ $stderr == *'help: beside'*' and third have "XQC": parlance lookup -g beside XQC' ]]
	# a phrase comes before its words
	run -1 --separate-stderr loosely -g third tenant\'s home
	[[ $stderr == *'help: beside has "tenant'"'"'s home"'* ]]
}

@test "lookup: words that only definitions have" {
	loose
	run -1 --separate-stderr loosely policy paying hurt staff
	says 'note: the glossaries do not have "policy paying hurt staff" [P-184]
help: there are definitions that have these words: --in definition lists them'
	run -0 loosely --in definition policy paying hurt staff
	run -1 --separate-stderr loosely --format json policy paying hurt staff
	[[ $output == *'"near":[],"as":null,"in_definitions":true,"elsewhere":[]}' ]]
	run -1 --separate-stderr loosely who
	[[ $stderr == *"help: try another word"* ]]
}
