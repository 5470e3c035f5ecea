#!/usr/bin/env bats
# Word documents: made by tests/word/cases.py, judged by what does not know the plugin.

load common
load documents

setup_file() {
	bats_require_minimum_version 1.5.0
}

needs_word() {
	[ -e "$(dirname "$PARLANCE")/../plugins/office.so" ] || skip "the plugin 'office' is not built"
	command -v python3 >/dev/null || skip "python3 is not installed"
}

# word NAME: makes one of the documents of cases.py here.
word() {
	PYTHONPATH=$TESTS/word PYTHONDONTWRITEBYTECODE=1 python3 -c '
import sys, cases
next(c for c in cases.CASES if c.name == sys.argv[1]).write(sys.argv[1] + ".docx")' "$1"
}

make_docx() { word "$1"; }

@test "word: every construct is read, written, accepted and rejected, and a second run adds nothing" {
	needs_word
	export PYTHONDONTWRITEBYTECODE=1
	run -0 python3 "$TESTS/word/check.py" "$PARLANCE" .
	[[ ${lines[-1]} =~ ^[0-9]+\ passed,\ 0\ failed$ ]]
}

@test "word: what is damaged, disguised or hostile is refused with its own message" {
	needs_word
	export PYTHONDONTWRITEBYTECODE=1
	run -0 python3 "$TESTS/word/hostile.py" "$PARLANCE" .
	[[ ${lines[-1]} =~ ^[0-9]+\ passed,\ 0\ failed$ ]]
}

@test "word: a document needs a file to go to, and the message says what to type" {
	needs_word
	word plain
	run -2 --separate-stderr parlance translate plain.docx
	is ""
	says "plain.docx: error: not written: a document of this kind needs a file to go to [P-280]
help: type: parlance translate plain.docx -o plain-new.docx"
	cp plain.docx "Ann's answer (1).docx"
	run -2 --separate-stderr parlance translate "Ann's answer (1).docx"
	[ "${stderr##*help: }" = "type: parlance translate 'Ann'\\''s answer (1).docx' -o 'Ann'\\''s answer (1)-new.docx'" ]
	# It stays where the others of the bid are, wherever one types.
	mkdir 'my bids'
	cp plain.docx 'my bids/a.docx'
	cp plain.docx 'my bids/.docx'
	run -2 --separate-stderr parlance translate 'my bids/a.docx'
	[ "${stderr##*help: }" = "type: parlance translate 'my bids/a.docx' -o 'my bids/a-new.docx'" ]
	run -2 --separate-stderr parlance translate "$PWD/plain.docx"
	[ "${stderr##*help: }" = "type: parlance translate $PWD/plain.docx -o $PWD/plain-new.docx" ]
	run -2 --separate-stderr parlance translate - <plain.docx
	[ "${stderr##*help: }" = "type: parlance translate - -o answer-new.docx" ]
	parlance translate plain.docx -o - 2>/dev/null >piped.docx
	parlance search "service user" piped.docx
	run -0 parlance translate --format jsonl plain.docx
	[ "${#lines[@]}" -ge 1 ]
}

@test "word: a document that is open elsewhere is read, with a word about what is not saved" {
	needs_word
	word plain
	mkdir bids
	cp plain.docx bids/answer.docx
	cp plain.docx bids/answers.docx
	cp plain.docx bids/statement.docx
	cp plain.docx bids/ümläuts.docx
	touch 'bids/~$answer.docx' 'bids/~$nswers.docx' 'bids/~$atement.docx' 'bids/~$mläuts.docx'
	for name in answer answers statement ümläuts; do
		run -0 --separate-stderr "$PARLANCE" count bids/$name.docx
		[ "${stderr_lines[0]}" = "bids/$name.docx: warning: it seems to be open in Microsoft Office: what is not saved there yet is not read [P-160]" ]
		[[ ${stderr_lines[1]} == "help: save it there, and do it again; if it is not open any more, delete bids/~$"* ]]
	done
	run -0 --separate-stderr "$PARLANCE" count bids
	[ "$(grep -c P-160 <<<"$stderr")" -eq 4 ]
	run --separate-stderr parlance search clients bids
	[[ $stderr != *P-160* ]]
	# The mark of another document.
	cp plain.docx bids/swers.docx
	run -0 --separate-stderr "$PARLANCE" count bids/swers.docx
	says ''
	echo "Our client came." >a.txt
	touch .~lock.a.txt#
	run -0 --separate-stderr parlance translate a.txt
	[ "${stderr_lines[0]}" = 'a.txt: warning: it seems to be open in LibreOffice: what is not saved there yet is not read [P-160]' ]
	[ "${stderr_lines[1]}" = 'help: save it there, and do it again; if it is not open any more, delete .~lock.a.txt#' ]
	is "Our service user came."
	rm .~lock.a.txt#
	run -0 --separate-stderr "$PARLANCE" count a.txt
	says ''
}

@test "word: a document keeps its format" {
	needs_word
	word plain
	run -2 --separate-stderr parlance translate plain.docx -o plain.txt
	says "plain.docx: error: not written: it is read as docx, and plain.txt would be another format [P-281]
help: name a file such as plain-new.docx"
	[ ! -e plain.txt ]
	run -2 --separate-stderr parlance translate plain.docx -o plain.doc
	says "plain.docx: error: not written: it is read as docx, and plain.doc would be another format [P-281]
help: name a file such as plain-new.docx"
	run -2 --separate-stderr parlance translate plain.docx -o plain.pdf
	says "plain.docx: error: not written: plain.pdf would be of a kind that parlance only reads [P-332]
help: name a file such as plain-new.docx"
	cp plain.docx old.doc
	run -2 --separate-stderr parlance translate old.doc
	[[ $stderr = *'help: type: parlance translate old.doc -o old-new.docx' ]]
	echo "A client rang." >a.txt
	run -2 --separate-stderr parlance annotate a.txt -o a.docx
	says "a.txt: error: not written: it is read as plaintext, and a.docx would be another format [P-281]
help: name a file such as a-new.txt"
}

@test "word: places are part and paragraph, and the body needs no name" {
	needs_word
	word text-box
	word endnotes
	run -0 parlance search client text-box.docx
	is "text-box.docx:1: A client rang."
	run -0 parlance search clients text-box.docx endnotes.docx
	is "text-box.docx:2: Two clients came.
endnotes.docx:endnote 1:1: Two clients."
	run -0 parlance annotate --format jsonl endnotes.docx
	[[ ${lines[0]} == *'"place":{"part":"body","paragraph":1,"start":2,"end":8}'* ]]
	[[ ${lines[1]} == *'"place":{"part":"endnote 1","paragraph":1,"start":4,"end":11}'* ]]
}

@test "word: what a comment says" {
	needs_word
	word plain
	parlance translate plain.docx -o out.docx --author "Jo Bell" --date 2026-11-22 2>/dev/null
	PYTHONPATH=$TESTS/word PYTHONDONTWRITEBYTECODE=1 run -0 python3 -c '
import package
for author, lines in package.our_comments(package.read("out.docx")).values():
	print(author, *lines, sep="\n")'
	is "Jo Bell
“client” becomes “service user”: 1 word more.
The council's contracts count service users.
Both words mean the same.
Source: Northcote Council: how we buy services, https://northcote.example/buying
[parlance service-user]"
	unzip -p out.docx word/comments.xml | grep -q 'w:date="2026-11-22T00:00:00Z" w:initials="JB"'
}

@test "word: a date that is none is refused" {
	needs_word
	word plain
	run -2 --separate-stderr parlance translate plain.docx -o out.docx --date 2026-02-30
	says "error: --date does not take '2026-02-30' [P-172]
help: write a day such as 2026-11-22, or a time of it in UTC: 2026-11-22T09:30"
	parlance translate plain.docx -o out.docx --date 2026-11-22T09:30 2>/dev/null
	unzip -p out.docx word/document.xml | grep -q 'w:date="2026-11-22T09:30:00Z"'
	[ -e out.docx ]
}

@test "word: the summary names places, changes and comments" {
	needs_word
	summary_of suggest-and-explain docx
}

@test "word: in place, and the original is kept" {
	needs_word
	in_place plain docx
}

@test "word: annotate explains the first use of a section, or every one" {
	needs_word
	annotated_once explained-once docx
}

@test "word: what a file is that cannot be read is said in its own words, whatever its name" {
	needs_word
	export PYTHONDONTWRITEBYTECODE=1
	run -0 python3 "$TESTS/odt/disguised.py" "$PARLANCE" .
	[[ ${lines[-1]} =~ ^[0-9]+\ passed,\ 0\ failed$ ]]
}

@test "word: what is around a paragraph that was searched for" {
	needs_word
	PYTHONPATH=$TESTS/word PYTHONDONTWRITEBYTECODE=1 python3 -c '
import cases
text = ["One.", "Two.", "A client rang.", "Four.", "Five.", "Six.", "Clients, a client.", "Eight."]
cases.Case("around", "".join(map(cases.para, text)), []).write("around.docx")'
	run -0 parlance search -C1 client around.docx
	is 'around.docx-2- Two.
around.docx:3: A client rang.
around.docx-4- Four.
--
around.docx-6- Six.
around.docx:7: Clients, a client.
around.docx-8- Eight.'
	run -0 parlance search --inflect -B1 -A3 client around.docx
	is 'around.docx-2- Two.
around.docx:3: A client rang.
around.docx-4- Four.
around.docx-5- Five.
around.docx-6- Six.
around.docx:7: Clients, a client.
around.docx-8- Eight.'
	run -0 parlance search --color always -A1 two around.docx
	is $'\e[35maround.docx\e[0m:\e[32m2\e[0m: \e[1;31mTwo\e[0m.
\e[35maround.docx\e[0m-\e[32m3\e[0m- A client rang.'
	run -0 parlance search --kwic 8 five around.docx
	is 'around.docx:5:          Five.'
}

@test "word: without its comments an annotated document is what it was: every case of the contract, in .odt too" {
	needs_word
	export PYTHONDONTWRITEBYTECODE=1
	run -0 --separate-stderr python3 "$TESTS/annotate/office.py" "$PARLANCE" "$TESTS"
	[[ $output =~ ^([0-9]+)' texts, '([0-9]+)' comments, 0 failed'$ ]]
	[ "${BASH_REMATCH[1]}" -gt 1400 ]
	[ "${BASH_REMATCH[2]}" -gt 2000 ]
}
