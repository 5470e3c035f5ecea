#!/usr/bin/env bats
# The reports for readers: html, html-large and markdown; and that what they add can be taken away.

load common

strip() {
	python3 "$TESTS/annotate/strip.py" "$@"
}

# comes_back FORMAT FILE OPTION...: the text is in the annotated document, byte for byte.
comes_back() {
	local format=$1 file=$2
	shift 2
	"$PARLANCE" annotate --no-profile --format "$format" "$@" "$file" >annotated
	# Where there is nothing to note, text for the terminal shows no text.
	if [ "$format" = text ] && ! grep -q ' | ' annotated; then
		grep -q 'no term of the glossaries' annotated
		return
	fi
	strip "$format" <annotated >back
	cmp back "$file"
}

@test "html: the text as it is, a term with the button of its note, the note, and a glossary" {
	printf 'A <client> & a helper.\n' >in.txt
	run -0 --separate-stderr parlance annotate --format html in.txt
	[[ $output == '<!DOCTYPE html>'*'<html lang="en-GB">'* ]]
	[[ $output == *'<span class="term replace" id="term-1-1"><span class="last">client<button type="button" popovertarget="note-1-1" aria-label="Note 1">1</button></span></span>&gt; &amp; a '* ]]
	[[ $output == *'<div class="note" popover id="note-1-1" role="note" aria-label="Note 1">'*'<b>client</b></p>'* ]]
	[[ $output == *'<li><i>commissioner:</i> service user, person supported</li>'* ]]
	[[ $output == *'<h3 id="glossary-1">Glossary of the terms used</h3>'*'<dd><i>meaning:</i> A person who uses a service that public money pays for.</dd>'* ]]
	[[ $output == *'<dd><i>source:</i> <a href="https://northcote.example/buying">Northcote Council: how we buy services</a></dd>'* ]]
	[[ $output == *'<tr><th scope="row">people</th><td>2</td><td>2</td></tr>'* ]]
	# It needs nothing else.
	[[ $output != *'<script'* && $output != *'<link'* && $output != *'src='* ]]
	says ""
}

@test "html: a page that others are given does not say in whose folder the document lies" {
	echo 'A client.' >in.txt
	run -0 parlance annotate --format html "$PWD/in.txt"
	[[ $output == *'<title>Terms explained: in.txt</title>'*'<h2 id="document-1">in.txt</h2>'* ]]
	[[ $output != *"$PWD"* ]]
	mkdir -p bids
	run -0 parlance annotate --format html - bids/../in.txt <in.txt
	[[ $output == *'>(standard input)</h2>'*'>bids/../in.txt</h2>'* ]]
}

@test "html: a number stays beside the last word of its term" {
	cat >words.json <<-'END'
		{"parlance": 1, "id": "words", "terms": ["peer support", "antidisestablishmentarianism"]}
	END
	run -0 "$PARLANCE" annotate -g words.json --format html - <<<'Peer support; antidisestablishmentarianism.'
	[[ $output == *'id="term-1-1">Peer <span class="last">support<button '*'>1</button></span></span>; '* ]]
	# Too long for the narrowest page: it may be divided, and so may what stands behind it.
	[[ $output == *'>antidisestablishmentarianism<span class="last"><button '*'>2</button></span></span>.'* ]]
}

@test "html: the page goes into the file that is named, also where such a file could hold notes itself" {
	printf 'A client.\n' >in.txt
	printf '<p>A client.</p>\n' >in.html
	parlance annotate --format html in.txt >wanted
	run -0 --separate-stderr parlance annotate --format html in.txt -o page.html
	is ""
	cmp page.html wanted
	run -0 --separate-stderr parlance annotate --format html-large in.html -o page.html
	is ""
	grep -q '<div class="text">' page.html
	# So does that of before and after; the new text itself is not written then, as it is not
	# beside the page on standard output.
	parlance translate --format html in.txt >wanted
	run -0 --separate-stderr parlance translate --format html in.txt -o page.html
	is ""
	cmp page.html wanted
	grep -q 'class="pairs"' page.html
	parlance translate --format html in.txt in.txt -o page.html
	parlance translate --format html in.html -o new.html | grep -q 'class="pairs"'
	[ "$(cat new.html)" = '<p>A service user.</p>' ]
	parlance translate --format markdown in.txt -o new.md >/dev/null
	[ "$(cat new.md)" = 'A service user.' ]
	# Without the name of a report it is the input with notes.
	parlance annotate in.html -o noted.html 2>/dev/null
	! grep -q '<div class="text">' noted.html
	run -2 --separate-stderr parlance annotate in.txt -o other.html
	says 'in.txt: error: not written: it is read as plaintext, and other.html would be another format [P-281]
help: for a page about it type: parlance annotate in.txt --format html -o other.html'
}

@test "html: both senses, a dated word, and one note for a term that stands in two sections" {
	printf '# One\n\nA match and an inmate.\n\n# Two\n\nA match.\n' >in.md
	run -0 --separate-stderr parlance annotate --format html in.md
	[[ $output == *'<b>match</b> has several meanings:</p>'*'<i>pairing-money:</i> Money that one'*'<i>pairing-people:</i> A volunteer'* ]]
	[[ $output == *'<b>inmate</b> <em class="flag">(dated, better not used)</em>'* ]]
	[ "$(grep -o 'popovertarget="note-1-1" aria' <<<"$output" | wc -l)" -eq 2 ]
	[ "$(grep -o 'id="note-1-1"' <<<"$output" | wc -l)" -eq 1 ]
	[ "$(grep -o 'id="term-1-1"' <<<"$output" | wc -l)" -eq 1 ]
}

# Reasons and remarks are advice for writers; why a word is dated is told to everybody.
@test "html: the glossary gives a reader of the other side no advice on writing" {
	cat >words.json <<-'END'
		{"parlance": 1, "id": "words", "concepts": [{"id": "c", "definition": "People.", "reason": "Because.",
		 "note": "Write it so.", "ask": "How many?", "terms": {
		 "third-sector": ["client", {"term": "punter", "status": "deprecated"}], "commissioner": ["service user"]}}]}
	END
	echo 'A client, a service user.' >in.txt
	run -0 "$PARLANCE" annotate --no-profile -g words.json --for commissioner --format html in.txt
	[[ $output == *'<dd class="told"><i>meaning:</i> People.</dd>'*'<dd class="told"><i>ask:</i> How many?</dd>'* ]]
	[[ $output != *'Because.'* && $output != *'Write it so.'* ]]
	run -0 "$PARLANCE" annotate --no-profile -g words.json --for commissioner --format html - <<<'A punter.'
	[[ $output == *'<dd class="told"><i>why:</i> Because.</dd>'* && $output != *'Write it so.'* ]]
	for reader in --for=third-sector --register=third-sector; do
		run -0 "$PARLANCE" annotate --no-profile -g words.json "$reader" --format html in.txt
		[[ $output == *'<i>why:</i> Because.</dd>'*'<dd><i>note:</i> Write it so.</dd>'* ]]
		[[ $reader == --register* || $output != *'<i>ask:</i>'* ]]
	done
}

# What the notes say is in the glossary again, for those who look a term up there, but not on paper.
@test "html: on paper nothing is explained twice" {
	cat >words.json <<-'END'
		{"parlance": 1, "id": "words", "concepts": [
		 {"id": "c", "definition": "People.", "note": "All of them.", "terms": {
		 "third-sector": ["member", "client"], "commissioner": ["service user"]}},
		 {"id": "d", "definition": "A long paper.", "ask": "Who reads it?", "terms": {"third-sector": ["report"]}}]}
	END
	echo 'A client, a member, a report, a client.' >in.txt
	run -0 --separate-stderr "$PARLANCE" annotate --no-profile -g words.json --format html --every in.txt
	# The second note says what the first does.
	[[ $output == *'<span class="number">1</span> <b>client</b></p>'*'<span class="number">2</span> <b>member</b></p>
<p class="paper">see 1 <b>client</b></p>
<div class="told">
<ul>
'*'</ul>
</div>'*'<span class="number">3</span> <b>report</b></p>
<ul>'* ]]
	[ "$(grep -c 'class="paper"' <<<"$output")" -eq 1 ]
	[[ $output == *'<div>
<dt><b>client</b> <a class="at" href="#note-1-1" aria-label="Note 1">1</a></dt>
<dd class="told"><i>commissioner:</i> <b>service user</b></dd>
<dd class="told"><i>meaning:</i> People.</dd>
<dd><i>note:</i> All of them.</dd>
</div>
<div>
<dt><b>member</b> <a class="at" href="#note-1-2" aria-label="Note 2">2</a></dt>
<dd><i>see</i> <b>client</b></dd>
</div>
<div>
<dt><b>report</b> <a class="at" href="#note-1-3" aria-label="Note 3">3</a></dt>'* ]]
	[[ $output == *'.screen, .told { display: none; }'* ]]
	# Before and after have no notes to go to.
	run -0 --separate-stderr "$PARLANCE" translate --no-profile -g words.json --format html in.txt
	[[ $output == *'<dt><b>client</b></dt>'*'<dd><i>meaning:</i> People.</dd>'* && $output != *'#note-'* ]]
}

@test "html: several documents on one page, and nothing to explain" {
	echo 'A client.' >a.txt
	echo 'Rain.' >b.txt
	run -0 --separate-stderr parlance annotate --format html a.txt b.txt
	[[ $output == *'<h2 id="document-1">a.txt</h2>'*'id="term-1-1"'*'<h2 id="document-2">b.txt</h2>'*'No term of the glossaries.'* ]]
	[ "$(grep -c '</html>' <<<"$output")" -eq 1 ]
}

@test "html: before and after side by side, with the words and why" {
	printf 'Our clients came.\n\nIt rained.\n' >in.txt
	run -0 --separate-stderr parlance translate --format html in.txt
	[[ $output == *'<tr><th scope="row">Words</th><td>5</td><td>6</td><td>+1</td></tr>'* ]]
	[[ $output == *'<td data-side="Before">Our <del>clients</del> came.'*'</td><td data-side="After">Our <ins>service users</ins> came.'* ]]
	[[ $output == *'<tr><td colspan="2">It rained.'* ]]
	[[ $output == *"<li><b>clients</b> becomes <b>service users</b> (+1 word). The council's contracts count service users.</li>"* ]]
}

@test "html: the colours are told apart from the paper, on the screen and in print" {
	echo 'A client.' >in.txt
	for format in html html-large; do
		parlance annotate --format "$format" in.txt >page.html
		run -0 bash "$TESTS/page/contrast.sh" <page.html
	done
	[[ $(parlance annotate --format html-large in.txt) == *"--size: 16pt"* ]]
}

@test "markdown: footnotes below the text as it is" {
	printf 'A **client** and a match.' >in.md
	run -0 --separate-stderr parlance annotate --format markdown in.md
	is "A **client[^1]** and a match[^2].

<!-- parlance: the text is above, without the marks [^1] and so on -->

[^1]: **client**: commissioner: service user, person supported; The council's contracts count service users.

[^2]: **match**; pairing-money: Money that one funder gives because another gives as much.; pairing-people: A volunteer and the person whom he or she visits."
	printf 'A client[^1] and [^n2].\n\n[^1]: A note.\n' >in.md
	run -0 --separate-stderr parlance annotate --format markdown in.md
	[ "${lines[0]}" = 'A client[^nn1][^1] and [^n2].' ]
}

# Behind a fence that nothing closes the notes would be code.
@test "markdown: code that the text leaves open is closed before the notes" {
	while IFS= read -r text; do
		printf -- "$text" >in.md
		run -0 --separate-stderr parlance annotate --format markdown in.md
		comes_back markdown in.md
		[[ $output == *$'\n'"~~~~"$'\n\n<!-- parlance: the text is above, without its last line and the marks [^1] and so on -->\n\n[^1]: '* ]]
	done <<-'END'
		A client.\n\n~~~~ sh\n# for\n~~~\n
		A client.\n\n~~~~\n# for
		A client.\n\n- x\n\n  ```\n  y\n  ```\n\n ~~~~\n~~~\n\n
	END
	# What stands in a list or a quotation ends with it.
	for text in '- A client.\n\n  ```\n  x\n' 'A client.\n\n> ```\n> x\n' 'A client.\n\n```\nx\n```\n' '    x\n\nA client.\n'; do
		printf -- "$text" >in.md
		run -0 --separate-stderr parlance annotate --format markdown in.md
		[[ $output == *'-- parlance: the text is above, without the marks'* ]]
		comes_back markdown in.md
	done
}

@test "markdown: a mark stands behind a link or a picture, not in its words" {
	while IFS='|' read -r text wanted; do
		run -0 --separate-stderr parlance annotate --format markdown --every - <<<"$text"
		[ "${lines[0]}" = "$wanted" ] || {
			echo "$text: ${lines[0]}"
			return 1
		}
	done <<-'END'
		A [list of clients](a.md "our (clients)") here.|A [list of clients](a.md "our (clients)")[^1] here.
		A [title](a.md "b)\" c") of clients.|A [title](a.md "b)\" c") of clients[^1].
		A [clients' page](a.md 'b) c') here.|A [clients' page](a.md 'b) c')[^1] here.
		A ![picture of clients](a(1).png).|A ![picture of clients](a(1).png)[^1].
		A [![client](a.png)](b.md).|A [![client](a.png)](b.md)[^1].
		A [client and a match][ref].|A [client and a match][ref][^1][^2].
		A [client] (here), a client](b).|A [client[^1]] (here), a client[^1]](b).
		A [client\](b) and \[a client](b).|A [client\](b) and \[a client](b)[^1][^1].
		A \[a client](b).|A \[a client[^1]](b).
		A [client][^x].|A [client[^1]][^x].
	END
}

@test "what is added can be taken away, byte for byte: the texts and pages in the tree" {
	for file in "$TESTS"/../docs/examples/*.txt "$TESTS"/../docs/*.md "$TESTS"/../README.md; do
		for format in text html markdown; do
			comes_back "$format" "$file" --every
			comes_back "$format" "$file" --for commissioner
		done
		comes_back text "$file" --notes inline
		comes_back text "$file" --notes end --for third-sector
	done
}

@test "what is added can be taken away, byte for byte: every case of the contract, each by itself" {
	run -0 --separate-stderr python3 "$TESTS/annotate/each.py" "$TESTS/../$BUILD/tests/tools/annotate_each" \
		"$TESTS/../$BUILD/plugins" "$TESTS"
	[[ $output =~ ^([0-9]+)' passed, 0 failed'$ ]]
	[ "${BASH_REMATCH[1]}" -gt 17000 ]
}

# All texts of a table of the contract in one, with the terms of the matching cases as a glossary.
@test "what is added can be taken away, byte for byte: the cases of the contract in one text" {
	python3 - "$TESTS/contract" <<-'END'
		import glob, json, sys
		cases = json.load(open(sys.argv[1] + "/match-cases.json", encoding="utf-8"))
		cases = cases["cases"] if isinstance(cases, dict) else cases
		texts, terms = [], {}
		for case in cases:
		    raw = bytes.fromhex(case["text_hex"]) if "text_hex" in case else \
		        case["text"].encode("utf-8", "surrogatepass")
		    texts.append(raw)
		    for term in case["terms"]:
		        word = term if isinstance(term, str) else term["term"]
		        if word.strip() and all(letter >= " " for letter in word):
		            terms.setdefault(word.casefold(), word)
		open("cases.txt", "wb").write(b"\n\n".join(texts))
		open("crlf.txt", "wb").write(b"\r\n\r\n".join(text.replace(b"\n", b"\r\n") for text in texts))
		json.dump({"parlance": 1, "id": "cases", "terms": list(terms.values())}, open("cases.json", "w"))
		lines = [line for name in sorted(glob.glob(sys.argv[1] + "/translate/*.txt"))
		         for line in open(name, "rb").read().splitlines()]
		open("sentences.txt", "wb").write(b"\n\n".join(lines) + b"\n")
	END
	"$PARLANCE" validate cases.json >/dev/null 2>&1 || "$PARLANCE" validate cases.json 2>&1 | grep -c error: || true
	for format in text html markdown; do
		for file in cases.txt crlf.txt; do
			comes_back "$format" "$file" -g cases.json --every 2>/dev/null
			[ "$(wc -c <annotated)" -gt "$(wc -c <"$file")" ]
		done
		comes_back "$format" sentences.txt --every
		comes_back "$format" sentences.txt --for commissioner
	done
}
