#!/usr/bin/env bats
# Files side by side: what is shown is the same, in the same order.

load common

setup_file() {
	mkdir -p "$BATS_FILE_TMPDIR/tree"
	cd "$BATS_FILE_TMPDIR/tree" || return 1
	for i in {100..160}; do
		# Sizes differ, so that later files are done before earlier ones.
		for ((k = 0; k < (i * 37) % 50; k++)); do
			printf 'A client of number %d came to the open-access session, and clients stayed.\n\n' "$k"
		done >"$i.txt"
	done
	printf 'ill-formed \xff client\n' >130.txt
	printf 'binary \0 client\n' >140.bin
	chmod 000 150.txt
}

same() {
	parlance "$@" --jobs 1 >one.out 2>one.err
	local one=$?
	for jobs in 2 3 8; do
		parlance "$@" --jobs "$jobs" >more.out 2>more.err
		[ $? -eq "$one" ] && cmp one.out more.out && cmp one.err more.err || return 1
	done
	[ -s one.out ]
}

@test "jobs: search shows the same with one, two, three and eight" {
	tree=$BATS_FILE_TMPDIR/tree
	same search client "$tree"
	same search -C 1 client "$tree"
	same search -c client "$tree"
	same search -l "open-access session" "$tree"
	same search --format jsonl -e client -e session "$tree"
	same search --kwic 20 client "$tree"
	same search --vocabulary --summary "$tree"
	same search -a -e client --not nobody "$tree"
}

@test "jobs: annotate shows the same" {
	tree=$BATS_FILE_TMPDIR/tree
	same annotate "$tree"
	same annotate --first-only "$tree"
	same annotate --format jsonl "$tree"
	same annotate --format sarif "$tree"
}

@test "jobs: one large text is judged by several threads, and shown the same" {
	for file in "$TESTS"/../docs/*.md; do
		cat "$file" && printf '\n# Our clients\n\nSee "Our clients" above.\n\n'
	done >once.md
	cat once.md once.md once.md once.md once.md once.md >large.md
	[ "$(stat -c %s large.md)" -gt 1000000 ]
	{
		cat large.md
		printf '\n> Our clients said\n> that clients stayed.\n\n- one client\n\n- two\tclients\n'
	} >large.txt
	same annotate --format jsonl large.md
	same annotate --format jsonl large.txt
	{ # a paragraph whose findings nobody keeps, between others
		cat once.md
		tr '\n' ' ' <large.md
		printf '\n\n'
		cat once.md once.md
	} >long.txt
	same annotate --format jsonl long.txt
	same translate large.txt
	same annotate large.txt
	same search --vocabulary --every --format jsonl large.txt
	same search --vocabulary --every large.txt
}

@test "jobs: one that ends the run ends it where it would alone" {
	tree=$BATS_FILE_TMPDIR/tree
	for jobs in 1 2 8; do
		run -0 --separate-stderr parlance search -q -j "$jobs" "number 40" "$tree"
		is ""
		says ""
	done
}

@test "jobs: a closed pipe ends all" {
	tree=$BATS_FILE_TMPDIR/tree
	run -0 bash -c '"$0" search -j 4 client "$1" 2>/dev/null | head -n 1' "$PARLANCE" "$tree"
	[ "${#lines[@]}" -eq 1 ]
}

@test "jobs: a number of them" {
	run -2 --separate-stderr parlance search -j 0 client .
	says "error: --jobs does not take '0' [P-172]
help: write a number from 1 to 256"
}
