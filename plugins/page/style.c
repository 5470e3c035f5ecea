/*
 * style.c - how the page looks. All text has a contrast of at least 7:1 with what is behind it
 * (WCAG 2.2, AAA), in light, in dark and on paper.
 */
#include "page.h"

/* Colours stand in :root only, by their names: tests/page/contrast.sh measures each against
 * --paper. */
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
	"@page { size: A4; margin: 16mm 13mm 15mm;\n"
	"  @top-left { font: var(--head); } @top-right { font: var(--head); }\n"
	"  @bottom-center { content: counter(page); font: var(--head); } }\n"
	"@media print {\n"
	"  :root { color-scheme: light; --ink: #000000; --paper: #ffffff; --soft: #333333;\n"
	"    --link: #000000; --flag: #000000; --line: #000000; --size: 9pt;\n"
	"    --head: 8pt Arial, \"Liberation Sans\", sans-serif; --columns: 2; }\n"
	"  body { padding: 0; max-width: none; line-height: 1.22; hyphens: auto; }\n"
	"  .skip, nav { display: none; }\n"
	/* Another named page would begin a new one: the title stands on that of the first part. */
	"  body { page: part-1; }\n"
	"  section { break-before: page; columns: var(--columns); column-gap: 6mm; }\n"
	"  section:first-child { break-before: auto; }\n"
	"  h1, h2, section > p { column-span: all; margin: 0 0 .4em; }\n"
	"  h1, h2, h3, h4 { break-after: avoid; break-inside: avoid; }\n"
	/* The head of a table stands again wherever the table goes on: at the top of each column
	 * its letter, which no browser could repeat there otherwise. */
	"  .letter { display: table; width: 100%; table-layout: fixed; margin: 0 0 .5em; }\n"
	"  .letter h3 { display: table-header-group; font-size: 1.15em; }\n"
	"  h3 span { display: block; border-bottom: .5pt solid var(--line); margin: 0 0 .3em; }\n"
	"  .entry { break-inside: avoid; margin: 0 0 .25em; padding-left: 1em;\n"
	"    text-indent: -1em; orphans: 2; widows: 2; }\n"
	"  h4, dl, dl div, .to dd { display: inline; }\n"
	"  h4 { font-size: 1em; }\n"
	"  dl div { padding: 0; }\n"
	"  .to dt, .meaning dt { display: none; }\n"
	"  .to::before { content: \"\\2192\\a0\"; }\n"
	"  .to b { font-weight: normal; font-style: italic; }\n"
	"  .to::after { content: \".\"; }\n"
	"  dt { font-size: .92em; }\n"
	"  .sources { font-size: .92em; }\n"
	"  .sources li { break-inside: avoid; margin: 0 0 .2em; }\n"
	"  a { text-decoration: none; hyphens: manual; }\n"
	"}\n";

/* Large print begins at 16 points, for every letter of it; two columns would hold too few words a
 * line, and slanted or hyphenated words are hard to read for those who need it. */
const char page_style_large[] =
	":root { --size: 1.5rem; }\n"
	"@media print {\n"
	"  :root { --size: 16pt; --head: 16pt Arial, \"Liberation Sans\", sans-serif; --columns: 1; }\n"
	"  body { line-height: 1.35; hyphens: manual; }\n"
	"  dt, .sources { font-size: 1em; }\n"
	"  .to b { font-style: normal; font-weight: bold; }\n"
	"}\n"
	"@page { margin: 20mm 15mm; }\n";
