/* cards.c - an exporter for parlance: a glossary as a text that Anki imports, to learn it by heart.
 */
#include <parlance/plugin.h>

struct deck {
	const struct parl_export *what;
	struct parl_output *output;
	struct parl_arena *arena;
	size_t left_out;
};

/* A field ends with a tab, a card with its line: neither may stand in a text. */
static void write_field(const struct deck *deck, parl_view text)
{
	parl_output_text(deck->output, parl_text_line(text, deck->arena));
}

static void write_card(struct deck *deck, const struct parl_term *term)
{
	const struct parl_term *other = parl_term_target(term, 1);
	const char *definition = parl_concept_definition(parl_term_concept(term));

	if (!other) {
		deck->left_out++;
		return;
	}
	write_field(deck, parl_term_text(term));
	parl_output_print(deck->output, "\t");
	write_field(deck, parl_term_text(other));
	parl_output_print(deck->output, "\t");
	write_field(deck, parl_view_of(definition ? definition : ""));
	parl_output_print(deck->output, "\n");
	parl_arena_reset(deck->arena);
}

/* What the form cannot hold is a warning; a disk that is full is told by the host. */
static enum parl_status write_deck(
	const struct parl_export *what, struct parl_output *output, struct parl_diagnostics *faults)
{
	struct deck deck = {what, output, parl_arena_new(), 0};

	if (!deck.arena)
		return parl_diagnose_memory(faults, what->path);
	parl_output_print(output, "#separator:tab\n#html:false\n");
	for (size_t i = 0; i < what->concept_count; i++)
		for (size_t k = 0; k < parl_concept_term_count(what->concepts[i]); k++) {
			const struct parl_term *term = parl_concept_term(what->concepts[i], k);

			if (parl_term_register(term) == 0 &&
				!parl_settled_hides(what->settled, term))
				write_card(&deck, term);
		}
	if (deck.left_out > 0)
		parl_diagnose(faults, PARL_CODE_PLUGIN_OWN_WARNING, what->path, NULL,
			"terms left out, since they have no word on the other side: %zu",
			deck.left_out);
	parl_arena_free(deck.arena);
	return PARL_OK;
}

static const struct parl_exporter exporter = {
	.head = {sizeof(exporter), PARL_CAPABILITY_EXPORTER, "cards", "Flash cards for Anki"},
	.extensions = "",
	.write = write_deck};
static const struct parl_capability *const capabilities[] = {&exporter.head, NULL};
PARL_PLUGIN("cards", "1.0", "MIT", "Glossaries as flash cards",
	"exporter cards - Flash cards for Anki\n", capabilities);
