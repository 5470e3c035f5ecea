#!/usr/bin/env bats
# LanguageTool's interface of the local server: what clients send in their several ways, and what
# they need of an answer.

load common
load serving

# matches: of the answer on standard input, a line each: what stands at offset and length of $1 in
# UTF-16 units, what replaces it, rule, concept.
matches() {
	python3 -c '
import json, sys
units = sys.argv[1].encode("utf-16-le")
for m in json.load(sys.stdin)["matches"]:
    at, end = 2 * m["offset"], 2 * (m["offset"] + m["length"])
    print(units[at:end].decode("utf-16-le"), "->", "|".join(r["value"] for r in m["replacements"]),
          m["rule"]["id"], m["rule"]["subId"])' "$1"
}

# checks TEXT: as LibreOffice 7.4 asks, unencoded.
checks() {
	printf 'text=%s&language=en-GB' "$1" | curl -s --data-binary @- "$URL/v2/check" | matches "$1"
}

serve_bid() {
	needs_serve
	command -v python3 >/dev/null || skip "python3 is not installed"
	serve --glossary "$GLOSSARIES/bid.json" --no-profile "$@"
}

client="client -> service user PARLANCE_REPLACE bid/service-user"

@test "languagetool: a paragraph as LibreOffice sends it, offsets counted as it counts" {
	serve_bid
	run -0 checks "😀 R&D + 100%: our client came."
	is "$client"
	run -0 checks "R&D&language=de &text=x + %41 é client"
	is "$client"
	run -0 checks "client"
	is "$client"
	run -0 checks "Nothing is here."
	is ""
	run -0 checks ""
	is ""
}

@test "languagetool: encoded bodies in any order, and in the address" {
	serve_bid
	text="R&D + 100%: our 😀 client came."
	for request in -d -G; do
		run -0 curl -s ${request/-d/} --data-urlencode "text=$text" --data-urlencode "language=en-GB" "$URL/check"
		run -0 matches "$text" <<<"$output"
		is "$client"
		run -0 curl -s ${request/-d/} -d motherTongue=de -d language=auto -d level=picky --data-urlencode "text=$text" "$URL/v2/check"
		run -0 matches "$text" <<<"$output"
		is "$client"
	done
	run -0 curl -s -d 'language=en-GB&text=Our+client%20came' "$URL/v2/check"
	run -0 matches "Our client came" <<<"$output"
	is "$client"
	# What is no UTF-8, and NUL, are characters of their own.
	run -0 curl -s -d 'language=en-GB&text=%FF%00client' "$URL/v2/check"
	run -0 matches $'\uFFFD\uFFFDclient' <<<"$output"
	is "$client"
}

@test "languagetool: text with mark-up is counted as it was sent, and mark-up is never replaced" {
	serve_bid
	data='{"annotation":[{"markup":"<p>😀"},{"text":"A client, "},{"markup":"<b>"},{"text":"a cli"},{"markup":"</b>"},{"text":"ent"},{"markup":"<br/>","interpretAs":"\n\n"},{"text":"The client"},{"markup":"</p>"}]}'
	run -0 curl -s --data-urlencode "data=$data" -d language=en-GB "$URL/v2/check"
	run -0 matches '<p>😀A client, <b>a cli</b>ent<br/>The client</p>' <<<"$output"
	is "$client
cli</b>ent ->  PARLANCE_REPLACE bid/service-user
$client"
	data='{"annotation":[{"text":"The "},{"markup":"&cl;","interpretAs":"client"},{"text":" came"}]}'
	run -0 curl -s --data-urlencode "data=$data" -d language=en-GB "$URL/v2/check"
	run -0 matches 'The &cl; came' <<<"$output"
	is ""
}

@test "languagetool: every field that a client asks for is there" {
	serve_bid
	run -0 curl -s -d 'language=en-GB&text=A community caf%C3%A9 and an inmate.' "$URL/v2/check"
	python3 - "$output" <<-'END'
		import json, sys
		answer = json.loads(sys.argv[1])
		assert answer["software"]["name"] == "parlance" and answer["software"]["apiVersion"] == 1
		assert answer["language"]["code"] == answer["language"]["detectedLanguage"]["code"] == "en-GB"
		assert answer["language"]["name"] == "English (GB)"
		assert answer["warnings"] == {"incompleteResults": False}
		assert [m["rule"]["id"] for m in answer["matches"]] == ["PARLANCE_SUGGEST", "PARLANCE_DEPRECATED"]
		for match in answer["matches"]:
		    assert match["message"] and match["shortMessage"] and match["sentence"] == "A community café and an inmate."
		    context = match["context"]
		    assert context["text"] == match["sentence"]
		    assert (context["offset"], context["length"]) == (match["offset"], match["length"])
		    rule = match["rule"]
		    assert rule["category"]["id"] == rule["id"] and rule["category"]["name"] and rule["description"]
		    assert rule["issueType"] in ("style", "terminology")
		    assert match["type"]["typeName"] and isinstance(match["replacements"], list)
	END
	run -0 curl -s "$URL/languages"
	[[ $output = '[{"name":"English (GB)","code":"en","longCode":"en-GB"}'*'"longCode":"cy-GB"'* ]]
	run -0 curl -s "$URL/v2/info"
	[[ $output = '{"software":{"name":"parlance","version":'* ]]
}

@test "languagetool: the context of a match far in a long text is cut out with dots" {
	serve_bid
	text="$(printf 'wörd %.0s' $(seq 500))client$(printf ' wörd%.0s' $(seq 500))"
	run -0 curl -s --data-urlencode "text=$text" -d language=en-GB "$URL/v2/check"
	python3 - "$output" <<-'END'
		import json, sys
		(match,) = json.loads(sys.argv[1])["matches"]
		assert match["offset"] == 2500 and match["length"] == 6
		text, at = match["context"]["text"], match["context"]["offset"]
		assert text.startswith("...") and text.endswith("...") and len(text) < 130
		assert text[at:at + match["context"]["length"]] == "client"
	END
}

@test "languagetool: rules, concepts and categories are switched off and on" {
	serve_bid
	text="A client and a community café."
	asked() {
		run -0 curl -s --data-urlencode "text=$text" -d language=en-GB "$@" "$URL/v2/check"
		run -0 matches "$text" <<<"$output"
	}
	suggest="community café -> meals service PARLANCE_SUGGEST bid/shared-meal"
	asked
	is "$client
$suggest"
	for off in disabledRules=PARLANCE_REPLACE "disabledRules=OTHER, PARLANCE_REPLACE" disabledCategories=PARLANCE_REPLACE \
		'disabledRules=PARLANCE_REPLACE[bid/service-user]' 'disabledRules=PARLANCE_REPLACE[service-user]'; do
		asked --data-urlencode "$off"
		is "$suggest"
	done
	asked -d 'disabledRules=PARLANCE_REPLACE[other],PARLANCE'
	is "$client
$suggest"
	asked -d enabledOnly=true -d enabledRules=PARLANCE_REPLACE
	is "$client"
	asked -d enabledOnly=true -d enabledCategories=PARLANCE_SUGGEST
	is "$suggest"
	asked -d disabledRules=PARLANCE_REPLACE,PARLANCE_SUGGEST
	is ""
}

@test "languagetool: what check tells of a text, and, once, what is merely explained" {
	needs_serve
	serve --glossary "$GLOSSARIES/check.json" --no-profile
	cat >text.txt <<-'END'
		Each grantee 😀 runs a drop-in for old folk. SROI counts; we follow the Buying Rules 2015.

		The steering group met in May. The steering group wrote to us. The oversight committee agreed.

		SROI (social return on investment) grows. The social return on investment (SROI) is high.
		What it gives back is much. So is what it gives back.
	END
	run -0 checks "$(cat text.txt)"
	is "grantee -> grant recipient PARLANCE_REPLACE chk/grantee
a drop-in -> an open-access session PARLANCE_SUGGEST chk/drop-in
old folk -> older people PARLANCE_DEPRECATED chk/older-people
SROI ->  PARLANCE_ACRONYM_LATE chk/return
Buying Rules 2015 ->  PARLANCE_SUGGEST chk/old-law
steering group ->  PARLANCE_EXPLAIN chk/board
oversight committee ->  PARLANCE_TWO_WORDS chk/board
social return on investment ->  PARLANCE_ACRONYM_TWICE chk/return
What it gives back ->  PARLANCE_EXPLAIN chk/return"
	# the very places of check
	"$PARLANCE" check --glossary "$GLOSSARIES/check.json" --fail-on never --format jsonl text.txt |
		python3 -c 'import json, sys
for line in sys.stdin:
    one = json.loads(line)
    if one["event"] == "issue": print(one["kind"], one["edits"][0]["start"] if one["edits"] else one["start"])' >told
	curl -s --data-urlencode text@text.txt -d language=en-GB "$URL/v2/check" >answer
	python3 - told answer <<-'END'
		import json, sys
		text = open("text.txt").read().encode("utf-16-le")
		told = [line.split() for line in open(sys.argv[1])]
		found = [(m["rule"]["id"], len(text[:2 * m["offset"]].decode("utf-16-le").encode()))
		         for m in json.load(open(sys.argv[2]))["matches"] if m["rule"]["id"] != "PARLANCE_EXPLAIN"]
		assert [int(at) for _, at in told] == [at for _, at in found], (told, found)
	END
}

@test "languagetool: a paragraph by itself does not show where an acronym is written out; each rule can be switched" {
	needs_serve
	serve --glossary "$GLOSSARIES/check.json" --no-profile
	text="The SROI is high. The steering group met. A steering group wrote. The oversight committee met."
	asked() {
		run -0 curl -s --data-urlencode "text=$text" -d language=en-GB -d disabledCategories=PARLANCE_EXPLAIN "$@" "$URL/v2/check"
		run -0 matches "$text" <<<"$output"
	}
	words="oversight committee ->  PARLANCE_TWO_WORDS chk/board"
	asked
	is "$words"
	asked -d enabledRules=PARLANCE_ACRONYM_UNEXPANDED
	is "SROI ->  PARLANCE_ACRONYM_UNEXPANDED chk/return
$words"
	asked -d enabledCategories=PARLANCE_ACRONYMS -d enabledOnly=true
	is "SROI ->  PARLANCE_ACRONYM_UNEXPANDED chk/return"
	asked -d disabledRules=PARLANCE_TWO_WORDS
	is ""
	text="$text"$'\n\n'"So it is."
	asked
	is "SROI ->  PARLANCE_ACRONYM_UNEXPANDED chk/return
$words"
	asked -d disabledRules=PARLANCE_ACRONYM_UNEXPANDED
	is "$words"
}

@test "languagetool: languages of which there are no terms have no matches; Welsh terms are found" {
	serve_bid
	for language in de-DE fr xx; do
		run -0 curl -s -d "language=$language" -d 'text=A client came.' "$URL/v2/check"
		[[ $output = *"\"code\":\"$language\""*'"matches":[]}' ]]
	done
	for language in en en-US en-gb auto; do
		run -0 curl -s -d "language=$language" -d 'text=A client came.' "$URL/v2/check"
		run -0 matches "A client came." <<<"$output"
		is "$client"
	done
}

@test "languagetool: what cannot be checked is refused in words" {
	serve_bid
	refused() {
		run -0 asks "${@:2}" /v2/check
		is "Error: $1

${status_of:-400}"
	}
	refused "there is neither 'text' nor 'data'" -d language=en-GB
	refused "there is neither 'text' nor 'data'" -X POST
	refused "set either 'text' or 'data', not both" -d language=en-GB -d text=a -d data=b
	refused "there is no 'language': name en-GB, cy or auto" -d text=a
	refused "the JSON of 'data' cannot be read, at byte 1" -d language=en-GB -d 'data={'
	refused "the JSON of 'data' has no list \"annotation\"" -d language=en-GB -d 'data=[]'
	refused "annotation 2 of 'data' has to have either \"text\" or \"markup\"" \
		-d language=en-GB -d 'data={"annotation":[{"text":"a"},{}]}'
	head -c 9000000 /dev/zero | tr '\0' a >huge
	status_of=413 refused "a request to this address may have at most 8388608 bytes" --data-binary @huge
	status_of=413 refused "a request to this address may have at most 8388608 bytes" \
		-H "Transfer-Encoding: chunked" --data-binary @huge
}

@test "languagetool: what the project file decided holds; it and the glossaries are read again when they change" {
	needs_serve
	cp "$GLOSSARIES/bid.json" bid.json
	echo '{"parlance-project": 1, "glossaries": ["bid.json"]}' >parlance.json
	serve
	run -0 checks "A client came."
	is "$client"
	sleep 1.1
	echo '{"parlance-project": 1, "glossaries": ["bid.json"], "skip": ["service-user"]}' >parlance.json
	run -0 checks "A client came."
	is ""
	sleep 1.1
	echo '{"parlance-project": 1, "glossaries": ["bid.json"]}' >parlance.json
	sed 's/"service user"/"resident"/' "$GLOSSARIES/bid.json" >bid.json
	run -0 checks "A client came."
	is "client -> resident PARLANCE_REPLACE bid/service-user"
	[ ! -s served.err ]
	sleep 1.1
	echo '{' >parlance.json
	run -0 checks "A client came."
	is "client -> resident PARLANCE_REPLACE bid/service-user"
	sleep 1.1
	run -0 checks "A client came."
	[ "$(grep -c P-405 served.err)" = 1 ]
	[[ $(cat served.err) = "parlance.json:"*"P-405"* ]]
	sleep 1.1
	cp "$GLOSSARIES/bid.json" bid.json
	echo '{"parlance-project": 1, "glossaries": ["bid.json"]}' >parlance.json
	run -0 checks "A client came."
	is "$client"
}

@test "languagetool: what the server starts with has to be in order" {
	needs_serve
	run -2 --separate-stderr timeout 20 "$PARLANCE" serve --port 0 --glossary nowhere
	[[ $stderr = "error: there is no glossary 'nowhere', installed or as a file [P-"* ]]
	echo '{' >parlance.json
	run -2 --separate-stderr timeout 20 "$PARLANCE" serve --port 0
	[[ $stderr = "parlance.json:"* ]]
}

@test "languagetool: nothing of a text is written anywhere" {
	serve_bid
	checks "Our client Zebedee came." >/dev/null
	kill "$SERVER"
	wait "$SERVER"
	SERVER=
	run -1 grep -rl Zebedee .
}

@test "languagetool: what editors send, replayed byte for byte" {
	serve_bid --allow-origin app://obsidian.md --allow-origin 'chrome-extension://*'
	run -0 python3 "$TESTS/serve/replay.py" "$URL" "$TESTS"/serve/clients/*
	is "extension 200 client -> service user
flycheck 200 client -> service user
flymake 200 client -> service user
langtool 200 client -> service user
languagetool-el 200 client -> service user
ltex 200 client -> service user
nvim 200 client -> service user
obsidian 200 client -> service user
sublime 200 client -> service user"
}

@test "languagetool: programs with an origin of their own are let in by name only" {
	serve_bid
	run -0 python3 "$TESTS/serve/replay.py" "$URL" "$TESTS"/serve/clients/{extension,obsidian,ltex}
	is "extension 403 refused
obsidian 403 refused
ltex 200 client -> service user"
}

@test "languagetool: a client that counts characters says so, in a field or in the address" {
	serve_bid
	for road in "$URL/v2/check -d offsets=characters" "$URL/v2/check?offsets=characters"; do
		run -0 curl -s $road -d language=en-GB --data-urlencode "text=😀 R😀D: a client"
		[[ $output == *'"offset":9,"length":6,"context":{"text":"😀 R😀D: a client","offset":9,'* ]]
	done
	run -0 curl -s "$URL/v2/check" -d offsets=utf-16 -d language=en-GB --data-urlencode "text=😀 R😀D: a client"
	[[ $output == *'"offset":11,"length":6,'* ]]
	run -0 curl -s "$URL/v2/check" -d language=en-GB -d offsets=characters \
		--data-urlencode 'data={"annotation":[{"markup":"<😀>"},{"text":"😀 client"}]}'
	[[ $output == *'"offset":5,"length":6,'* ]]
}

@test "languagetool: a text is decoded twice for those alone that encode it twice" {
	serve_bid
	run -0 curl -s "$URL/v2/check" -d language=en-GB -d "text=our%2520client%252Epdf"
	[[ $output == *'"matches":[]'* ]]
	run -0 curl -s -A "URL/Emacs Emacs/28.2" "$URL/v2/check" -d language=en-GB -d "text=our%2520client"
	[[ $output == *'"offset":4,"length":6,'* ]]
	run -0 curl -s -A "URL/Emacs Emacs/28.2" "$URL/v2/check" -d language=en-GB -d "text=100%25%20our%20client"
	[[ $output == *'"offset":9,"length":6,'* ]]
}
