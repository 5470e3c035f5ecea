#!/usr/bin/env bats
# Runs that end before they are through: a reader that has gone away, and signals.

load common

setup_file() {
	# 1 MB, with a term in every line
	yes 'Our clients come to the hub on Mondays, and no client is turned away.' |
		head -n 14000 | sed 's/$/\n/' >"$BATS_FILE_TMPDIR/long.txt"
}

@test "ended: a reader that has gone away is no fault" {
	for command in 'translate' 'translate -f jsonl' 'annotate' 'annotate -f html' 'check' 'search -c client' \
		'search client' 'lookup --all' 'help translate' 'explain' 'plugins'; do
		input=
		case $command in translate* | annotate* | check* | search*) input=$BATS_FILE_TMPDIR/long.txt ;; esac
		# shellcheck disable=SC2086
		"$PARLANCE" $command $input 2>err | head -c 1 >first
		status=("${PIPESTATUS[@]}")
		echo "$command: ${status[*]}"
		[ "${status[0]}" -lt 2 ]
		[ ! -s err ] || ! grep -i 'error' err
		[ "$(stat -c %s first)" -eq 1 ]
	done
}

# translate_into FOLDER: the long text, over the file that is there.
translate_into() {
	"$PARLANCE" translate -g "$GLOSSARIES/bid.json" "$BATS_FILE_TMPDIR/long.txt" -o "$1/out.txt" >/dev/null 2>&1
}

@test "ended: killed at any moment, a document is the old one, or the new one, and nothing is left beside it" {
	mkdir folder
	local begun=${EPOCHREALTIME/./}
	translate_into folder
	local took=$((${EPOCHREALTIME/./} - begun)) # microseconds
	mv folder/out.txt whole.txt
	for signal in TERM KILL; do
		for share in 30 70 85 100; do
			echo old >folder/out.txt
			translate_into folder &
			sleep "$(awk -v us=$((took * share / 100)) 'BEGIN { printf "%.6f", us / 1e6 }')"
			kill -$signal $! 2>/dev/null || true
			wait $! || true
			echo "$signal after $share %: $(stat -c %s folder/out.txt) bytes"
			[ "$(head -c 3 folder/out.txt)" = old ] || cmp folder/out.txt whole.txt
			[ "$(ls -A folder)" = out.txt ]
		done
	done
}

@test "ended: a limit on the size of files cuts none short" {
	mkdir folder
	echo old >folder/out.txt
	for limit in 1 100 700; do
		run bash -c "ulimit -c 0 -f $limit; exec \"\$0\" translate -g \"\$1\" \"\$2\" -o folder/out.txt" \
			"$PARLANCE" "$GLOSSARIES/bid.json" "$BATS_FILE_TMPDIR/long.txt"
		[ "$status" -ge 2 ]
		[ "$(cat folder/out.txt)" = old ]
		[ "$(ls -A folder)" = out.txt ]
	done
}

@test "ended: killed while a folder is translated, what is there is whole" {
	mkdir many
	for i in $(seq 20); do head -n 4000 "$BATS_FILE_TMPDIR/long.txt" >"many/$i.txt"; done
	parlance translate many/1.txt -o whole.txt 2>/dev/null
	for signal in TERM KILL; do
		rm -rf out
		timeout -s $signal 0.25 "$PARLANCE" translate -g "$GLOSSARIES/bid.json" many -o out/ >/dev/null 2>&1 || true
		shopt -s nullglob dotglob
		for file in out/*; do
			[[ $file == out/[0-9]*.txt ]]
			cmp "$file" whole.txt
		done
	done
}
