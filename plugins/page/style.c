/*
 * style.c - how the page looks. All text has a contrast of at least 7:1 with what is behind it
 * (WCAG 2.2, AAA), in light, in dark and on paper.
 */
#include "page.h"

/* Chosen by hand: #1b1b1b on #ffffff is 17:1, #454545 9.6:1, #0b3d91 10:1, #7a0019 11:1; #f2f2f2
 * on #141414 16:1, #c9c9c9 11:1, #a9c7ff 10:1, #ffb3b3 10:1. */
const char page_style[] =
	":root { color-scheme: light dark; --ink: #1b1b1b; --paper: #ffffff; --soft: #454545;\n"
	"  --link: #0b3d91; --flag: #7a0019; --line: #767676; --size: 1.0625rem; }\n"
	"@media (prefers-color-scheme: dark) {\n"
	"  :root { --ink: #f2f2f2; --paper: #141414; --soft: #c9c9c9; --link: #a9c7ff;\n"
	"    --flag: #ffb3b3; --line: #8c8c8c; }\n"
	"}\n"
	"* { box-sizing: border-box; }\n"
	"body { margin: 0 auto; padding: 1.5rem; max-width: 46em; background: var(--paper);\n"
	"  color: var(--ink); font: var(--size)/1.5 Arial, Helvetica, \"Liberation Sans\",\n"
	"  sans-serif; overflow-wrap: break-word; }\n"
	"a { color: var(--link); text-decoration: underline; }\n"
	"a:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }\n"
	"main:focus { outline: none; }\n"
	".skip { position: absolute; left: -999em; }\n"
	".skip:focus { left: 1rem; top: 1rem; padding: .5em 1em; background: var(--paper);\n"
	"  border: 2px solid var(--link); }\n"
	"h1 { font-size: 1.8em; line-height: 1.2; }\n"
	"h2 { font-size: 1.5em; line-height: 1.25; margin: 2.5em 0 .5em; }\n"
	"h3 { font-size: 1.3em; margin: 1.5em 0 .5em; border-bottom: 2px solid var(--line); }\n"
	"h3.language { border: 0; }\n"
	"h4 { font-size: 1.1em; margin: 0 0 .2em; }\n"
	".entry { margin: 0 0 1.1em; }\n"
	".entry:target, li:target { outline: 2px solid var(--link); outline-offset: .3em; }\n"
	".status { color: var(--flag); font-style: normal; font-weight: bold; }\n"
	"dl, dd { margin: 0; }\n"
	"dl div { padding-left: 1em; }\n"
	"dt { display: inline; color: var(--soft); }\n"
	"dt::after { content: \": \"; }\n"
	"dd { display: inline; }\n"
	".letters ul { display: flex; flex-wrap: wrap; gap: .3em; padding: 0; align-items: center;\n"
	"  list-style: none; }\n"
	".letters a { display: block; min-width: 2em; padding: .2em .5em; text-align: center; }\n"
	".sources li { margin: 0 0 .5em; }\n"
	"@page { size: A4; margin: 18mm 16mm 20mm;\n"
	"  @bottom-center { content: counter(page); font: 10pt Arial, sans-serif; } }\n"
	"@media print {\n"
	"  :root { color-scheme: light; --ink: #000000; --paper: #ffffff; --soft: #333333;\n"
	"    --link: #000000; --flag: #000000; --line: #000000; --size: 11pt; }\n"
	"  body { padding: 0; max-width: none; line-height: 1.35; }\n"
	"  .skip, nav { display: none; }\n"
	"  section { break-before: page; }\n"
	"  section:first-child { break-before: auto; }\n"
	"  h2 { margin-top: 0; }\n"
	"  h2, h3, h4 { break-after: avoid; break-inside: avoid; }\n"
	"  .entry, .sources li { break-inside: avoid; }\n"
	"  a { text-decoration: none; }\n"
	"}\n";

/* Large print begins at 16 points; 18 is what the clear print guidelines of the UK's organisations
 * of blind people ask for where one may choose. */
const char page_style_large[] = ":root { --size: 1.5rem; }\n"
				"@media print { :root { --size: 18pt; } }\n"
				"@page { @bottom-center { font-size: 18pt; } }\n";
