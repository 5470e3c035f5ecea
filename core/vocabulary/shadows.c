/*
 * shadows.c - entries of lower layers that a higher one hides.
 *
 * An entry hides those whose every occurrence it would match as well: the same key under its own
 * options, which must be as loose as theirs. So a buyer's "itt" hides the base's "ITT", but a
 * buyer's "PIN" in capitals leaves the base's "pin" alone.
 */
#include "shadows.h"

#include "../glossary/keyer.h"

struct shadows {
	struct parl_vocabulary *vocabulary;
	struct parl_arena *scratch;
	struct parl_table decides;       /* register, language, options, key -> rank */
	bool used[PARL_KEYER_FLAGS + 1]; /* which options occur at all */
	struct parl_keyer keyer;
};

static parl_view key_under(
	struct shadows *shadows, const struct parl_entry *entry, unsigned options)
{
	return parl_keyer_term(&shadows->keyer, entry->term->register_number, entry->term->language,
		options, entry->text);
}

static bool put_rank(struct shadows *shadows, const struct parl_entry *entry)
{
	unsigned options = entry->term->pattern_flags & PARL_KEYER_FLAGS;
	parl_view key = key_under(shadows, entry, options);
	if (!key.data)
		return !shadows->keyer.failed;
	uint32_t rank = (uint32_t)parl_compose_rank(shadows->vocabulary, entry->term->glossary);
	parl_view copy = parl_arena_copy(shadows->scratch, key);
	uint32_t *known = copy.data ? parl_table_put(&shadows->decides, copy, rank, NULL) : NULL;
	if (known && rank < *known)
		*known = rank;
	shadows->used[options] = true;
	return known != NULL;
}

static bool as_loose(unsigned options, unsigned theirs)
{
	bool case_fits = !(options & PARL_KEY_CASE_EXACT) || (theirs & PARL_KEY_CASE_EXACT);
	bool marks_fit = (options & PARL_KEY_MARKS_IGNORE) || !(theirs & PARL_KEY_MARKS_IGNORE);
	return case_fits && marks_fit;
}

/* The rank that hides ENTRY; its own, where none does. */
static uint32_t rank_over(struct shadows *shadows, const struct parl_entry *entry)
{
	uint32_t best = (uint32_t)parl_compose_rank(shadows->vocabulary, entry->term->glossary);
	for (unsigned options = 0; options <= PARL_KEYER_FLAGS; options++) {
		if (!shadows->used[options] || !as_loose(options, entry->term->pattern_flags))
			continue;
		parl_view key = key_under(shadows, entry, options);
		const uint32_t *rank = key.data ? parl_table_get(&shadows->decides, key) : NULL;
		if (rank && *rank < best)
			best = *rank;
	}
	return best;
}

static bool hide(struct shadows *shadows)
{
	struct parl_vocabulary *vocabulary = shadows->vocabulary;
	size_t kept = 0;
	for (size_t i = 0; i < vocabulary->entry_count; i++) {
		const struct parl_entry *entry = &vocabulary->entries[i];
		const struct parl_glossary *of = entry->term->glossary;
		uint32_t rank = rank_over(shadows, entry);
		if (rank == parl_compose_rank(vocabulary, of)) {
			vocabulary->entries[kept++] = *entry;
			continue;
		}
		struct parl_override note = {.kind = PARL_OVERRIDE_KEY,
			.by = vocabulary->glossaries[rank],
			.of = of,
			.concept_id = entry->term->of->id,
			.term = entry->text,
			.register_number = entry->term->register_number};
		if (!parl_compose_note(vocabulary, &note))
			return false;
	}
	vocabulary->entry_count = kept;
	return !shadows->keyer.failed;
}

bool parl_hide_shadowed(struct parl_vocabulary *vocabulary, struct parl_arena *scratch)
{
	if (vocabulary->glossary_count < 2)
		return true;
	struct shadows shadows = {.vocabulary = vocabulary, .scratch = scratch};
	bool good = true;
	for (size_t i = 0; good && i < vocabulary->entry_count; i++)
		good = put_rank(&shadows, &vocabulary->entries[i]);
	good = good && hide(&shadows);
	parl_table_release(&shadows.decides);
	parl_keyer_release(&shadows.keyer);
	return good;
}
