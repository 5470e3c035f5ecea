#!/usr/bin/env bats
# Web pages: changed in place, and noted.

load common

setup_file() {
	bats_require_minimum_version 1.5.0
}

needs_html() {
	[ -e "$(dirname "$PARLANCE")/../plugins/html.so" ] || skip "the plugin 'html' is not built"
}

# strip FILE: the page without what parlance has put into it, by the rule of docs/html.md.
strip() {
	perl -0pe 's/<!--parlance .*?<!--\/parlance-->//gs' "$1"
}

@test "html: terms are changed in place, and nothing else is" {
	needs_html
	cat >page.html <<'END'
<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Our clients</title>
<script>var client = "clients";</script></head>
<body class="client"><!-- clients -->
<h1>Working with clients</h1>
<p>Each <em>cli</em>ent &amp; a
	client&nbsp;&eacute; <a href="/clients" title="clients">of our clients</a>.
<p translate="no">client <code>client</code></p>
</body></html>
END
	run -0 --separate-stderr parlance translate page.html
	is '<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Our service users</title>
<script>var client = "clients";</script></head>
<body class="client"><!-- clients -->
<h1>Working with service users</h1>
<p>Each <em>service user</em> &amp; a
	service user&nbsp;&eacute; <a href="/clients" title="clients">of our service users</a>.
<p translate="no">client <code>client</code></p>
</body></html>'
	[[ $stderr == "page.html: 5 changes"* ]]
	parlance translate page.html -o new.html 2>/dev/null
	parlance translate new.html -o again.html 2>summary
	cmp new.html again.html
	head -n 1 summary | grep -qx 'new.html: no changes'
}

@test "html: annotate puts notes into the page, known again, and taken out by one rule" {
	needs_html
	cp "$TESTS"/web/* .
	for page in answer.html constructs.html broken.html word.htm; do
		parlance annotate --every "$page" -o noted.html 2>/dev/null
		grep -q 'role="doc-noteref"' noted.html || [ $page = answer.html ]
		strip noted.html | cmp - "$page"
		parlance annotate --every noted.html -o again.html 2>/dev/null
		cmp noted.html again.html
	done
	printf '<p>A client.</p>' >one.html
	parlance annotate one.html -o noted.html 2>summary
	head -n 1 summary | grep -qx 'one.html: no changes, 1 comment'
	run -0 cat noted.html
	is '<p>A client<!--parlance note 1 service-user--><sup><a href="#parlance-note-1" id="parlance-ref-1" role="doc-noteref" lang="en-GB" aria-label="Note 1" aria-describedby="parlance-note-1" title="Instead of &#8220;client&#8221; you could write &#8220;service user&#8221;: 1 word more.">[1]</a></sup><!--/parlance-->.</p><!--parlance notes-->
<section role="doc-endnotes" lang="en-GB" aria-label="Notes on terms, by parlance">
<h2>Notes on terms</h2>
<ol start="1">
<li id="parlance-note-1"><p>Instead of &#8220;client&#8221; you could write &#8220;service user&#8221;: 1 word more.<br/>
The council'"'"'s contracts count service users.<br/>
Both words mean the same.<br/>
Source: Northcote Council: how we buy services, https://northcote.example/buying <a href="#parlance-ref-1" role="doc-backlink" aria-label="Back to note 1 in the text">&#8617;</a></p></li>
</ol>
</section>
<!--/parlance-->'
}

@test "html: a translation has notes where they are asked for" {
	needs_html
	printf '<p>A client.</p>' >one.html
	run -0 --separate-stderr parlance translate one.html
	is '<p>A service user.</p>'
	parlance translate --comments one.html -o noted.html 2>summary
	head -n 1 summary | grep -qx 'one.html: 1 change, 1 comment'
	[ "$(strip noted.html)" = '<p>A service user.</p>' ]
}

@test "html: a page is known by what is in it" {
	needs_html
	printf '\n<!doctype html><p class=client>A client.' >page.txt
	run -0 --separate-stderr parlance translate page.txt
	is '
<!doctype html><p class=client>A service user.'
	printf 'A <b>client</b> &amp; co.' >page.htm
	run -0 parlance search "client & co" page.htm
	is 'page.htm:1:6: A <b>client</b> &amp; co.'
}

@test "html: pages of word processors are in another encoding, and stay in it" {
	needs_html
	run -0 --separate-stderr parlance translate "$TESTS/web/word.htm" -o new.htm
	[[ $stderr == *": 1 change"* ]]
	[[ $stderr != *UTF-8* ]]
	LC_ALL=C grep -q $'caf\xE9\x92s \x93shop' new.htm
	LC_ALL=C sed 's/Our service users/Our clients/' new.htm | cmp - "$TESTS/web/word.htm"
}

@test "html: what is not read has its message" {
	needs_html
	printf '\xFF\xFE<\0p\0>\0' >wide.html
	run -2 --separate-stderr parlance search client wide.html
	says 'wide.html: error: the page is saved as UTF-16, which is not read [P-331]
help: open it in a browser or an editor, and save it as UTF-8'
	yes '<div>' | head -n 5000 >deep.html
	run -2 --separate-stderr parlance search client deep.html
	says 'deep.html: error: not read: its elements lie more than 2048 deep in one another [P-330]
help: if it is really meant to be so, open it in a browser, and save its text'
}
