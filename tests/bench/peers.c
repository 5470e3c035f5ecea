/*
 * peers.c - the matcher beside a plain Aho-Corasick and Hyperscan's literal mode, in one run, on
 * one text with one set of terms.
 *
 *   peers TEXT COUNT [dense | sparse]     prints what was found, and MB/s of each
 *
 * The terms are one to four words of the text in a row, from places drawn with a fixed seed. The
 * more terms, the longer they are, as in glossaries: of 500, 10,000 and 100,000 one is in some 30,
 * 11 and 8 words of English. `dense` draws all sets as the smallest, so that large ones are met at
 * every few words; `sparse` puts words of different places together, so that the words occur and
 * the terms do not. The peers get
 * the same terms, ASCII case-blind. Their hits inside words are dropped, and the rest sorted into
 * leftmost-longest; of the contract they know nothing else. Times are of the processor, for one
 * thread, the best of three rounds; loading is not counted.
 */
#include <stdbool.h>
#include <stdio.h>
#include <time.h>

#include <parlance/matcher.h>

#include "automaton.h"
#include "base/file.h"
#include "match/matcher.h"

#ifdef BENCH_HYPERSCAN
#include <hs.h>
#endif

#define ROUNDS 3
#define HYPERSCAN_BLOCK 65536

static double now(void)
{
	struct timespec t;
	clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

/* splitmix64 */
static uint64_t draw(void)
{
	static uint64_t state = 6;
	uint64_t z = state += 0x9E3779B97F4A7C15u;
	z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9u;
	z = (z ^ z >> 27) * 0x94D049BB133111EBu;
	return z ^ z >> 31;
}

static bool is_word(char byte)
{
	unsigned char c = (unsigned char)byte;
	return c >= 0x80 || (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
}

/* --- terms */

struct terms {
	const char **items;
	size_t count;
	size_t bytes;
};

/* The word that begins at or behind AT. */
static parl_view word_from(parl_view text, size_t at)
{
	while (at < text.size && is_word(text.data[at]))
		at++;
	while (at < text.size && !is_word(text.data[at]))
		at++;
	size_t start = at;
	while (at < text.size && is_word(text.data[at]))
		at++;
	return (parl_view){text.data + start, at - start};
}

/* Whether signs of other scripts are among the letters: no term of a glossary has them. */
static bool has_signs(const char *term)
{
	static const char *const signs[] = {"\xC2", "\xE2\x80", "\xE3\x80", "\xEF\xBC", "\xEF\xBD"};
	for (size_t i = 0; i < PARL_LENGTH(signs); i++)
		if (strstr(term, signs[i]) != NULL)
			return true;
	return false;
}

/* How terms are drawn. */
struct drawing {
	unsigned char
		below[3]; /* of a hundred terms so many have one word, up to two, up to three */
	bool sparse;
};

static struct drawing drawing_of(size_t count, const char *kind)
{
	struct drawing drawing = {{14, 70, 100}, false};
	if (strcmp(kind, "sparse") == 0)
		drawing = (struct drawing){{0, 0, 100}, true};
	else if (strcmp(kind, "dense") != 0 && count >= 100000)
		drawing = (struct drawing){{0, 20, 60}, false};
	else if (strcmp(kind, "dense") != 0 && count >= 10000)
		drawing = (struct drawing){{1, 20, 60}, false};
	return drawing;
}

/* Words of TEXT in a row, or from anywhere; false: they are no good term. */
static bool draw_term(parl_view text, const struct drawing *drawing, char *term, size_t room)
{
	size_t share = draw() % 100, at = draw() % text.size, size = 0, words = 1;
	bool sparse = drawing->sparse;
	while (words < 4 && share >= drawing->below[words - 1])
		words++;
	for (size_t i = 0; i < words; i++) {
		parl_view word = word_from(text, at);
		size_t next = (size_t)(word.data - text.data) + word.size;
		if (word.size < (words == 1 ? 8 : 4) || size + word.size + 2 > room)
			return false;
		memcpy(term + size, word.data, word.size);
		size += word.size;
		term[size] = '\0';
		if (i + 1 < words && !sparse &&
			(next + 1 >= text.size || text.data[next] != ' ' ||
				!is_word(text.data[next + 1])))
			return false;
		term[size++] = ' ';
		at = sparse ? draw() % text.size : next - 1;
	}
	term[size - 1] = '\0';
	return !has_signs(term);
}

static int compare_terms(const void *left, const void *right)
{
	return strcmp(*(const char *const *)left, *(const char *const *)right);
}

static struct terms make_terms(parl_view text, size_t count, const struct drawing *drawing)
{
	struct terms terms = {calloc(count, sizeof(char *)), 0, 0};
	char term[400];
	for (size_t tries = 0; terms.count < count && tries < 100 * count; tries++) {
		if (draw_term(text, drawing, term, sizeof term))
			terms.items[terms.count++] = strdup(term);
		if (terms.count < count)
			continue;
		qsort(terms.items, count, sizeof *terms.items, compare_terms);
		terms.count = 0;
		for (size_t i = 0; i < count; i++)
			if (i == 0 || strcmp(terms.items[i], terms.items[terms.count - 1]) != 0)
				terms.items[terms.count++] = terms.items[i];
	}
	for (size_t i = 0; i < terms.count; i++)
		terms.bytes += strlen(terms.items[i]);
	return terms;
}

/* --- hits of the peers */

struct hit {
	uint32_t start, end;
};

struct hits {
	struct hit *items;
	size_t count, capacity;
	parl_view text;
};

static inline void add_hit(struct hits *hits, size_t start, size_t end)
{
	parl_view text = hits->text;
	if ((start > 0 && is_word(text.data[start - 1])) ||
		(end < text.size && is_word(text.data[end])))
		return;
	if (hits->count == hits->capacity) {
		hits->capacity = hits->capacity * 2 + 1000;
		hits->items = realloc(hits->items, hits->capacity * sizeof *hits->items);
	}
	/* they come by their ends: nearly sorted by their starts */
	size_t place = hits->count++;
	struct hit *items = hits->items;
	for (; place > 0 && items[place - 1].start >= start; place--)
		items[place] = items[place - 1];
	items[place] = (struct hit){(uint32_t)start, (uint32_t)end};
}

/* How many are left of them, leftmost-longest. */
static size_t choose(const struct hits *hits)
{
	size_t chosen = 0, floor = 0;
	for (size_t i = 0; i < hits->count; i++)
		if (hits->items[i].start >= floor) {
			floor = hits->items[i].end;
			chosen++;
		}
	return chosen;
}

/* --- the three */

struct engine {
	struct parl_scan *scan;
	struct automaton automaton;
#ifdef BENCH_HYPERSCAN
	hs_database_t *database;
	hs_scratch_t *scratch;
	size_t *sizes; /* of the terms */
	size_t base;   /* of the block that is scanned */
	size_t failures;
#endif
	struct hits hits;
};

static size_t run_matcher(struct engine *engine, parl_view text)
{
	struct parl_match match;
	size_t found = 0;
	parl_scan_begin(engine->scan, text);
	while (parl_scan_next(engine->scan, &match) == PARL_OK)
		found++;
	return found;
}

static size_t run_automaton(struct engine *engine, parl_view text)
{
	const struct automaton *automaton = &engine->automaton;
	uint32_t state = 0;
	engine->hits.count = 0;
	for (size_t at = 0; at < text.size; at++) {
		state = automaton->next[(size_t)state * automaton->width +
			automaton->class_of[(unsigned char)text.data[at]]];
		uint32_t hit = automaton->size[state] ? state : automaton->above[state];
		for (; hit != 0; hit = automaton->above[hit])
			add_hit(&engine->hits, at + 1 - automaton->size[hit], at + 1);
	}
	return choose(&engine->hits);
}

#ifdef BENCH_HYPERSCAN
static int on_match(
	unsigned id, unsigned long long from, unsigned long long to, unsigned flags, void *context)
{
	struct engine *engine = context;
	(void)from;
	(void)flags;
	size_t end = engine->base + (size_t)to;
	add_hit(&engine->hits, end - engine->sizes[id], end);
	return 0;
}

/* In blocks, since version 5.4 gives up with HS_UNKNOWN_ERROR in some large texts. */
static size_t run_hyperscan(struct engine *engine, parl_view text)
{
	engine->hits.count = 0;
	for (size_t at = 0, size; at < text.size; at += size) {
		size = text.size - at < HYPERSCAN_BLOCK ? text.size - at : HYPERSCAN_BLOCK;
		while (at + size < text.size && text.data[at + size] != '\n')
			size++;
		engine->base = at;
		if (hs_scan(engine->database, text.data + at, (unsigned)size, 0, engine->scratch,
			    on_match, engine) != HS_SUCCESS)
			engine->failures++;
	}
	return choose(&engine->hits);
}

static bool open_hyperscan(struct engine *engine, const struct terms *terms)
{
	unsigned *flags = calloc(terms->count, sizeof *flags),
		 *ids = calloc(terms->count, sizeof *ids);
	size_t *sizes = calloc(terms->count, sizeof *sizes);
	hs_compile_error_t *error = NULL;
	for (size_t i = 0; i < terms->count; i++) {
		flags[i] = HS_FLAG_CASELESS;
		ids[i] = (unsigned)i;
		sizes[i] = strlen(terms->items[i]);
	}
	engine->sizes = sizes;
	bool good = hs_compile_lit_multi(terms->items, flags, ids, sizes, (unsigned)terms->count,
			    HS_MODE_BLOCK, NULL, &engine->database, &error) == HS_SUCCESS &&
		hs_alloc_scratch(engine->database, &engine->scratch) == HS_SUCCESS;
	free(flags);
	free(ids);
	return good;
}
#endif

static size_t count_words(parl_view text)
{
	size_t words = 0;
	for (size_t i = 0; i < text.size; i++)
		words +=
			!parl_is_white(text.data[i]) && (i == 0 || parl_is_white(text.data[i - 1]));
	return words;
}

/* One of the three: what it found, and the shortest time. */
struct lane {
	size_t (*run)(struct engine *, parl_view);
	size_t found;
	double best;
};

/* In turn, so that what else the machine does is of all of them. */
static void measure(struct lane *lanes, size_t count, struct engine *engine, parl_view text)
{
	for (int round = 0; round < ROUNDS; round++)
		for (size_t i = 0; i < count; i++) {
			double start = now(), took;
			lanes[i].found = lanes[i].run(engine, text);
			took = now() - start;
			lanes[i].best = round == 0 || took < lanes[i].best ? took : lanes[i].best;
		}
}

static double rate(const struct lane *lane, parl_view text)
{
	return lane->best > 0 ? (double)text.size / lane->best / 1e6 : 0;
}

static struct parl_matcher *make_matcher(const struct terms *terms)
{
	struct parl_matcher_builder *builder = parl_matcher_builder_new();
	for (size_t i = 0; i < terms->count; i++) {
		struct parl_pattern pattern = {sizeof pattern, parl_view_of(terms->items[i]), 0,
			(uint32_t)i, parl_language_clitics("en"), NULL};
		parl_matcher_builder_add(builder, &pattern);
	}
	struct parl_matcher *matcher = parl_matcher_build(builder);
	parl_matcher_builder_free(builder);
	return matcher;
}

/* Bytes a term that the matcher takes over the terms' own text. */
static double memory(const struct parl_matcher *matcher, const struct terms *terms)
{
	size_t bytes = sizeof *matcher + ((size_t)8 << (32 - matcher->filter.shift)) +
		(terms->count + 1) * (sizeof *matcher->keys + sizeof *matcher->ids);
	bytes += matcher->filter.firsts != NULL ? PARL_FILTER_FIRSTS : 0;
	bytes += matcher->byte_count;
	for (size_t i = 0; i < matcher->key_count; i++)
		bytes -= parl_matcher_key_view(matcher, &matcher->keys[i]).size;
	for (size_t i = 0; i < matcher->mode_count; i++)
		bytes += (parl_slots_mask(&matcher->modes[i].table) + 1) *
			sizeof(struct parl_bucket);
	return (double)bytes / (double)terms->count;
}

int main(int count, char **arguments)
{
	struct parl_buffer file = PARL_BUFFER_EMPTY;
	if (count < 3 ||
		parl_file_read(arguments[1], arguments[1], PARL_FILE_MOST, &file, NULL) !=
			PARL_OK) {
		fprintf(stderr, "usage: peers TEXT COUNT [dense | sparse]\n");
		return 2;
	}
	parl_view text = parl_buffer_view(&file);
	size_t wanted = strtoul(arguments[2], NULL, 10);
	struct drawing drawing = drawing_of(wanted, count > 3 ? arguments[3] : "");
	struct terms terms = make_terms(text, wanted, &drawing);
	struct engine engine = {.hits = {.text = text}};
	struct lane lanes[3] = {{.run = run_matcher}, {.run = run_automaton}};
	size_t lane_count = 2;
	double start = now();
	struct parl_matcher *matcher = make_matcher(&terms);
	double built = now() - start;
	engine.scan = parl_scan_new(matcher, 0);
	automaton_build(&engine.automaton, terms.items, terms.count);
#ifdef BENCH_HYPERSCAN
	if (open_hyperscan(&engine, &terms))
		lanes[lane_count++].run = run_hyperscan;
#endif
	measure(lanes, lane_count, &engine, text);
#ifdef BENCH_HYPERSCAN
	if (engine.failures > 0)
		printf("Hyperscan gave up in %zu blocks\n", engine.failures);
#endif
	size_t found = lanes[0].found;
	double ours = rate(&lanes[0], text), automaton = rate(&lanes[1], text);
	double hyperscan = rate(&lanes[2], text);
	printf("%zu terms, found %zu (automaton %zu, Hyperscan %zu), one in %.1f words, "
	       "%zu bytes; built in %.1f ms, %.0f bytes a term\n",
		terms.count, found, lanes[1].found, lanes[2].found,
		(double)count_words(text) / (double)(found ? found : 1),
		text.size / (found ? found : 1), built * 1e3, memory(matcher, &terms));
	printf("MB/s: parlance %.0f, automaton %.0f, Hyperscan %.0f; %.2f times the best\n", ours,
		automaton, hyperscan, ours / (automaton > hyperscan ? automaton : hyperscan));
	automaton_free(&engine.automaton);
	return 0;
}
