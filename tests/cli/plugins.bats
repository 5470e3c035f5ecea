#!/usr/bin/env bats
# Plugins as the user meets them: listed, chosen, refused; a bad one never takes the program down.

load program

# LeakSanitizer falls over when so many libraries are open that their data of threads lie in a larger
# table than at first, unless it is told not to look there.
setup() {
	common_setup
	export LSAN_OPTIONS=use_tls=0:print_suppressions=0
}

@test "the list: name, version, licence, summary, file, what is offered" {
	expect 0 parlance plugins --plugin-dir "$fixtures/good"
	sed -n '/^newer /,/^$/p' out >newer
	same newer <<-END
		newer 9.0 (MIT): A plugin of a later minor version
		  $fixtures/good/newer.so
		  command new: Print a line
		  telepathy guess: Guess what is meant (left out: an unknown kind)

	END
	grep -q '^  format lines (lines ln): Each line a block$' out
	[[ $(tail -n 1 out) =~ ^[0-9]+\ plugins,\ 0\ refused$ ]]
	quiet err
}

@test "every bad plugin is listed with its reason, and the good ones work" {
	while read -r name; do
		expect 0 parlance plugins --plugin-dir "$fixtures/$name" --plugin-dir "$fixtures/good"
		[ "$(grep -c '^  refused: it .*\[P-1[23][0-9]\]$\|^  refused: it .*\[P-140\]$' out)" -eq 1 ]
		grep -A 1 '^  refused' out | grep -q '^  help: '
		[[ $(tail -n 1 out) =~ ,\ 1\ refused$ ]]
		grep -q '^  command translate' out
		expect 0 parlance new --plugin-dir "$fixtures/$name" --plugin-dir "$fixtures/good"
		same out <<<"new and working"
	done < <(sed 's/#.*//; /^$/d' "$top/tests/plugins/bad.list")
}

@test "a plugin that is refused when it is opened: its command says why" {
	expect 2 parlance good --plugin-dir "$fixtures/no-run"
	quiet out
	same err <<-END
		$fixtures/no-run/no-run.so: error: has a command 'good' without the function 'run' [P-140]
		help: this is for the plugin's author to mend: see the plugin guide
	END
	expect 0 parlance version --plugin-dir "$fixtures/no-run"
	quiet err
}

@test "a plugin that is refused when it is found: told at work, and with a missing command" {
	mkdir folder
	cp "$fixtures/good/newer.so" folder/new.so
	echo x >a.txt
	expect 2 parlance new --plugin-dir folder
	grep -q "^error: there is no command 'new': the plugin $PWD/folder/new.so is not used, because it calls itself 'newer', but its file is 'new.so' \[P-170\]$" err
	expect 0 parlance bytes a.txt --plugin-dir folder --plugin-dir "$fixtures/good"
	same out <<<"a.txt 2"
	same err <<-END
		$PWD/folder/new.so: warning: calls itself 'newer', but its file is 'new.so' [P-131]
		help: rename the file to newer.so
	END
}

@test "--no-check runs none of their code" {
	expect 0 parlance plugins --no-check --plugin-dir "$fixtures/undefined-symbol"
	[[ $(tail -n 1 out) =~ ,\ 0\ refused$ ]]
	expect 0 parlance plugins --plugin-dir "$fixtures/undefined-symbol"
	grep -q '^  refused: it cannot be loaded: undefined symbol: parl_function_of_the_future \[P-135\]$' out
}

@test "files cut short at many lengths" {
	mkdir folder
	size=$(stat -c %s "$fixtures/good/newer.so")
	for cut in 1 3 16 63 64 100 500 1000 2000 4095 4096 8192 $((size / 2)) $((size - 1)); do
		head -c "$cut" "$fixtures/good/newer.so" >folder/newer.so
		expect 2 parlance new --plugin-dir folder
		grep -q "^$PWD/folder/newer.so: warning: is cut short: it has $cut bytes, and its headers speak of [0-9]* \[P-125\]$" err
	done
}

@test "not ELF, empty, a folder, writable by others" {
	mkdir -p folder/folder.so
	touch folder/empty.so
	echo hello >folder/text.so
	cp "$fixtures/good/newer.so" folder/newer.so
	chmod o+w folder/newer.so
	expect 0 parlance plugins --plugin-dir folder
	grep '^  refused' out >refused
	same refused <<-'END'
		  refused: it is empty [P-123]
		  refused: it cannot be read: it is a folder [P-121]
		  refused: it may be changed by anyone on this machine [P-122]
		  refused: it is no shared object: it does not begin as an ELF file does [P-123]
	END
}

@test "a folder that others may write to: one message for all of it" {
	mkdir folder
	cp "$fixtures/good/"*.so folder
	chmod o+w folder
	expect 2 parlance words a --plugin-dir folder
	[ "$(grep -c 'P-122' err)" -eq 1 ]
	grep -q "^help: take the permission away: chmod o-w '$PWD/folder'$" err
}

@test "folders are searched in order: --plugin-dir, the environment, the installed one" {
	mkdir first second
	cp "$fixtures/good/newer.so" first
	cp "$fixtures/good/newer.so" second
	PARLANCE_PLUGIN_PATH=$PWD/second expect 0 parlance plugins --plugin-dir first
	grep -A 2 '^newer' out >newer
	same newer <<-END
		newer 9.0 (MIT): A plugin of a later minor version
		  $PWD/first/newer.so
		  command new: Print a line
		--
		newer 9.0 (MIT): A plugin of a later minor version
		  $PWD/second/newer.so
		  refused: it is a second plugin 'newer': $PWD/first/newer.so is used [P-132]
	END
}

@test "a folder of --plugin-dir that is not there" {
	for command in 'words a' 'lookup grantee' plugins --version; do
		expect 2 parlance $command --plugin-dir nowhere
		quiet out
		same err <<-END
			error: --plugin-dir: there is no folder 'nowhere' [P-274]
			help: check the spelling, and the folder you are in
		END
	done
	# That of the environment may come and go.
	PARLANCE_PLUGIN_PATH=nowhere expect 0 parlance lookup grantee
	quiet err
}

@test "a second command of one name: the first is used, and that is said" {
	echo x >a.txt
	expect 0 parlance lookup grantee --plugin-dir "$fixtures/no-run" --plugin-dir "$fixtures/no-read"
	grep -q "offers the command 'good', which the plugin 'no-run' offers already: that one is used \[P-133\]$" err
}

@test "a file whose plugin cannot be loaded is not read as if it were plain text" {
	printf 'A client rang.\n' | tee a.good b.good >c.txt
	for command in annotate translate count; do
		expect 2 parlance --plugin-dir "$fixtures/missing-library" $command a.good b.good c.txt
		[ "$(grep -c 'missing-library.so: error: cannot be loaded' err)" -eq 1 ]
		grep -qx "b.good: error: the plugin that reads it, 'missing-library', cannot be used \[P-154\]" err
		[ -s out ]
		[ "$(grep -c good out)" -eq 0 ]
	done
}
