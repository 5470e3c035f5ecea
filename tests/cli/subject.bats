#!/usr/bin/env bats
# parlance translate: texts on other subjects, which use the same words

load program

setup() {
	common_setup
}

# Three sentences that any firm could write; of the subject there is nothing in them.
firm='Our clients rent vans by the week, and each client gets a card with a number to ring. The
closing date for the summer offer is 4 June. Running costs went down when we bought the electric
vans, and red tape went up. Keep an eye on the tyres, please: a van that suffers from a slow puncture
is no joke on a wet road at night. We keep track of the hours with a small box under the seat, and
the box rings the office when somebody brakes hard. The starting point of a good trip is a clean van.'

# The same with a paragraph that shows a charity at work.
charity="$firm

A named worker of the charity drives the vans to the lunch club, where debt advice is given, and takes
rough sleepers to the night shelter."

changes() {
	printf '%s\n' "$1" >in.txt
	expect 0 parlance translate --format jsonl in.txt
	grep -c '"applied":true' out || true
}

@test "everyday words are offered where nothing else is of the subject" {
	[ "$(changes "$firm")" = 0 ]
	grep -q '"text":"clients".*"applied":false' out
	grep -q '"text":"red tape".*Caution: the text seems to be about something else' out
}

@test "with four signs of the subject they are replaced" {
	changes "$charity"
	for text in clients client 'red tape' 'keep track of' 'named worker'; do
		grep -q "\"text\":\"$text\".*\"applied\":true" out
	done
}

@test "three signs are too few, and one that comes again counts once" {
	[ "$(changes "$firm

The charity gives debt advice to tenants whom the charity knows,
and debt advice to others, near the night shelter.")" = 0 ]
	[ "$(changes "$firm

The charity gives debt advice to tenants whom the charity knows,
with advocacy, near the night shelter.")" = 4 ]
}

@test "a short text has the benefit of the doubt" {
	[ "$(changes 'Our clients rent vans by the week.')" = 1 ]
}

@test "a term that the glossary does not call everyday needs no sign" {
	changes "$firm
A named worker rang."
	grep '"applied":true' out >applied
	[ "$(wc -l <applied)" = 1 ]
	grep -q '"text":"named worker"' applied
}

@test "the words of the subject are a glossary's own" {
	cat >mine.json <<-'END'
		{"parlance": 1, "id": "mine", "title": "Mine", "version": "1", "language": "en-GB",
		 "subject": ["tyre", "electric van", "puncture", "brake"],
		 "concepts": [{"id": "client", "action": "replace", "mapping": "exact", "pos": "noun",
		  "terms": {"third-sector": [{"term": "client", "everyday": true}], "commissioner": ["customer"]}}]}
	END
	printf '%s\n' "$firm" >in.txt
	expect 0 parlance translate --glossary mine.json --format jsonl in.txt
	[ "$(grep -c '"applied":true' out)" = 2 ]
	sed -i 's/"puncture", "brake"/"brick"/' mine.json
	expect 0 parlance translate --glossary mine.json --format jsonl in.txt
	[ "$(grep -c '"applied":true' out)" = 0 ]
}

@test "a label of a table is offered, and a question in one is the buyer's" {
	cat >in.md <<-'END'
		| Item | Year 1 |
		|---|---|
		| Running costs | £4,450 |
		| Working with clients | £300 |
		| Do the homeless come? | Yes, and clients cook. |
	END
	expect 0 parlance translate --format jsonl in.md
	grep -q '"text":"Running costs".*"applied":false.*label of a table' out
	[ "$(grep -c '"text":"clients".*"applied":true' out)" = 2 ]
	! grep -q '"text":"the homeless"' out
}

@test "the section below a heading can say what makes its meaning sure" {
	printf '# Running costs\n\nThey are met from the price.\n' >in.md
	expect 0 parlance translate in.md
	grep -qx '# Overheads' out
	printf '# Running costs\n\nWe met them from a legacy.\n' >in.md
	expect 0 parlance translate --format jsonl in.md
	grep -q '"applied":false.*nothing beside it shows' out
}

@test "a short cell of a column of sentences is no label" {
	cat >in.md <<-'END'
		Our charity gives advice on debt to homeless people.

		| Risk | What we do |
		|---|---|
		| Clients miss dressings | A nurse rings. |
		| The van is late | A taxi comes. |
		| Clients seen | none |

		Below is what we count.

		| Measure | 2024 |
		|---|---|
		| Clients supported weekly | 40 |
		| Number of clients who are young | 12 |
	END
	expect 0 parlance translate in.md
	grep -q '^| Service users miss dressings' out
	grep -q '^| Clients seen' out
	grep -q '^| Clients supported weekly' out
}
