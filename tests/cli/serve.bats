#!/usr/bin/env bats
# The local server: who may ask it, what it refuses, how it starts and ends.

load common
load serving

@test "serve: answers at an address of its own, and ends at once when it is told to" {
	needs_serve
	for signal in TERM INT HUP; do
		serve
		run -0 asks /v2/languages
		[ "${lines[-1]}" = 200 ]
		kill -$signal "$SERVER"
		wait "$SERVER"
		SERVER=
		[ ! -s served.err ]
	done
}

@test "serve: an address that is nowhere, a method that is not answered" {
	needs_serve
	serve
	run -0 asks /nowhere
	is "Error: there is nothing here

404"
	run -0 asks -d x /v2/languages
	is "Error: this address can only be asked with GET, HEAD

405"
	run -0 asks -X BREW /v2/languages
	[ "${lines[-1]}" = 405 ]
	run -0 asks /%2e%2e/v2/languages
	[ "${lines[-1]}" = 404 ]
}

@test "serve: a name that is not this machine's gets nothing (DNS rebinding)" {
	needs_serve
	serve
	port=${URL##*:}
	for host in "evil.example:$port" "evil.example" "127.0.0.1" "127.0.0.1:1" "localhost.evil.example:$port" \
		"127.0.0.1:${port}0" "127.0.0.1:$port.evil.example" "x127.0.0.1:$port" ""; do
		run -0 asks -H "Host: $host" /v2/languages
		[[ ${lines[-1]} = 40[03] ]] || { echo "$host: ${lines[-1]}"; return 1; }
		[[ $output != *longCode* ]]
	done
	run -0 asks -H "Host: evil.example:$port" /v2/languages
	is "Error: this server answers only to its own name: http://127.0.0.1 or http://localhost, with its port

403"
	printf 'GET /v2/languages HTTP/1.1\r\nHost: 127.0.0.1:%s\r\nHost: evil.example\r\nConnection: close\r\n\r\n' "$port" >raw
	run -0 timeout 10 bash -c "exec 5<>/dev/tcp/127.0.0.1/$port; cat raw >&5; cat <&5"
	[[ $output = "HTTP/1.1 403"* ]]
	for host in "127.0.0.1:$port" "localhost:$port" "LOCALHOST:$port" "[::1]:$port"; do
		run -0 asks -H "Host: $host" /v2/languages
		[ "${lines[-1]}" = 200 ]
	done
}

@test "serve: a page of another site gets nothing, by script, form, image or frame" {
	needs_serve
	serve
	for origin in null http://evil.example "http://127.0.0.1" "$URL.evil.example" "https://${URL#http://}" "" file://; do
		run -0 asks -H "Origin: $origin" /v2/languages
		[ -z "$origin" ] || [ "${lines[-1]}" = 403 ] || { echo "$origin"; return 1; }
	done
	run -0 asks -H "Origin: null" /v2/languages
	is "Error: pages of other sites may not ask this server

403"
	for site in cross-site same-site; do
		run -0 asks -H "Sec-Fetch-Site: $site" -H "Sec-Fetch-Mode: no-cors" -H "Sec-Fetch-Dest: image" /v2/languages
		is "Error: other sites may not ask this server

403"
		run -0 asks -H "Sec-Fetch-Site: $site" -H "Sec-Fetch-Mode: navigate" -H "Sec-Fetch-Dest: iframe" /v2/languages
		[ "${lines[-1]}" = 403 ]
	done
	run -0 asks -H "Origin: $URL" -H "Sec-Fetch-Site: same-origin" /v2/languages
	[ "${lines[-1]}" = 200 ]
}

@test "serve: every answer, a refusal too, says what browsers may do with it" {
	needs_serve
	serve
	for path in /v2/languages /nowhere; do
		run -0 curl -s -D - -o /dev/null "$URL$path"
		output=${output//$'\r'/}
		[[ $output = *"X-Content-Type-Options: nosniff"* ]]
		[[ $output = *"Cache-Control: no-store"* ]]
		[[ $output = *"Content-Security-Policy: default-src 'none';"*"frame-ancestors 'none'"* ]]
		[[ $output = *"X-Frame-Options: DENY"* ]]
		[[ $output = *"Referrer-Policy: no-referrer"* ]]
		[[ $output = *"Cross-Origin-Resource-Policy: same-origin"* ]]
		[[ $output != *Access-Control* ]]
	done
}

@test "serve: origins that the user lets in may have texts checked" {
	needs_serve
	serve --allow-origin https://notes.example --allow-origin 'moz-extension://*'
	for origin in https://notes.example moz-extension://0a1b2c; do
		run -0 curl -s -D - -H "Origin: $origin" -H "Sec-Fetch-Site: cross-site" "$URL/v2/languages"
		output=${output//$'\r'/}
		[[ $output = "HTTP/1.1 200"*"Access-Control-Allow-Origin: $origin"* ]]
	done
	for origin in http://notes.example https://notes.example.evil moz-extension:// chrome-extension://abc; do
		run -0 asks -H "Origin: $origin" /v2/languages
		[ "${lines[-1]}" = 403 ]
	done
}

@test "serve: what cannot be served says why, and what to do" {
	needs_serve
	serve
	port=${URL##*:}
	run -2 --separate-stderr timeout 20 "$PARLANCE" serve --port "$port"
	says "error: port $port is in use by another program [P-400]
help: another parlance serve may be running; if it is another program, choose another port: parlance serve --port 0 finds a free one"
	for wrong in 65536 -1 80x "" " 80"; do
		run -2 --separate-stderr timeout 20 "$PARLANCE" serve --port="$wrong"
		says "error: --port: '$wrong' is no port [P-401]
help: a port is a number from 1 to 65535; 0 finds a free one"
	done
	run -2 --separate-stderr timeout 20 "$PARLANCE" serve --host example.org
	says "error: --host: 'example.org' is no address [P-401]
help: name an address of this machine in numbers: 127.0.0.1, or ::1"
	run -2 --separate-stderr timeout 20 "$PARLANCE" serve --port 0 --host 192.0.2.1 --allow-network
	says "error: --host: 192.0.2.1 is no address of this machine [P-401]
help: leave --host away to serve this machine only"
	run -2 --separate-stderr timeout 20 "$PARLANCE" serve --allow-origin http://*
	says "error: --allow-origin: 'http://*' is no origin [P-403]
help: name a site as https://example.org, without a path, or the extensions of a program as moz-extension://*"
}

@test "serve: other machines are let in only in so many words" {
	needs_serve
	run -2 --separate-stderr timeout 20 "$PARLANCE" serve --port 0 --host 0.0.0.0
	says "error: on 0.0.0.0 other machines could reach this server, and it asks for no password [P-402]
help: leave --host away; or, if everybody on your network may have texts checked here, add --allow-network, and --allow-host with the name that they use"
	serve --host 0.0.0.0 --allow-network --allow-host office.example
	port=${URL##*:}
	URL=http://127.0.0.1:$port
	run -0 asks -H "Host: office.example:$port" /v2/languages
	[ "${lines[-1]}" = 200 ]
	run -0 asks -H "Host: evil.example:$port" /v2/languages
	[ "${lines[-1]}" = 403 ]
}

@test "serve: at login, with the options that were given, and no more" {
	needs_serve
	export XDG_CONFIG_HOME="$PWD/my settings"
	run -0 "$PARLANCE" serve --install-login --port 8750 --glossary "$GLOSSARIES/bid.json" --protect 'A "B" $C 100%\'
	is "wrote $XDG_CONFIG_HOME/systemd/user/parlance.service
wrote $XDG_CONFIG_HOME/autostart/parlance.desktop
parlance will be there from your next login on. To start it now:
  systemctl --user daemon-reload && systemctl --user start parlance"
	program=$(realpath "$PARLANCE")
	run -0 grep ^Exec "my settings/systemd/user/parlance.service"
	is "ExecStart=\"$program\" serve --unless-running \"--port=8750\" \"--glossary=$GLOSSARIES/bid.json\" "'"--protect=A \"B\" $$C 100%%\\"'
	run -0 grep ^Exec "my settings/autostart/parlance.desktop"
	is "Exec=\"$program\" serve --unless-running \"--port=8750\" \"--glossary=$GLOSSARIES/bid.json\" "'"--protect=A \\"B\\" \\$C 100%%\\\\"'
	[ "my settings/systemd/user/default.target.wants/parlance.service" -ef "my settings/systemd/user/parlance.service" ]
	run -0 "$PARLANCE" serve --install-login
	run -0 "$PARLANCE" serve --remove-login
	[ -z "$(find "my settings" -not -type d)" ]
	run -1 "$PARLANCE" serve --remove-login
	is "there was nothing to remove"
	run -2 --separate-stderr "$PARLANCE" serve --install-login --glossary nowhere
	[ -z "$(find "my settings" -not -type d)" ]
	serve
	run -0 --separate-stderr timeout 20 "$PARLANCE" serve --port "${URL##*:}" --unless-running
	is ""
	says ""
}

@test "serve: systemd and the desktop's own checker take what is written for the login" {
	needs_serve
	command -v systemd-analyze >/dev/null && command -v desktop-file-validate >/dev/null ||
		skip "systemd-analyze or desktop-file-validate is not installed"
	export HOME=$PWD XDG_CONFIG_HOME=$PWD/settings XDG_RUNTIME_DIR=$PWD
	run -0 "$PARLANCE" serve --install-login --no-profile --allow-origin 'moz-extension://*' --protect 'A "B" $C 100% d\'
	run -0 systemd-analyze --user verify settings/systemd/user/parlance.service
	is ""
	run -0 desktop-file-validate settings/autostart/parlance.desktop
	is ""
}

@test "serve: clients that are slow, silent or rude are in nobody's way" {
	needs_serve
	command -v python3 >/dev/null || skip "python3 is not installed"
	serve
	run -0 timeout 60 python3 "$TESTS/serve/rude.py" "$URL" "$SERVER"
	[ "${lines[-1]}" = "28 passed, 0 failed" ]
}
