#!/usr/bin/env bats
# The command line itself: options, help, messages about what is wrong with it.

load program

setup() {
	common_setup
	with_fixtures
}

@test "options: long, short, with = and without, flags, the end of options" {
	expect 0 parlance words -t one --tag two --tag=three -tfour --size=large a -l -- -b --loud
	same out <<-'END'
		word a
		word -b
		word --loud
		tag one
		tag two
		tag three
		tag four
		size large
		loud yes
	END
	quiet err
}

@test "a default stands where an option is not given, and the last one given counts" {
	expect 0 parlance words a
	[ "$(sed -n 2p out)" = "size small" ]
	expect 0 parlance words a --size large --size small
	[ "$(sed -n 2p out)" = "size small" ]
}

@test "a flag may stand for another option" {
	expect 0 parlance words a --huge
	[ "$(sed -n 2p out)" = "size large" ]
}

@test "an unknown option names the nearest" {
	expect 2 parlance words a --lood
	quiet out
	same err <<-'END'
		error: 'words' has no option '--lood' [P-171]
		help: did you mean '--loud'?
	END
}

@test "an unknown option with none near lists all" {
	expect 2 parlance words a -z
	same err <<-'END'
		error: 'words' has no option '-z' [P-171]
		help: there are: --tag, --size, --loud, --huge, --output, --color, --help, --plugin-dir
	END
}

@test "every fault of a command line is told in one run" {
	expect 2 parlance words a --loud=yes --size
	same err <<-'END'
		error: --loud takes no value, and was given 'yes' [P-172]
		error: --size needs a value [P-172]
		help: write --size SIZE
	END
}

@test "a value that is no choice names the nearest" {
	expect 2 parlance words a --size=smal
	same err <<-'END'
		error: --size does not take 'smal' [P-172]
		help: did you mean 'small'?
	END
}

@test "too few and too many words" {
	expect 2 parlance words
	same err <<-'END'
		error: 'words' needs WORD... [P-173]
		help: type: parlance help words
	END
	expect 2 parlance version now
	same err <<-'END'
		error: 'version' takes no words and no files [P-173]
		help: type: parlance help version
	END
	expect 2 parlance explain 1 2
	[ "$(head -n 1 err)" = "error: 'explain' takes 1 word and no files [P-173]" ]
}

@test "an unknown command names the nearest" {
	expect 2 parlance tranlate
	quiet out
	same err <<-'END'
		error: there is no command 'tranlate' [P-170]
		help: did you mean 'translate'?
	END
	expect 2 parlance trans
	[ "$(tail -n 1 err)" = "help: did you mean 'translate'?" ]
}

@test "an option of parlance itself that is none" {
	expect 2 parlance --force translate
	same err <<-'END'
		error: '--force' is no option of parlance itself [P-171]
		help: options stand behind the command: parlance COMMAND OPTIONS FILES
	END
}

@test "--version, and the command" {
	expect 0 parlance --version
	[[ $(cat out) =~ ^parlance\ [0-9]+\.[0-9]+\.[0-9]+$ ]]
	cp out first
	expect 0 parlance version
	same out <first
}

@test "help lists every command that is installed, sorted" {
	expect 0 parlance help
	sed -n '/^commands:/,/^$/p' out | sed -n 's/^  \([a-z-]*\) .*/\1/p' >names
	same names < <(LC_ALL=C sort names)
	for name in annotate lookup search translate validate words new help plugins; do
		grep -qx "$name" names
	done
	quiet err
	cp out listed
	expect 0 parlance --help
	same out <listed
}

@test "without a command: the help, and status 2" {
	expect 2 parlance
	grep -q '^usage: parlance COMMAND' out
}

@test "help of a command, in its three spellings" {
	expect 0 parlance help words
	same out <<-'END'
		usage: parlance words [OPTION]... WORD...

		Print the words given.

		options:
		  -t, --tag=TAG            a tag; may be given several times
		      --size=SIZE          a size: small or large (default: small)
		  -l, --loud               a flag
		      --huge               a flag for another option
		  -o, --output=FILE        write to this file, whole or not at all; '-' is
		                           standard output
		      --color=WHEN         use colour: auto, always or never (default: auto)
		  -h, --help               show how the command is used
		      --plugin-dir=FOLDER  look for plugins in this folder first; may be given
		                           several times
	END
	cp out first
	expect 0 parlance words --help
	same out <first
	expect 0 parlance words a b -h
	same out <first
}

@test "every command has help, and every option a line in it" {
	for name in $(parlance help | sed -n '/^commands:/,/^$/p' | sed -n 's/^  \([a-z-]*\) .*/\1/p'); do
		expect 0 parlance help "$name"
		quiet err
		grep -q "^usage: parlance $name " out
		! grep -q '.\{91\}' out
	done
}

@test "help of a command that is not there" {
	expect 2 parlance help wrods
	same err <<-'END'
		error: there is no command 'wrods' [P-170]
		help: did you mean 'words'?
	END
}

@test "explain: a code in any spelling" {
	for code in P-120 p-120 120 P120; do
		expect 0 parlance explain "$code"
		same out <<-'END'
			P-120  warning: a plugin folder cannot be searched

			The folder is there, but its list of files could not be read, or it is no
			folder. Check the path that --plugin-dir or PARLANCE_PLUGIN_PATH names and who
			may read it.
		END
	done
}

@test "explain: every code of the list has an entry, and the page has them all" {
	parlance explain >list
	parlance explain --format markdown >page
	[ "$(wc -l <list)" -gt 60 ]
	[ "$(grep -c '^## P-' page)" -eq "$(wc -l <list)" ]
	cut -d ' ' -f 1 list >codes
	same codes < <(sort -u codes)
	while read -r code; do
		expect 0 parlance explain "$code"
		[ "$(wc -w <out)" -gt 15 ]
	done <codes
}

@test "explain: no such code" {
	expect 2 parlance explain P-9999
	same err <<-'END'
		error: there is no code 'P-9999' [P-178]
		help: codes look like P-120; without one, `parlance explain` lists them all
	END
	expect 2 parlance explain Pelican
}

@test "output of any command goes to -o, whole" {
	expect 0 parlance words a -o file
	quiet out
	[ "$(head -n 1 file)" = "word a" ]
	expect 2 parlance words a -o nowhere/file
	grep -q '^nowhere/file: error: the folder of this file does not exist' err
}

@test "colour: on a terminal only, or when it is asked for" {
	expect 2 parlance fails --color=always /dev/null
	grep -q $'\e\\[' err
	expect 2 parlance fails --color=auto /dev/null
	! grep -q $'\e' err
	export TERM=xterm
	script -qec "'$top/$BUILD/bin/parlance' fails /dev/null" typescript >/dev/null || true
	grep -q $'\e\\[' typescript
	for plain in NO_COLOR=1 TERM=dumb TERM= '-u TERM'; do
		env $plain script -qec "'$top/$BUILD/bin/parlance' fails /dev/null" typescript >/dev/null || true
		grep -q 'error' typescript
		! grep -q $'\e' typescript
	done
}

# complete WORD...: what bash offers for the last word.
complete_words() {
	COMP_WORDS=("$@")
	COMP_CWORD=$(($# - 1))
	COMPREPLY=()
	compopt() { :; }
	_parlance
	printf '%s\n' "${COMPREPLY[@]}"
}

@test "completion: commands, options, values, files" {
	parlance completion bash >script
	source ./script
	touch answer.txt
	mkdir folder
	[ "$(complete_words parlance trans)" = translate ]
	[ "$(complete_words parlance --ver)" = --version ]
	[ "$(complete_words parlance words --lo)" = --loud ]
	[ "$(complete_words parlance words --size la)" = large ]
	[ "$(complete_words parlance words --size = sm)" = small ]
	[ "$(complete_words parlance bytes ans)" = answer.txt ]
	[ "$(complete_words parlance --plugin-dir fol)" = folder ]
	[ "$(complete_words parlance words --plugin-dir fol)" = folder ]
	[ "$(complete_words parlance help expl)" = explain ]
	[ "$(complete_words parlance completion b)" = bash ]
	[ "$(complete_words parlance completion '' | xargs)" = "bash fish zsh" ]
	[ "$(complete_words parlance lookup --glossary uk-b)" = uk-base ]
	[ "$(complete_words parlance blocks --format lis)" = listing ]
	[ "$(complete_words parlance translate --from th)" = third-sector ]
	[ "$(complete_words parlance translate --to = com)" = commissioner ]
	[ "$(complete_words parlance annotate --register c)" = commissioner ]
	[ "$(complete_words parlance explain P-27 | head -n 2)" = "$(printf 'P-270\nP-271')" ]
	[ "$(complete_words parlance --plugin-dir folder trans)" = translate ]
	# A query is no file; what stands behind it is, and so is the first word where an option has the query.
	[ "$(complete_words parlance search ans)" = "" ]
	[ "$(complete_words parlance search --color always ans)" = "" ]
	[ "$(complete_words parlance search --color = always -c ans)" = "" ]
	[ "$(complete_words parlance search word ans)" = answer.txt ]
	[ "$(complete_words parlance search -g uk-base word ans)" = answer.txt ]
	[ "$(complete_words parlance search --vocabulary ans)" = answer.txt ]
	[ "$(complete_words parlance search --query = word ans)" = answer.txt ]
}

@test "completion: the name of a glossary is never done as a command" {
	mkdir terms
	touch 'terms/$(touch done).json' 'terms/`touch done`.json' 'terms/a;b.json' terms/ours.json terms/d$'\xc5\xb5'r.json
	export PARLANCE_GLOSSARY_PATH=$PWD/terms
	for shell in bash fish zsh; do
		parlance completion $shell >script
		grep -q ours script
		grep -q d$'\xc5\xb5'r script
		! grep -Eq 'touch done|a;b' script
	done
}

@test "completion: fish offers the same, with what it is for" {
	command -v fish >/dev/null || skip "fish is not installed"
	export HOME=$PWD XDG_CONFIG_HOME=$PWD XDG_DATA_HOME=$PWD
	parlance completion fish >script
	fish -n script
	touch answer.txt
	mkdir folder
	while IFS='|' read -r line offered; do
		expect 0 fish -c "source script; complete -C '$line' | cut -f 1"
		[ "$(paste -sd " " out)" = "$offered" ] || { echo "$line: $(cat out)"; return 1; }
	done <<-'END'
		parlance trans|translate
		parlance --ver|--version
		parlance words --lo|--loud
		parlance words --size la|large
		parlance words --size=sm|--size=small
		parlance bytes ans|answer.txt
		parlance --plugin-dir fol|folder/
		parlance words --plugin-dir fol|folder/
		parlance help expl|explain
		parlance completion |bash fish zsh
		parlance lookup --glossary uk-b|uk-base
		parlance lookup -g ans|answer.txt
		parlance translate --from th|third-sector
		parlance --plugin-dir folder trans|translate
		parlance version ans|
		parlance search ans|
		parlance search --color always ans|
		parlance search --color=always -c ans|
		parlance search word ans|answer.txt
		parlance search -g uk-base word ans|answer.txt
		parlance search --vocabulary ans|answer.txt
		parlance search --query=word ans|answer.txt
	END
	expect 0 fish -c "source script; complete -C 'parlance trans'"
	[ "$(cat out)" = "translate	Put a document into the other side's words" ]
}

@test "completion: zsh offers the same" {
	command -v zsh >/dev/null || skip "zsh is not installed"
	parlance completion zsh >script
	zsh -n script
	# A colon would end what the value is called.
	grep -qF ':NAME[=FIELD\:VALUE]: '"'" script
	touch answer.txt
	mkdir folder
	expect 0 timeout 60 zsh -f "$BATS_TEST_DIRNAME/complete.zsh" "$PWD/script" "parlance trans" \
		"parlance --ver" "parlance words --size la" "parlance words --size=sm" "parlance bytes ans" \
		"parlance completion " "parlance lookup --glossary uk-b" "parlance lookup -g ans" \
		"parlance translate --from th" "parlance --plugin-dir folder trans" \
		"parlance words --plugin-dir fol" "parlance search ans" "parlance search word ans" \
		"parlance search --vocabulary ans"
	[ "$(paste -sd " " out)" = "translate -- --version -- large -- small -- answer.txt -- bash fish zsh \
-- uk-base -- answer.txt -- third-sector -- translate -- folder -- answer.txt -- answer.txt --" ] || { cat out; return 1; }
}

@test "completion: no other shell" {
	expect 2 parlance completion tcsh
	same err <<-'END'
		error: there is no completion for 'tcsh' [P-179]
		help: there are: bash, fish, zsh
	END
}
