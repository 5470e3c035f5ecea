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

@test "search: the table of cases" {
	local name arguments text hits wanted found count=0 failed=0
	while IFS=$'\t' read -r name arguments text hits; do
		[[ -z $name || $name == '#'* ]] && continue
		printf '%b' "$text" >case.txt
		wanted=$(printf '%b' "${hits//  /\\n}" | sed 's/^/case.txt:/')
		[ -n "$hits" ] || wanted=
		eval "set -- $(printf '%b' "$arguments")"
		found=$("$PARLANCE" search --glossary "$GLOSSARIES/bid.json" -o "$@" case.txt |
			sed -E 's/^(case.txt:[0-9]+:[0-9]+:) /\1/')
		count=$((count + 1))
		if [ "$found" != "$wanted" ]; then
			printf '%s: wanted\n%s\nfound\n%s\n' "$name" "$wanted" "$found"
			failed=$((failed + 1))
		fi
	done <"$TESTS/cli/search-cases.txt"
	[ "$count" -ge 75 ]
	[ "$failed" -eq 0 ]
}

# What grep shows, and in which words.

lines() {
	printf 'one\nmatch two\nthree\nfour\nfive\nmatch six, match\nseven\n' >lines.txt
	printf 'nothing\n' >none.txt
}

@test "search: a line is shown once, with all its hits marked" {
	lines
	run -0 parlance search match lines.txt
	is 'lines.txt:2:1: match two
lines.txt:6:1: match six, match'
	run -0 parlance search --color always match lines.txt
	[ "$(grep -c $'\x1b\[1;31mmatch\x1b\[0m six, \x1b\[1;31mmatch\x1b\[0m' <<<"$output")" -eq 1 ]
}

@test "search: lines around, as grep has them" {
	lines
	for context in "-A 1" "-B 1" "-C 1" "-C 2" "-A 9 -B 9"; do
		# shellcheck disable=SC2086
		run -0 parlance search $context match lines.txt
		# shellcheck disable=SC2086
		is "$(grep -nH $context match lines.txt | sed -E 's/^(lines.txt:[0-9]+):/\1:1: /; s/^(lines.txt-[0-9]+)-/\1- /')"
	done
	printf 'match\r\nnext\r\n\r\nafter match\r\n' >crlf.txt
	run -0 parlance search -C 1 match crlf.txt lines.txt
	is "$(grep -nH -C 1 match crlf.txt lines.txt | tr -d '\r' | sed -E 's/^(crlf.txt:4):/\1:7: /
		s/^([a-z]+.txt:[0-9]+):([^0-9])/\1:1: \2/; s/^([a-z]+.txt-[0-9]+)-/\1- /')"
}

@test "search: counts and names of files" {
	lines
	run -0 parlance search -c match lines.txt none.txt
	is "lines.txt:2
none.txt:0"
	run -0 parlance search -l match none.txt lines.txt
	is lines.txt
	run -0 parlance search -L match none.txt lines.txt
	is none.txt
	run -1 parlance search -L garden none.txt
	is none.txt
	"$PARLANCE" search -lZ match lines.txt >names
	printf 'lines.txt\0' | cmp - names
	"$PARLANCE" search -cZ match lines.txt >names
	printf 'lines.txt\0002\n' | cmp - names
}

@test "search: quiet says it by its status, and stops at the first hit" {
	lines
	run -0 --separate-stderr parlance search -q match lines.txt nowhere.txt
	is ""
	says ""
	run -1 --separate-stderr parlance search -q garden lines.txt
	is ""
	# As with grep: what is found is found, though a file is missing.
	for jobs in 1 2; do
		run -0 --separate-stderr parlance search -j $jobs -q match nowhere.txt lines.txt
		is ""
		[[ $stderr == "nowhere.txt: error: there is no such file [P-002]"* ]]
		run -2 --separate-stderr parlance search -j $jobs -q garden nowhere.txt lines.txt
	done
}

@test "search: letters that fingers know from grep" {
	lines
	run -0 --separate-stderr parlance search -rniw MATCH .
	is './lines.txt:2:1: match two
./lines.txt:6:1: match six, match'
	says ""
	run -2 --separate-stderr parlance search -i --case exact match lines.txt
	says "error: --ignore-case and --case exact say the opposite [P-311]
help: leave one of them away; parlance help search"
}

@test "search: files of a folder that are not UTF-8 are told of once" {
	mkdir tree
	printf 'caf\xe9 tea\n' >tree/a.txt
	printf 'th\xe9\n' >tree/b.txt
	printf 'tea\n' >tree/c.txt
	for jobs in 1 2; do
		run -0 --separate-stderr parlance search -j $jobs -c tea tree
		is 'tree/a.txt:1
tree/b.txt:0
tree/c.txt:1'
		says "warning: 2 files are not all UTF-8, so that words with accents are missed; the first is tree/a.txt [P-150]
help: save such files as UTF-8; of one that is named by itself it is said where"
	done
	run -1 --separate-stderr parlance search -q coffee tree
	says ""
	run -0 --separate-stderr parlance search -l tea tree/a.txt
	[[ $stderr == "tree/a.txt:1:4: warning: 1 ill-formed UTF-8 sequence, the first at byte 3 [P-150]"* ]]
}

@test "search: --line-number and letters that other commands use otherwise" {
	lines
	run -0 parlance search -n match lines.txt
	is 'lines.txt:2:1: match two
lines.txt:6:1: match six, match'
	run -0 parlance search -on match lines.txt
	is 'lines.txt:2:1: match
lines.txt:6:1: match
lines.txt:6:12: match'
	run -0 parlance search --help
	[[ $output == *"  -o, --only-matching"*"      --output=FILE"* ]]
	run -0 parlance search --output found.txt match lines.txt
	is ""
	[ "$(wc -l <found.txt)" -eq 2 ]
}

@test "search: a line too long to read is cut around its hits" {
	{ printf 'a match '; printf 'word %.0s' {1..300}; printf 'match and '; printf 'word %.0s' {1..300}; } >long.txt
	run -0 parlance search match long.txt
	[ "${#output}" -lt 1000 ]
	[[ $output == "long.txt:1:3: a match word"*"…"*"word match and word"*"…" ]]
}

@test "search: queries from files" {
	lines
	printf 'three\r\n\nseven\n' >queries.txt
	run -0 parlance search -o -f queries.txt -e four lines.txt
	is 'lines.txt:3:1: three
lines.txt:4:1: four
lines.txt:7:1: seven'
	run -2 --separate-stderr parlance search -f nowhere.txt lines.txt
	says 'nowhere.txt: error: the queries cannot be read: No such file or directory [P-310]
help: name a file with one query a line'
	run -2 --separate-stderr parlance search -f . lines.txt
	[[ $stderr == *"cannot be read: Is a directory"* ]]
	: >empty.txt
	run -2 --separate-stderr parlance search -f empty.txt lines.txt
	says 'error: there is no query [P-182]
help: name a word or a phrase to search for'
	run -2 --separate-stderr parlance search -e one -e "" lines.txt
	says 'error: the query number 2 is empty [P-182]
help: name a word or a phrase to search for'
}

@test "search: terms of the glossaries, a domain, a side" {
	echo 'A client of ours, a service user, and our staff.' >note.txt
	run -0 parlance search -o --vocabulary note.txt
	[[ $output == *"note.txt:1:3: client"*"note.txt:1:21: service user"* ]]
	run -0 parlance search -o --vocabulary --register commissioner note.txt
	[[ $output != *client* && $output == *"service user"* ]]
	run -0 parlance search -o --domain people note.txt
	[[ $output == *client* ]]
	run -2 --separate-stderr parlance search --domain peopel note.txt
	says "error: no glossary in use has the domain 'peopel' [P-312]
help: did you mean 'people'?"
	run -2 --separate-stderr parlance search --vocabulary -e client note.txt
	says 'error: --vocabulary and --domain look for terms of the glossaries, and take no queries [P-311]
help: leave one of them away; parlance help search'
	run -2 --separate-stderr parlance search --register commissioner client note.txt
	says "error: --register is about terms: it goes with --concept, --domain or --vocabulary [P-311]
help: add --concept, to find the other terms of the query's concept"
	run -2 --separate-stderr parlance search --near many "a ... b" note.txt
	says "error: --near does not take 'many' [P-172]
help: write a number up to 100"
}

@test "search: every place of a term, judged or not" {
	printf 'Our clients met.\nThe Client Trust, https://x.example/client and "clients".\n' >note.txt
	run -0 parlance search -o --vocabulary --every note.txt
	is 'note.txt:1:5: clients
note.txt:2:5: Client
note.txt:2:49: clients'
	run -0 parlance search --vocabulary --every --format jsonl --fields start,end,concept note.txt
	is '{"start":4,"end":11,"concept":"service-user"}
{"start":21,"end":27,"concept":"service-user"}
{"start":65,"end":72,"concept":"service-user"}'
	run -1 parlance search --vocabulary --every --register commissioner note.txt
	is ''
	run -2 --separate-stderr parlance search --every client note.txt
	says 'error: --every is about terms: it goes with --vocabulary or --domain [P-311]
help: leave it away: of a query every place is found anyway'
}

@test "search: hits as a table, and the fields of records" {
	printf 'A\tsocial\nvalue\\\n' >'a	b.txt'
	run -0 parlance search --format tsv "social value" 'a	b.txt'
	is 'file	start	end	line	column	text	term	concept	glossary	register	meanings
a\tb.txt	2	14	1	3	social\nvalue					'
	run -0 parlance search --format tsv --fields line,text,v "social value" 'a	b.txt'
	is 'line	text	v
1	social\nvalue	1'
	run -1 parlance search --format tsv --fields line nowhere 'a	b.txt'
	is line
	run -0 parlance search --format jsonl --fields text,term,utf16 "social value" 'a	b.txt'
	is '{"text":"social\nvalue","term":null,"utf16":{"start":2,"end":14,"line":1,"column":3,"end_line":2,"end_column":6}}'
	run -2 --separate-stderr parlance search --format jsonl --fields start,begin value 'a	b.txt'
	says "error: --fields: 'begin' is no field, or stands there twice [P-313]
help: the fields are file, event, start, end, place, line, column, utf16, text, term, concept, glossary, register, domain, meanings, v"
	run -2 --separate-stderr parlance search --format jsonl --fields start,start value 'a	b.txt'
	[[ $stderr == *"'start' is no field, or stands there twice [P-313]"* ]]
	run -2 --separate-stderr parlance search --format jsonl --fields start, value 'a	b.txt'
	[[ $stderr == *"--fields: a name is missing [P-313]"* ]]
	run -2 --separate-stderr parlance search --format tsv --fields utf16 value 'a	b.txt'
	says "error: --fields: 'utf16' is six numbers, and no column of a table [P-313]
help: leave it away, or write --format jsonl"
	run -2 --separate-stderr parlance search --fields start value 'a	b.txt'
	says 'error: --fields is about records, and text has none [P-311]
help: add --format jsonl or --format tsv'
}

@test "search: two words near each other in a text without spaces take no longer" {
	yes a/ | head -n 200000 | tr -d '\n' >note.txt
	run -1 timeout 20 "$PARLANCE" search 'a ... b' note.txt
	echo b >>note.txt
	run -0 timeout 20 "$PARLANCE" search -c 'a ... b' note.txt
	is 'note.txt:1'
}

@test "search: a file of queries that is too large to be one is refused, not cut" {
	truncate -s 64M queries
	run -2 --separate-stderr parlance search -f queries -
	says "queries: error: the queries cannot be read: File too large [P-310]
help: name a file with one query a line"
}

@test "search: key words in context" {
	printf 'When the kitchen opens early, all are glad of it.\nOur kitchen.\n\n京都の kitchen です\n' >note.txt
	run -0 parlance search --kwic 10 kitchen note.txt
	is 'note.txt:1:10:   When the kitchen opens ear
note.txt:2:5:   f it. Our kitchen.
note.txt:4:5:      京都の kitchen です'
	run -0 parlance search --format kwic kitchen note.txt
	[[ ${lines[0]} == "note.txt:1:10:  "*"   When the kitchen opens early, all are glad of" ]]
	run -0 parlance search --kwic 300 -e kitchen note.txt
	run -2 --separate-stderr parlance search --kwic 1001 kitchen note.txt
	says "error: --kwic does not take '1001' [P-172]
help: write a number up to 1000"
}

@test "search: a table of whose words are used" {
	printf 'A client, two clients and a service user.\n' >note.txt
	run -0 parlance search --vocabulary --summary note.txt
	is 'concept        third-sector     commissioner
service-user   client 2         service user 1

third-sector: 2 uses of 1 term
commissioner: 1 use of 1 term'
	run -0 parlance search --summary "client" note.txt
	is 'the words searched for, no term: 1 use'
	run -0 "$PARLANCE" search --summary --no-profile "client" note.txt
	is 'the words searched for, no term: 1 use'
	run -1 "$PARLANCE" search --summary --no-profile "house" note.txt
	is ''
	run -1 parlance search --vocabulary --summary - <<<'Nobody came.'
	is ''
}

@test "search: a table of two columns of several words" {
	cat >ours.json <<-'E'
		{"parlance": 1, "id": "ours", "language": "en", "registers": {"them": "", "us": ""}, "concepts": [
			{"id": "one", "definition": "One.", "mapping": "close",
			 "terms": {"them": ["apple", "pear", "plum"], "us": ["loaf", "bun"]}},
			{"id": "two", "definition": "Two.", "mapping": "close", "terms": {"them": ["oak"], "us": ["ash"]}}]}
	E
	echo 'A pear, a plum, a pear, a loaf. Ash and ash; ash, ash, ash, ash.' >note.txt
	run -0 "$PARLANCE" search --glossary ours.json --vocabulary --summary note.txt
	is 'concept        them           us
two                           ash 6
one            pear 2         loaf 1
               plum 1

them: 3 uses of 2 terms
us: 7 uses of 2 terms'
}

@test "search: which files of a folder" {
	mkdir -p tree/drafts tree/node
	for file in tree/a.md tree/b.txt tree/drafts/c.md tree/node/d.md; do echo match >"$file"; done
	run -0 parlance search -l match tree --include '*.md'
	is "tree/a.md
tree/drafts/c.md
tree/node/d.md"
	run -0 parlance search -l match tree --include '*.md' --exclude drafts --exclude node
	is "tree/a.md"
	run -0 parlance search -l match tree --exclude 'tree/*/*.md'
	is "tree/a.md
tree/b.txt"
	run -0 parlance search -l match tree/b.txt --include '*.md'
	is "tree/b.txt"
	# From the folder that is named, too.
	for folder in tree tree/ ./tree; do
		run -0 parlance search -l match "$folder" --include 'drafts/*'
		is "${folder%/}/drafts/c.md"
	done
	cd tree
	run -0 parlance search -l match . --exclude 'node/*' --exclude b.txt
	is "./a.md
./drafts/c.md"
}

# One file of three takes longer than a second.
slowly() {
	printf 'tea\n' >a.txt
	mkfifo slow
	{ sleep 1.2; printf 'tea\n'; } >slow &
	timeout 20 script -qec "TERM=xterm '$PARLANCE' search -j 1 $*" typescript </dev/null >/dev/null
	wait
	rm slow
	sed '/^Script /d' typescript
}

@test "search: how far it is, on a terminal, after a second" {
	local away=$'\r\x1b[K'
	[ "$(slowly tea a.txt slow a.txt '>found')" = "${away}search: 2 of 3 files${away}" ]
	[ "$(wc -l <found)" -eq 3 ]
	! grep -q $'\x1b' found
	# Beside results on the same terminal it is taken away before them.
	[ "$(slowly --color never tea a.txt slow a.txt | tr -d '\r')" = $'\x1b[Ksearch: 2 of 3 files\x1b[Ka.txt:1:1: tea
slow:1:1: tea
a.txt:1:1: tea' ]
	[ -z "$(slowly -q garden a.txt slow a.txt)" ]
	[ -z "$(slowly tea a.txt slow a.txt '>found 2>errors')" ]
	[ ! -s errors ]
}

@test "search: one and two threads show the same" {
	local file
	mkdir tree
	for file in {1..40}; do
		{
			printf 'File %d has tea.\n\n> and green\n> tea\n' "$file"
			((file % 3)) || printf 'tea caf\xe9\n'
			((file % 7)) || yes 'More tea, and milk.' | head -n 300
		} >"tree/$file.txt"
	done
	for options in tea "-c tea" "-l milk" "-L milk" "-o tea" "--all -e tea -e milk" "-C 1 green" \
		"--format jsonl tea" "--kwic 10 milk" "--inflect teas"; do
		# shellcheck disable=SC2086
		run --separate-stderr parlance search -j 1 $options tree
		printf '%s\n%s\n%s\n' "$status" "$output" "$stderr" >one
		# shellcheck disable=SC2086
		run --separate-stderr parlance search -j 2 $options tree
		printf '%s\n%s\n%s\n' "$status" "$output" "$stderr" | cmp one -
	done
	run -0 --separate-stderr parlance search "green tea" tree
	[ "${#lines[@]}" -eq 40 ]
}

@test "search: one hit in the beginning of a long file is enough for its name" {
	{ echo 'tea and milk'; echo; yes 'More milk, and no other drink.' | head -n 9000; printf '\xff\n'; } >long.txt
	run -0 --separate-stderr parlance search -l tea long.txt
	is long.txt
	says ""
	run -0 --separate-stderr parlance search -q milk long.txt
	says ""
	# What is not in the beginning is looked for in all of it.
	echo 'and rum' >>long.txt
	run -0 --separate-stderr parlance search -l rum long.txt
	is long.txt
	[[ $stderr == *"1 ill-formed UTF-8 sequence"* ]]
	run -1 --separate-stderr parlance search -l gin long.txt
	run -1 --separate-stderr parlance search -l tea --not tea long.txt
	# A paragraph is not cut where the beginning ends.
	{ yes 'More milk.' | head -n 9000; echo 'rum'; } >long.txt
	run -1 --separate-stderr parlance search -l milk --not rum long.txt
	is ""
	run -0 --separate-stderr parlance search -l --all -e milk -e rum long.txt
	is long.txt
}

@test "search: glossaries are read only where they are asked for" {
	echo '{ "parlance": 1, "glossaries": ["nowhere"] }' >parlance.json
	echo 'A client of ours.' >note.txt
	run -0 --separate-stderr "$PARLANCE" search client note.txt
	is "note.txt:1:3: A client of ours."
	says ""
	run -2 --separate-stderr "$PARLANCE" search --concept client note.txt
	[[ $stderr == *nowhere* ]]
	run -2 --separate-stderr "$PARLANCE" search -g nowhere client note.txt
	[[ $stderr == *nowhere* ]]
}
