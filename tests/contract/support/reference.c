/*
 * reference.c - every slice against every term.
 */
#include "reference.h"
#include "unicode.h"

#include <stdlib.h>
#include <string.h>

#include <unicode/uchar.h>
#include <unicode/uregex.h>
#include <unicode/ustring.h>

struct options {
	json_t *clitics, *elisions;
	bool join, hyphen_space, protect;
};

struct term {
	json_t *name; /* the term as given */
	int how;
	struct string key;
	size_t order;
};

struct search {
	struct text text;
	struct options options;
	struct term *terms;
	size_t term_count;
	bool linked[TEXT_MOST]; /* the character is in a link */
};

/* --- keys of slices */

static bool white(UChar32 c)
{
	return u_hasBinaryProperty(c, UCHAR_WHITE_SPACE);
}

static bool line_break(UChar c)
{
	return c == '\n' || c == '\r' || c == '\v' || c == 0x85 || c == 0x2028;
}

/* Folds the runs of white space of KEY; false: one of them matches nothing. */
static bool fold_runs(struct string *key)
{
	int32_t size = 0;
	UChar before = 0, before2 = 0; /* the joined keys, not yet folded */
	for (int32_t i = 0; i < key->size;) {
		UChar c = key->units[i];
		if (!white(c)) {
			key->units[size++] = c;
			i++;
			before2 = before;
			before = c;
			continue;
		}
		int32_t start = i, breaks = 0;
		for (; i < key->size && white(key->units[i]); i++) {
			UChar d = key->units[i];
			if (d == 0x2029)
				return false;
			if (line_break(d) && !(d == '\n' && i > start && key->units[i - 1] == '\r'))
				breaks++;
		}
		if (breaks > 1)
			return false;
		bool wraps = breaks == 1 && start > 1 && before == '-' && !white(before2);
		if (!wraps)
			key->units[size++] = ' ';
		before2 = before;
		before = ' ';
	}
	key->size = size;
	return true;
}

/* The key of the slice [start, end) of TEXT; false: it matches nothing. */
static bool slice_key(
	const struct text *text, size_t start, size_t end, int how, struct string *key)
{
	key->size = 0;
	while (start < end) {
		size_t next = start + 1;
		while (!text->grapheme[next])
			next++;
		cluster_key(text, start, next, how, key);
		start = next;
	}
	return fold_runs(key);
}

/* Well-formed, and no cluster too long. */
static bool can_match(const struct text *text, size_t start, size_t end)
{
	size_t length = 0;
	for (size_t i = start; i < end; i++) {
		length = text->grapheme[i] ? 1 : length + 1;
		if (text->ill[i] || length > 64)
			return false;
	}
	return true;
}

static bool same(const struct string *a, const struct string *b)
{
	return a->size == b->size && !memcmp(a->units, b->units, (size_t)a->size * sizeof(UChar));
}

/* Whether [start, end) is the apostrophe word that BEFORE, WORD and BEHIND spell. */
static bool spells(const struct text *text, size_t start, size_t end, const char *before,
	const char *word, const char *behind)
{
	static struct string key, wanted;
	UErrorCode error = U_ZERO_ERROR;
	char spelt[200];
	strcpy(spelt, before);
	strncat(spelt, word, 100);
	strcat(spelt, behind);
	u_strFromUTF8(wanted.units, 400, &wanted.size, spelt, -1, &error);
	return can_match(text, start, end) && slice_key(text, start, end, 0, &key) &&
		same(&key, &wanted);
}

/* --- boundaries */

static bool joiner(const struct text *text, size_t i)
{
	return u_getIntPropertyValue(text->chars[i], UCHAR_WORD_BREAK) == U_WB_EXTENDNUMLET &&
		!white(text->chars[i]);
}

/* The nearest cluster before (after) PLACE that has a folded key: its start; -1: none. */
static ptrdiff_t cluster_before(const struct text *text, ptrdiff_t place, struct string *key)
{
	while (place > 0) {
		ptrdiff_t start = place - 1;
		while (!text->grapheme[start])
			start--;
		if (!can_match(text, (size_t)start, (size_t)place))
			return -1;
		key->size = 0;
		cluster_key(text, (size_t)start, (size_t)place, 0, key);
		if (key->size > 0)
			return start;
		place = start;
	}
	return -1;
}

static ptrdiff_t cluster_after(
	const struct text *text, ptrdiff_t place, struct string *key, ptrdiff_t *end)
{
	while (place >= 0 && (size_t)place < text->count) {
		*end = place + 1;
		while (!text->grapheme[*end])
			++*end;
		if (!can_match(text, (size_t)place, (size_t)*end))
			return -1;
		key->size = 0;
		cluster_key(text, (size_t)place, (size_t)*end, 0, key);
		if (key->size > 0)
			return place;
		place = *end;
	}
	return -1;
}

static bool is_hyphen(const struct string *key)
{
	return key->size == 1 && key->units[0] == '-';
}

static bool glued(const struct text *text, size_t place, bool start)
{
	static struct string key;
	ptrdiff_t at = (ptrdiff_t)place, end;
	if (start) {
		at = cluster_before(text, at, &key);
		if (at < 0 || !is_hyphen(&key))
			return false;
		at = cluster_before(text, at, &key);
	} else {
		at = cluster_after(text, at, &key, &end);
		if (at < 0 || !is_hyphen(&key))
			return false;
		at = cluster_after(text, end, &key, &end);
	}
	return at >= 0 && u_isalnum(text->chars[at]);
}

/* B(p); START: of the start of a match. */
static bool boundary(const struct search *search, size_t p, bool start)
{
	const struct text *text = &search->text;
	bool found = text->word[p] || (p > 0 && white(text->chars[p - 1])) ||
		(p < text->count && white(text->chars[p]));
	size_t q = p;
	if (start)
		while (q > 0 && joiner(text, q - 1))
			q--;
	else
		while (q < text->count && joiner(text, q))
			q++;
	found = found || (q != p && text->word[q]);
	return found && !(search->options.join && glued(text, p, start));
}

static bool starts(const struct search *search, size_t s)
{
	if (boundary(search, s, true))
		return true;
	for (size_t i = 0; i < json_array_size(search->options.elisions); i++)
		for (size_t p = 0; p < s; p++)
			if (search->text.grapheme[p] && boundary(search, p, true) &&
				spells(&search->text, p, s, "",
					json_string_value(
						json_array_get(search->options.elisions, i)),
					"'"))
				return true;
	return false;
}

/* e moved over Default_Ignorable characters of class Format. */
static size_t beyond(const struct text *text, size_t e)
{
	while (e < text->count &&
		u_hasBinaryProperty(text->chars[e], UCHAR_DEFAULT_IGNORABLE_CODE_POINT) &&
		u_getIntPropertyValue(text->chars[e], UCHAR_WORD_BREAK) == U_WB_FORMAT)
		e++;
	return e;
}

static bool ends_plain(const struct search *search, size_t e)
{
	return boundary(search, e, false) || boundary(search, beyond(&search->text, e), false);
}

static bool ends(const struct search *search, size_t e)
{
	if (ends_plain(search, e))
		return true;
	size_t f = beyond(&search->text, e);
	for (size_t i = 0; i < json_array_size(search->options.clitics); i++)
		for (size_t g = f + 1; g <= search->text.count; g++)
			if (search->text.grapheme[g] && ends_plain(search, g) &&
				spells(&search->text, f, g, "'",
					json_string_value(
						json_array_get(search->options.clitics, i)),
					""))
				return true;
	return false;
}

/* --- links */

static void mark_links(struct search *search)
{
	static const char pattern[] =
		"[a-zA-Z][a-zA-Z0-9+.-]*://[^\\s<>\"\\u201C\\u201D\\u00AB\\u00BB]+|"
		"(?<![\\p{L}\\p{M}\\p{Nd}_])[wW]{3}\\.[^\\s<>\"\\u201C\\u201D\\u00AB\\u00BB]+|"
		"[\\p{L}\\p{M}\\p{Nd}_.%+-]+@[\\p{L}\\p{M}\\p{Nd}_-]+(?:\\.[\\p{L}\\p{M}\\p{Nd}_-]+)+|"
		"(?<![\\p{L}\\p{M}\\p{Nd}_])[@#][\\p{L}\\p{M}\\p{Nd}_]+";
	static UChar units[2 * TEXT_MOST], source[600];
	UErrorCode error = U_ZERO_ERROR;
	int32_t size = 0, places[2 * TEXT_MOST];
	for (size_t i = 0; i < search->text.count; i++) {
		int32_t start = size;
		UBool over = false;
		U16_APPEND(units, size, 2 * TEXT_MOST, search->text.chars[i], over);
		for (; start < size; start++)
			places[start] = (int32_t)i;
		(void)over;
	}
	u_uastrcpy(source, pattern);
	URegularExpression *regex = uregex_open(source, -1, 0, NULL, &error);
	uregex_setText(regex, units, size, &error);
	while (U_SUCCESS(error) && uregex_findNext(regex, &error)) {
		int32_t start = uregex_start(regex, 0, &error), end = uregex_end(regex, 0, &error);
		bool url = u_memchr(units + start, ':', end - start) || units[start] == 'w' ||
			units[start] == 'W';
		while (url && end > start &&
			u_strchr(u".,;:!?'*_~\u2018\u2019\u2026)", units[end - 1])) {
			if (units[end - 1] == ')' && u_memchr(units + start, '(', end - start))
				break;
			end--;
		}
		for (int32_t i = start; i < end; i++)
			search->linked[places[i]] = true;
	}
	uregex_close(regex);
	if (U_FAILURE(error))
		abort();
}

/* --- selection */

static bool touches_link(const struct search *search, size_t s, size_t e)
{
	for (size_t i = s; i < e; i++)
		if (search->linked[i])
			return true;
	return false;
}

/* The characters of KEY from FIRST on that no folding of white space takes away. */
static size_t count_solid(const struct string *key, int32_t first)
{
	size_t count = 0;
	for (int32_t i = first; i < key->size; i++)
		count += !white(key->units[i]);
	return count;
}

/* The least e with which TERM matches at S; 0: none. */
static size_t least_end(const struct search *search, const struct term *term, size_t s)
{
	static struct string joined, key;
	const struct text *text = &search->text;
	size_t start = s, solid = 0, wanted = count_solid(&term->key, 0);
	joined.size = 0;
	for (size_t e = s + 1; e <= text->count; e++) {
		if (!text->grapheme[e])
			continue;
		int32_t before = joined.size;
		if (!can_match(text, start, e))
			return 0;
		cluster_key(text, start, e, term->how, &joined);
		solid += count_solid(&joined, before);
		if (joined.size == 0 || white(text->chars[s]) || solid > wanted)
			return 0;
		start = e;
		key.size = joined.size;
		memcpy(key.units, joined.units, (size_t)joined.size * sizeof(UChar));
		if (fold_runs(&key) && same(&key, &term->key) && starts(search, s) &&
			ends(search, e))
			return search->options.protect && touches_link(search, s, e) ? 0 : e;
	}
	return 0;
}

/* Whether A is chosen before B, both with the same span. */
static bool preferred(const struct term *a, const struct term *b)
{
	if ((a->how & FOLD_EXACT) != (b->how & FOLD_EXACT))
		return a->how & FOLD_EXACT;
	if ((a->how & FOLD_MARKS) != (b->how & FOLD_MARKS))
		return !(a->how & FOLD_MARKS);
	return a->order < b->order;
}

static json_t *select_matches(const struct search *search)
{
	json_t *found = json_array();
	size_t s = 0;
	while (s < search->text.count) {
		const struct term *best = NULL;
		size_t best_end = 0;
		for (size_t i = 0; search->text.grapheme[s] && i < search->term_count; i++) {
			const struct term *term = &search->terms[i];
			size_t e = least_end(search, term, s);
			if (e > best_end || (e == best_end && e > 0 && preferred(term, best))) {
				best = term;
				best_end = e;
			}
		}
		if (best != NULL)
			json_array_append_new(found,
				json_pack("[I, I, O]", (json_int_t)search->text.bytes[s],
					(json_int_t)search->text.bytes[best_end], best->name));
		s = best ? best_end : s + 1;
	}
	return found;
}

/* --- the case */

static void add_term(struct search *search, json_t *name, const json_t *form, int how)
{
	static struct text text;
	struct term *term = &search->terms[search->term_count];
	text_read(&text, json_string_value(form), json_string_length(form));
	size_t start = 0, end = text.count;
	while (start < end && white(text.chars[start]))
		start++;
	while (end > start && white(text.chars[end - 1]))
		end--;
	text_read(&text, json_string_value(form) + text.bytes[start],
		text.bytes[end] - text.bytes[start]);
	bool good = slice_key(&text, 0, text.count, how, &term->key) && term->key.size > 0;
	for (size_t i = 0; i < text.count; i++)
		good = good && !text.ill[i];
	for (int32_t i = 0; i < term->key.size; i++)
		good = good && term->key.units[i] != 0xFFFD;
	term->name = name;
	term->how = how;
	term->order = search->term_count;
	search->term_count += good;
}

static void add_terms(struct search *search, const json_t *terms)
{
	for (size_t i = 0; i < json_array_size(terms); i++) {
		json_t *term = json_array_get(terms, i), *name = term;
		int how = search->options.hyphen_space ? FOLD_HYPHENS : 0;
		if (json_is_object(term)) {
			name = json_object_get(term, "term");
			how |= json_object_get(term, "case") ? FOLD_EXACT : 0;
			how |= json_object_get(term, "marks") ? FOLD_MARKS : 0;
		}
		add_term(search, name, name, how);
		const json_t *forms = json_object_get(term, "forms");
		for (size_t j = 0; j < json_array_size(forms); j++)
			add_term(search, name, json_array_get(forms, j), how);
	}
}

json_t *reference_find(json_t *test, const char *text, size_t size)
{
	static struct search search;
	static struct term terms[64];
	json_t *options = json_object_get(test, "options");
	json_t *clitics = json_object_get(options, "clitics");
	json_t *english = json_pack("[s, s, s, s, s, s]", "s", "d", "m", "ll", "re", "ve");
	memset(search.linked, 0, sizeof search.linked);
	search.options = (struct options){
		.clitics = clitics ? clitics : english,
		.elisions = json_object_get(options, "elisions"),
		.join = json_object_get(options, "hyphen") != NULL,
		.hyphen_space = json_is_true(json_object_get(options, "hyphen_as_space")),
		.protect = json_is_true(json_object_get(options, "protect")),
	};
	search.terms = terms;
	search.term_count = 0;
	text_read(&search.text, text, size);
	add_terms(&search, json_object_get(test, "terms"));
	mark_links(&search);
	json_t *found = select_matches(&search);
	json_decref(english);
	return found;
}
