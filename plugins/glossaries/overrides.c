/*
 * overrides.c - what a higher glossary settled otherwise, in plain words and as JSON.
 */
#include "listing.h"

#include <string.h>

static bool is_key(const struct parl_override *override)
{
	return override->kind == PARL_OVERRIDE_KEY;
}

/* Whether two overrides are told under one head: the same concept, changed by the same glossary. */
static bool belongs(const struct parl_override *override, const struct parl_override *head)
{
	return head && override->by == head->by && override->of == head->of &&
		is_key(override) == is_key(head) &&
		strcmp(override->concept_id, head->concept_id) == 0;
}

/* --- what two glossaries say of one word */

#define MOST_TERMS 16

/* The term of the higher glossary by which the word is found; NULL: it is not told by its spelling.
 */
static const struct parl_term *deciding(struct listing *listing,
	const struct parl_vocabulary *vocabulary, const struct parl_override *override)
{
	const struct parl_term *found[MOST_TERMS];
	size_t count = parl_vocabulary_look_up(vocabulary, override->term, found, MOST_TERMS);

	if (count == PARL_LOOK_FAILED) {
		parl_diagnose_memory(parl_job_diagnostics(listing->job), NULL);
		return NULL;
	}
	for (size_t i = 0; i < count && i < MOST_TERMS; i++)
		if (parl_term_register(found[i]) == override->register_number &&
			parl_concept_glossary(parl_term_concept(found[i])) == override->by)
			return found[i];
	return NULL;
}

/* What is written for TERM: the first that it names, or the other side's preferred term; data
 * NULL: nothing. */
static parl_view written_for(const struct parl_term *term)
{
	const struct parl_concept *of = parl_term_concept(term);
	parl_view use = {NULL, 0};

	if (parl_term_said(term, "use", &use, 1) > 0)
		return use;
	for (size_t i = 0; i < parl_concept_term_count(of); i++) {
		const struct parl_term *other = parl_concept_term(of, i);

		if (parl_term_register(other) != parl_term_register(term) &&
			parl_term_status_of(other) == PARL_TERM_PREFERRED)
			return parl_term_text(other);
	}
	return use;
}

/* --- as text */

static void say_head(struct listing *listing, const struct parl_override *override)
{
	const char *by = parl_glossary_id(override->by), *of = parl_glossary_id(override->of);

	if (is_key(override))
		listing_say(listing, "\n%s has words of %s/%s; there, it decides:\n", by, of,
			override->concept_id);
	else if (override->kind == PARL_OVERRIDE_DROP && override->term.size == 0)
		listing_say(listing, "\n%s drops %s/%s\n", by, of, override->concept_id);
	else
		listing_say(listing, "\n%s changes %s/%s:\n", by, of, override->concept_id);
}

/* Short values stand in one line, old before new; of sentences the new one comes first. */
static void say_field(struct listing *listing, const struct parl_override_field *field, bool added,
	const char *indent)
{
	bool sentences = field->before.size + field->after.size > 60;

	listing_say(listing, "%s%s: ", indent, field->name);
	if (field->before.data && !sentences) {
		parl_output_text(listing->output, field->before);
		listing_say(listing, " -> ");
	}
	parl_output_text(listing->output, field->after);
	if (field->before.data && sentences) {
		listing_say(listing, "\n%s  instead of: ", indent);
		parl_output_text(listing->output, field->before);
	}
	if (!field->before.data && !added)
		listing_say(listing, " (nothing was said before)");
	listing_say(listing, "\n");
}

static void say_fields(struct listing *listing, const struct parl_override *override)
{
	const char *indent = override->term.size ? "    " : "  ";

	for (size_t i = 0; i < override->field_count; i++)
		say_field(listing, &override->fields[i], override->kind == PARL_OVERRIDE_ADDED,
			indent);
}

/* "replace warm hub" */
static void say_side(struct listing *listing, const struct parl_term *term)
{
	parl_view written = written_for(term);

	listing_say(listing, "%s", parl_action_name(parl_term_action(term)));
	if (parl_term_action(term) >= PARL_ACTION_SUGGEST && written.data) {
		listing_say(listing, " ");
		parl_output_text(listing->output, written);
	}
}

/* How two glossaries differ about a word: "suggest warm space -> replace warm hub". */
static void say_difference(struct listing *listing, const struct parl_override *override,
	const struct parl_vocabulary *vocabulary)
{
	const struct parl_term *now = deciding(listing, vocabulary, override);
	const struct parl_term *before = parl_vocabulary_overridden(vocabulary, override);

	if (!now || !before ||
		(parl_term_action(now) == parl_term_action(before) &&
			(parl_term_action(now) < PARL_ACTION_SUGGEST ||
				parl_view_equal(written_for(now), written_for(before)))))
		return;
	listing_say(listing, ": ");
	say_side(listing, before);
	listing_say(listing, " -> ");
	say_side(listing, now);
}

static void say_term(struct listing *listing, const struct parl_override *override,
	const struct parl_vocabulary *vocabulary)
{
	const char *name = parl_vocabulary_register_name(vocabulary, override->register_number);

	listing_say(listing, "  \"%s\"", override->term.data);
	if (name)
		listing_say(listing, " (%s)", name);
	if (override->kind == PARL_OVERRIDE_DROP)
		listing_say(listing, " is dropped");
	else if (override->kind == PARL_OVERRIDE_ADDED)
		listing_say(listing, override->field_count ? " is added:" : " is added");
	else if (override->kind == PARL_OVERRIDE_TERM)
		listing_say(listing, override->field_count ? " changes:" : " is put first");
	else if (is_key(override))
		say_difference(listing, override, vocabulary);
	listing_say(listing, "\n");
}

static void say_all(struct listing *listing, const struct parl_vocabulary *vocabulary)
{
	size_t count = parl_vocabulary_override_count(vocabulary);
	const struct parl_override *head = NULL;

	if (count == 0)
		listing_say(listing, "\nNothing is overridden.\n");
	for (size_t i = 0; i < count; i++) {
		const struct parl_override *override = parl_vocabulary_override(vocabulary, i);

		if (!belongs(override, head))
			say_head(listing, override);
		head = override;
		if (override->term.size)
			say_term(listing, override, vocabulary);
		say_fields(listing, override);
	}
}

/* --- as JSON */

static const char *kind_name(enum parl_override_kind kind)
{
	static const char *const names[] = {
		[PARL_OVERRIDE_CONCEPT] = "concept",
		[PARL_OVERRIDE_DROP] = "dropped",
		[PARL_OVERRIDE_KEY] = "shadowed",
		[PARL_OVERRIDE_TERM] = "term",
		[PARL_OVERRIDE_ADDED] = "added",
	};
	return names[kind];
}

static void put_fields(struct parl_json *json, const struct parl_override *override)
{
	parl_json_open(json, "fields", '[');
	for (size_t i = 0; i < override->field_count; i++) {
		const struct parl_override_field *field = &override->fields[i];

		parl_json_open(json, NULL, '{');
		parl_json_string(json, "name", field->name);
		parl_json_string(json, "before", field->before.data);
		parl_json_string(json, "after", field->after.data);
		parl_json_close(json, '}');
	}
	parl_json_close(json, ']');
}

/* What one side says of a word: null where that cannot be told. */
static void put_side(struct parl_json *json, const char *key, const struct parl_term *term)
{
	parl_view written = term ? written_for(term) : (parl_view){NULL, 0};

	if (!term) {
		parl_json_null(json, key);
		return;
	}
	parl_json_open(json, key, '{');
	parl_json_string(json, "concept", parl_concept_id(parl_term_concept(term)));
	parl_json_string(json, "action", parl_action_name(parl_term_action(term)));
	parl_json_string(json, "writes", written.data);
	parl_json_close(json, '}');
}

static void put(struct listing *listing, const struct parl_override *override,
	const struct parl_vocabulary *vocabulary)
{
	struct parl_json *json = &listing->json;

	parl_json_open(json, NULL, '{');
	parl_json_string(json, "kind", kind_name(override->kind));
	parl_json_string(json, "by", parl_glossary_id(override->by));
	parl_json_string(json, "of", parl_glossary_id(override->of));
	parl_json_string(json, "concept", override->concept_id);
	parl_json_string(json, "term", override->term.size ? override->term.data : NULL);
	parl_json_string(json, "register",
		parl_vocabulary_register_name(vocabulary, override->register_number));
	put_fields(json, override);
	if (is_key(override)) {
		put_side(json, "before", parl_vocabulary_overridden(vocabulary, override));
		put_side(json, "after", deciding(listing, vocabulary, override));
	}
	parl_json_close(json, '}');
}

void overrides_show(struct listing *listing, const struct parl_vocabulary *vocabulary)
{
	if (!listing->as_json) {
		say_all(listing, vocabulary);
		return;
	}
	parl_json_open(&listing->json, "overrides", '[');
	for (size_t i = 0; i < parl_vocabulary_override_count(vocabulary); i++)
		put(listing, parl_vocabulary_override(vocabulary, i), vocabulary);
	parl_json_close(&listing->json, ']');
}
