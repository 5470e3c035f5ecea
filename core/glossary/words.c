/*
 * words.c - mappings and statuses in plain English, the same on every card and page.
 */
#include <parlance/glossary.h>
#include <parlance/memory.h>

const char *parl_mapping_words(
	enum parl_mapping mapping, const char *first, const char *second, struct parl_arena *arena)
{
	switch (mapping) {
	case PARL_MAPPING_NONE:
		return NULL;
	case PARL_MAPPING_EXACT:
		return "Yes. Both sides mean the same.";
	case PARL_MAPPING_CLOSE:
		return "Nearly. In most places one can stand for the other.";
	case PARL_MAPPING_BROADER:
		return parl_arena_print(arena,
			"Not quite. The %s term is wider: it takes in more than the %s one.",
			second, first);
	case PARL_MAPPING_NARROWER:
		return parl_arena_print(arena,
			"Not quite. The %s term is narrower: it takes in less than the %s one.",
			second, first);
	case PARL_MAPPING_RELATED:
		break;
	}
	return "No. They have to do with each other, but neither can stand for the other.";
}

const char *parl_term_status_words(enum parl_term_status status)
{
	switch (status) {
	case PARL_TERM_DEPRECATED:
		return "dated, better not used";
	case PARL_TERM_SUPERSEDED:
		return "superseded, no longer used";
	case PARL_TERM_PREFERRED:
	case PARL_TERM_ADMITTED:
		break;
	}
	return NULL;
}
