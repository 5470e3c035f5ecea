/*
 * check_chains.c - what would be replaced again after it was written: chains, and circles of them.
 *
 * A term that is replaced leads to the terms with the key of its replacement in its own register.
 * Each term writes one replacement, so that every chain is a path and each circle is met once.
 */
#include "check.h"

#include "keyer.h"

struct link {
	const struct parl_term *term;
	parl_view target; /* what is written for it */
	uint32_t next;    /* the link that replaces the target + 1; 0: none */
	uint32_t walk;    /* the walk that came by here first */
};

struct chains {
	struct parl_json_reader *reader;
	const struct parl_glossary *glossary;
	struct link *links;
	size_t count;
	struct parl_table keys; /* register, language, key -> link */
	struct parl_keyer keyer;
};

static bool conditional(const struct parl_term *term)
{
	const struct parl_conditions *c = &term->conditions;
	return c->not_in.count + c->near.count + c->not_near.count + c->after.count +
			c->not_after.count + c->before.count + c->not_before.count +
			c->sure_near.count >
		0 ||
		c->found != PARL_FOUND_ANY;
}

static const struct parl_term *written_for(
	const struct parl_concept *concept_, const struct parl_term *term, size_t registers)
{
	if (term->use_count > 0)
		return term->use[0];
	for (int number = 0; number < (int)registers; number++) {
		const struct parl_term *target = number == term->register_number
			? NULL
			: parl_concept_preferred(concept_, number, term->language);
		if (target)
			return target;
	}
	return NULL;
}

static parl_view key_of(struct chains *chains, const struct parl_term *term, parl_view text)
{
	return parl_keyer_term(&chains->keyer, term->register_number, term->language, 0, text);
}

/* A replacement with the term's own key changes nothing, so nothing goes on from it. */
static bool add_link(struct chains *chains, const struct parl_term *term, parl_view target)
{
	parl_view key = key_of(chains, term, target);
	if (!key.data)
		return !chains->keyer.failed;
	parl_view to = parl_arena_copy(chains->reader->scratch, key);
	key = key_of(chains, term, term->text);
	if (!key.data || parl_view_equal(key, to))
		return !chains->keyer.failed;
	parl_view from = parl_arena_copy(chains->reader->scratch, key);
	chains->links[chains->count] = (struct link){.term = term, .target = target};
	return to.data && from.data &&
		parl_table_put(&chains->keys, from, (uint32_t)chains->count++, NULL);
}

static bool gather(struct chains *chains)
{
	const struct parl_glossary *glossary = chains->glossary;
	for (size_t i = 0; i < glossary->record_count; i++) {
		const struct parl_concept *concept_ = &glossary->concepts[i];
		for (size_t j = 0; j < concept_->term_count; j++) {
			const struct parl_term *term = concept_->terms[j];
			const struct parl_term *target = term->action >= PARL_ACTION_SUGGEST
				? written_for(concept_, term, glossary->register_count)
				: NULL;
			if (target && !add_link(chains, term, target->text))
				return false;
		}
	}
	return true;
}

static void tie(struct chains *chains)
{
	for (size_t i = 0; i < chains->count; i++) {
		struct link *link = &chains->links[i];
		parl_view key = key_of(chains, link->term, link->target);
		const uint32_t *next = key.data ? parl_table_get(&chains->keys, key) : NULL;
		if (next)
			link->next = *next + 1;
	}
}

static const char *quoted(struct chains *chains, parl_view text)
{
	return parl_json_excerpt(chains->reader, text);
}

static void report_link(struct chains *chains, const struct link *link)
{
	const struct parl_term *next = chains->links[link->next - 1].term;
	bool sometimes = conditional(next);
	parl_json_fault(chains->reader,
		sometimes ? PARL_CODE_GLOSSARY_CHAIN_MAYBE : PARL_CODE_GLOSSARY_CHAIN,
		link->term->place,
		parl_json_help(chains->reader,
			"let this term be replaced by \"%s\" directly, or give that one \"action\": "
			"\"explain\"",
			quoted(chains, chains->links[link->next - 1].target)),
		sometimes
			? "its replacement \"%s\" can itself be replaced: it is a term of \"%s\" "
			  "with the action %s"
			: "its replacement \"%s\" would itself be replaced: it is a term of \"%s\" "
			  "with the action %s",
		quoted(chains, link->target), next->of->id ? next->of->id : "",
		parl_action_name(next->action));
}

/* The circle that begins at START: "a", "b" and back. Long ones are told in part. */
static void report_circle(struct chains *chains, uint32_t start)
{
	struct parl_buffer path = PARL_BUFFER_EMPTY;
	uint32_t at = start;
	for (size_t i = 0; i < 5 && (i == 0 || at != start); i++) {
		parl_buffer_print(
			&path, "\"%s\" -> ", quoted(chains, chains->links[at].term->text));
		at = chains->links[at].next - 1;
	}
	parl_buffer_print(&path, at == start ? "\"%s\"" : "... -> \"%s\"",
		quoted(chains, chains->links[start].term->text));
	parl_json_fault(chains->reader, PARL_CODE_GLOSSARY_CIRCLE, chains->links[start].term->place,
		"keep one direction, and give the other terms \"action\": \"explain\"",
		"these replacements go round in a circle: %s", path.failed ? "" : path.data);
	parl_buffer_release(&path);
}

/* Follows the chain from START. Links of a circle are marked with walk UINT32_MAX. */
static void walk(struct chains *chains, uint32_t start, uint32_t number)
{
	uint32_t at = start;
	while (chains->links[at].walk == 0) {
		chains->links[at].walk = number;
		if (chains->links[at].next == 0)
			return;
		at = chains->links[at].next - 1;
	}
	if (chains->links[at].walk != number)
		return;
	bool sometimes = false;
	uint32_t round = at, first = at;
	do {
		sometimes = sometimes || conditional(chains->links[round].term);
		if (round < first)
			first = round;
		round = chains->links[round].next - 1;
	} while (round != at);
	if (sometimes)
		return;
	report_circle(chains, first);
	do {
		chains->links[round].walk = UINT32_MAX;
		round = chains->links[round].next - 1;
	} while (round != at);
}

void parl_check_chains(struct parl_json_reader *reader, struct parl_glossary *glossary)
{
	struct chains chains = {.reader = reader, .glossary = glossary};
	size_t count = 0;
	for (size_t i = 0; i < glossary->record_count; i++)
		count += glossary->concepts[i].term_count;
	chains.links = parl_arena_array(reader->scratch, count, sizeof(*chains.links));
	if (!chains.links || !gather(&chains)) {
		parl_json_no_memory(reader);
	} else {
		tie(&chains);
		for (uint32_t i = 0; i < chains.count; i++)
			walk(&chains, i, i + 1);
		for (uint32_t i = 0; i < chains.count; i++) {
			if (chains.links[i].next != 0 && chains.links[i].walk != UINT32_MAX)
				report_link(&chains, &chains.links[i]);
		}
	}
	parl_table_release(&chains.keys);
	parl_keyer_release(&chains.keyer);
}
