#!/usr/bin/env bats
# -o FOLDER/: several documents, each under its own name into a folder.

load common

# names FOLDER: the files in it.
names() {
	find "$1" -type f -printf '%P\n' | LC_ALL=C sort
}

@test "-o FOLDER/: each document under its name below the folder that was named, or its own" {
	mkdir -p 'bids/two words' elsewhere
	printf 'Each client reports.\n' >bids/a.md
	printf 'Each client reports.\r\n' >'bids/two words/b c.txt'
	printf 'The client.' >elsewhere/c.md
	run -0 --separate-stderr parlance translate bids elsewhere/c.md -o new/deep/
	is ''
	[ "$(names new/deep)" = 'a.md
c.md
two words/b c.txt' ]
	printf 'Each service user reports.\n' | cmp - new/deep/a.md
	printf 'Each service user reports.\r\n' | cmp - 'new/deep/two words/b c.txt'
	printf 'The service user.' | cmp - new/deep/c.md
	[[ $stderr == *'
3 files: 3 changes; '* ]]
	printf 'Each client reports.\n' | cmp - bids/a.md
	# A folder that is there needs no slash; what is there is replaced, as a file of -o is.
	printf 'old' >new/deep/a.md
	run -0 parlance translate bids/a.md -o new/deep
	printf 'Each service user reports.\n' | cmp - new/deep/a.md
	[ ! -e new/deep/a.md.orig ]
}

@test "-o FOLDER/: results within the folder that is searched are not taken again" {
	mkdir bids
	printf 'Each client reports.\n' >bids/a.md
	run -0 parlance translate bids -o bids/done/
	run -0 parlance translate bids -o bids/done
	[ "$(names bids)" = 'a.md
done/a.md' ]
	# But for a folder that is named.
	run -0 parlance translate bids/done -o bids/done/
	[ "$(names bids)" = 'a.md
done/a.md' ]
}

@test "-o FOLDER/: over the inputs themselves, which are kept" {
	mkdir bids
	printf 'Each client reports.\n' >bids/a.md
	printf 'Nothing.\n' >bids/b.md
	run -0 --separate-stderr parlance translate bids -o bids/
	[[ $stderr == *'bids/a.md: note: what it was is kept in bids/a.md.orig [P-011]'* ]]
	[ "$(names bids)" = 'a.md
a.md.orig
b.md' ]
	printf 'Each client reports.\n' | cmp - bids/a.md.orig
}

@test "-o FOLDER/: what is refused before anything is written" {
	mkdir -p x y/t z/t
	printf 'The client.\n' | tee a.md x/a.md y/t/q.md z/t/q.md >q.md
	run -2 --separate-stderr parlance translate a.md x/a.md -o new/
	says 'x/a.md: error: it cannot go to new/a.md, where a.md goes [P-176]
help: name the folder above both instead, or rewrite one at a time'
	[ ! -e new ]
	run -2 --separate-stderr parlance translate z y/t/q.md -o y/
	says 'z/t/q.md: error: it cannot go to y/t/q.md, which is to be rewritten itself [P-176]
help: name another folder, or rewrite one at a time'
	cmp a.md y/t/q.md
	run -2 --separate-stderr parlance translate - a.md -o new/ <a.md
	says '(standard input): error: it has no name under which it could go into the folder new/ [P-176]
help: name a file in it: -o new/answer.md'
	run -2 --separate-stderr parlance translate q.md -o a.md/
	says 'a.md/: error: this is a file, and no folder to write into [P-006]
help: name another folder, or leave the slash away'
	run -2 --separate-stderr parlance translate a.md q.md -o new
	says 'error: 2 documents cannot be written into the one file new [P-176]
help: to write each under its own name into a folder, put a slash behind it: -o new/'
	run -2 --separate-stderr parlance translate a.md -o new/ --record new/a.md
	says 'new/a.md: error: the change record would overwrite the document that goes there [P-250]
help: name a file of its own'
	run -2 --separate-stderr "$PARLANCE" count a.md -o x
	says 'x: error: this is a folder, and count writes one file [P-003]
help: name the file to write inside it'
	[ ! -e new ]
}

@test "-o FOLDER/: one that cannot be done, the others are; what stands in the way" {
	mkdir bids new
	printf 'The client.\n' | tee bids/a.md >bids/c.md
	printf '\xff client\n' >bids/b.md
	run -2 parlance translate bids nowhere.md -o new/
	[ "$(names new)" = 'a.md
c.md' ]
	mkdir bids/sub
	mv bids/c.md bids/sub
	printf 'mine' >new/sub
	run -2 --separate-stderr parlance translate bids/a.md bids/sub bids -o other/
	says 'bids/a.md: error: it cannot go to other/a.md, where bids/a.md goes [P-176]
help: name the folder above both instead, or rewrite one at a time'
	run -2 --separate-stderr parlance translate bids -o new/
	[[ $stderr == *'new/sub/c.md: error: its folder cannot be made: Not a directory [P-006]
help: name another folder: a file has the name of one that would be made'* ]]
	[ "$(cat new/sub)" = mine ]
}

@test "-o FOLDER/: a report goes its own way" {
	printf 'The client.\n' >a.md
	run -0 --separate-stderr parlance translate --diff a.md -o new/
	[ "${lines[-1]}" = '+The service user.' ]
	printf 'The service user.\n' | cmp - new/a.md
}

@test "annotate -o FOLDER/: documents with notes; those that hold none are told of" {
	mkdir bids
	printf '<p>The client.</p>\n' >bids/a.html
	printf 'The client.\n' >bids/b.txt
	run -2 --separate-stderr parlance annotate bids -o new/
	is ''
	[[ $stderr == *"bids/b.txt: error: not written: a document of the format 'plaintext' holds no notes [P-281]
help: for a page with its notes type: parlance annotate bids/b.txt --format html -o notes.html"* ]]
	[ "$(names new)" = a.html ]
	grep -q 'service user' new/a.html
}
