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
