#!/bin/bash
# Prints the word lists of core/bridge/lexicon.c as they stand at the end of docs/glossary-guide.md.
set -eu
cd "$(dirname "$0")/../.."

# section NAME TITLE: the list NAME, wrapped, under its title.
section() {
	printf '### %s\n\n' "$2"
	sed -n "/ $1\[\] = {/,/};/p" core/bridge/lexicon.c | grep -o '"[^"]*"' | tr -d '"' |
		paste -sd ' ' | fold -s -w 116 | sed 's/ *$//'
	printf '\n'
}

section be_forms 'Forms of be'
section function_words 'Function words'
section common_verbs 'Common verbs'
section degree_words 'Words of degree'
section not_adverbs 'Words in -ly that are no adverbs'
section prepositions 'Prepositions'
section person_nouns 'Words for people that cannot stand before "people who"'
section first_person 'The first person'
