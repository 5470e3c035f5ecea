/*
 * runs.c - tokens of what is not all ASCII, or long.
 *
 * Most letters hash as they are: then a look at the class of each character is all. Where one of a
 * run does not, the run is folded piece by piece.
 */
#include "window.h"

#include "hash.h"

static void add_token(
	struct parl_window *window, size_t start, size_t end, enum parl_token_kind kind)
{
	size_t number = window->known++;
	window->pieces[number] = (struct parl_token){(uint16_t)start, (uint16_t)end};
	window->kinds[number] = (unsigned char)kind;
	window->odds[window->odd_count++] = (uint16_t)number;
}

/* A run of bytes of words that is not all ASCII, or long, piece by piece. */
struct run {
	struct parl_window *window;
	parl_view bytes; /* of the window, up to the end of the run */
	uint32_t start, end;
	enum parl_letter_kind kind; /* of the piece [start, end) that may still grow; 0: none */
	bool hungry;                /* it is intricate, and the next piece belongs to it */
	size_t size;                /* of its key, in the first folding */
	char key[PARL_LETTERS_ROOM(PARL_WINDOW)];
};

/* The entry of the character at *AT, which moves behind it. */
static uint32_t entry_at(struct run *run, size_t *at)
{
	unsigned char byte = (unsigned char)run->bytes.data[*at];
	if (byte < 0x80) {
		++*at;
		unsigned char key = (unsigned char)parl_ascii_key((char)byte, run->window->first);
		return key | 1u << 24 | (uint32_t)PARL_LETTER_WORD << 26;
	}
	int32_t c = parl_letters_next(run->bytes, at);
	return parl_letter(&run->window->letters, run->window->first, c);
}

/* The end of the piece that begins at AT with ENTRY, and ends at NEXT if it is no word; adds to the
 * key. */
static size_t take_piece(struct run *run, uint32_t entry, size_t at, size_t next)
{
	run->size += parl_letter_put(entry, run->key + run->size);
	if (PARL_LETTER_KIND(entry) != PARL_LETTER_WORD)
		return next;
	for (at = next; at < run->bytes.size; at = next) {
		entry = entry_at(run, &next);
		if (PARL_LETTER_KIND(entry) != PARL_LETTER_WORD)
			break;
		run->size += parl_letter_put(entry, run->key + run->size);
	}
	return at;
}

static struct parl_wide hash_key(const char *key, size_t size)
{
	return (struct parl_wide){parl_hash_token(key, size), parl_hash_begin_token(key, size)};
}

/* The hashes of the plain token that the piece is. */
static void hash_piece(struct run *run)
{
	struct parl_window *window = run->window;
	parl_span span = {run->start, run->end};
	size_t number = window->known;
	window->wide[window->first][number] = hash_key(run->key, run->size);
	for (unsigned i = window->first + 1; i < window->foldings_end; i++) {
		size_t size = parl_letters_fold(&window->letters, run->bytes, span, i, run->key);
		window->wide[i][number] = hash_key(run->key, size);
	}
}

/* Adds the piece that is open, if it is a token. */
static void flush(struct run *run)
{
	if (run->kind == PARL_LETTER_WORD || run->kind == PARL_LETTER_SINGLE) {
		hash_piece(run);
		add_token(run->window, run->start, run->end, PARL_TOKEN_WIDE);
	} else if (run->kind == PARL_LETTER_INTRICATE) {
		add_token(run->window, run->start, run->end, PARL_TOKEN_INTRICATE);
	}
	run->kind = 0;
	run->hungry = false;
	run->size = 0;
}

/* Adds the tokens of [START, END). What stands beside something intricate is intricate too: a mark
 * changes what it follows. Returns where the last piece begins, which is not added if OPEN. */
static uint32_t fold_run(struct parl_window *window, uint32_t start, uint32_t end, bool open)
{
	struct run run;
	run.window = window;
	run.bytes = (parl_view){window->bytes, end};
	run.start = start;
	run.kind = 0;
	run.hungry = false;
	run.size = 0;
	for (size_t at = start; at < end;) {
		size_t next = at;
		uint32_t entry = entry_at(&run, &next);
		enum parl_letter_kind kind = PARL_LETTER_KIND(entry);
		if (run.kind != 0 && (run.hungry || kind == PARL_LETTER_INTRICATE)) {
			run.kind = PARL_LETTER_INTRICATE;
			run.size = 0;
		} else {
			flush(&run);
			run.start = (uint32_t)at;
			run.kind = kind;
		}
		run.hungry = kind == PARL_LETTER_INTRICATE;
		at = take_piece(&run, entry, at, next);
		run.end = (uint32_t)at;
	}
	if (!open)
		flush(&run);
	return run.start;
}

/* The first byte at or behind AT that is not ASCII; END or more: there is none. */
static inline size_t next_high(const struct parl_window *window, size_t at, size_t end)
{
	while (at < end) {
		uint64_t bits = window->high[at / PARL_BLOCK] >> at % PARL_BLOCK;
		if (bits != 0)
			return at + (size_t)__builtin_ctzll(bits);
		at = (at | (PARL_BLOCK - 1)) + 1;
	}
	return at;
}

/* The class of the character at AT, which is not ASCII; SIZE takes its bytes. */
static inline enum parl_letter_class class_at(struct parl_window *window, size_t at, size_t *size)
{
	const unsigned char *bytes = (const unsigned char *)window->bytes + at;
	unsigned two = bytes[0] ^ 0xC0u, three = bytes[0] ^ 0xE0u;
	unsigned second = bytes[1] ^ 0x80u, third = bytes[2] ^ 0x80u;
	if (two < 0x20 && second < 0x40) { /* what is below 0x80 so written is of no class */
		*size = 2;
		return parl_letter_class(&window->letters, (int32_t)(two << 6 | second));
	}
	if (three >= 0x10 || second >= 0x40 || third >= 0x40)
		return PARL_CLASS_OTHER;
	int32_t c = (int32_t)(three << 12 | second << 6 | third);
	*size = 3;
	return c < 0x800 ? PARL_CLASS_OTHER : parl_letter_class(&window->letters, c);
}

static inline void add_plain(struct parl_window *window, size_t start, size_t end)
{
	window->pieces[window->known++] = (struct parl_token){(uint16_t)start, (uint16_t)end};
}

void parl_runs_add(struct parl_window *window, uint32_t start, uint32_t end)
{
	size_t before = window->known, token = start, size;
	for (size_t at = start; at < end; at += size) {
		if ((unsigned char)window->bytes[at] < 0x80)
			at = next_high(window, at, end);
		if (at >= end)
			break;
		enum parl_letter_class class_ = class_at(window, at, &size);
		if (class_ == PARL_CLASS_WORD) {
			if (size == 2)
				parl_letters_meet(
					&window->letters, (unsigned char)window->bytes[at]);
			continue;
		}
		if (class_ == PARL_CLASS_OTHER) {
			window->known = before;
			fold_run(window, start, end, false);
			return;
		}
		if (token < at)
			add_plain(window, token, at);
		if (class_ == PARL_CLASS_SINGLE || class_ == PARL_CLASS_KANA)
			add_plain(window, at, at + size);
		token = at + size;
	}
	if (token < end)
		add_plain(window, token, end);
}

uint32_t parl_runs_add_open(struct parl_window *window, uint32_t start, uint32_t end)
{
	return fold_run(window, start, end, true);
}
