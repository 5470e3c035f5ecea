#!/usr/bin/env bats
# parlance search

load common

places() {
	# The file, line and column of each hit of the last run.
	sed -nE 's/^([^: ]+:[0-9]+:[0-9]+):.*/\1/p' <<<"$output"
}

@test "search: file, line, column and the line" {
	printf 'The kitchen opens at noon.\nWe pay for the kitchens, and Kitchen staff eat there.\n' >note.txt
	run -0 --separate-stderr parlance search kitchen note.txt
	[ "$(places)" = "note.txt:1:5
note.txt:2:30" ]
	[[ $output == *"The kitchen opens at noon."* ]]
	says ""
}

@test "search: 1 when nothing is there, 2 when it could not look" {
	echo 'The kitchen opens at noon.' >note.txt
	run -1 --separate-stderr parlance search garden note.txt
	is ""
	says ""
	run -2 --separate-stderr parlance search kitchen nowhere.txt
	[[ $stderr == *"nowhere.txt"*"[P-002]"* ]]
}

@test "search: found in one file is found; a missing one is still a failure" {
	echo 'The kitchen opens at noon.' >a.txt
	echo 'The garden is shut.' >b.txt
	run -0 parlance search kitchen a.txt b.txt
	run -0 parlance search garden a.txt b.txt
	run -2 --separate-stderr parlance search garden nowhere.txt b.txt
	[ "$(places)" = "b.txt:1:5" ]
}

@test "search: standard input" {
	run -0 --separate-stderr parlance search noon <<<'The kitchen opens at noon.'
	[[ $output == *":1:22:"* ]]
	run -0 parlance search noon - <<<'The kitchen opens at noon.'
	[[ $output == *":1:22:"* ]]
}

@test "search: letters written in two ways are the same" {
	printf 'A caf\xc3\xa9 and a cafe\xcc\x81.\n' >note.txt
	run -0 parlance search -o $'caf\xc3\xa9' note.txt
	[ "$(places)" = "note.txt:1:3
note.txt:1:14" ]
	run -0 parlance search -o $'cafe\xcc\x81' note.txt
	[ "$(places)" = "note.txt:1:3
note.txt:1:14" ]
}

@test "search: accents count unless they are to be ignored" {
	printf 'A caf\xc3\xa9 or a cafe.\n' >note.txt
	run -0 parlance search -o cafe note.txt
	[ "$(places)" = "note.txt:1:13" ]
	run -0 parlance search -o --marks ignore cafe note.txt
	[ "$(places)" = "note.txt:1:3
note.txt:1:13" ]
}

@test "search: capitals count when they are to" {
	echo 'It is our IT that fails.' >note.txt
	run -0 parlance search -o --case exact IT note.txt
	[ "$(places)" = "note.txt:1:11" ]
	run -0 parlance search -o IT note.txt
	[ "$(places)" = "note.txt:1:1
note.txt:1:11" ]
}

@test "search: a phrase over a line end, a no-break space, a soft hyphen, CRLF" {
	printf 'Those who lead on social\r\nvalue say that social\xc2\xa0value is so\xc2\xadcial value.\r\n' >note.txt
	run -0 parlance search -o "social value" note.txt
	[ "$(places)" = "note.txt:1:19
note.txt:2:16
note.txt:2:32" ]
}

@test "search: a hyphen ends a word, an underscore in a name does not" {
	echo 'user-led, user_name, users, user.' >note.txt
	run -0 parlance search -o user note.txt
	[ "$(places)" = "note.txt:1:1
note.txt:1:29" ]
}

@test "search: links and code are searched" {
	printf 'See https://charity.example/kitchen and `kitchen` in\n\n    kitchen = 1\n' >note.md
	run -0 parlance search -o kitchen note.md
	[ "$(places)" = "note.md:1:29
note.md:1:42
note.md:3:5" ]
}

@test "search: the other terms of a concept, in every form" {
	echo 'Clients and service users, one inmate, and the persons supported.' >note.txt
	run -0 --separate-stderr parlance search -o --concept "service user" note.txt
	[[ $(places) == "note.txt:1:1
note.txt:1:13
note.txt:1:32"* ]]
	says ""
	run -1 parlance search client - <<<'A service user came.'
}

@test "search: a concept's acronym keeps its capitals" {
	echo 'It is the digital infrastructure: IT.' >note.txt
	run -0 parlance search -o --concept "digital infrastructure" note.txt
	[ "$(places)" = "note.txt:1:11
note.txt:1:35" ]
}

@test "search: no concept of that name is said once, and the words are searched for" {
	echo 'A xylophone.' >a.txt
	run -0 --separate-stderr parlance search --concept xylophone a.txt a.txt
	says 'warning: no glossary in use has "xylophone" as a term: only these words are searched for [P-183]
help: parlance lookup shows what the glossaries have'
}

@test "search: a query that nothing can match" {
	echo 'A line.' >a.txt
	run -2 --separate-stderr parlance search "" a.txt a.txt
	is ""
	says 'error: the query is empty [P-182]
help: name a word or a phrase to search for'
	run -2 --separate-stderr parlance search $'\xff' a.txt
	says 'error: nothing can match this query [P-182]
help: name a word or a phrase to search for'
	run -2 --separate-stderr parlance search "  " a.txt
	says 'error: nothing can match this query [P-182]
help: name a word or a phrase to search for'
}

@test "search: --help" {
	run -0 --separate-stderr parlance search --help
	[[ $output == *"parlance search"*"QUERY"*"FILE"* ]]
	[[ $output == *"--concept"* ]]
	[[ $output == *'parlance search --concept grantee reports/*.md'* ]]
	says ""
}

@test "search: 1 when a folder has nothing that can be searched" {
	mkdir empty pictures
	printf 'a\0b' >pictures/image
	run -1 --separate-stderr parlance search kitchen empty
	run -1 --separate-stderr parlance search kitchen pictures
	is ""
}
