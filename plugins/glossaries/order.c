/*
 * order.c - the glossaries that are used together, the one that decides first.
 */
#include "listing.h"

static void say_head(struct listing *listing)
{
	const char *project = parl_job_project(listing->job);

	if (listing->as_json) {
		parl_json_string(&listing->json, "project", project);
		parl_json_open(&listing->json, "order", '[');
		return;
	}
	if (project)
		listing_say(listing, "By the project file %s; ", project);
	listing_say(listing, "%s", project ? "used together" : "Used together");
	listing_say(listing, ", they decide in this order:\n");
}

void order_show(struct listing *listing, const struct parl_vocabulary *vocabulary)
{
	size_t count = parl_vocabulary_glossary_count(vocabulary);

	say_head(listing);
	for (size_t i = 0; i < count; i++) {
		const struct parl_glossary *glossary = parl_vocabulary_glossary(vocabulary, i);

		if (listing->as_json) {
			parl_json_string(&listing->json, NULL, parl_glossary_id(glossary));
			continue;
		}
		parl_output_print(listing->output, "  %zu. ", i + 1);
		listing_say(listing, "%s (%s layer)\n", parl_glossary_id(glossary),
			parl_layer_name(parl_glossary_layer(glossary)));
	}
	if (listing->as_json)
		parl_json_close(&listing->json, ']');
}
