# serving.bash - a server of a test's own, and asking it.

needs_serve() {
	[ -e "$(dirname "$PARLANCE")/../plugins/serve.so" ] || skip "the plugin 'serve' is not built"
	command -v curl >/dev/null || skip "curl is not installed"
}

# serve OPTION...: starts a server on a free port; URL is where it is.
serve() {
	: >served # the server's shell may come to it later than sed does
	"$PARLANCE" serve --port 0 "$@" >served 2>served.err 3>&- &
	SERVER=$!
	for _ in $(seq 100); do
		URL=$(sed -n 's|^parlance is at \(http://[^/]*\)/.*|\1|p' served)
		[ -n "$URL" ] && return
		sleep 0.05
	done
	cat served.err
	return 1
}

teardown() {
	[ -n "${SERVER:-}" ] && kill "$SERVER" 2>/dev/null && wait "$SERVER"
	return 0
}

# asks OPTION... PATH: what curl gets, and behind it the status on a line of its own.
asks() {
	local path=${*: -1}
	curl -s -m 10 -w '\n%{http_code}\n' "${@:1:$#-1}" "$URL$path"
}
