#!/bin/bash
# seed.sh - a spreadsheet of 500 rows, 25 of which have a fault of another kind each, on standard
# output; on descriptor 3, if it is open, the numbers of the faulty rows. Row 1 is the header, row 2
# the glossary's id, row 3 a source: the 500 are rows 4 to 503.
set -u
columns='concept,domain,third-sector term,third-sector status,commissioner term,commissioner status'
columns+=',mapping,action,part of speech,definition,reason,note,sources,see,language,third-sector inflect'
declare -A fault=(
	[10]='c10,finance,term 10,prefered,word 10,,close,,noun,d,,,nao,,,'
	[29]='c29,finance,term 29,,word 29,usual,close,,noun,d,,,nao,,,'
	[48]='c48,finance,term 48,,word 48,,closer,,noun,d,,,nao,,,'
	[67]='c67,finance,term 67,,word 67,,close,swap,noun,d,,,nao,,,'
	[86]='c86,finance,term 86,,word 86,,close,,nown,d,,,nao,,,'
	[105]='c 105,finance,term 105,,word 105,,close,,noun,d,,,nao,,,'
	[124]='c124,finance,,,,,close,,noun,d,,,nao,,,'
	[143]='c143,finance,term 143,,word 143,,close,,noun,d,,,naoo,,,'
	[162]='c162,finance,term 162,,word 162,,close,,noun,d,,,nao,c9999,,'
	[181]='c181,finance,term 181,,word 181,,close,,noun,d,,,nao,,English,'
	[200]='c200,finance,term 200,,word 200,,close,,noun,one, two,,,nao,,,'
	[219]='c219,finance,#NAME?,,word 219,,close,,noun,d,,,nao,,,'
	[238]='c238,finance,term 238,,#REF!,,close,,noun,d,,,nao,,,'
	[257]='c257,finance,term 257,,word 257,,close,,noun,"d,,,nao,,,'
	[276]='c276,finance,term 276,,word 276,,close,,noun,a "d",,,nao,,,'
	[295]='c295,finance,term 295,,word 295,,close,,noun,"d" d,,,nao,,,'
	[314]='c313,housing,term 314,,word 314,,,,,,,,,,,'
	[333]='c332,,term 333,,word 333,,,,,another,,,,,,'
	[352]='c352,finance,term 352,,word 352,,close,,noun,d,,,nao,,,perhaps'
	[371]=$'c371,finance,\u200b,,word 371,,close,,noun,d,,,nao,,,'
	[390]='#sauce,nao2,NAO,,,,,,,,,,,,,'
	[409]='#layer,basement,,,,,,,,,,,,,,'
	[428]=',finance,&,,word 428,,close,,noun,d,,,nao,,,'
	[447]='c447,finance,,deprecated,word 447,,close,,noun,d,,,nao,,,'
	[466]=$'c466,finance,term \xff,,word 466,,close,,noun,caf\u00e9 \u00a3\u00a3,,,nao,,,'
)
echo "$columns"
echo '#glossary,seeded,,,,,,,,,,,,,,'
echo '#source,nao,NAO,,,,,,,,,,,,,'
for ((row = 4; row <= 503; row++)); do
	if [ -n "${fault[$row]:-}" ]; then
		printf '%s\n' "${fault[$row]}"
		{ echo "$row" >&3; } 2>/dev/null
	else
		printf 'c%d,finance,term %d,,word %d,,close,suggest,noun,A definition.,,,nao,,,\n' \
			"$row" "$row" "$row"
	fi
done
