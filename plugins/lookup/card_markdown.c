/*
 * card_markdown.c - the concept card as Markdown, to be pasted into a note or a page.
 */
#include "card.h"

#include <string.h>

#include "words.h"

static void add_text(struct parl_output *output, const char *text)
{
	parl_markdown_write(output, parl_view_of(text));
}

/* An address that can be one in angle brackets is a link. */
static void add_address(struct parl_output *output, const char *url)
{
	bool clean = true;

	for (const char *at = url; *at; at++)
		clean = clean && (unsigned char)*at > ' ' && !strchr("<>\\", *at);
	if (clean)
		parl_output_print(output, "<%s>", url);
	else
		add_text(output, url);
}

static void add_entry(struct parl_output *output, const char *label, const char *text)
{
	if (!text)
		return;
	parl_output_print(output, "\n**%s** ", label);
	add_text(output, text);
	parl_output_print(output, "\n");
}

/* "- **third-sector:** grantee (preferred), grant holder" */
static void add_register(struct parl_output *output, const struct parl_vocabulary *vocabulary,
	const struct parl_concept *concept, int number)
{
	const char *comma = "";

	for (size_t i = 0; i < parl_concept_term_count(concept); i++) {
		const struct parl_term *term = parl_concept_term(concept, i);
		const char *status = parl_term_status_words(parl_term_status_of(term));

		if (parl_term_register(term) != number)
			continue;
		if (!*comma)
			parl_output_print(output, "- **%s:** ",
				parl_vocabulary_register_name(vocabulary, number));
		parl_output_print(output, "%s", comma);
		add_text(output, parl_term_text(term).data);
		if (status)
			parl_output_print(output, " (%s)", status);
		comma = ", ";
	}
	if (*comma)
		parl_output_print(output, "\n");
}

static void add_sources(struct parl_output *output, const struct parl_concept *concept)
{
	for (size_t i = 0; i < parl_concept_source_count(concept); i++) {
		const char *title = parl_concept_source_title(concept, i);
		const char *url = parl_concept_source_url(concept, i);

		if (i == 0)
			parl_output_print(output, "\n**Sources**\n\n");
		parl_output_print(output, "- ");
		add_text(output, title ? title : parl_concept_source_key(concept, i));
		if (url) {
			parl_output_print(output, ": ");
			add_address(output, url);
		}
		parl_output_print(output, "\n");
	}
}

void card_markdown(struct parl_job *job, const struct parl_concept *concept)
{
	const struct parl_vocabulary *vocabulary = parl_job_vocabulary(job);
	struct parl_output *output = parl_job_output(job);

	parl_output_print(output, "### ");
	add_text(output, parl_concept_id(concept));
	parl_output_print(output, "\n\n");
	for (size_t i = 0; i < parl_vocabulary_register_count(vocabulary); i++)
		add_register(output, vocabulary, concept, (int)i);
	add_entry(output, "Meaning:", parl_concept_definition(concept));
	add_entry(output, "Same meaning?",
		words_mapping(vocabulary, parl_concept_mapping(concept), parl_job_arena(job)));
	add_entry(output, "Why:", parl_concept_reason(concept));
	add_entry(output, "Ask:", parl_concept_ask(concept));
	add_entry(output, "Note:", parl_concept_note(concept));
	add_sources(output, concept);
}
