#!/usr/bin/env bats
# parlance export as html, html-large and markdown: the printable glossary

load common

setup_words() {
	cat >words.json <<-'END'
		{"parlance": 1, "id": "words", "title": "Words & <signs>", "version": "3", "language": "en-GB",
		 "registers": {"third-sector": "What a charity writes", "commissioner": "What a council writes"},
		 "sources": {"b": {"title": "Beta *book*", "url": "https://b.example/?a=1&b=2"},
		  "c": {"title": "Chapter", "url": "javascript:alert(1)"}, "a": {"title": "1. Alpha"}},
		 "concepts": [
		  {"id": "one", "definition": "A <b>bold</b> claim_here.", "mapping": "broader", "note": "Ask & \"see\".",
		   "terms": {"third-sector": [{"term": "alms taker", "status": "deprecated"}, "grantee",
		     {"term": "item 10", "mapping": "exact", "note": "Tenth."}, "item 9"],
		    "commissioner": ["grant recipient", {"term": "bounty man", "status": "superseded"}]},
		   "sources": ["b", "a", "c"]},
		  {"id": "two", "terms": {"third-sector": ["3 friends"]}}]}
	END
}

# The headings of the level, without their marks.
headings() {
	grep "^$1 " <<<"$output" | cut -d' ' -f2-
}

@test "page: markdown, whole" {
	setup_words
	run -0 --separate-stderr "$PARLANCE" export --as markdown words.json
	says ''
	is '# Words \& \<signs\>

Version 3

## From third-sector to commissioner

What a charity writes

### Numbers and signs

#### 3 friends

- **commissioner:** has no word of its own for it.

### A

#### alms taker (dated, better not used)

- **commissioner:** grant recipient
- **See:** grantee

### G

#### grantee

- **commissioner:** grant recipient; bounty man (superseded, no longer used)
- **Meaning:** A \<b\>bold\</b\> claim\_here.
- **Same meaning:** Not quite. The commissioner term is wider: it takes in more than the third-sector one.
- **Note:** Ask \& "see".
- **Also said:** item 10; item 9; alms taker (dated, better not used)
- **Sources:** 2, 1, 3

### I

#### item 9

- **commissioner:** grant recipient
- **See:** grantee

#### item 10

- **commissioner:** grant recipient
- **Same meaning:** Yes. Both sides mean the same.
- **Of this word:** Tenth.
- **See:** grantee

## From commissioner to third-sector

What a council writes

### B

#### bounty man (superseded, no longer used)

- **third-sector:** grantee
- **See:** grant recipient

### G

#### grant recipient

- **third-sector:** grantee; item 10; item 9; alms taker (dated, better not used)
- **Meaning:** A \<b\>bold\</b\> claim\_here.
- **Same meaning:** Not quite. The commissioner term is wider: it takes in more than the third-sector one.
- **Note:** Ask \& "see".
- **Also said:** bounty man (superseded, no longer used)
- **Sources:** 2, 1, 3

## Sources

1. 1\. Alpha
2. Beta \*book\* <https://b.example/?a=1&b=2>
3. Chapter javascript:alert(1)'
}

@test "page: html is escaped, has landmarks and a skip link, and needs nothing else" {
	setup_words
	run -0 --separate-stderr "$PARLANCE" export words.json -o words.html
	says ''
	output=$(<words.html)
	[[ $output == '<!DOCTYPE html>
<html lang="en-GB">'*'<title>Words &amp; &lt;signs&gt;</title>'* ]]
	[[ $output == *'<a class="skip" href="#main">Skip to the terms</a>
<header>
<h1>Words &amp; &lt;signs&gt;</h1>
<p>Version 3</p>
</header>
<nav aria-label="Contents">'*'<main id="main" tabindex="-1">'* ]]
	[[ $output == *'<div class="letter">
<h3 id="1-en-G"><span>G</span></h3>
<div class="entry" id="words/one/1-en">
<h4><span>grantee</span></h4>
<dl>
<div class="to"><dt>commissioner</dt><dd><b>grant recipient</b>; <b>bounty man</b> <em class="status">(superseded, no longer used)</em></dd></div>
<div class="meaning"><dt>Meaning</dt><dd>A &lt;b&gt;bold&lt;/b&gt; claim_here.</dd></div>
<div><dt>Same meaning</dt><dd>Not quite. The commissioner term is wider: it takes in more than the third-sector one.</dd></div>
<div><dt>Note</dt><dd>Ask &amp; &quot;see&quot;.</dd></div>
<div><dt>Also said</dt><dd><b>item 10</b>; <b>item 9</b>; <b>alms taker</b> <em class="status">(dated, better not used)</em></dd></div>
<div><dt>Sources</dt><dd><a href="#source-2">2</a>, <a href="#source-1">1</a>, <a href="#source-3">3</a></dd></div>
</dl>
</div>'* ]]
	[[ $output == *'<li id="source-2">Beta *book* <a href="https://b.example/?a=1&amp;b=2">https://b.example/?a=1&amp;b=2</a></li>
<li id="source-3">Chapter javascript:alert(1)</li>'* ]]
	[[ $output != *'<script'* && $output != *'src='* && $output != *'href="javascript'* ]]
	# On paper: two columns, no entry over two of them, the letter again at the top of each.
	[[ $output == *'size: A4'*'--columns: 2;'*'.letter h3 { display: table-header-group;'*'.entry { break-inside: avoid;'* ]]
	[ "$(grep -c '<div' words.html)" -eq "$(grep -o '</div>' words.html | wc -l)" ]
	# Every link within the page leads somewhere.
	while read -r target; do
		grep -qF "id=\"$target\"" words.html
	done < <(grep -o 'href="#[^"]*' words.html | cut -d'#' -f2)
}

@test "page: every colour has the contrast that it needs, in light, in dark and on paper" {
	setup_words
	for as in html html-large; do
		"$PARLANCE" export --as $as words.json >words.html
		run -0 "$TESTS/page/contrast.sh" <words.html
		[ "${lines[-1]}" = '15 passed, 0 failed' ]
	done
	run -1 "$TESTS/page/contrast.sh" < <(sed 's/--soft: #454545/--soft: #5e5e5e/' words.html)
	[[ $output == *'light soft 6.5'*'light soft needs 7'* ]]
	run -1 "$TESTS/page/contrast.sh" < <(sed 's/^h1 {/h1 { color: #777777;/' words.html)
	[[ $output == *'a colour outside :root: h1 { color: #777777;'* ]]
}

@test "page: on paper each page says of which glossary and in which direction it is" {
	setup_words
	sed -i 's,Words & <signs>,"W" \\\\ </style>,; s,"W",\\"W\\",g' words.json
	run -0 --separate-stderr "$PARLANCE" export --as html words.json
	[[ $output == *'.part-1 { page: part-1; }
@page part-1 { @top-left { content: "\22 W\22  \5c  \3c /style\3e "; } @top-right { content: "From third-sector to commissioner"; } }
.part-2 { page: part-2; }
@page part-2 {'*'"From commissioner to third-sector"; } }
.sources { page: sources; }
@page sources {'*'"Sources"; } }
</style>
</head>'* ]]
	[[ $output == *'<section class="part-2" aria-labelledby="part-2">'* ]]
	[ "$(grep -c '</style>' <<<"$output")" = 1 ]
}

@test "page: large print differs in its letters only" {
	setup_words
	"$PARLANCE" export --as html words.json >small.html
	"$PARLANCE" export --as html-large words.json >large.html
	run -1 diff small.html large.html
	[[ $(grep '^>' <<<"$output") == '> :root { --size: 1.5rem; }
> @media print {
>   :root { --size: 16pt;'*'--columns: 1; }'* ]]
	[ "$(grep -c '^<' <<<"$output")" = 0 ]
}

@test "page: Welsh is in the order of its own alphabet, behind the English, and marked as Welsh" {
	cat >cy.json <<-'END'
		{"parlance": 1, "id": "cy", "language": "en-GB", "concepts": [{"id": "x", "terms": {
		 "third-sector": ["word"], "commissioner": ["angle", "zebra",
		 {"term": "thema", "lang": "cy"}, {"term": "tâl", "lang": "cy"}, {"term": "tyst", "lang": "cy"},
		 {"term": "rhent", "lang": "cy"}, {"term": "rŵan", "lang": "cy"}, {"term": "safon", "lang": "cy"},
		 {"term": "phrynu", "lang": "cy"}, {"term": "pwyth", "lang": "cy"}, {"term": "llais", "lang": "cy"},
		 {"term": "lwfans", "lang": "cy"}, {"term": "ngardd", "lang": "cy"}, {"term": "gwaith", "lang": "cy"},
		 {"term": "haf", "lang": "cy"}, {"term": "nawdd", "lang": "cy"}, {"term": "ffi", "lang": "cy"},
		 {"term": "fforwm", "lang": "cy"}, {"term": "fyny", "lang": "cy"}, {"term": "ddoe", "lang": "cy"},
		 {"term": "dyled", "lang": "cy"}, {"term": "chwarae", "lang": "cy"}, {"term": "cymorth", "lang": "cy"},
		 {"term": "kilo", "lang": "cy"}]}}]}
	END
	run -0 --separate-stderr "$PARLANCE" export --as markdown cy.json
	says ''
	output=${output#*From commissioner}
	[ "$(headings '####' | tr '\n' ' ')" = "angle zebra cymorth chwarae dyled ddoe fyny ffi fforwm gwaith \
ngardd haf kilo lwfans llais nawdd pwyth phrynu rŵan rhent safon tâl tyst thema " ]
	[ "$(headings '###' | tr '\n' ' ')" = "A Z In Welsh C Ch D Dd F Ff G Ng H K L Ll N P Ph R Rh S T Th " ]
	run -0 "$PARLANCE" export --as html cy.json
	[[ $output == *'<h3 id="2-cy-Ch" lang="cy"><span>Ch</span></h3>'*'<span lang="cy">chwarae</span>'* ]]
	[[ $output == *'<b lang="cy">tâl</b>'* ]]
	[[ $output == *'>Z</a></li>
<li>Welsh:</li>
<li lang="cy"><a href="#2-cy-C">C</a></li>'* ]]
}

@test "page: the help of export shows how" {
	run -0 --separate-stderr "$PARLANCE" export --help
	[[ $output == *'parlance export --glossary uk-base --glossary uk-wales -o glossary.html'* ]]
	[[ $output == *'parlance export --as html-large -o large.html'* ]]
}

@test "page: several glossaries composed, and a plain list" {
	setup_words
	echo '{"parlance": 1, "id": "list", "terms": ["two", "one"]}' >list.json
	run -0 --separate-stderr "$PARLANCE" export --as markdown list.json
	is '# list

## terms

### O

#### one

### T

#### two'
	run -0 --separate-stderr "$PARLANCE" export --as markdown -g words.json -g "$GLOSSARIES/bid.json"
	[[ $output == *'#### helper'*'#### item 10'* ]]
	run -0 --separate-stderr "$PARLANCE" export --as html -g words.json -g "$GLOSSARIES/bid.json"
	[[ $output == *'<p>Version 3</p>
<p>With: Words of the tests, version 1</p>
</header>'* ]]
}
