#!/usr/bin/env bash
# valgrind.sh - a few real commands under valgrind: no invalid access, no leak that is ours.
set -u
build=${BUILD:-build}
passed=0
failed=0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# dlopen()ed plugins are never closed, so what the loader holds is still reachable: not counted.
run() {
	if valgrind -q --error-exitcode=99 --leak-check=full --errors-for-leak-kinds=definite \
		"$build/bin/parlance" "$@" >"$work/out" 2>"$work/err" </dev/null; [ $? -ne 99 ]; then
		passed=$((passed + 1))
	else
		failed=$((failed + 1))
		echo "valgrind: parlance $*"
		tail -n 30 "$work/err"
	fi
}

printf 'A cli\303\251nt\377 and a client.\r\nNo end' >"$work/bad.txt"
printf '{"parlance": 1, "id": "x", "concepts": [{"id": "a", "id": "b"' >"$work/bad.json"
run translate docs/examples/answer.txt
run translate --format jsonl docs/examples/answer.txt
run translate --diff docs/examples/answer.txt
run translate --force "$work/bad.txt"
run annotate README.md
run search --concept "service user" docs
run lookup clients
run lookup clinets
run validate glossaries/uk-base.json
run validate "$work/bad.json"
run plugins
run help
# A server that is asked once by each of its rooms, then told to stop.
serve() {
	local server url status
	valgrind -q --error-exitcode=99 --leak-check=full --errors-for-leak-kinds=definite \
		"$build/bin/parlance" serve --port 0 --no-profile >"$work/out" 2>"$work/err" &
	server=$!
	for _ in $(seq 300); do
		url=$(sed -n 's|^parlance is at \(http://[^/]*\)/.*|\1|p' "$work/out")
		[ -n "$url" ] && break
		sleep 0.1
	done
	curl -s -m 60 -d language=en-GB --data-urlencode text@docs/examples/answer.txt "$url/v2/check" >"$work/answer"
	curl -s -m 60 --data-binary @docs/examples/answer.txt "$url/api/review?name=a.txt" >>"$work/answer"
	kill "$server"
	wait "$server"
	status=$?
	if [ $status -eq 0 ] && grep -q '"findings"' "$work/answer" && grep -q '"matches"' "$work/answer"; then
		passed=$((passed + 1))
	else
		failed=$((failed + 1))
		echo "valgrind: parlance serve ($status)"
		tail -n 30 "$work/err"
	fi
}
if [ -e "$build/plugins/serve.so" ] && command -v curl >/dev/null; then
	serve
else
	echo "valgrind: serve is left out: it is not built, or curl is not installed"
fi
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
