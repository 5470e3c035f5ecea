#!/usr/bin/env bats
# What the page in the browser asks: findings of a text, what was decided of them, decisions for good.

load common
load serving

setup_file() {
	command -v curl >/dev/null || skip "curl is not installed"
}

# field FILTER: of the JSON on standard input, by Python.
field() {
	python3 -c "import json, sys; answer = json.load(sys.stdin); print($1)"
}

# review TEXT [QUERY]: what can be decided of it.
review() {
	printf %s "$1" | curl -s --data-binary @- "$URL/api/review?name=a.txt${2:-}"
}

# applied AS DECISIONS TEXT [QUERY]
applied() {
	printf '%s\n%s' "$2" "$3" | curl -s --data-binary @- "$URL/api/apply?name=a.txt&as=$1${4:-}"
}

token() {
	curl -s "$URL/api/about" | field 'answer["token"]'
}

# changes PATH DATA...: a request that changes something, with the token.
changes() {
	curl -s -w '\n%{http_code}\n' -H "X-Parlance-Token: $(token)" -d "$2" "$URL$1"
}

@test "serve, the page: every file of it is there, and loads nothing from elsewhere" {
	needs_serve
	serve --glossary "$GLOSSARIES/bid.json"
	curl -s "$URL/" >index.html
	for file in $(sed -n 's/.*\(href\|src\)="\(\/[^"]*\)".*/\2/p' index.html); do
		run -0 asks "$file"
		[ "${lines[-1]}" = 200 ]
		run grep -E '(src|href)="?https?:|import .*https?:|url\(' <(curl -s "$URL$file")
		[ "$status" -eq 1 ]
	done
	run grep -E '<script>|style="| on[a-z]+="' index.html
	[ "$status" -eq 1 ]
	for script in "$BATS_TEST_DIRNAME"/../../plugins/serve/page/*.js; do
		curl -s "$URL/page/$(basename "$script")" | cmp - "$script"
	done
}

@test "serve, the page: findings with their wordings, costs by every rule, and places in UTF-16" {
	needs_serve
	serve --glossary "$GLOSSARIES/bid.json"
	review '😀 Our clients came. The R&D client left.' >answer
	run -0 field '[answer["review"][0]["lengths"][0], answer["review"][0]["blocks"][0]["text"]]' <answer
	is "[8, '😀 Our clients came. The R&D client left.']"
	run -0 field '[[one["match"], one["action"], one["term"], one["concept"]] for one in answer["review"][0]["findings"]]' <answer
	is "[[[7, 14], 'replace', 'client', 'bid/service-user'], [[29, 35], 'replace', 'client', 'bid/service-user']]"
	run -0 field '[[edit["span"], edit["text"]] for edit in answer["review"][0]["findings"][0]["wordings"][0]["edits"]]' <answer
	is "[[[7, 14], 'service users']]"
	run -0 field 'answer["review"][0]["findings"][0]["wordings"][0]["costs"]' <answer
	is "[1, 1, 1, 6, 6, 6, 6, 6, 5]"
	run -0 field 'len(answer["review"][0]["findings"][0]["wordings"]) > 1' <answer
	is "True"
}

@test "serve, the page: answers with the limits that their questions state, and the findings of each" {
	needs_serve
	serve --glossary "$GLOSSARIES/bid.json"
	printf '# Part A (90 words in total)\n\n## For our clients (40-50 words, 3000 characters)\n\nA client rang. Our clients came.\n\n## Q2 (at least 9 words)\n\nThe client left.\n' |
		curl -s --data-binary @- "$URL/api/review?name=a.md" >answer
	run -0 field '[[one["title"], one["block"], one["limits"], one["lengths"][:1]] for one in answer["review"][0]["sections"]]' <answer
	is "[['Part A (90 words in total)', 0, [{'rule': 0, 'most': 90}], [9]], ['For our clients (40-50 words, 3000 characters)', 1, [{'rule': 0, 'least': 40, 'most': 50}, {'rule': 3, 'most': 3000}], [6]], ['Q2 (at least 9 words)', 3, [{'rule': 0, 'least': 9}], [3]]]"
	run -0 field '[[one["block"], one["sections"]] for one in answer["review"][0]["findings"]]' <answer
	is "[[1, []], [2, [0, 1]], [2, [0, 1]], [4, [0, 2]]]"
	run -0 field '[one for one in answer["review"][0]["sections"]]' <<<"$(review 'Nothing is asked.')"
	is "[{'title': '', 'limits': [], 'lengths': [3, 3, 3, 17, 17, 17, 17, 17, 15]}]"
}

@test "serve, the page: what was taken is written, in the wording that was chosen; the costs add up" {
	needs_serve
	serve --glossary "$GLOSSARIES/bid.json"
	text='A client rang. Our clients came.'
	review "$text" >answer
	sum=$(field 'answer["review"][0]["sum"]' <answer)
	run -0 applied text "take=0.0&sum=$sum" "$text"
	is "A service user rang. Our clients came."
	run -0 applied document "take=0.1+1.0&leave=&sum=$sum" "$text"
	is "A person supported rang. Our service users came."
	cost=$(field 'sum(one["wordings"][0]["costs"][0] for one in answer["review"][0]["findings"])' <answer)
	run -0 applied text "take=0.0+1.0&sum=$sum" "$text"
	[ "$(wc -w <<<"$output")" -eq $(($(wc -w <<<"$text") + cost)) ]
	run -0 applied text "sum=$sum" "$text"
	is "$text"
}

@test "serve, the page: the change record says what was taken, left, and open" {
	needs_serve
	serve --glossary "$GLOSSARIES/bid.json"
	text='A client rang. The helpers came. Our clients came.'
	sum=$(review "$text" | field 'answer["review"][0]["sum"]')
	run -0 applied record "take=0.0&leave=1&sum=$sum" "$text"
	[[ $output == *"### Changed (1)"* ]]
	[[ $output == *"**client** → **service user**"* ]]
	applied record-json "take=0.0&leave=1&sum=$sum" "$text" | field 'sorted(answer)' >keys
	[ -s keys ]
}

@test "serve, the page: decisions about another text than was checked change nothing" {
	needs_serve
	serve --glossary "$GLOSSARIES/bid.json"
	run -0 applied text "take=0.0&sum=1" 'A client rang.'
	[ "$(field 'answer["faults"][0]["code"]' <<<"$output")" = 410 ]
	run -0 applied text "take=0.9" 'A client rang.'
	[ "$(field 'answer["faults"][0]["code"]' <<<"$output")" = 410 ]
	run -0 asks -d x '/api/apply?as=text'
	is "Error: the body begins with a line that says what was decided

400"
	run -0 asks -d x '/api/apply?as=poem'
	is "Error: 'as' is text, document, record or record-json

400"
}

@test "serve, the page: places in bytes that are no UTF-8 are those of the text that is answered" {
	needs_serve
	serve --glossary "$GLOSSARIES/bid.json"
	review $'\xe9 \xff\xfe \x80 Our clients came.' >answer
	run -0 field '[(text[start:end], [start, end]) for text in [answer["review"][0]["blocks"][0]["text"]] for start, end in [answer["review"][0]["findings"][0]["match"]]]' <answer
	is "[('clients', [11, 18])]"
}

@test "serve, the page: decisions about no finding, or out of order, are refused" {
	needs_serve
	serve --glossary "$GLOSSARIES/bid.json"
	local text='Our client came. A client left.'
	run -0 applied text 'take=0.0+1.0' "$text"
	is 'Our service user came. A service user left.'
	for decided in take=1.0+0.0 take=0.0+2.0 leave=7 'take=0.0&leave=0' take=word; do
		run -0 applied text "$decided" "$text"
		[[ $output == *'"code":172'*'something was decided of a finding that is not there'* ]]
	done
}

@test "serve, the page: the other way round, other glossaries, and no files by that way" {
	needs_serve
	serve --glossary "$GLOSSARIES/bid.json"
	run -0 field '[answer["review"][0]["from"], answer["review"][0]["to"]]' <<<"$(review 'A service user came.' '&from=commissioner&to=third-sector')"
	is "['commissioner', 'third-sector']"
	run -0 field 'answer["faults"][0]["text"]' <<<"$(review 'A client.' '&glossary=nowhere')"
	[[ $output == *"nowhere"* ]]
	run -0 asks -d x '/api/review?glossary=/etc/passwd'
	is "Error: 'glossary' is no name of a glossary

400"
}

@test "serve, the page: the direction and the glossaries are those of the command line, unless others are asked for" {
	needs_serve
	serve --glossary "$GLOSSARIES/bid.json" --from commissioner --no-profile
	run -0 field '[answer["from"], [one["id"] for one in answer["order"]]]' <<<"$(curl -s "$URL/api/about")"
	is "['commissioner', ['bid']]"
	run -0 field '[[one["term"], one["action"]] for one in answer["review"][0]["findings"]]' <<<"$(review 'A service user met our client.')"
	is "[['service user', 'explain']]"
	run -0 field '[one["term"] for one in answer["review"][0]["findings"]]' <<<"$(review 'A service user met our client.' '&from=third-sector&to=commissioner')"
	is "['client']"
}

@test "serve, the page: counts by every rule, looks terms up" {
	needs_serve
	serve --glossary "$GLOSSARIES/bid.json"
	run -0 curl -s -d 'and/or – two' "$URL/api/count"
	is '{"lengths":[3,3,3,12,12,12,12,12,10],"sections":[{"title":"","limits":[],"lengths":[3,3,3,12,12,12,12,12,10]}]}'
	# Each answer beside the limit that its question states, as a review has them; mark-up is no text.
	run -0 field '[answer["lengths"][0], [[one["title"], one["limits"], one["lengths"][0]] for one in answer["sections"]]]' <<<"$(
		printf '## Who? (at most 5 words)\n\nOur **six** staff.\n\n## Why?\n\nTea.\n' | curl -s --data-binary @- "$URL/api/count?name=a.md")"
	is "[10, [['Who? (at most 5 words)', [{'rule': 0, 'most': 5}], 3], ['Why?', [], 1]]]"
	run -0 field '[answer["answers"][0]["concepts"][0]["id"], answer["answers"][0]["near"]]' <<<"$(curl -s "$URL/api/lookup?q=service%20users")"
	is "['service-user', []]"
	run -0 field 'answer["answers"][0]["near"][0]["term"]' <<<"$(curl -s "$URL/api/lookup?q=clien")"
	is "client"
	run -0 asks '/api/lookup?q='
	[ "${lines[-1]}" = 400 ]
}

@test "serve, the page: never in this bid stands in the project file, and can be taken back" {
	needs_serve
	printf '{"parlance-project": 1,\n "skip": []}\n' >parlance.json
	cp parlance.json before.json
	serve --glossary "$GLOSSARIES/bid.json"
	run -0 field 'answer["project"]' <<<"$(curl -s "$URL/api/about")"
	is "parlance.json"
	run -0 changes /api/decide 'concept=bid/service-user&term=client'
	[[ $output =~ ^\{\"undo\":([0-9]+)\}.200$ ]]
	undo=${BASH_REMATCH[1]}
	run -0 cat parlance.json
	[[ $output == *'"bid/service-user": {"client": "leave"}'* ]]
	run -0 field 'answer["review"][0]["findings"][0]["decided"]' <<<"$(review 'A client rang.')"
	is "leave"
	run -0 changes /api/undo id="$undo"
	[ "${lines[-1]}" = 200 ]
	cmp parlance.json before.json
	run -0 changes /api/undo id="$undo"
	[ "${lines[-1]}" = 422 ]
	[[ $output == *'"code":412'* ]]
	for other in $((undo + 1)) $((undo - 1)) 1 ''; do
		run -0 changes /api/undo id="$other"
		[ "${lines[-1]}" = 422 ]
		[[ $output == *"cannot be taken back here any more"* ]]
	done
}

@test "serve, the page: the list of glossaries and the cards go by what the files say a second later" {
	needs_serve
	sed 's/"id": "bid"/"id": "own"/' "$GLOSSARIES/bid.json" >own.json
	serve --glossary own.json --no-profile
	run -0 field 'answer["answers"][0]["concepts"][0]["glossary"]' <<<"$(curl -s "$URL/api/lookup?q=client")"
	is "own"
	sed -i 's/"id": "own"/"id": "newer"/' own.json
	sleep 1.1
	run -0 field 'answer["answers"][0]["concepts"][0]["glossary"]' <<<"$(curl -s "$URL/api/lookup?q=client")"
	is "newer"
}

@test "serve, the page: without the token, or from another site, nothing is changed" {
	needs_serve
	printf '{"parlance-project": 1}\n' >parlance.json
	cp parlance.json before.json
	serve --glossary "$GLOSSARIES/bid.json"
	run -0 asks -d 'concept=bid/service-user&term=client' /api/decide
	[ "${lines[-1]}" = 403 ]
	run -0 asks -H "X-Parlance-Token: $(token)" -H 'Origin: https://evil.example' \
		-d 'concept=bid/service-user&term=client' /api/decide
	[ "${lines[-1]}" = 403 ]
	run -0 asks -H 'Origin: https://evil.example' /api/about
	[ "${lines[-1]}" = 403 ]
	run -0 changes /api/decide 'concept=bid/service-user&term=nobody'
	[ "${lines[-1]}" = 422 ]
	cmp parlance.json before.json
}

@test "serve, the page: without a project file it says how to have one" {
	needs_serve
	serve --glossary "$GLOSSARIES/bid.json"
	run -0 changes /api/decide 'concept=bid/service-user&term=client'
	[ "${lines[-1]}" = 422 ]
	[[ $output == *'"code":411'* ]]
	[ ! -e parlance.json ]
}

@test "serve, the page: a Word document comes back with tracked changes" {
	needs_serve
	[ -e "$(dirname "$PARLANCE")/../plugins/office.so" ] || skip "the plugin 'office' is not built"
	serve --glossary "$GLOSSARIES/bid.json"
	( cd "$TESTS/word" && python3 -B -c '
import cases, sys
next(case for case in cases.CASES if case.name == "plain").write(sys.argv[1])' "$BATS_TEST_TMPDIR/plain.docx" )
	curl -s --data-binary @plain.docx "$URL/api/review?name=plain.docx" >answer
	sum=$(field 'answer["review"][0]["sum"]' <answer)
	{ printf 'comments=no&sum=%s\n' "$sum"; cat plain.docx; } |
		curl -s --data-binary @- "$URL/api/apply?name=plain.docx&as=document" | cmp - plain.docx
	number=$(field 'next(i for i, one in enumerate(answer["review"][0]["findings"]) if one["wordings"])' <answer)
	{ printf 'take=%s.0&author=Asha+Rao&sum=%s\n' "$number" "$sum"; cat plain.docx; } |
		curl -s --data-binary @- "$URL/api/apply?name=plain.docx&as=document" >new.docx
	run -0 unzip -p new.docx word/document.xml
	[[ $output == *'<w:ins '*'w:author="Asha Rao"'* ]]
	[ "$(grep -o '<w:del ' <<<"$output" | wc -l)" -eq 1 ]
}

@test "serve, the page: nothing of a text is said in messages" {
	needs_serve
	serve --glossary "$GLOSSARIES/bid.json"
	review 'Our clients are Zebulon and Xanthippe.' >/dev/null
	applied text 'take=0.0' 'Our clients are Zebulon.' >/dev/null
	kill "$SERVER" && wait "$SERVER"
	SERVER=
	run cat served served.err
	[[ $output != *Zebulon* ]]
}

@test "serve, the page: what check tells beside terms, and the limits of the project file" {
	needs_serve
	cat >parlance.json <<-END
		{"parlance-project": 1, "glossaries": ["$GLOSSARIES/check.json"],
		 "limits": {"one.md": "500w", "two.md": ["400-500w", "3000c:crlf"]}}
	END
	touch one.md two.md
	serve
	run -0 field '[[one["file"], answer["rules"][one["rule"]]["unit"], one.get("least"), one.get("most")] for one in answer["limits"]]' < <(curl -s "$URL/api/about")
	is "[['one.md', 'words', None, 500], ['two.md', 'words', 400, 500], ['two.md', 'characters', None, 3000]]"
	review "😀 The SROI is high. The steering group met. A steering group wrote. The oversight committee met." >answer
	run -0 field '[[one["kind"], one["block"], one["match"]] for one in answer["review"][0]["issues"]]' <answer
	is "[['acronym-unexpanded', 0, [7, 11]], ['one-concept-two-words', 0, [73, 92]]]"
}
