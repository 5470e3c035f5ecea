#!/usr/bin/env bats
# parlance glossaries

load common

glossaries() {
	"$PARLANCE" glossaries --glossary-dir "$BATS_TEST_TMPDIR/here" "$@"
}

setup_here() {
	mkdir -p here
	cat >here/low.json <<-'END'
		{"parlance": 1, "id": "low", "title": "Words below", "version": "7", "language": "en-GB",
		 "concepts": [
		  {"id": "grantee", "pos": "noun", "mapping": "exact", "terms": {
		    "third-sector": ["grantee", "grant holder"], "commissioner": ["grant recipient"]}},
		  {"id": "pin", "terms": {"third-sector": ["pin"], "commissioner": [{"term": "pwyth", "lang": "cy"}]}},
		  {"id": "old", "terms": {"third-sector": ["old word"]}}]}
	END
	cat >here/high.json <<-'END'
		{"parlance": 1, "id": "high", "layer": "buyer", "requires": ["low"], "concepts": [
		  {"overrides": "low/grantee", "mapping": "close", "terms": {
		    "third-sector": [{"term": "Grantee", "action": "leave"}, {"term": "grant holder", "drop": true}],
		    "commissioner": [{"term": "funded body", "status": "preferred"}]}},
		  {"overrides": "low/old", "drop": true},
		  {"id": "needle", "terms": {"third-sector": ["pin"]}}]}
	END
}

@test "glossaries: what is there, with layer, version, amounts and languages" {
	setup_here
	run -0 --separate-stderr glossaries
	says ''
	[ "${output%%uk-base*}" = "high  buyer layer, requires low
  3 concepts; 3 third-sector terms; 1 commissioner term; language en
  $BATS_TEST_TMPDIR/here/high.json

low  base layer, version 7
  Words below
  3 concepts; 4 third-sector terms; 2 commissioner terms; language en-GB, cy
  $BATS_TEST_TMPDIR/here/low.json

" ]
	[[ $output == *"uk-base  base layer, version "* ]]
	[[ $output != *"Used together"* ]]
}

@test "glossaries: one that cannot be used, a file of another name, a plain list" {
	setup_here
	echo '{"parlance": 1, "id": "x y"}' >here/bad.json
	mv here/low.json here/other.json
	echo '{"parlance": 1, "id": "list", "terms": ["one"]}' >here/list.json
	run -0 --separate-stderr glossaries
	[[ $output == "bad  cannot be used: 2 errors
  parlance validate $BATS_TEST_TMPDIR/here/bad.json
"* ]]
	[[ $output == *"
low (file other)  base layer"* ]]
	[[ $output == *"
list  base layer
  1 concept; 1 terms; language en
"* ]]
}

@test "glossaries: the order, with what is required" {
	setup_here
	run -0 --separate-stderr glossaries -g high
	[ "${output#*Used together}" = ", they decide in this order:
  1. high (buyer layer)
  2. low (base layer)" ]
}

@test "glossaries: --explain lists every override in plain words" {
	setup_here
	run -0 --separate-stderr glossaries -g high --explain
	[ "${output#*(base layer)}" = '

high changes low/grantee:
  mapping: exact -> close
  "grantee" (third-sector) changes:
    action: leave (nothing was said before)
  "grant holder" (third-sector) is dropped
  "funded body" (commissioner) is added:
    status: preferred

high drops low/old

high has words of low/pin; there, it decides:
  "pin" (third-sector)' ]
	run -0 --separate-stderr glossaries -g low --explain
	[[ $output == *"

Nothing is overridden." ]]
}

@test "glossaries: --explain says how two glossaries of one layer differ about a word" {
	mkdir here
	for name in north south; do
		local writes=hub does=replace
		[ $name = south ] && writes=space does=suggest
		cat >$name.json <<-E
			{"parlance": 1, "id": "$name", "language": "en", "concepts": [
			 {"id": "warm-place", "mapping": "close", "action": "$does", "definition": "A room.",
			  "terms": {"third-sector": ["warm bank"], "commissioner": ["warm $writes"]}},
			 {"id": "same", "mapping": "close", "definition": "A.",
			  "terms": {"third-sector": ["helper"], "commissioner": ["volunteer"]}}]}
		E
	done
	run -0 --separate-stderr glossaries -g north.json -g south.json --explain
	[ "${output#*2. south (base layer)}" = '

north has words of south/warm-place; there, it decides:
  "warm bank" (third-sector): suggest warm space -> replace warm hub

north has words of south/same; there, it decides:
  "helper" (third-sector)
  "volunteer" (commissioner)' ]
	run -0 --separate-stderr glossaries -g south.json -g north.json --explain --format json
	[[ $output == *'"term":"warm bank","register":"third-sector","fields":[],"before":{"concept":"warm-place","action":"replace","writes":"warm hub"},"after":{"concept":"warm-place","action":"suggest","writes":"warm space"}}'* ]]
}

@test "glossaries: --explain needs to know of which" {
	mkdir here
	run -2 --separate-stderr glossaries --no-profile --explain
	is ''
	[[ $stderr == "error: --explain is about glossaries that lie over one another, and none is named [P-172]"* ]]
}

@test "glossaries: one that is not there, or does not fit, and nothing half-shown" {
	setup_here
	run -2 --separate-stderr glossaries -g hihg -f json
	is ''
	[[ $stderr == *"help: did you mean 'high'?"* ]]
	sed -i 's,low/old,low/odl,' here/high.json
	run -2 --separate-stderr glossaries -g high
	is ''
	[[ $stderr == *'"low/odl" cannot be overridden'* ]]
}

@test "glossaries: as JSON" {
	setup_here
	run -0 --separate-stderr glossaries -g high --explain --format json
	[[ $output == '{"glossaries":[{"name":"high","file":"'*'high.json","errors":0,"id":"high","title":null,"layer":"buyer","version":null,"requires":["low"],"languages":["en"],"concepts":3,"terms":{"third-sector":3,"commissioner":1},"compiled":"none"},{'* ]]
	[[ $output == *'],"project":null,"order":["high","low"],"overrides":[{"kind":"concept",'* ]]
	[ "$(grep -o '"kind":"[a-z]*"' <<<"$output" | cut -d'"' -f4 | tr '\n' ' ')" = 'concept term dropped added dropped shadowed ' ]
	[[ $output == *'{"kind":"term","by":"high","of":"low","concept":"grantee","term":"grantee","register":"third-sector","fields":[{"name":"action","before":null,"after":"leave"}]}'* ]]
	run -0 --separate-stderr glossaries --format json
	[[ $output == *'}]}' && $output != *'"order"'* ]]
}

@test "glossaries: which ones a bid here would use, by its project file" {
	setup_here
	mkdir bid
	cd bid
	echo '{"parlance-project": 1, "glossaries": ["../here/high.json"]}' >parlance.json
	run -0 --separate-stderr glossaries
	says ''
	[ "${output#*By the project}" = ' file parlance.json; used together, they decide in this order:
  1. high (buyer layer)
  2. low (base layer)' ]
	run -0 --separate-stderr glossaries --explain
	[[ $output == *'high drops low/old'* ]]
	run -0 --separate-stderr glossaries -f json
	[[ $output == *'],"project":"parlance.json","order":["high","low"]}' ]]
	# One that names none goes by the usual one; the command line wins; it can be left alone.
	echo '{"parlance-project": 1}' >parlance.json
	run -0 --separate-stderr glossaries
	[[ $output == *'By the project file parlance.json; used together, they decide in this order:
  1. uk-base (base layer)' ]]
	run -0 --separate-stderr glossaries -g low
	[[ $output == *'
Used together, they decide in this order:
  1. low (base layer)' ]]
	run -0 --separate-stderr glossaries --no-profile
	[[ $output != *'decide in this order'* ]]
	run -0 --separate-stderr glossaries --profile parlance.json
	[[ $output == *'By the project file parlance.json'* ]]
}

@test "glossaries: a project file that names a wrong one does not hide the list" {
	setup_here
	echo '{"parlance-project": 1, "glossaries": ["hihg"]}' >parlance.json
	run -2 --separate-stderr glossaries
	[[ $output == high*uk-base* ]]
	[[ $stderr == 'parlance.json:1:40: error: there is no glossary "hihg" [P-230]'* ]]
}

@test "glossaries: --help" {
	mkdir here
	run -0 --separate-stderr glossaries --help
	[[ $output == *"parlance glossaries --explain --glossary our-terms.json"* ]]
	says ''
}

@test "glossaries: all that are shipped can be named together, in either order" {
	local names=() back=() name

	for name in "$TESTS"/../glossaries/uk-*.json; do
		names+=(--glossary "$name")
		back=(--glossary "$name" "${back[@]}")
	done
	run -0 --separate-stderr "$PARLANCE" lookup client "${names[@]}"
	[ -z "$stderr" ]
	run -0 --separate-stderr "$PARLANCE" lookup client "${back[@]}"
	[ -z "$stderr" ]
}
