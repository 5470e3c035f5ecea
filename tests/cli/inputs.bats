#!/usr/bin/env bats
# What is said of inputs and folders as a whole, and how several documents stand on standard output

load common

@test "inputs: a language in which no glossary has a term is told of, with those that they have" {
	echo 'Our clients came.' >in.txt
	run -0 --separate-stderr parlance translate --lang xx-YY in.txt
	is 'Our clients came.'
	[[ $stderr == 'warning: --lang xx-YY: no glossary in use has a term in this language [P-273]
help: they have terms in: en
'* ]]
	run -0 --separate-stderr "$PARLANCE" annotate --no-profile -g uk-wales --lang fr in.txt
	[[ $stderr == *'help: they have terms in: en, cy' ]]
	# Not where it is another English, nor of search, which finds any text.
	run -0 --separate-stderr parlance annotate --lang en-US in.txt
	says ''
	run -0 --separate-stderr parlance search --lang xx came in.txt
	says ''
}

@test "inputs: a folder for glossaries that is not there" {
	echo 'Our clients came.' >in.txt
	: >file
	for folder in nowhere file ''; do
		run -2 --separate-stderr parlance translate --glossary-dir "$folder" in.txt
		is ''
		says "error: --glossary-dir: there is no folder '$folder' [P-274]
help: check the spelling, and the folder you are in"
	done
	PARLANCE_GLOSSARY_PATH=nowhere run -0 --separate-stderr parlance translate in.txt
}

@test "inputs: documents on standard output keep their bytes, but each begins on a line of its own" {
	printf 'One client' >a.txt
	printf 'Two clients\n' >b.txt
	: >empty.txt
	printf 'Three clients' >c.txt
	parlance translate a.txt 2>/dev/null >out.txt
	printf 'One service user' | cmp - out.txt
	parlance translate a.txt empty.txt b.txt c.txt a.txt 2>/dev/null >out.txt
	printf 'One service user\nTwo service users\nThree service users\nOne service user' | cmp - out.txt
}

@test "inputs: an input without a name" {
	run -2 --separate-stderr parlance translate ''
	says "'': error: there is no such file [P-002]
help: check the spelling, and the folder you are in"
}

@test "inputs: a text that is all code is told of, where it was named" {
	help='help: if it is none, write it as ordinary paragraphs: without four blanks or ``` before it (Markdown), without <pre> around it (HTML)'
	mkdir folder
	printf '    Our clients came.\n' | tee in.md >folder/in.md
	run -0 --separate-stderr parlance annotate in.md
	says "in.md: warning: all of its text is marked as code, and code is left alone [P-159]
$help"
	run -0 --separate-stderr parlance annotate folder
	says ''
	run -0 --separate-stderr parlance search clients in.md
	says ''
	printf '    Our clients came.\n\nIt rained.\n' >part.md
	run -0 --separate-stderr parlance annotate part.md
	says ''
}
