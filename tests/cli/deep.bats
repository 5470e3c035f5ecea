#!/usr/bin/env bats
# Deep nesting: every reader answers soon, whatever lies in what, and takes no stack by the depth of it

load common

# many WORD: it, a hundred thousand times.
many() {
	WORD=$1 awk 'BEGIN { for (i = 0; i < 100000; i++) printf "%s", ENVIRON["WORD"] }'
}

# shallow COMMAND...: the program with little stack; the sanitizers take more.
shallow() {
	local most=256
	[[ $PARLANCE != *asan* ]] || most=8192
	bash -c 'ulimit -s "$0"; exec timeout 60 "$@"' "$most" "$PARLANCE" "$@"
}

@test "deep: web pages" {
	[ -e "$(dirname "$PARLANCE")/../plugins/html.so" ] || skip "the plugin 'html' is not built"
	for element in div b 'a href="x"' ul\>\<li table\>\<tr\>\<td blockquote form svg select button font; do
		{ many "<$element>"; echo clients; } >deep.html
		for command in 'translate -o out.html' 'annotate -o out.html' count 'search clients'; do
			# shellcheck disable=SC2086 # words of a command line
			run -2 --separate-stderr shallow $command deep.html
			says 'deep.html: error: not read: its elements lie more than 2048 deep in one another [P-330]
help: if it is really meant to be so, open it in a browser, and save its text'
			[ ! -e out.html ]
		done
	done
}

@test "deep: Markdown" {
	local -A texts=([quotes]='>' [spaced]='> ' [items]='- ' [numbers]='1. ' [both]='> - ' [brackets]='[' [links]='[a]('
		[images]='![' [emphasis]='*a ' [strong]='**a ' [marks]='*' [mixed]='a**b_c ' [struck]='~~a ' [code]='`a '
		[tags]='<a ' [blocks]=$'<div>\n' [fences]=$'```\n' [notes]='[^1]:' [defined]='[a]: ' [entities]='&' [cells]='|')
	for name in "${!texts[@]}"; do
		{ printf 'Our clients came.\n\n'; many "${texts[$name]}"; echo clients; } >"$name.md"
		run -0 --separate-stderr shallow search clients "$name.md"
		[ "${lines[0]}" = "$name.md:1:5: Our clients came." ]
		run -0 --separate-stderr shallow translate --no-profile --glossary "$GLOSSARIES/bid.json" "$name.md" -o out.md
		[ "$(head -n 1 out.md)" = 'Our service users came.' ]
	done
	{ many '['; printf clients; many ']'; echo; } >closed.md
	{ many '*a '; printf clients; many ' a*'; echo; } >emphasised.md
	for i in $(seq 2000); do printf '%*s- clients\n' $((2 * i)) ''; done >indented.md
	for name in closed emphasised indented; do
		run -0 --separate-stderr shallow translate --no-profile --glossary "$GLOSSARIES/bid.json" $name.md -o out.md
	done
}

@test "deep: JSON, as a glossary, a project file, a baseline, a decision and a record" {
	message='error: brackets are nested more than 64 deep here [P-038]'
	echo 'Our clients came.' >a.txt
	for start in '[' '{"a": '; do
		many "$start" >deep.json
		{ printf '{"parlance": 1, "id": "x", "concepts": '; many "$start"; } >glossary.json
		{ printf '{"parlance-project": 1, "decisions": '; many "$start"; } >project.json
		for file in deep glossary project; do
			run -1 --separate-stderr shallow validate $file.json
			[[ $output == *"$message"* ]]
		done
		run -2 --separate-stderr shallow translate --glossary glossary.json a.txt
		[[ $stderr == "glossary.json:1:"*"$message"* ]]
		run -2 --separate-stderr shallow translate --profile project.json a.txt
		[[ $stderr == "project.json:1:"*"$message"* ]]
		run -2 --separate-stderr shallow check --no-profile --glossary "$GLOSSARIES/bid.json" --baseline deep.json a.txt
		[[ $stderr == "deep.json:1:"*"$message"* ]]
		{ printf '{"id": '; many "$start"; printf '\n{"text": "Our clients came."}\n'; } >records
		run -2 --separate-stderr shallow translate --ndjson --no-profile --glossary "$GLOSSARIES/bid.json" records
		[[ ${lines[0]} == *'"code":"P-038"'* ]]
		[[ ${lines[1]} == *'Our service users came.'* ]]
	done
}
