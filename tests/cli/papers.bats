#!/usr/bin/env bats
# parlance translate and annotate: papers of several parts, where one part says what another means

load program

setup() {
	common_setup
}

becomes() {
	printf '%s\n' "$1" >in.md
	expect 0 parlance translate in.md
	[ "$(cat out)" = "$2" ]
}

@test "a heading above customers is of customers, another one is not" {
	becomes '# What our clients say

Clients include two councils and a zoo.' '# What our clients say

Clients include two councils and a zoo.'
	becomes '# What our clients say

Clients include two poets and a vet.

# Our firm

Its clients include two councils.' '# What our service users say

Service users include two poets and a vet.

# Our firm

Its clients include two councils.'
}

@test "labels of one table stay together" {
	becomes '| Seen | 2026 |
|---|---|
| Clients starting | 30 |
| Clients into work | 12 |' '| Seen | 2026 |
|---|---|
| Clients starting | 30 |
| Clients into work | 12 |'
}

@test "a reader is not told of customers, of a bout or of what people are quoted with" {
	printf '%s\n' 'Our training clients are firms. The outcome of the bout was a draw, so no grant is due.
Quotations from clients are in the annex.' >in.txt
	expect 0 parlance annotate --for commissioner --format jsonl in.txt
	[ "$(grep -c '"concept":"service-users"' out)" -eq 1 ]
	expect 0 parlance annotate --for third-sector --format jsonl in.txt
	! grep -q '"concept":"outcomes"' out
	! grep -q '"concept":"quotation"' out
	printf '%s\n' 'Each outcome of the service is measured. A quotation is due by noon.' >in.txt
	expect 0 parlance annotate --for third-sector --format jsonl in.txt
	grep -q '"concept":"outcomes"' out
	grep -q '"concept":"quotation"' out
}

stays() {
	becomes "$1" "$1"
}

@test "what a table says of a cell, by its column or by its row" {
	stays '| Do not use | Use |
|---|---|
| the elderly who live alone here | those of us who live alone |'
	stays '| Our wording | Yours |
|---|---|
| a client who has a plan of her own | a member with a plan |'
	stays '| Year | Grant recipient |
|---|---|
| 2024 | faith groups in the east of Leeds |'
	stays '| Year | | Grant recipient |
|---|---|---|
| 2024 | | faith groups in the east of Leeds |'
	stays '| Name of provider | the drop-in service on Hill Street |
|---|---|
| Need | company |'
	becomes '| Need | Organisation |
|---|---|
| The elderly are lonely at night | Age Well |' '| Need | Organisation |
|---|---|
| Older people are lonely at night | Age Well |'
	becomes '| Number of providers | Need |
|---|---|
| 4 | The elderly are lonely at night |' '| Number of providers | Need |
|---|---|
| 4 | Older people are lonely at night |'
	becomes '| Say | See |
|---|---|
| we | you |

The elderly are lonely.' '| Say | See |
|---|---|
| we | you |

Older people are lonely.'
	becomes '| Need | Who |
|---|---|
| Company | the elderly who live alone here |

| Name | Town |
|---|---|
| Age Well | Leeds |

| Need | Who |
|---|---|
| Company | the elderly who live alone here |' '| Need | Who |
|---|---|
| Company | older people who live alone here |

| Name | Town |
|---|---|
| Age Well | Leeds |

| Need | Who |
|---|---|
| Company | older people who live alone here |'
}

@test "a letter of support is its signer's, and terms are agreed" {
	becomes '# Letter of support

The clients work hard.

# Our service

The clients work hard.' '# Letter of support

The clients work hard.

# Our service

The service users work hard.'
	becomes '# Terms of reference

Clients of the hub choose the chair.' '# Terms of reference

Clients of the hub choose the chair.'
	becomes '# Appendix 3: MoU of the three charities

A client may ask for one of them.' '# Appendix 3: MoU of the three charities

A client may ask for one of them.'
	stays '# Email thread on the draft

Clients read it on Wednesday.'
	stays 'Reference from the landlord

Our clients drop in on Mondays.'
	# A line that lost its full stop is no title.
	becomes 'The landlord gives a reference from the agent

Our clients drop in on Mondays.' 'The landlord gives a reference from the agent

Our service users drop in on Mondays.'
	becomes 'We have letters of support from two surgeries.

The clients work hard.' 'We have letters of support from two surgeries.

The service users work hard.'
}
