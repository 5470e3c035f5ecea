#!/usr/bin/env bats
# Runs: inputs of every kind, where output goes, what is written, exit status.

bats_require_minimum_version 1.5.0
load program

setup() {
	common_setup
	with_fixtures
	printf 'one\n' >a.txt
	printf 'l1\nl2\n' >b.lines
}

@test "several inputs in order, a faulty one between, the worst status" {
	expect 2 parlance bytes a.txt nowhere.txt b.lines
	same out <<-'END'
		a.txt 4
		b.lines 6
	END
	same err <<-'END'
		nowhere.txt: error: there is no such file [P-002]
		help: check the spelling, and the folder you are in
	END
	touch empty
	expect 1 parlance bytes a.txt empty
	expect 0 parlance bytes a.txt b.lines
}

@test "standard input: without operands, and as -" {
	expect 0 parlance bytes <a.txt
	same out <<<"- 4"
	expect 0 parlance bytes b.lines - <a.txt
	same out <<-'END'
		b.lines 6
		- 4
	END
}

@test "a terminal and nothing named: what is missing" {
	script -qec "'$top/$BUILD/bin/parlance' bytes" typescript >/dev/null || status=$?
	[ "$status" -eq 2 ]
	grep -q "'bytes' needs a file, a folder, or text on standard input" typescript
}

@test "folders: recursive, sorted, without hidden and binary files, safe from loops" {
	mkdir -p tree/sub tree/.hidden
	printf 'x' >tree/z.txt
	printf 'xx' >tree/sub/a.txt
	printf 'x' >tree/.secret
	printf 'x' >tree/.hidden/file
	printf 'a\0b' >tree/image
	ln -s .. tree/sub/up
	ln -s ../a.txt tree/link.txt
	ln -s nowhere tree/broken
	mkfifo tree/pipe
	printf 'x' >'tree/~$a.docx'
	expect 0 parlance bytes tree
	same out <<-'END'
		tree/link.txt 4
		tree/sub/a.txt 2
		tree/z.txt 1
	END
	quiet err
	expect 0 parlance bytes tree/sub/up/sub/
	same out <<<"tree/sub/up/sub/a.txt 2"
	expect 0 parlance bytes tree/image
}

@test "a folder with nothing to read, and one that may not be read" {
	mkdir empty
	expect 0 parlance bytes empty
	grep -q '^empty: warning: there is no file in this folder \[P-156\]$' err
	mkdir texts && echo one >texts/a.txt
	expect 0 parlance bytes --include '*.md' texts
	same err <<<"texts: warning: no file in this folder has a name like *.md [P-156]
help: name the file itself, or say with --include what the names are like"
	expect 0 parlance bytes --include '*.md' --include '*.html' empty texts
	same err <<<"empty: warning: there is no file in this folder [P-156]
help: hidden files, folders behind links, and what --include and --exclude say, are left out
texts: warning: no file in this folder has a name like *.md or the others [P-156]
help: name the file itself, or say with --include what the names are like"
	[ "$(id -u)" -ne 0 ] || skip "root reads everything"
	mkdir -m 0 locked
	expect 2 parlance bytes locked a.txt
	same out <<<"a.txt 4"
	grep -q '^locked: error: this folder cannot be searched' err
}

@test "the format: by content, by extension in any case, else plain text" {
	printf 'LINES:\nx\n' >content.txt
	cp b.lines upper.LN
	expect 0 parlance blocks -f listing content.txt upper.LN a.txt
	same out <<-'END'
		begin blocks
		document content.txt
		block LINES:
		block x
		end 0 0
		document upper.LN
		block l1
		block l2
		end 0 0
		document a.txt
		block one
		end 0 0
		total 3
	END
}

@test "a signature that the format itself does not confirm is none" {
	printf 'LINES:x\n' >content.txt
	expect 0 parlance blocks -f listing content.txt
	grep -q '^block LINES:x$' out
}

@test "a rewritten document goes to standard output, its summary to standard error" {
	expect 0 parlance copy -f listing a.txt b.lines
	same out < <(cat a.txt b.lines)
	same err <<-'END'
		begin copy
		document a.txt
		end 1 3
		document b.lines
		end 2 5
		total 2
	END
}

@test "a report that is no summary goes to standard output, the document only to -o" {
	expect 0 parlance copy -f records b.lines
	same out <<<"end 2 5"
	expect 0 parlance copy -f records b.lines -o new
	same out <<<"end 2 5"
	same new <b.lines
	quiet err
}

@test "-o: the input itself is kept as .orig, which is never overwritten" {
	echo 'A client rang.' >bid.txt
	cp bid.txt before.txt
	run -0 --separate-stderr "$PARLANCE" translate bid.txt -o bid.txt
	cmp before.txt bid.txt.orig
	[ -z "$output" ]
	echo precious >bid.txt.orig
	cp before.txt bid.txt
	run -2 --separate-stderr "$PARLANCE" translate bid.txt -o ./bid.txt
	[ "$(cat bid.txt.orig)" = precious ]
	cmp before.txt bid.txt
	[[ $stderr == *'the original cannot be kept'* ]]
}

@test "-o: another file is replaced without a trace, a link is followed, the mode kept" {
	echo old >target
	chmod 640 target
	ln -s target link
	expect 0 parlance copy -f listing a.txt -o link
	same target <a.txt
	[ -L link ]
	[ "$(stat -c %a target)" = 640 ]
	[ ! -e target.orig ]
	[ "$(ls -A | grep -c tmp)" -eq 0 ]
}

@test "-o takes one document" {
	expect 2 parlance copy -f listing a.txt b.lines -o new
	[ ! -e new ]
	same err <<-'END'
		error: 2 documents cannot be written into the one file new [P-176]
		help: to write each under its own name into a folder, put a slash behind it: -o new/
	END
}

@test "-o without a name" {
	expect 2 parlance copy -f listing a.txt b.lines -o ''
	same err <<-'END'
		error: --output names no file [P-172]
		help: name a file behind it
	END
}

@test "-o: a report over several inputs" {
	expect 0 parlance blocks -f listing a.txt b.lines -o report
	quiet out
	[ "$(tail -n 1 report)" = "total 2" ]
	expect 0 parlance blocks -f listing a.txt -o -
	[ "$(tail -n 1 out)" = "total 1" ]
}

@test "-o: nothing is written when nothing could be done" {
	echo old >new
	expect 2 parlance blocks -f listing nowhere.txt -o new
	same new <<<old
	expect 2 parlance copy -f listing nowhere.txt -o new
	same new <<<old
}

@test "no such report: those that fit are named" {
	expect 2 parlance copy -f recrods a.txt
	quiet out
	same err <<-'END'
		error: there is no report 'recrods' for copy [P-175]
		help: did you mean 'records'?
	END
	expect 2 parlance blocks -f records a.txt
	[ "$(head -n 1 err)" = "error: the report 'records' cannot show what blocks finds [P-175]" ]
}

@test "bytes that are not UTF-8: told, read, and rewritten only with --force" {
	printf 'ab\n\xff\xfec\n' >bad.txt
	expect 0 parlance blocks -f listing bad.txt
	[ "$(tail -n 1 out)" = "total 1" ]
	[ "$(head -n 1 err)" = "bad.txt:2:1: warning: 2 ill-formed UTF-8 sequences, the first at byte 3 [P-150]" ]
	expect 2 parlance copy -f listing bad.txt
	quiet out
	grep -q '^bad.txt:2:1: error: not rewritten: 2 ill-formed UTF-8 sequences, the first at byte 3 \[P-152\]$' err
	expect 0 parlance copy -f listing --force bad.txt
	cmp out bad.txt
	expect 2 parlance copy -f listing bad.txt -o new
	[ ! -e new ]
}

@test "a picture is no text: said once" {
	printf '\x89PNG\r\n\0\0\xff\xfe client' >picture
	expect 0 parlance blocks -f listing picture
	[ "$(grep -c ': warning: ' err)" -eq 1 ]
	grep -q '^picture:1:1: warning: 3 ill-formed UTF-8 sequences, the first at byte 0 \[P-150\]$' err
	[ "$(tail -n 1 err)" = "help: it looks like a picture, a program or a packed file: name a document" ]
	expect 2 parlance copy -f listing picture
	[ "$(grep -c ': error: ' err)" -eq 1 ]
	grep -qx 'help: it looks like a picture, a program or a packed file: name a document, or rewrite it all the same with --force' err
}

@test "NUL bytes: likewise" {
	printf 'a\0b\n' >bad.txt
	expect 0 parlance blocks -f listing bad.txt
	[ "$(head -n 1 err)" = "bad.txt:1:2: warning: 1 NUL byte, the first at byte 1 [P-151]" ]
	expect 2 parlance copy -f listing bad.txt
	quiet out
	expect 0 parlance copy -f listing --force bad.txt
	cmp out bad.txt
}

@test "UTF-16 is named" {
	printf '\xff\xfea\0\n\0' >bad.txt
	expect 0 parlance blocks -f listing bad.txt
	[ "$(cat err)" = "bad.txt: warning: it is UTF-16, of which no word is found [P-150]
help: save it as UTF-8: in Notepad by Save as, Encoding" ]
	expect 2 parlance copy -f listing bad.txt
	grep -q '^bad.txt: error: not rewritten: it is UTF-16, of which no word is known \[P-152\]$' err
}

@test "empty files, no final newline, CRLF and a byte order mark come through" {
	printf '' >empty.txt
	printf 'no end' >open.txt
	printf 'one\r\ntwo\r\n' >crlf.txt
	printf '\xef\xbb\xbfmarked\n' >bom.txt
	for file in empty open crlf bom; do
		expect 0 parlance copy -f listing $file.txt
		cmp out $file.txt
	done
}

@test "a reader that goes away ends the run quietly" {
	yes | head -n 100000 >long.txt
	{ parlance copy -f records long.txt -o new; parlance blocks -f listing long.txt; } 2>err | head -n 1 >out
	[ "${PIPESTATUS[0]}" -eq 0 ]
	quiet err
}

@test "a full disk is an error" {
	status=0
	parlance blocks -f listing a.txt >/dev/full 2>err || status=$?
	[ "$status" -eq 2 ]
	same err <<-'END'
		error: the results cannot be written to standard output: No space left on device [P-009]
		help: make room on the disk, and do it again
	END
}

@test "streams that are closed are not taken for files" {
	status=0
	parlance copy -f listing a.txt >&- 2>err || status=$?
	[ "$status" -eq 2 ]
	grep -q 'cannot be written to standard output: Bad file descriptor' err
	status=0
	parlance copy -f listing a.txt -o new <&- >&- 2>&- || status=$?
	same new <a.txt
	same a.txt <<<one
}

@test "a command that fails without saying why is told on" {
	expect 2 parlance fails a.txt b.lines
	same err <<-'END'
		a.txt: error: the command 'fails' of the plugin 'fixture' failed without saying why [P-141]
		help: tell its author what you did
		b.lines: error: the command 'fails' of the plugin 'fixture' failed without saying why [P-141]
		help: tell its author what you did
	END
	expect 2 parlance fails --why a.txt
	same err <<-'END'
		a.txt: error: this fails on purpose [P-182]
		help: do better
	END
}

@test "glossaries: by name, by file, and a name that is none" {
	printf '{"parlance": 1, "id": "mine", "title": "Mine", "version": "1", "language": "en-GB",
		"licence": "CC0-1.0", "layer": "tender", "registers": {"third-sector": "x"},
		"concepts": [{"id": "zebra", "definition": "A horse.", "terms": {"third-sector": ["zebra"]}}]}' >mine.json
	expect 0 parlance lookup --glossary mine.json zebra
	expect 0 parlance lookup --glossary-dir . --glossary mine zebra
	PARLANCE_GLOSSARY_PATH=. expect 0 parlance lookup --glossary mine zebra
	expect 1 parlance lookup zebra
	expect 2 parlance lookup --glossary uk-bsae grant
	same err <<-'END'
		error: there is no glossary 'uk-bsae', installed or as a file [P-174]
		help: did you mean 'uk-base'?
	END
}

@test "a document in a package is not taken for text" {
	printf 'PK\003\004 a client \377' >bid.xlsx
	printf '{\\rtf1 a client}' >bid.rtf
	expect 2 parlance annotate bid.xlsx bid.rtf
	quiet out
	same err <<-'END'
		bid.xlsx: error: this is a zip file, or a document that is damaged [P-154]
		help: unpack it, and name the documents that are in it
		bid.rtf: error: this is a rich text file (RTF), which is not read [P-154]
		help: open it in Word or LibreOffice, save it as a Word document (.docx), and name that file
	END
	expect 2 parlance translate --force bid.xlsx
	quiet out
}

@test "a document on a terminal: its control characters are shown, not sent" {
	printf 'one \033[31mred\033[0m\n' >red.txt
	script -qec "'$top/$BUILD/bin/parlance' translate '$BATS_TEST_TMPDIR/red.txt'" typescript >/dev/null
	grep -qF 'one \x1B[31mred' typescript
	# To a file or a pipe each byte goes as it is.
	expect 0 parlance translate red.txt
	cmp red.txt out
}

@test "mark-up that no plugin reads is not rewritten as if it were words" {
	printf '<?xml version="1.0"?>\n<p class="client">A client rang.</p>\n' >page.txt
	echo '{"client": "A client rang."}' >data.json
	for file in page.txt data.json; do
		run -2 --separate-stderr "$PARLANCE" translate "$file"
		[ -z "$output" ]
		[[ $stderr == "$file: error: not rewritten: this is mark-up, whose names would be changed like words [P-157]"* ]]
	done
	run -0 --separate-stderr "$PARLANCE" translate --force data.json
	run -0 --separate-stderr "$PARLANCE" annotate data.json
}

@test "what a folder holds in other formats is said once" {
	mkdir bids
	echo 'We met.' >bids/a.txt
	printf 'PK\003\004\0\0\0' >bids/b.xlsx
	printf 'PK\003\004\0\0\0' >bids/c.xlsx
	run -0 --separate-stderr "$PARLANCE" translate bids
	[[ $stderr == *'note: 2 files of no format that can be read were left out, the first is bids/b.xlsx [P-158]' ]]
	run -1 --separate-stderr "$PARLANCE" search nothing bids
	[ -z "$stderr" ]
}

@test "a file that is rewritten in place is not touched when nothing changes" {
	echo 'A client rang.' >bid.txt
	run -0 "$PARLANCE" translate bid.txt -o bid.txt
	cp bid.txt first.txt
	run -0 "$PARLANCE" translate bid.txt -o bid.txt
	cmp bid.txt first.txt
	[ "$(cat bid.txt.orig)" = 'A client rang.' ]
}

@test "a limit on file sizes is a fault, and leaves nothing behind" {
	for i in $(seq 2000); do echo 'A client rang.'; done >bid.txt
	run -2 bash -c 'ulimit -f 4; exec "$0" translate bid.txt -o out.txt' "$PARLANCE"
	[ ! -e out.txt ]
	[ -z "$(find . -name '.parlance*')" ]
}

# cramped COMMAND...: files cannot become larger than a KB, as on a disk that is nearly full.
cramped() {
	bash -c '(ulimit -f 1; exec "$@") 2>&1 | cat >&2; exit "${PIPESTATUS[0]}"' - "$PARLANCE" "$@"
}

@test "whatever writes a file leaves no half of it on a full disk, and says why" {
	for i in $(seq 99); do echo 'Homeless people came to our drop-in sessions.'; done | tee bid.txt before.txt >bid.md
	{ printf '<p>'; cat bid.txt; } >bid.html
	mkdir bids && cp bid.txt bids
	ln -s "$top/glossaries/uk-base.json" base.json
	for writer in 'translate bid.txt' 'translate bid.txt --diff' 'translate bid.html' 'annotate bid.html' \
		'annotate bid.txt' 'check bid.txt --format sarif' 'search people bid.txt --format jsonl' \
		'count bid.txt bid.md bid.html bids bids bids --format jsonl' 'lookup client --format json' \
		'import terms.csv' 'export base.json --as csv' 'export base.json --as xlsx' 'export base.json --as tbx' \
		'export base.json --as html' 'export base.json --as skos' 'compile --glossary uk-base' \
		"extract $top/docs/examples/specification.md" 'glossaries --explain --glossary uk-wales'; do
		[ "$writer" != 'import terms.csv' ] || parlance export base.json -o terms.csv 2>err
		[[ $writer != *xlsx ]] || [ -e "$top/$BUILD/plugins/office.so" ] || continue
		[[ $writer != *tbx ]] || [ -e "$top/$BUILD/plugins/tbx.so" ] || continue
		echo old >new
		# shellcheck disable=SC2086 # words of a command line
		expect 2 cramped $writer --output new
		grep -q '^new: error: there is no room left to write this file: File too large \[P-007\]$' err
		same new <<<old
	done
	expect 2 cramped translate bid.txt -o bid.txt
	cmp bid.txt before.txt
	expect 2 cramped translate bids -o bids/
	cmp bids/bid.txt before.txt
	expect 2 cramped translate bids -o - --record new.json
	[ ! -e new.json ]
	expect 2 cramped check bid.txt bid.md bid.html --baseline known.json --write-baseline
	[ ! -e known.json ]
	# What is only kept for the next run may be missing.
	PARLANCE_CACHE=cache expect 0 cramped search --vocabulary --glossary uk-wales bid.txt
	[ -z "$(find . -name '*.orig' -o -name '.parlance*' -o -path './cache/*')" ]
}
