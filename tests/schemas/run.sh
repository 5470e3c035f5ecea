#!/bin/sh
# Whether our JSON Schemas say what we mean, by the judgement of a validator that is not ours (ajv).
#
# It is fetched with npm into $BUILD/ajv, and so stands in .ci/run and not in `make check`, which needs
# no network. Closes with 'N passed, N failed'; without npm or ajv that is a failure.
set -u
cd "$(dirname "$0")/../.." || exit 2
: "${BUILD:=build}"
export BUILD

without() {
	echo "$1"
	echo "0 passed, 1 failed"
	exit 1
}

command -v npm >/dev/null || without "npm is missing: the schemas are not checked with ajv"
[ -x "$BUILD/bin/parlance" ] || without "there is no $BUILD/bin/parlance: type make"
if [ ! -d "$BUILD/ajv/node_modules/ajv" ]; then
	npm install --prefix "$BUILD/ajv" --no-save --no-audit --no-fund --loglevel=error ajv@8 ||
		without "npm could not install ajv: the schemas are not checked with it"
fi
exec node tests/schemas/judge.mjs
