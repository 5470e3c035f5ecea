#!/usr/bin/env bats
# parlance import, parlance export: glossaries as term bases in TBX

load common

setup_file() {
	: "${PARLANCE:=$BATS_TEST_DIRNAME/../../${BUILD:-build}/bin/parlance}"
	"$PARLANCE" plugins | grep -q 'tbx' || skip "the plugin tbx is not built: it needs libxml2"
}

import() {
	"$PARLANCE" import "$@"
}

export_() {
	"$PARLANCE" export "$@"
}

all() {
	ls "$TESTS"/../glossaries/uk-*.json "$TESTS"/../docs/examples/{kirkdale,watch}.json
}

@test "export, import, export: byte for byte, for every glossary in the tree" {
	for file in $(all); do
		export_ "$file" -o one.tbx 2>/dev/null
		import one.tbx -o two.json 2>/dev/null
		export_ two.json -o two.tbx 2>/dev/null
		cmp one.tbx two.tbx
		import two.tbx -o three.json 2>/dev/null
		cmp two.json three.json
		"$PARLANCE" validate two.json >faults || ! grep -q ': error: ' faults
	done
}

@test "export, import, export: byte for byte, for glossaries that are composed" {
	export_ --as tbx -g uk-base -g uk-wales -g uk-scotland -g uk-housing -o one.tbx 2>/dev/null
	import one.tbx -o two.json 2>/dev/null
	export_ two.json -o two.tbx 2>/dev/null
	cmp one.tbx two.tbx
}

@test "what is exported is TBX-Basic, by xmllint" {
	command -v xmllint >/dev/null || skip "xmllint is not installed (libxml2-utils)"
	for file in $(all); do
		export_ "$file" -o one.tbx 2>/dev/null
		xmllint --noout --nonet --relaxng "$TESTS/tbx/basic.rng" one.tbx
	done
	export_ --as tbx -g uk-base -g uk-wales -g uk-scotland -o all.tbx 2>/dev/null
	xmllint --noout --nonet --relaxng "$TESTS/tbx/basic.rng" all.tbx
}

@test "export: an entry in full, and what is left out is counted" {
	run -0 --separate-stderr export_ "$TESTS/../docs/examples/kirkdale.json" --as tbx
	says "$TESTS/../docs/examples/kirkdale.json: warning: 3 examples of 2 concepts left out, since TBX has no place for them [P-217]
help: they stay in the JSON; keep it, and put them back by hand after an import"
	diff - <(sed -n '/<conceptEntry id="community-meal">/,/<.conceptEntry>/p' <<<"$output") <<-'END'
	      <conceptEntry id="community-meal">
	        <min:subjectField>health-and-care</min:subjectField>
	        <descripGrp>
	          <basic:definition>A cooked meal that older people eat together, at least once a week.</basic:definition>
	          <basic:source>Kirkdale Council: community meals, specification, section 2</basic:source>
	        </descripGrp>
	        <note>[mapping] close</note>
	        <note>[reason] The Kirkdale specification and its price list speak of community meals.</note>
	        <langSec xml:lang="en-GB">
	          <termSec>
	            <term>lunch club</term>
	            <min:partOfSpeech>noun</min:partOfSpeech>
	            <min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus>
	            <min:customerSubset>third-sector</min:customerSubset>
	            <note>[action] replace</note>
	            <note>[not in] lunch club licence</note>
	          </termSec>
	          <termSec>
	            <term>pop-in</term>
	            <min:partOfSpeech>noun</min:partOfSpeech>
	            <min:administrativeStatus>admittedTerm-admn-sts</min:administrativeStatus>
	            <min:customerSubset>third-sector</min:customerSubset>
	            <note>[not near] shop</note>
	            <note>[not near] window</note>
	          </termSec>
	          <termSec>
	            <term>community meal</term>
	            <min:partOfSpeech>noun</min:partOfSpeech>
	            <min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus>
	            <min:customerSubset>commissioner</min:customerSubset>
	          </termSec>
	        </langSec>
	      </conceptEntry>
	END
	[[ $output == *'<conceptEntry id="_over.uk-base.service-users">'*'<note>[overrides] uk-base/service-users</note>'* ]]
}

@test "export: an override without a term is no entry, and is counted" {
	echo '{"parlance": 1, "id": "o", "requires": ["uk-base"], "concepts": [
	 {"overrides": "uk-base/grantee", "action": "leave"}, {"id": "a", "terms": {"commissioner": ["b"]}}]}' >o.json
	run -0 --separate-stderr export_ o.json -o o.tbx
	says 'o.json: warning: 1 concept left out that only changes one of another glossary, since an entry of TBX has a term [P-217]
help: to have them settled, name this glossary and those it stands on with --glossary'
}

@test "what a translator would miss comes back: markup, notes that look like ours, ids, sources of one title" {
	cat >odd.json <<-'END'
	{"parlance": 1, "id": "odd", "title": "Meals & <more>", "registers": {"plain": "Plain: words", "third-sector": "Ours"},
	 "sources": {"a": {"title": "Guide", "url": "https://example.org/?a=1&b=2"}, "b": "Guide", "Guide": {"url": "https://example.org/"}},
	 "concepts": [
	 {"id": "24-7", "definition": "Open all\nday  \"long\".", "note": "[action] is what we take.", "plain": true,
	  "terms": {"plain": [{"term": "round the clock", "pos": "phrase", "note": "[note] R&D"}, {"term": "dydd a nos", "lang": "cy"}],
	  "third-sector": [{"term": "24/7", "case": "exact", "status": "deprecated"}, {"term": "24 hours", "countable": false}]},
	  "sources": ["b", "Guide", "a"], "see": ["b2", "uk-base/grantee"], "review": "2027-03", "formerly": ["x", "y"]},
	 {"id": "b2", "terms": {"plain": [{"term": "one", "status": "admitted"}, {"term": "two", "status": "preferred"}]}}]}
	END
	export_ odd.json -o odd.tbx
	run -0 --separate-stderr import odd.tbx -o back.json
	says 'odd.tbx: note: 2 concepts from 2 entries [P-205]'
	run -0 cat back.json
	is '{
  "parlance": 1,
  "id": "odd",
  "title": "Meals & <more>",
  "language": "en",
  "registers": {"plain": "Plain: words", "third-sector": "Ours"},
  "sources": {
    "a": {"title": "Guide", "url": "https://example.org/?a=1&b=2"},
    "b": {"title": "Guide"},
    "Guide": {"url": "https://example.org/"}
  },
  "concepts": [
    {
      "id": "24-7",
      "definition": "Open all day \"long\".",
      "plain": true,
      "note": "[action] is what we take.",
      "review": "2027-03",
      "terms": {
        "plain": [
          {"term": "round the clock", "pos": "phrase", "note": "[note] R&D"},
          {"term": "dydd a nos", "lang": "cy"}
        ],
        "third-sector": [
          {"term": "24/7", "status": "deprecated", "case": "exact"},
          {"term": "24 hours", "countable": false}
        ]
      },
      "sources": ["b", "Guide", "a"],
      "see": ["uk-base/grantee", "b2"],
      "formerly": ["x", "y"]
    },
    {
      "id": "b2",
      "terms": {
        "plain": ["one", {"term": "two", "status": "preferred"}]
      }
    }
  ]
}'
	export_ back.json -o again.tbx
	cmp odd.tbx again.tbx
}

@test "import: a term base of the first edition (martif), with a document type that is not fetched" {
	cp "$TESTS/tbx/old.tbx" .
	run -0 --separate-stderr import old.tbx -o old.json
	diff old.json "$TESTS/tbx/old.expected.json"
	says 'old.tbx: warning: left out, since a glossary has no place for it: 1 transacGrp, 1 context, 1 further definition, 1 grammaticalGender [P-219]
old.tbx: note: the file does not say whose words 1 term is, so they stand under "terms" [P-220]
help: import it with --register commissioner if they are the buyer'"'"'s, or with --register third-sector; `parlance import --help` says how to tell them apart
old.tbx: note: 2 concepts from 2 entries [P-205]'
	run -0 "$PARLANCE" validate old.json
}

# Two customers, a project, a subject and a language, of the entry, of a language and of a term.
customers() {
	cat >council.tbx <<-'END'
		<tbx type="TBX-Basic" style="dca" xml:lang="en-GB"><text><body>
		<conceptEntry id="homeless"><descrip type="subjectField">Housing</descrip>
		<langSec xml:lang="en-GB">
		<termSec><term>people experiencing homelessness</term><admin type="customerSubset">NHS England</admin></termSec>
		<termSec><term>homeless people</term><admin type="projectSubset">Members</admin></termSec></langSec>
		<langSec xml:lang="cy_GB"><descrip type="geographicalUsage">Wales</descrip>
		<termSec><term>pobl ddigartref</term></termSec></langSec></conceptEntry>
		<conceptEntry id="claimant"><admin type="customerSubset">DWP</admin>
		<langSec xml:lang="en-GB"><termSec><term>claimant</term></termSec></langSec></conceptEntry>
		</body></text></tbx>
	END
}

# terms_of: concept, register and term of each, one a line.
terms_of() {
	python3 -c 'import json, sys
for concept in json.load(sys.stdin)["concepts"]:
	for side, terms in concept["terms"].items():
		for term in terms:
			print(concept["id"], side, term if isinstance(term, str) else term["term"], sep="|")' <"$1"
}

@test "import: whose words they are is said by customer, project, subject, language, or for the rest" {
	customers
	run -0 --separate-stderr import council.tbx -o one.json \
		--register 'commissioner=customerSubset:nhs england' --register third-sector=projectSubset:Members \
		--register commissioner=lang:cy --register claimants
	diff <(terms_of one.json) - <<-'END'
		homeless|commissioner|people experiencing homelessness
		homeless|commissioner|pobl ddigartref
		homeless|third-sector|homeless people
		claimant|dwp|claimant
	END
	says 'council.tbx: warning: left out, since a glossary has no place for it: 1 geographicalUsage [P-219]
council.tbx: note: customers of the file are registers of their own: "dwp" [P-220]
help: --register "commissioner=customerSubset:NAME", with NAME as the file has it, puts the words of one to the commissioner'"'"'s
council.tbx: warning: no term is left for "claimants": of each it is said whose it is [P-224]
council.tbx: note: 2 concepts from 2 entries [P-205]'
	run -0 "$PARLANCE" validate one.json
	# What was said first counts; of a subject all terms of the entry, of a language'"'"'s field those in it.
	import council.tbx -o two.json --register third-sector=geographicalUsage --register dwp=customerSubset:DWP \
		--register commissioner=subjectField:housing 2>err
	diff <(terms_of two.json) - <<-'END'
		homeless|commissioner|people experiencing homelessness
		homeless|commissioner|homeless people
		homeless|third-sector|pobl ddigartref
		claimant|dwp|claimant
	END
	! grep -q 'P-220\|P-224\|geographicalUsage' err
	import council.tbx -o rest.json --register commissioner=customerSubset --register third-sector 2>/dev/null
	diff <(terms_of rest.json) - <<-'END'
		homeless|commissioner|people experiencing homelessness
		homeless|third-sector|homeless people
		homeless|third-sector|pobl ddigartref
		claimant|commissioner|claimant
	END
}

@test "import: a field that no term has is told, with what the file has, and a slip is refused" {
	customers
	run -0 --separate-stderr import council.tbx -o one.json --register commissioner=customerSubset:NSH \
		--register third-sector
	[[ $stderr == *'warning: no term has "customerSubset:NSH", so that none is given to "commissioner" by it [P-224]
help: the file has "NHS England", "DWP"'* ]]
	for said in Commissioner =x x= 'a b' ''; do
		run -2 --separate-stderr import council.tbx --register "$said"
		[[ $stderr == "error: --register cannot be '$said' [P-225]
help: write --register commissioner, or "* ]]
	done
}

@test "import: faults are told at their lines, and the other entries are imported" {
	cp "$TESTS/tbx/faulty.tbx" .
	run -2 --separate-stderr import faulty.tbx -o faulty.json
	says 'faulty.tbx: warning: left out, since a glossary has no place for it: 1 id of two entries, 1 crossReference [P-219]
faulty.tbx:15:9: error: "action" cannot be "swap" [P-053]
          <note>[action] swap</note>
          ^~~~~~~~~~~~~~~~~~~~~~~~~~
help: it can be leave, explain, suggest or replace
faulty.tbx:23:7: error: this entry has no term [P-212]
        <conceptEntry id="empty">
        ^~~~~~~~~~~~~~~~~~~~~~~~~
help: write a term into it, or delete it
faulty.tbx:31:13: error: "Welsh" is no language tag [P-072]
              <term>cinio</term>
              ^~~~~~~~~~~~~~~~~~
help: write a language tag such as en-GB or cy into xml:lang
faulty.tbx:44:13: error: "perhaps" is neither yes nor no [P-215]
              <note>[inflect] perhaps</note>
              ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
help: write yes or no, or delete the note
faulty.tbx:53:9: warning: this is left out too: there is no concept "action" to see [P-204]
          <ref type="crossReference" target="action">warm hub</ref>
          ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
help: mend the entries that are left out first
faulty.tbx: note: 2 concepts from 2 entries; the entries with errors are left out [P-205]
help: mend the 4 entries that were left out, and import the file again'
	[ "$(grep -c '"id": ' faulty.json)" -eq 3 ]
	run -0 "$PARLANCE" validate faulty.json
}

# refuses FILE TEXT: importing it fails with TEXT in the message, and writes nothing.
refuses() {
	run -2 --separate-stderr timeout 20 "$PARLANCE" import "$1" -o none.json
	[[ $stderr == *"$2"* ]] || { echo "$stderr" && return 1; }
	[ ! -e none.json ]
}

@test "import: hostile XML is refused at once, by name" {
	entry='<conceptEntry id="a"><langSec xml:lang="en"><termSec><term>&a9;</term></termSec></langSec></conceptEntry>'
	{
		printf '<!DOCTYPE tbx [<!ENTITY a0 "ha">'
		for i in 1 2 3 4 5 6 7 8 9; do
			printf '<!ENTITY a%d "' "$i"
			for _ in 1 2 3 4 5 6 7 8 9 10; do printf '&a%d;' $((i - 1)); done
			printf '">'
		done
		printf ']><tbx><text><body>%s</body></text></tbx>' "$entry"
	} >laughs.tbx
	refuses laughs.tbx 'laughs.tbx:1:16: error: the file declares entities of its own, which are not read [P-218]'
	[[ $stderr == *'help: no terminology program writes that: do not trust the file' ]]
	printf '<!DOCTYPE tbx [<!ENTITY a9 SYSTEM "file:///etc/hostname">]><tbx><text><body>%s</body></text></tbx>' "$entry" >file.tbx
	refuses file.tbx 'declares entities of its own'
	printf '<!DOCTYPE tbx [<!ENTITY %% p SYSTEM "http://127.0.0.1:1/p"> %%p;]><tbx/>' >parameter.tbx
	refuses parameter.tbx 'declares entities of its own'
	printf '<!DOCTYPE tbx SYSTEM "http://127.0.0.1:1/p.dtd"><tbx><text><body>%s</body></text></tbx>' "$entry" >elsewhere.tbx
	refuses elsewhere.tbx 'error: the file uses entities that it gets from elsewhere, which are not read [P-218]'
	{ printf '<tbx>' && printf '<x>%.0s' {1..100000}; } >deep.tbx
	refuses deep.tbx 'error: its elements stand in one another more than 60 deep [P-218]'
	{ printf '<tbx ' && printf 'a%d="x" ' {1..200000} && printf '/>'; } >crowded.tbx
	refuses crowded.tbx 'crowded.tbx:1:1: error: an element of it has more than 1024 attributes [P-218]'
}

@test "import: what is no term base is told what it is" {
	echo '<tmx version="1.4"/>' >memory.tbx
	refuses memory.tbx 'memory.tbx:1:1: error: this is a translation memory (TMX), not a term base [P-203]'
	[[ $stderr == *'help: export the term base, not the memory, as TBX' ]]
	echo '<book/>' >book.tbx
	refuses book.tbx 'book.tbx:1:1: error: this is XML, but no term base: it begins with <book> [P-203]'
	echo '{"parlance": 1}' >glossary.tbx
	refuses glossary.tbx "error: this is no sound XML: Start tag expected, '<' not found [P-218]"
	head -c 700 "$TESTS/tbx/old.tbx" >cut.tbx
	refuses cut.tbx 'error: this is no sound XML: '
	echo '<tbx type="TBX-Basic" style="dct" xml:lang="en"><text><body/></text></tbx>' >none.tbx
	refuses none.tbx 'none.tbx: error: there is no entry in it that could be imported [P-202]'
	sed 's/UTF-8/klingon/' "$TESTS/tbx/old.tbx" >odd.tbx
	refuses odd.tbx 'odd.tbx: error: the file says that it is in klingon, which is not known here [P-022]'
}

@test "import: UTF-16 and Windows-1252 come to the same as UTF-8" {
	sed $'s/lunch <hi>/caf\u00e9 <hi>/' "$TESTS/tbx/old.tbx" >utf8.tbx
	import utf8.tbx --id same -o want.json 2>/dev/null
	grep -q 'café club' want.json
	sed 's/UTF-8/UTF-16/' utf8.tbx | iconv -f UTF-8 -t UTF-16 >wide.tbx
	sed 's/UTF-8/UTF-16/' utf8.tbx | iconv -f UTF-8 -t UTF-16BE >big.tbx
	sed 's/UTF-8/windows-1252/' utf8.tbx | iconv -f UTF-8 -t CP1252 >windows.tbx
	{ printf '\xEF\xBB\xBF' && cat utf8.tbx; } >mark.tbx
	for file in wide.tbx big.tbx windows.tbx mark.tbx; do
		import "$file" --id same -o got.json 2>/dev/null
		cmp want.json got.json
	done
}

@test "import: an entry that is edited in a translator's program keeps what the notes say" {
	export_ "$TESTS/../docs/examples/kirkdale.json" -o terms.tbx 2>/dev/null
	sed -i '/<encodingDesc>/,/<.encodingDesc>/d; s/<term>pop-in/<term>drop-in lunch/; s/[[:space:]]*$//' terms.tbx
	run -0 --separate-stderr import terms.tbx -o terms.json
	grep -q '{"term": "lunch club", "action": "replace", "not_in": \["lunch club licence"\]}' terms.json
	grep -q '{"term": "drop-in lunch", "not_near": \["shop", "window"\]}' terms.json
	grep -q '"overrides": "uk-base/service-users"' terms.json
}
