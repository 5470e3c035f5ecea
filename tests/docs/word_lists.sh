#!/bin/bash
# Prints the word lists of core/prose/lexicon.c as they stand at the end of docs/glossary-guide.md;
# with --rewrite it puts them there.
set -eu
cd "$(dirname "$0")/../.."
guide=docs/glossary-guide.md

# section NAME TITLE: the list NAME, wrapped, under its title.
section() {
	[ "$1" = be_forms ] || printf '\n'
	printf '### %s\n\n' "$2"
	sed -n "/ $1\[\] = {/,/};/p" core/prose/lexicon.c | grep -o '"[^"]*"' | tr -d '"' |
		paste -sd ' ' | fold -s -w 116 | sed 's/ *$//'
}

lists() {
	section be_forms 'Forms of be'
	section function_words 'Function words'
	section common_verbs 'Common verbs'
	section degree_words 'Words of degree'
	section not_adverbs 'Words in -ly that are no adverbs'
	section prepositions 'Prepositions'
	section person_nouns 'Words for people that cannot stand before "people who"'
	section first_person 'The first person'
}

if [ "${1:-}" = --rewrite ]; then
	text=$(sed '/^### Forms of be$/,$d' $guide)
	{ printf '%s\n\n' "$text" && lists; } >$guide
else
	lists
fi
