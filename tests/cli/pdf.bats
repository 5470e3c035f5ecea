#!/usr/bin/env bats
# PDF files: read, never written.

load common

setup_file() {
	bats_require_minimum_version 1.5.0
}

# pdf KIND: makes one of the files of make.py here.
pdf() {
	command -v pdftotext >/dev/null || skip "pdftotext (poppler-utils) is not installed"
	command -v python3 >/dev/null || skip "python3 is not installed"
	PYTHONDONTWRITEBYTECODE=1 python3 "$TESTS/pdf/make.py" "$1" "$1.pdf"
}

@test "pdf: read by page and paragraph, its lines joined, hyphens kept where they are the writer's" {
	pdf answer
	run -0 parlance search client answer.pdf
	is "answer.pdf:page 1:1: Our organisation works with clients who have no home. Each client chooses a named worker, and our organisation looks after their well-being. The worker stays.
answer.pdf:page 1:3: One client rang.
answer.pdf:page 2:1: A client on page two."
	cp answer.pdf answer.docx
	run -0 parlance search -c client answer.docx
}

@test "pdf: not written, and the message says what to do" {
	pdf answer
	run -2 --separate-stderr parlance translate answer.pdf -o out.txt
	says "answer.pdf: error: not written: files of the format 'pdf' are only read [P-332]
help: change the document that the PDF was made of (Word, HTML, Markdown or plain text), and make a new PDF of that; \`parlance annotate\` shows the terms of this one"
	run -2 --separate-stderr parlance translate answer.pdf -o out.pdf
	[[ $stderr == "answer.pdf: error: not written: files of the format 'pdf' are only read [P-332]"* ]]
	run -2 --separate-stderr parlance annotate answer.pdf -o out.pdf
	says "answer.pdf: error: not written: out.pdf would be of a kind that parlance only reads [P-332]
help: name a file of another kind, such as one that ends in .txt"
	[ ! -e out.txt ] && [ ! -e out.pdf ]
}

@test "pdf: a scan, a password, damage, no program" {
	pdf scan
	pdf locked
	run -2 --separate-stderr parlance search x scan.pdf
	[[ $stderr == "scan.pdf: error: there is no text in the PDF, only pictures [P-335]"* ]]
	run -2 --separate-stderr parlance search x locked.pdf
	[[ $stderr == "locked.pdf: error: the PDF is protected with a password [P-334]"* ]]
	head -c 300 scan.pdf >cut.pdf
	run -2 --separate-stderr parlance search x cut.pdf
	[[ $stderr == "cut.pdf: error: the PDF is damaged: pdftotext cannot read it [P-336]"* ]]
	mkdir empty
	run -2 --separate-stderr "$(command -v env)" PATH="$PWD/empty" "$PARLANCE" search x scan.pdf
	[[ $stderr == "scan.pdf: error: the program that reads PDF files, pdftotext, is not installed [P-333]"* ]]
}
