#!/bin/sh
# Installs what building and checking need on Debian and its relatives: says what, then does it.
# Further packages may be named as arguments.
set -u
packages="gcc g++ clang libc6-dev pkg-config libjansson-dev libicu-dev libcmocka-dev bats unicode-data
	libzip-dev libxml2-dev libxml2-utils libmicrohttpd-dev libgumbo-dev poppler-utils desktop-file-utils ripgrep curl parallel python3 unzip
	fish zsh $*"

if ! command -v dpkg-query >/dev/null; then
	echo "setup knows Debian's packages only. Install the like of: $packages" >&2
	exit 1
fi
missing=
for package in $packages; do
	state=$(dpkg-query -W -f='${db:Status-Status}\n' "$package" 2>/dev/null | head -n 1)
	[ "$state" = installed ] || missing="$missing $package"
done
if [ -z "$missing" ]; then
	echo "setup: everything is installed"
	exit 0
fi

command="apt-get install --yes --no-install-recommends$missing"
if [ "$(id -u)" -eq 0 ]; then
	as_root=
elif command -v sudo >/dev/null; then
	as_root=sudo
else
	echo "setup: missing:$missing" >&2
	echo "setup: this needs root, and there is no sudo. As root, type:" >&2
	echo "  apt-get update && $command" >&2
	exit 1
fi
echo "setup: installs$missing"
export DEBIAN_FRONTEND=noninteractive
$as_root apt-get update
# shellcheck disable=SC2086 # several words on purpose
$as_root $command
