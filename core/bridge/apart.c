#include "apart.h"

#include "reading.h"

/* How many findings back another word for the same target is looked for. */
#define NEIGHBOURS 8

/* Findings with no more spaces between them stand side by side: "X and two Y". */
#define SIDE_BY_SIDE 3

/* Edits may reach beside their match (an article, a verb), but never into another's. */
static void keep_edits_apart(const struct parl_finding_list *list)
{
	static const char why[] = "it overlaps with another change";
	size_t taken = 0;

	for (size_t i = 0; i < list->count; i++) {
		struct parl_finding *finding = list->items[i];
		bool last = i + 1 == list->count;
		size_t end = finding->also.block ? finding->also.span.end : finding->span.end;

		if (!finding->replacement.data)
			continue;
		if (finding->span.start < taken || (!last && end > list->items[i + 1]->match.start))
			parl_finding_weaken(finding, PARL_ACTION_SUGGEST, why);
		if (finding->action == PARL_ACTION_REPLACE)
			taken = end;
	}
}

/* "40 clients and 12 beneficiaries" would become one word twice. The same word in another number or
 * spelling was one word before, unless it stands side by side with the other. */
static bool may_become_one(const struct parl_finding *a, const struct parl_finding *b)
{
	parl_view text = parl_block_text(b->block);
	size_t spaces = 0;

	for (size_t i = a->match.end; i < b->match.start; i++)
		spaces += text.data[i] == ' ' || text.data[i] == '\n';
	return spaces > SIDE_BY_SIDE && parl_reading_same_words(a->senses[0], b->senses[0]);
}

static void keep_words_apart(const struct parl_finding_list *list)
{
	static const char why[] = "two different words of the sentence would become one";

	for (size_t i = 1; i < list->count; i++) {
		struct parl_finding *b = list->items[i];

		for (size_t k = i; k-- > 0 && i - k <= NEIGHBOURS;) {
			struct parl_finding *a = list->items[k];

			if (a->match.start < b->sentence.start)
				break;
			if (a->target && a->target == b->target && a->senses[0] != b->senses[0] &&
				!may_become_one(a, b)) {
				parl_finding_unfit(a, why);
				parl_finding_unfit(b, why);
			}
		}
	}
}

void parl_apart_settle(struct parl_bridge *bridge)
{
	keep_words_apart(&bridge->findings);
	keep_edits_apart(&bridge->findings);
}
