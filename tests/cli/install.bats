#!/usr/bin/env bats
# `make install` and `make uninstall`: what is put where, that it works there and elsewhere, and that
# nothing stays. All of it below a folder with a blank in its name.

load program

setup_file() {
	load program
	export root="$BATS_FILE_TMPDIR/a root"
	# With the PREFIX of the build: another one would build the program again.
	env -u MAKELEVEL -u MAKEFLAGS make -s --no-print-directory -C "$top" BUILD="$BUILD" \
		CC="${CC:-cc}" VARIANT="${VARIANT:-}" DESTDIR="$root" install >"$BATS_FILE_TMPDIR/log" 2>&1 || {
		cat "$BATS_FILE_TMPDIR/log"
		return 1
	}
	export bin=$root/usr/local/bin/parlance
}

setup() {
	common_setup
}

@test "program, library, headers, pkg-config file, plugins, glossaries, completion are there" {
	cd "$root/usr/local"
	[ -x bin/parlance ]
	[ -L lib/libparlance.so ] && [ -L lib/libparlance.so.0 ] && [ -f lib/libparlance.a ]
	for header in $(cd "$top/core/include" && ls parlance/*.h parlance/*/*.h); do
		cmp "$top/core/include/$header" "include/$header"
	done
	[ -f lib/pkgconfig/parlance.pc ]
	grep -qx "glossarydir=/usr/local/share/parlance/glossaries" lib/pkgconfig/parlance.pc
	[ -f lib/parlance/plugins/lookup.so ]
	[ -f share/parlance/glossaries/uk-base.json ]
	bash -n share/bash-completion/completions/parlance
	grep -q '^complete -c parlance' share/fish/vendor_completions.d/parlance.fish
	[ "$(head -n 1 share/zsh/site-functions/_parlance)" = "#compdef parlance" ]
	# What messages and manual pages point to.
	for page in glossary-guide.md spreadsheets.md plugin-guide.md codes.md jsonl.schema.json examples/terms.csv examples/terms.xlsx \
		pictures/page.png LICENSE CHANGELOG.md; do
		[ -s "share/doc/parlance/$page" ]
	done
}

@test "help says where the guides are that messages speak of, and which there are" {
	expect 0 "$bin" help
	grep -q "^guides, in $(realpath "$root")/usr/local/share/doc/parlance (docs/ in messages):$" out
	sed '1,/^guides/d' out | xargs -n 1 >pages
	[ "$(wc -l <pages)" -gt 20 ]
	grep -qx tenders.md pages
	while read -r page; do
		[ -s "$root/usr/local/share/doc/parlance/$page" ]
	done <pages
}

@test "the installed program works where it was put, and where it is moved" {
	expect 0 "$bin" lookup grantee
	cp -r "$root" moved
	expect 0 moved/usr/local/bin/parlance lookup grantee
	expect 0 moved/usr/local/bin/parlance plugins
	grep -q "^  $PWD/moved/usr/local/lib/parlance/plugins/lookup.so$" out
}

@test "the library exports parl_ names only, all under a version" {
	nm -D --defined-only "$root/usr/local/lib/libparlance.so" | awk '{print $3}' >names
	[ "$(wc -l <names)" -gt 100 ]
	! grep -v '^parl_.*@@PARLANCE_0$\|^PARLANCE_0' names
}

@test "every function of the public headers is exported, and nothing else" {
	nm -D --defined-only "$root/usr/local/lib/libparlance.so" |
		sed -n 's/.* \(parl_[a-z0-9_]*\)@@.*/\1/p' | sort -u >exported
	cat "$top"/core/include/parlance/*.h | tr '\n' ' ' | grep -o 'PARL_API [^;({]*(' |
		sed 's/.*[ *]\(parl_[a-z0-9_]*\)($/\1/' | sort -u >declared
	same exported < <(grep '^parl_' declared)
}

@test "the static library has no part that opens plugins" {
	# collation.o opens a part of ICU.
	! nm -A "$root/usr/local/lib/libparlance.a" 2>/dev/null | grep -v ':collation.o:' | grep -q ' U dlopen'
}

@test "an embedder builds with pkg-config, shared and static" {
	cat >embed.c <<-'END'
		#include <parlance/run.h>
		#include <stdio.h>
		int main(void)
		{
			struct parl_host *host = parl_host_new();
			int fine = host && parl_host_plugin_count(host) == 0;
			parl_host_free(host);
			return puts(parl_version()) < 0 || !fine;
		}
	END
	ln -s "$root" root
	export PKG_CONFIG_PATH=$PWD/root/usr/local/lib/pkgconfig PKG_CONFIG_SYSROOT_DIR=$PWD/root
	flags=$(pkg-config --cflags --libs parlance)
	# The library of a sanitizer build needs the sanitizer in the program.
	[[ ${VARIANT:-} = asan || $BUILD = *asan* ]] && flags+=" -fsanitize=address,undefined"
	${CC:-cc} embed.c $flags -o shared
	LD_LIBRARY_PATH=$root/usr/local/lib ./shared
	flags=$(pkg-config --cflags parlance)
	[[ ${VARIANT:-} = asan || $BUILD = *asan* ]] && flags+=" -fsanitize=address,undefined"
	${CC:-cc} embed.c $flags "$root/usr/local/lib/libparlance.a" \
		$(PKG_CONFIG_SYSROOT_DIR= pkg-config --libs icu-uc) -ldl -pthread -o static
	./static
}

@test "uninstall leaves nothing" {
	cp -r "$root" "$BATS_TEST_TMPDIR/all gone"
	mkdir all
	echo "somebody else's" >all/file
	env -u MAKELEVEL -u MAKEFLAGS make -s --no-print-directory -C "$top" BUILD="$BUILD" \
		DESTDIR="$BATS_TEST_TMPDIR/all gone" uninstall
	[ "$(find 'all gone' -type f -o -type l | wc -l)" -eq 0 ]
	[ -s all/file ]
}

@test "dist: what is committed, all of it and nothing else, in the same bytes each time" {
	git -C "$top" rev-parse HEAD >/dev/null 2>&1 || skip "no Git checkout"
	for name in one two; do
		tar=$(env -u MAKELEVEL -u MAKEFLAGS make -s --no-print-directory -C "$top" \
			BUILD="$BATS_TEST_TMPDIR/$name" dist)
	done
	cmp one/parlance-*.tar.gz "$tar"
	tar -tzf "$tar" | sed -n 's,^parlance-[0-9.]*/\(.*[^/]\)$,\1,p' | sort >packed
	git -C "$top" ls-tree -r --name-only HEAD | sort >committed
	same packed <committed
}

@test "help lists every goal that says what it does" {
	make -s --no-print-directory -C "$top" help >listed
	grep -o '^[a-z-]*:.*## ' "$top/Makefile" | cut -d: -f1 | while read -r goal; do
		grep -q "^  $goal  *[a-z]" listed
	done
	grep -q '^  bench-quick ' listed
}
