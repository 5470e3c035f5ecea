#!/usr/bin/env bats
# translate --diff: a patch where it is piped, word by word on a terminal.

load common

# on_terminal COMMAND: what it shows on a terminal.
on_terminal() {
	timeout 20 script -qec "$1" typescript </dev/null >/dev/null
	sed 's/\r$//; /^Script /d' typescript
}

translated_diff() {
	"$PARLANCE" translate -g "$GLOSSARIES/bid.json" --diff "$@"
}

@test "diff: on a terminal each change stands in its line, old and new in colour" {
	printf 'One.\nA client met\na helper.\nTwo.\n' >in.txt
	screen=$(unset NO_COLOR; TERM=xterm on_terminal "'$PARLANCE' translate -g '$GLOSSARIES/bid.json' --diff in.txt")
	[[ $screen == *$'\e[36m@@ -1,4 +1,4 @@\e[0m
One.
A \e[31m[-client-]\e[32m{+service user+}\e[0m met
\e[31m[-a helper-]\e[32m{+an unpaid assistant+}\e[0m.
Two.'* ]]
}

@test "diff: without colour the marks are enough" {
	echo 'A client came.' >in.txt
	screen=$(NO_COLOR=1 on_terminal "'$PARLANCE' translate -g '$GLOSSARIES/bid.json' --diff in.txt")
	[[ $screen == *'A [-client-]{+service user+} came.'* ]]
	[[ $screen != *$'\e'* ]]
}

@test "diff: control characters of the text do not reach the terminal" {
	printf 'A client \e[31mred.\n' >in.txt
	screen=$(NO_COLOR=1 on_terminal "'$PARLANCE' translate -g '$GLOSSARIES/bid.json' --diff in.txt")
	[[ $screen == *'{+service user+} \x1B[31mred.'* ]]
}

@test "diff: patch makes the translation of it, whatever the line ends, the file's end and its name" {
	command -v patch >/dev/null || skip "patch is not installed"
	mkdir 'a b'
	printf 'A client.\r\n\r\nOur helper\r\nwaits.' >'a b/crlf end.txt'
	printf '\xef\xbb\xbf# Clients\n\nA *client* and\n> a client\n' >bom.md
	printf 'client' >one.txt
	{
		seq 1 30
		echo 'A drop-in'
		echo 'session.'
		seq 31 60
		echo 'Clients.'
	} >long.txt
	for file in 'a b/crlf end.txt' bom.md one.txt long.txt; do
		"$PARLANCE" translate -g "$GLOSSARIES/bid.json" "$file" >"$file.wanted" 2>/dev/null
	done
	translated_diff 'a b/crlf end.txt' bom.md one.txt long.txt >all.patch
	patch --binary -s -p0 <all.patch
	for file in 'a b/crlf end.txt' bom.md one.txt long.txt; do
		cmp "$file" "$file.wanted"
	done
	# And back again.
	patch --binary -s -R -p0 <all.patch
	[ "$(cat one.txt)" = client ]
}

@test "diff: what a person declined is not in it" {
	cp "$GLOSSARIES/bid.json" words.json
	echo '{"parlance-project": 1, "glossaries": ["words.json"], "decisions": {"service-user": "leave"}}' >parlance.json
	printf 'A client.\nA helper.\n' >in.txt
	run -0 --separate-stderr "$PARLANCE" translate --diff in.txt
	[[ $output == *'
 A client.
-A helper.
+An unpaid assistant.'* ]]
}
