#!/usr/bin/env bats
# parlance count: words and characters by every rule, limits

load common

count() {
	"$PARLANCE" count "$@"
}

@test "count: plain text by every rule, each with what it is for" {
	printf '\xef\xbb\xbf- One two\r\n\r\nThree \xe2\x80\x93 fo\xc2\xadur \xf0\x9f\x91\x8d\xf0\x9f\x8f\xbd.\r\n' >in.txt
	run -0 --separate-stderr count in.txt
	is 'in.txt
  words
    spaces         7  between spaces, as web forms count
    word           7  as Microsoft Word
    unicode        4  Unicode words, with a letter or digit
  characters
    lf            28  a line break is one
    crlf          30  a line break is two
    utf16         30  as web forms count (UTF-16)
    clusters      27  as a reader sees them
    word          26  as Microsoft Word, with spaces
    no-spaces     21  as Microsoft Word, no spaces'
	says ''
	run -0 --separate-stderr count <in.txt
	[ "${lines[0]}" = '(standard input)' ]
	[ "${lines[2]}" = '    spaces         7  between spaces, as web forms count' ]
}

@test "count: of several texts a table of words and one of characters, by cells, with their sums" {
	printf 'One two.\n' >a.txt
	printf '# One\n\nTwo **three**\nfour\n' >一.md
	: >empty.txt
	run -0 --separate-stderr count a.txt 一.md empty.txt
	is 'words        spaces     word  unicode
a.txt             2        2        2
一.md             4        4        4
empty.txt         0        0        0
total             6        6        6

characters       lf     crlf    utf16  clusters     word  no-spaces
a.txt             8        8        8         8        8          7
一.md            19       21       19        19       17         15
empty.txt         0        0        0         0        0          0
total            27       29       27        27       25         22'
}

@test "count: limits that are kept and limits that are not" {
	printf 'One two three.\n' >in.txt
	printf 'One two.\nThree.\n' >b.txt
	run -0 --separate-stderr count --limit 3w --limit 14-c in.txt
	[ "${lines[-2]}" = '  Limit of 3 words (spaces): 3, 0 left' ]
	[ "${lines[-1]}" = '  At least 14 characters (lf): 14, enough' ]
	says ''
	run -1 --separate-stderr count -l 4-5w:unicode -l 15c:crlf in.txt b.txt
	[ "$(tail -n 6 <<<"$output")" = 'in.txt
  Limit of 4 to 5 words (unicode): 3, 1 TOO FEW
  Limit of 15 characters (crlf): 14, 1 left
b.txt
  Limit of 4 to 5 words (unicode): 3, 1 TOO FEW
  Limit of 15 characters (crlf): 16, 1 TOO MANY' ]
	says "in.txt: warning: 3 words by the rule 'unicode', 1 fewer than the minimum of 4 [P-240]
b.txt: warning: 3 words by the rule 'unicode', 1 fewer than the minimum of 4 [P-240]
b.txt: warning: 16 characters by the rule 'crlf', 1 more than the limit of 15 [P-240]"
}

@test "count: what is no limit" {
	echo 'One.' >in.txt
	run -2 --separate-stderr count --limit 500 in.txt
	is ''
	says "error: --limit does not take '500' [P-172]
help: write a number and w for words or c for characters, such as 500w, 3000c or 400-500w"
	run -2 --separate-stderr count --limit 5w --limit 5c:words in.txt
	says "error: --limit does not take '5c:words' [P-172]
help: characters are counted by the rules lf, crlf, utf16, clusters, word and no-spaces; \`parlance count\` shows them all"
}

@test "count: the limits of the project file, of which the command line takes the place" {
	mkdir answers other
	printf 'One two three.\n' >answers/1.txt
	printf 'One two three.\n' >answers/2.txt
	cat >parlance.json <<-END
		{"parlance-project": 1, "glossaries": ["$GLOSSARIES/bid.json"],
		 "limits": {"answers/1.txt": ["2w", "14c"], "answers/../answers/2.txt": "400-500w:word"}}
	END
	run -1 --separate-stderr count answers/1.txt answers/2.txt
	says "answers/1.txt: warning: 3 words by the rule 'spaces', 1 more than the limit of 2 [P-240]
answers/2.txt: warning: 3 words by the rule 'word', 397 fewer than the minimum of 400 [P-240]"
	cd other
	run -1 --separate-stderr count ../answers/1.txt
	[ "${lines[-2]}" = '  Limit of 2 words (spaces): 3, 1 TOO MANY' ]
	[ "${lines[-1]}" = '  Limit of 14 characters (lf): 14, 0 left' ]
	run -0 --separate-stderr count --limit 3w ../answers/1.txt
	[ "${lines[-1]}" = '  Limit of 3 words (spaces): 3, 0 left' ]
	run -0 --separate-stderr count --no-profile ../answers/1.txt
	says ''
	run -0 --separate-stderr count <../answers/1.txt
	says ''
}

@test "count: JSON lines conform to the schema" {
	printf 'One two three.\n' >in.txt
	run -1 --separate-stderr count -f jsonl --limit 2-w --limit 2w:word in.txt
	is '{"file":"in.txt","event":"length","words":{"spaces":3,"word":3,"unicode":3},"characters":{"lf":14,"crlf":14,"utf16":14,"clusters":14,"word":14,"no-spaces":12},"v":1}
{"file":"in.txt","event":"limit","unit":"words","rule":"spaces","least":2,"most":null,"before":3,"after":3,"kept":true,"v":1}
{"file":"in.txt","event":"limit","unit":"words","rule":"word","least":null,"most":2,"before":3,"after":3,"kept":false,"v":1}'
	"$TESTS/../$BUILD/tests/tools/conforms" "$TESTS/../docs/jsonl.schema.json" <<<"$output"
}

@test "count --sections: each answer of plain text by itself, bullets and all, with the limits that it states" {
	printf 'Bid of the Trust.\n\nQ1. Please describe your approach. (maximum 10 words)\n\nWe train all staff \xe2\x80\x93 every year.\n\n- One\n- Two\n\nQ2. What will you charge?\nUp to 200 characters, excluding spaces\n\nOur price:\r\n\r\nTen pounds.\n' >in.txt
	run -1 --separate-stderr count --sections in.txt
	is 'in.txt
  words  characters
      4          17  (before the first question)
     11          45  Q1. Please describe your approach. (maximum 10 words)
                     Limit of 10 words (spaces): 11, 1 TOO MANY
      4          23  Q2. What will you charge?
                     Limit of 200 characters (no-spaces): 19, 181 left
     38         210  the whole text, with its questions and headings'
	says "in.txt: warning: below 'Q1. Please describe your approach. (maximum 10 words)': 11 words by the rule 'spaces', 1 more than the limit of 10 [P-240]"
}

@test "count --sections: in plain text a line that stands alone ends no answer, but the buyer's number does" {
	printf '%s\n\n' 'Question 1: Staffing (maximum 40 words)' 'Our team' 'Two people.' 'Question 2: Safety' \
		'Word limit: 60' 'How will you keep people safe? (20% of the marks)' 'We check all.' >in.txt
	run -0 --separate-stderr count --sections in.txt
	is 'in.txt
  words  characters
      4          21  Question 1: Staffing (maximum 40 words)
                     Limit of 40 words (spaces): 4, 36 left
      3          13  Question 2: Safety
                     Limit of 60 words (spaces): 3, 57 left
     29         164  the whole text, with its questions and headings'
}

@test "count --sections: --limit is for answers whose question states none; several files" {
	printf '# One (5 words)\n\nA b c.\n\n# Two\n\nD e f.\n' >a.md
	printf 'Nothing but text.\n' >b.md
	run -1 --separate-stderr count --sections --limit 2w a.md b.md
	is 'a.md
  words  characters
      3           6  One (5 words)
                     Limit of 5 words (spaces): 3, 2 left
      3           6  Two
                     Limit of 2 words (spaces): 3, 1 TOO MANY
     10          34  the whole text, with its questions and headings

b.md
  words  characters
      3          17  (no question and no heading)
                     Limit of 2 words (spaces): 3, 1 TOO MANY
      3          17  the whole text, with its questions and headings'
	says "a.md: warning: below 'Two': 3 words by the rule 'spaces', 1 more than the limit of 2 [P-240]
b.md: warning: 3 words by the rule 'spaces', 1 more than the limit of 2 [P-240]"
}

@test "count --sections: a long question takes one line; JSON lines conform to the schema" {
	printf '# Wie %s (5 words)\n\nA b c.\n' "$(printf 'l\xc3\xa4nger %.0s' {1..30})" >a.md
	run -0 --separate-stderr count --sections a.md
	[ "${lines[2]}" = '      3           6  Wie länger länger länger länger länger länger länger länge…' ]
	printf 'Before.\n\n# One (5 words)\n\nA b c.\n' >b.md
	run -0 --separate-stderr count --sections -f jsonl b.md
	is '{"file":"b.md","event":"length","section":1,"title":null,"words":{"spaces":1,"word":1,"unicode":1},"characters":{"lf":7,"crlf":7,"utf16":7,"clusters":7,"word":7,"no-spaces":7},"v":1}
{"file":"b.md","event":"length","section":2,"title":"One (5 words)","words":{"spaces":3,"word":3,"unicode":3},"characters":{"lf":6,"crlf":6,"utf16":6,"clusters":6,"word":6,"no-spaces":4},"v":1}
{"file":"b.md","event":"length","words":{"spaces":7,"word":7,"unicode":7},"characters":{"lf":30,"crlf":34,"utf16":30,"clusters":30,"word":26,"no-spaces":22},"v":1}
{"file":"b.md","event":"limit","section":2,"title":"One (5 words)","unit":"words","rule":"spaces","least":null,"most":5,"before":3,"after":3,"kept":true,"v":1}'
	"$TESTS/../$BUILD/tests/tools/conforms" "$TESTS/../docs/jsonl.schema.json" <<<"$output"
}
