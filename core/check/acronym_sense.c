#include "acronym_sense.h"

/* A term that was found; the last of a block is one that ends at 0. */
struct parl_acronym_sense {
	parl_span match;
	const struct parl_concept *of; /* NULL: it has several senses */
};

/* "EDI", and "SMART target", which stands for one that it begins with. */
static bool has_acronym(const void *unused, const struct parl_term *term)
{
	parl_view text = parl_term_text(term);
	size_t capitals = 0;

	(void)unused;
	for (size_t i = 0; i < text.size; i++)
		capitals += text.data[i] >= 'A' && text.data[i] <= 'Z';
	return capitals > 1;
}

static struct parl_acronym_sense *gather(struct parl_check *check, const struct parl_block *block)
{
	struct parl_acronym_sense *found;
	const struct parl_finding *const *findings;
	size_t count;

	check->all->wants = has_acronym;
	if (parl_bridge_judge(check->all, block, &findings, &count) != PARL_OK)
		return NULL;
	found = parl_arena_array(check->arena, count + 1, sizeof(*found));
	for (size_t i = 0; found && i < count; i++) {
		found[i].match = parl_finding_match(findings[i]);
		if (parl_finding_sense_count(findings[i]) == 1)
			found[i].of = parl_term_concept(parl_finding_term(findings[i]));
	}
	return found;
}

bool parl_acronym_senses_begin(struct parl_acronym_senses *senses, struct parl_check *check)
{
	senses->check = check;
	senses->pages = parl_arena_array(check->arena,
		parl_document_block_count(check->document) / PARL_SENSES_PAGE + 1,
		sizeof(*senses->pages));
	return senses->pages != NULL;
}

/* What is known of BLOCK, judged now if it was not before; NULL: out of memory. */
static const struct parl_acronym_sense *senses_of(
	struct parl_acronym_senses *senses, const struct parl_block *block)
{
	size_t index = parl_block_index(block);
	struct parl_acronym_sense ***page = &senses->pages[index / PARL_SENSES_PAGE], **found;

	if (!*page)
		*page = parl_arena_array(senses->check->arena, PARL_SENSES_PAGE,
			sizeof(struct parl_acronym_sense *));
	if (!*page)
		return NULL;
	found = &(*page)[index % PARL_SENSES_PAGE];
	if (!*found)
		*found = gather(senses->check, block);
	return *found;
}

bool parl_acronym_senses_ask(struct parl_acronym_senses *senses,
	const struct parl_acronym_place *place, const struct parl_concept **found)
{
	const struct parl_acronym_sense *known = senses_of(senses, place->block);
	parl_span acronym = place->acronym.span;

	*found = NULL;
	if (!known)
		return false;
	for (const struct parl_acronym_sense *at = known; at->match.end > 0; at++)
		if (at->match.start <= acronym.start && at->match.end >= acronym.end)
			*found = at->of;
	return true;
}
