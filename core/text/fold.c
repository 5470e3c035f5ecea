/*
 * fold.c - the key of a text: clusters joined, white space folded.
 */
#include "key.h"

#include "../base/eight.h"
#include "../base/utf8.h"
#include "cluster.h"
#include "unicode.h"

#include <string.h>

/* Bytes of a curly quotation mark, or a dash. */
#define MARK_SIZE ((size_t)3)

/* Longer clusters of a term are no text that anybody wrote. */
#define TERM_CLUSTER_MOST 4096

enum parl_space parl_key_space(parl_view key, size_t at, unsigned flags, size_t *size)
{
	unsigned char first = (unsigned char)key.data[at];
	*size = 1;
	if (first > ' ' && first < 0x80)
		return first == '-' && (flags & PARL_KEY_HYPHEN_SPACE) ? PARL_SPACE_PLAIN
								       : PARL_SPACE_NONE;
	if (first == '\n')
		return PARL_SPACE_LF;
	if (first == '\r')
		return PARL_SPACE_CR;
	if (first == '\v')
		return PARL_SPACE_BREAK;
	if (first < 0x80)
		return parl_is_space(first) ? PARL_SPACE_PLAIN : PARL_SPACE_NONE;
	size_t end = at;
	int32_t c = parl_utf8_next(key, &end);
	*size = end - at;
	if (c == 0x85 || c == 0x2028)
		return PARL_SPACE_BREAK;
	if (c == 0x2029)
		return PARL_SPACE_PARAGRAPH;
	return parl_is_space(c) ? PARL_SPACE_PLAIN : PARL_SPACE_NONE;
}

void parl_fold_solid(struct parl_fold *fold, char first)
{
	bool wraps = first == '-' && fold->solid;
	*fold = (struct parl_fold){.solid = true, .wraps = wraps};
}

void parl_fold_space(struct parl_fold *fold, enum parl_space space)
{
	bool second_half = space == PARL_SPACE_LF && fold->after_cr;
	fold->open = true;
	fold->solid = false;
	fold->after_cr = space == PARL_SPACE_CR;
	fold->paragraph = fold->paragraph || space == PARL_SPACE_PARAGRAPH;
	if (space != PARL_SPACE_PLAIN && space != PARL_SPACE_PARAGRAPH && !second_half)
		fold->breaks++;
}

enum parl_run parl_fold_run(const struct parl_fold *fold)
{
	if (fold->breaks > 1 || fold->paragraph)
		return PARL_RUN_DEAD;
	return fold->breaks == 1 && fold->wraps ? PARL_RUN_NOTHING : PARL_RUN_SPACE;
}

parl_view parl_text_trim(parl_view text)
{
	while (text.size > 0) {
		size_t at = 0;
		if (!parl_is_space(parl_utf8_next(text, &at)))
			break;
		text = (parl_view){text.data + at, text.size - at};
	}
	while (text.size > 0) {
		size_t at = text.size;
		if (!parl_is_space(parl_utf8_before(text, &at)))
			break;
		text.size = at;
	}
	return text;
}

parl_view parl_text_cut(parl_view text, size_t most)
{
	if (text.size <= most)
		return text;
	text.size = most;
	while (text.size && ((unsigned char)text.data[text.size] & 0xC0) == 0x80)
		text.size--;
	return text;
}

/* Ends the run of white space that is open; false: it matches nothing. */
static bool close_run(const struct parl_fold *fold, struct parl_buffer *key)
{
	enum parl_run run = fold->open ? parl_fold_run(fold) : PARL_RUN_NOTHING;
	if (run == PARL_RUN_SPACE)
		parl_buffer_add_char(key, ' ');
	return run != PARL_RUN_DEAD;
}

static bool add_cluster(
	struct parl_fold *fold, parl_view part, unsigned flags, struct parl_buffer *key)
{
	size_t size;
	for (size_t at = 0; at < part.size; at += size) {
		enum parl_space space = parl_key_space(part, at, flags, &size);
		if (space != PARL_SPACE_NONE) {
			parl_fold_space(fold, space);
			continue;
		}
		if (!close_run(fold, key) ||
			(size == 3 && !memcmp(part.data + at, "\xEF\xBF\xBD", 3)))
			return false;
		parl_fold_solid(fold, part.data[at]);
		parl_buffer_add(key, part.data + at, size);
	}
	return true;
}

static bool add_clusters(
	struct parl_keys *keys, parl_view text, unsigned flags, struct parl_buffer *key)
{
	struct parl_fold fold = {0};
	size_t at = 0;
	while (at < text.size) {
		struct parl_cluster cluster = parl_cluster_at(text, at);
		if (cluster.ill_formed || cluster.length > TERM_CLUSTER_MOST)
			return false;
		parl_view part = {text.data + at, cluster.end - at};
		part = parl_cluster_key(keys, part, flags);
		if (part.data == NULL) {
			key->failed = true;
			return false;
		}
		if (!add_cluster(&fold, part, flags, key))
			return false;
		at = cluster.end;
	}
	return close_run(&fold, key);
}

/* Whether all of eight bytes are ASCII without control characters. */
static bool are_plain(uint64_t bytes)
{
	return !((bytes | (bytes - PARL_EIGHT_EACH(' ')) | (bytes + PARL_EIGHT_EACH(1))) &
		PARL_EIGHT_EACH(0x80));
}

/* Whether a curly quotation mark, an apostrophe or a dash stands at AT, of three bytes: beside
 * ASCII each is a cluster, and only the apostrophes fold. */
static bool is_mark(parl_view text, size_t at)
{
	return text.size - at >= MARK_SIZE && memcmp(text.data + at, "\xE2\x80", 2) == 0 &&
		memchr("\x93\x94\x98\x99\x9C\x9D", text.data[at + 2], 6);
}

static bool is_plain(parl_view text)
{
	for (size_t i = 0; i < text.size;) {
		char c = text.data[i];

		if (text.size - i >= PARL_EIGHT && are_plain(parl_eight_at(text.data + i)))
			i += PARL_EIGHT;
		else if ((c >= ' ' && c <= '~') || c == '\n' || c == '\t')
			i++;
		else if (is_mark(text, i))
			i += MARK_SIZE;
		else
			return false;
	}
	return true;
}

/* The same where there is room in KEY. */
static bool close_plain(const struct parl_fold *fold, struct parl_buffer *key)
{
	enum parl_run run = fold->open ? parl_fold_run(fold) : PARL_RUN_NOTHING;
	if (run == PARL_RUN_SPACE)
		key->data[key->size++] = ' ';
	return run != PARL_RUN_DEAD;
}

static bool is_blank_or_hyphen(char c)
{
	return c == ' ' || c == '-';
}

/* Adds the bytes at TEXT, behind what is neither blank nor hyphen, to KEY, which has room for
 * eight: so many, the last of them neither again; 0: they have to be looked at one by one. Blanks
 * by themselves and hyphens within a line stay as they are. */
static size_t add_eight(const char *text, unsigned flags, struct parl_buffer *key)
{
	uint64_t bytes = parl_eight_at(text);
	uint64_t blanks = parl_eight_are(bytes, ' ');
	size_t size = is_blank_or_hyphen(text[PARL_EIGHT - 1]) ? PARL_EIGHT - 1 : PARL_EIGHT;
	if (!are_plain(bytes) || (blanks & (blanks >> 8)) || is_blank_or_hyphen(text[size - 1]) ||
		((flags & PARL_KEY_HYPHEN_SPACE) && parl_eight_has(bytes, '-')))
		return 0;
	bytes ^= (parl_eight_are(bytes, '`') >> 7) * ('`' ^ '\'');
	if (!(flags & PARL_KEY_CASE_EXACT))
		bytes = parl_eight_lower(bytes);
	memcpy(key->data + key->size, &bytes, sizeof(bytes));
	key->size += size;
	return size;
}

/* Writes the key of the mark at TEXT; its size. */
static size_t copy_mark(const char *text, char *key)
{
	if (text[2] == '\x98' || text[2] == '\x99') {
		*key = '\'';
		return 1;
	}
	memcpy(key, text, MARK_SIZE);
	return MARK_SIZE;
}

/* The same for ASCII without control characters, and such marks, which most text is: each character
 * is a cluster, and only letters fold. */
static bool add_plain(parl_view text, unsigned flags, struct parl_buffer *key)
{
	struct parl_fold fold = {0};
	bool made;
	if (!parl_buffer_reserve(key, text.size))
		return false;
	for (size_t i = 0; i < text.size; i++) {
		char c = text.data[i];
		size_t many = fold.solid && !fold.wraps && text.size - i >= PARL_EIGHT
			? add_eight(text.data + i, flags, key)
			: 0;
		if (many > 0) {
			parl_fold_solid(&fold, text.data[i + many - 1]);
			i += many - 1;
			continue;
		}
		if (c == ' ' || c == '\n' || c == '\t' ||
			(c == '-' && (flags & PARL_KEY_HYPHEN_SPACE))) {
			parl_fold_space(&fold, c == '\n' ? PARL_SPACE_LF : PARL_SPACE_PLAIN);
			continue;
		}
		if (fold.open && !close_plain(&fold, key))
			return false;
		parl_fold_solid(&fold, c);
		if (c < 0) {
			key->size += copy_mark(text.data + i, key->data + key->size);
			i += MARK_SIZE - 1;
			continue;
		}
		if (c >= 'A' && c <= 'Z' && !(flags & PARL_KEY_CASE_EXACT))
			c = (char)(c - 'A' + 'a');
		key->data[key->size++] = c == '`' ? '\'' : c;
	}
	made = close_plain(&fold, key);
	key->data[key->size] = '\0';
	return made;
}

/* The same for eight bytes behind BLANK, a blank or not; false: they are no such, or not alone. */
static bool copy_eight(const char *text, bool blank, char *key)
{
	uint64_t bytes = parl_eight_at(text);
	uint64_t blanks = parl_eight_are(bytes, ' ');

	if (!are_plain(bytes) || (blanks & (blanks >> 8)) || (blank && text[0] == ' '))
		return false;
	bytes ^= (parl_eight_are(bytes, '`') >> 7) * ('`' ^ '\'');
	bytes = parl_eight_lower(bytes);
	memcpy(key, &bytes, sizeof(bytes));
	return true;
}

size_t parl_key_alike(parl_view text, char *key)
{
	bool blank = false;
	size_t size = 0;

	for (size_t i = 0; i < text.size; i++) {
		char c = text.data[i];

		if (text.size - i >= PARL_EIGHT && copy_eight(text.data + i, blank, key + size)) {
			i += PARL_EIGHT - 1;
			size += PARL_EIGHT;
			blank = text.data[i] == ' ';
			continue;
		}
		if (is_mark(text, i)) {
			size += copy_mark(text.data + i, key + size);
			i += MARK_SIZE - 1;
			blank = false;
			continue;
		}
		if ((c < ' ' && c != '\n') || c > '~' || (blank && (c == ' ' || c == '\n')) ||
			(c == '\n' && i > 0 && text.data[i - 1] == '-'))
			return 0;
		blank = c == ' ' || c == '\n';
		key[size++] = blank ? ' ' : parl_ascii_key(c, 0);
	}
	return size;
}

bool parl_key_of(struct parl_keys *keys, parl_view text, unsigned flags, struct parl_buffer *key)
{
	size_t before = key->size;
	text = parl_text_trim(text);
	if (text.size > 0 && is_plain(text)) {
		if (add_plain(text, flags, key))
			return true;
	} else if (add_clusters(keys, text, flags, key) && key->size > before && !key->failed) {
		return true;
	}
	if (key->data != NULL)
		key->data[key->size = before] = '\0';
	return false;
}

bool parl_text_key(parl_view text, unsigned flags, struct parl_buffer *key)
{
	struct parl_keys *keys;
	if (is_plain(text)) /* what makes other keys is not asked */
		return parl_key_of(NULL, text, flags, key);
	keys = parl_keys_brief();
	if (keys == NULL) {
		key->failed = true;
		return false;
	}
	bool made = parl_key_of(keys, text, flags, key);
	parl_keys_free(keys);
	return made;
}
