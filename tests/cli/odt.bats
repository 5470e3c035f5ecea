#!/usr/bin/env bats
# OpenDocument texts: made by tests/odt/odt_cases.py, judged by what does not know the plugin.

load common
load documents

setup_file() {
	bats_require_minimum_version 1.5.0
}

needs_odt() {
	[ -e "$(dirname "$PARLANCE")/../plugins/office.so" ] || skip "the plugin 'office' is not built"
	command -v python3 >/dev/null || skip "python3 is not installed"
	export PYTHONDONTWRITEBYTECODE=1
}

# odt NAME: makes one of the texts of odt_cases.py here.
odt() {
	PYTHONPATH=$TESTS/odt python3 -c '
import sys, odt_cases
case = next(c for c in odt_cases.CASES if c.name == sys.argv[1])
case.write("%s.%s" % (case.name, case.extension))' "$1"
}

make_odt() { odt "$1"; }

@test "odt: every construct is read, written, accepted and rejected, and a second run adds nothing" {
	needs_odt
	run -0 python3 "$TESTS/odt/odt_check.py" "$PARLANCE" .
	[[ ${lines[-1]} =~ ^[0-9]+\ passed,\ 0\ failed$ ]]
}

@test "odt: what is damaged, disguised or hostile is refused with its own message" {
	needs_odt
	run -0 python3 "$TESTS/odt/odt_hostile.py" "$PARLANCE" .
	[[ ${lines[-1]} =~ ^[0-9]+\ passed,\ 0\ failed$ ]]
}

@test "odt: a text needs a file of its own format to go to" {
	needs_odt
	odt plain
	odt flat
	run -2 --separate-stderr parlance translate plain.odt
	says "plain.odt: error: not written: a document of this kind needs a file to go to [P-280]
help: type: parlance translate plain.odt -o plain-new.odt"
	run -2 --separate-stderr parlance translate plain.odt -o plain.fodt
	says "plain.odt: error: not written: it is read as odt, and plain.fodt would be another format [P-281]
help: name a file such as plain-new.odt"
	cp plain.odt plain.docx
	run -2 --separate-stderr parlance translate plain.docx -o new.docx
	says "plain.docx: error: not written: it is read as odt, and new.docx would be another format [P-281]
help: name a file such as plain-new.odt"
	cp flat.fodt flat.xml
	run -2 --separate-stderr parlance annotate flat.xml -o new.odt
	says "flat.xml: error: not written: it is read as fodt, and new.odt would be another format [P-281]
help: name a file such as flat-new.xml"
}

@test "odt: places are part and paragraph, and the body needs no name" {
	needs_odt
	odt endnotes
	odt header-and-footer
	odt flat
	run -0 parlance search "clients" endnotes.odt header-and-footer.odt
	is "endnotes.odt:endnote 1:1: Two clients.
header-and-footer.odt:header 1:1: For our clients.
header-and-footer.odt:footer 1:1: No clients here."
	run -0 parlance search client flat.fodt
	is "flat.fodt:1: A client rang."
	run -0 parlance annotate --format jsonl header-and-footer.odt
	[[ ${lines[0]} == *'"place":{"part":"body","paragraph":1,"start":2,"end":8}'* ]]
	[[ ${lines[1]} == *'"place":{"part":"header 1","paragraph":1,"start":8,"end":15}'* ]]
}

@test "odt: counting sees what stands there, and no deletions and remarks" {
	needs_odt
	odt others-changes
	odt deletion-in-place
	odt others-comments
	run -0 "$PARLANCE" count --no-profile --format jsonl others-changes.odt deletion-in-place.odt others-comments.odt
	[[ ${lines[0]} == *'"words":{"spaces":4,'* ]]
	[[ ${lines[1]} == *'"words":{"spaces":3,'* ]]
	[[ ${lines[2]} == *'"words":{"spaces":3,'* ]]
}

@test "odt: what a comment and a change say" {
	needs_odt
	odt plain
	parlance translate plain.odt -o out.odt --author "Jo Bell" --date 2026-11-22 2>/dev/null
	unzip -p out.odt content.xml | sed 's/.*<office:body>//' >body.xml
	sign='<dc:creator>Jo Bell</dc:creator><dc:date>2026-11-22T00:00:00Z</dc:date>'
	grep -qF "<text:tracked-changes text:track-changes=\"false\"><text:changed-region xml:id=\"parlance1\" text:id=\"parlance1\">" body.xml
	grep -qF "<text:deletion><office:change-info>$sign</office:change-info><text:p text:style-name=\"Standard\">client</text:p></text:deletion>" body.xml
	grep -qF "<office:annotation office:name=\"parlance3\">$sign<text:p>“client” becomes “service user”: 1 word more.</text:p><text:p>The council's contracts count service users.</text:p><text:p>Both words mean the same.</text:p><text:p>Source: Northcote Council: how we buy services, https://northcote.example/buying</text:p><text:p>[parlance service-user]</text:p></office:annotation>" body.xml
	grep -qF 'A <office:annotation' body.xml
	grep -qF '</office:annotation><text:change text:change-id="parlance1"/><text:change-start text:change-id="parlance2"/>service user<text:change-end text:change-id="parlance2"/><office:annotation-end office:name="parlance3"/> rang.' body.xml
}

@test "odt: deleting what a colleague inserted says whose insertion it was" {
	needs_odt
	odt inside-an-insertion
	parlance translate inside-an-insertion.odt -o out.odt --no-comments --date 2026-11-22 2>/dev/null
	unzip -p out.odt content.xml | grep -qF '<text:p text:style-name="Standard">clients</text:p></text:deletion><text:insertion><office:change-info><dc:creator>Ann</dc:creator><dc:date>2026-01-05T10:00:00</dc:date></office:change-info></text:insertion></text:changed-region>'
}

@test "odt: the summary names places, changes and comments" {
	needs_odt
	summary_of suggest-and-explain odt
}

@test "odt: in place, and the original is kept" {
	needs_odt
	in_place plain odt
}

@test "odt: annotate explains the first use of a section, or every one" {
	needs_odt
	annotated_once explained-once odt
}

@test "odt: a space at the edge of deleted words counts in the paragraph that they are kept in" {
	needs_odt
	odt note-inside
	parlance translate note-inside.odt -o out.odt --no-comments 2>/dev/null
	unzip -p out.odt content.xml | grep -qF '<text:p text:style-name="Standard"><text:s/>session</text:p></text:deletion>'
}

@test "odt: a plain text that became a document is all code, and that is told" {
	needs_odt
	PYTHONPATH=$TESTS/odt python3 -c '
from odt_cases import Case, p
Case("all-code", p("A client came.", style="Preformatted_20_Text"), None).write("all-code.odt")
Case("part", p("A client came.", style="Preformatted_20_Text") + p("It rained."), None).write("part.odt")'
	run -0 --separate-stderr parlance annotate all-code.odt
	says "all-code.odt: warning: all of its text has a style for code, such as 'Preformatted Text', and code is left alone [P-159]
help: give its paragraphs a style for text (Text Body; Normal in Word)"
	run -0 --separate-stderr parlance annotate part.odt
	says ''
	run -0 --separate-stderr parlance search client all-code.odt
	says ''
}
