#!/bin/sh
# The page of `parlance serve` in a real browser: journey J1 from the pasted text to the copied one, by
# mouse and by keys, and what axe-core finds. Closes with 'N passed, N failed'; without chromium or
# node it is skipped, aloud.
#
# puppeteer-core and axe-core are fetched with npm into $BUILD/browser, and so this stands in .ci/run
# and not in `make check`, which needs no network. Pictures for the eye go to $BUILD/browser/pictures.
set -u
cd "$(dirname "$0")/../.." || exit 1
: "${BUILD:=build}"
browser=$(command -v chromium || command -v chromium-browser || command -v google-chrome)

left_out() {
	echo "the page is not tried in a browser: $1"
	echo "0 passed, 0 failed"
	exit 0
}

[ -n "$browser" ] || left_out "chromium is not installed"
command -v node >/dev/null && command -v npm >/dev/null || left_out "node and npm are not installed"
[ -e "$BUILD/plugins/serve.so" ] || left_out "the plugin 'serve' is not built"
if [ ! -d "$BUILD/browser/node_modules/axe-core" ]; then
	npm install --prefix "$BUILD/browser" --no-save --no-audit --no-fund --loglevel=error \
		puppeteer-core@24 axe-core@4 || {
		echo "npm could not install puppeteer-core and axe-core"
		echo "0 passed, 1 failed"
		exit 1
	}
fi
exec env BROWSER="$browser" BUILD="$BUILD" node tests/serve/page.mjs
