/*
 * silence.c - a sweep over the comments of a document, which goes along with those who ask.
 *
 * Each name has a mark: the last comment that switched it off or on, and how far one about lines
 * reaches. So a comment costs what its names cost, and a question costs four marks.
 */
#include "silence.h"

#include <string.h>

#include "../glossary/model.h"

struct mark {
	size_t turn; /* the comment that switched it last, counted from 1; 0: none did */
	bool off;
	size_t until; /* the end of what comments about lines switch off, */
	size_t line;  /* and the one that does */
};

/* Comments about lines reach back and forth, each kind in an order of its own. */
enum { SWEEP_TURNS, SWEEP_LINES, SWEEP_NEXT_LINES, SWEEPS };

struct parl_silence {
	const struct parl_vocabulary *vocabulary;
	const struct parl_document *document;
	size_t at;            /* what reaches to here has been taken up */
	size_t next[SWEEPS];  /* comments from here on have not */
	const char **domains; /* of the concepts, each once */
	size_t domain_count;
	struct mark all;
	struct mark rules[PARL_ISSUE_DEPRECATED + 1];
	struct mark *of_domain;
	struct mark *of_concept;
	size_t concept_count;
	bool *used;
};

static size_t domain_index(const struct parl_silence *silence, parl_view name)
{
	size_t i = 0;

	while (i < silence->domain_count &&
		!parl_view_equal(parl_view_of(silence->domains[i]), name))
		i++;
	return i;
}

static void gather_domains(struct parl_silence *silence)
{
	const char *last = NULL;

	for (size_t i = 0; i < silence->concept_count; i++) {
		const char *domain =
			parl_concept_domain(parl_vocabulary_concept(silence->vocabulary, i));

		if (!domain || (last && strcmp(domain, last) == 0))
			continue;
		if (domain_index(silence, parl_view_of(domain)) == silence->domain_count)
			silence->domains[silence->domain_count++] = domain;
		last = domain;
	}
}

struct parl_silence *parl_silence_new(const struct parl_vocabulary *vocabulary,
	const struct parl_document *document, struct parl_arena *arena)
{
	struct parl_silence *silence = parl_arena_alloc(arena, sizeof(*silence));
	size_t count = parl_vocabulary_concept_count(vocabulary);

	if (!silence || !parl_vocabulary_complete(vocabulary))
		return NULL;
	silence->vocabulary = vocabulary;
	silence->document = document;
	silence->concept_count = count;
	silence->domains = parl_arena_array(arena, count, sizeof(*silence->domains));
	silence->of_concept = parl_arena_array(arena, count, sizeof(*silence->of_concept));
	silence->of_domain = parl_arena_array(arena, count, sizeof(*silence->of_domain));
	silence->used = parl_arena_array(
		arena, parl_document_switch_count(document), sizeof(*silence->used));
	if (!silence->domains || !silence->of_concept || !silence->of_domain || !silence->used)
		return NULL;
	gather_domains(silence);
	return silence;
}

/* The mark of NAME; NULL: it names nothing. */
static struct mark *mark_of(struct parl_silence *silence, parl_view name)
{
	const struct parl_concept *found = parl_vocabulary_find(silence->vocabulary, name);
	enum parl_issue_kind rule = parl_issue_rule(name);
	size_t domain;

	if (found)
		return &silence->of_concept[found -
			parl_vocabulary_concept(silence->vocabulary, 0)];
	if (rule)
		return &silence->rules[rule];
	domain = domain_index(silence, name);
	return domain < silence->domain_count ? &silence->of_domain[domain] : NULL;
}

bool parl_silence_knows(struct parl_silence *silence, parl_view name)
{
	return mark_of(silence, name) != NULL;
}

static void set(struct mark *mark, const struct parl_switch *one, size_t index)
{
	if (!mark)
		return;
	if (one->kind == PARL_SWITCH_OFF || one->kind == PARL_SWITCH_ON) {
		mark->turn = index + 1;
		mark->off = one->kind == PARL_SWITCH_OFF;
	} else if (one->reach.end > mark->until) {
		mark->until = one->reach.end;
		mark->line = index;
	}
}

static void take_up(struct parl_silence *silence, const struct parl_switch *one, size_t index)
{
	if (one->name_count == 0)
		set(&silence->all, one, index);
	for (size_t i = 0; i < one->name_count; i++)
		set(mark_of(silence, one->names[i]), one, index);
}

static int sweep_of(enum parl_switch_kind kind)
{
	switch (kind) {
	case PARL_SWITCH_OFF_LINE:
		return SWEEP_LINES;
	case PARL_SWITCH_OFF_NEXT_LINE:
		return SWEEP_NEXT_LINES;
	case PARL_SWITCH_UNKNOWN:
		return SWEEPS;
	default:
		return SWEEP_TURNS;
	}
}

static void start_again(struct parl_silence *silence)
{
	memset(silence->next, 0, sizeof(silence->next));
	memset(silence->rules, 0, sizeof(silence->rules));
	memset(&silence->all, 0, sizeof(silence->all));
	memset(silence->of_domain, 0, silence->domain_count * sizeof(*silence->of_domain));
	memset(silence->of_concept, 0, silence->concept_count * sizeof(*silence->of_concept));
}

/* Takes up the comments of one sweep whose reach has begun at AT. */
static void advance(struct parl_silence *silence, int sweep, size_t at)
{
	size_t count = parl_document_switch_count(silence->document);

	for (; silence->next[sweep] < count; silence->next[sweep]++) {
		size_t index = silence->next[sweep];
		const struct parl_switch *one = parl_document_switch(silence->document, index);

		if (sweep_of(one->kind) != sweep)
			continue;
		if (one->reach.start > at)
			return;
		take_up(silence, one, index);
	}
}

struct answer {
	const struct mark *turned; /* the last one that was switched off or on */
	const struct mark *line;
};

static void ask(struct answer *answer, const struct mark *mark, size_t at)
{
	if (mark->until > at)
		answer->line = mark;
	if (mark->turn && (!answer->turned || mark->turn > answer->turned->turn))
		answer->turned = mark;
}

bool parl_silence_hides(struct parl_silence *silence, size_t at,
	const struct parl_concept *concept_, enum parl_issue_kind kind)
{
	struct answer answer = {NULL, NULL};
	const char *domain = concept_ ? parl_concept_domain(concept_) : NULL;

	/* Nearly all ask in the order of the source. */
	if (at < silence->at)
		start_again(silence);
	silence->at = at;
	for (int sweep = 0; sweep < SWEEPS; sweep++)
		advance(silence, sweep, at);
	ask(&answer, &silence->all, at);
	if (kind)
		ask(&answer, &silence->rules[kind], at);
	if (concept_)
		ask(&answer,
			&silence->of_concept[concept_ -
				parl_vocabulary_concept(silence->vocabulary, 0)],
			at);
	if (domain)
		ask(&answer, &silence->of_domain[domain_index(silence, parl_view_of(domain))], at);
	if (answer.line)
		silence->used[answer.line->line] = true;
	else if (answer.turned && answer.turned->off)
		silence->used[answer.turned->turn - 1] = true;
	else
		return false;
	return true;
}

bool parl_silence_used(const struct parl_silence *silence, size_t index)
{
	return silence->used[index];
}
