#include "acronym_sense.h"

#include <string.h>

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

static void add(struct parl_buffer *senses, const struct parl_finding *finding)
{
	struct parl_acronym_sense sense = {.match = parl_finding_match(finding)};

	if (parl_finding_sense_count(finding) == 1)
		sense.of = parl_term_concept(parl_finding_term(finding));
	parl_buffer_add(senses, &sense, sizeof(sense));
}

static struct parl_acronym_sense *gather(struct parl_check *check, const struct parl_block *block)
{
	struct parl_buffer senses = PARL_BUFFER_EMPTY;
	struct parl_acronym_sense *found = NULL;
	const struct parl_finding *const *findings;
	enum parl_status status;
	size_t count;

	check->all->wants = has_acronym;
	parl_bridge_judge(check->all, block);
	while ((status = parl_bridge_next(check->all, &findings, &count)) == PARL_OK)
		for (size_t i = 0; i < count; i++)
			add(&senses, findings[i]);
	if (status == PARL_NONE && !senses.failed)
		found = parl_arena_alloc(check->arena, senses.size + sizeof(*found));
	if (found && senses.size)
		memcpy(found, senses.data, senses.size);
	parl_buffer_release(&senses);
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
