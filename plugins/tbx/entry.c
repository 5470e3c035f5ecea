/*
 * entry.c - a concept as an entry: what is said of it, and what it refers to.
 */
#include <string.h>
#include <strings.h>

#include "write.h"

static parl_view said(const struct parl_concept *concept_, const char *key)
{
	parl_view text = {NULL, 0};

	parl_concept_said(concept_, key, &text, 1);
	return text.data ? text : (parl_view){"", 0};
}

/* What is overridden of another glossary, by an override that has no id of its own; size 0: the
 * concept is none. */
static parl_view below_of(const struct tbx_writer *writer, const struct parl_concept *concept_)
{
	return writer->what->vocabulary || said(concept_, "id").size ? (parl_view){"", 0}
								     : said(concept_, "overrides");
}

/* XML ids begin with a letter, and have no slash. */
static const char *entry_id(struct tbx_writer *writer, const struct parl_concept *concept_)
{
	const char *own = parl_settled_id(writer->what->settled, concept_), *id = own;
	parl_view below = below_of(writer, concept_);
	char *slash;

	if (below.size) {
		id = parl_arena_print(
			writer->arena, TBX_OVERRIDE "%.*s", (int)below.size, below.data);
		slash = id ? strchr(id, '/') : NULL;
		if (slash)
			*slash = '.';
	} else if (own[0] >= '0' && own[0] <= '9') {
		id = parl_arena_print(writer->arena, TBX_DIGIT "%s", own);
	}
	writer->failed |= !id;
	return id;
}

static const struct parl_concept *lookup(const struct tbx_writer *writer, const char *id)
{
	return xmlHashLookup(writer->entries, (const xmlChar *)id);
}

void tbx_plan_entries(struct tbx_writer *writer)
{
	const struct parl_export *what = writer->what;

	writer->entries = xmlHashCreate(
		what->concept_count < 1 << 20 ? (int)what->concept_count + 16 : 1 << 20);
	writer->failed |= !writer->entries;
	for (size_t i = 0; !writer->failed && i < what->concept_count; i++) {
		const char *id = entry_id(writer, what->concepts[i]);

		/* Overrides of "a.b/c" and of "a/b.c" come to the same. */
		if (id && parl_settled_keeps(what->settled, what->concepts[i]) &&
			!lookup(writer, id))
			writer->failed |= xmlHashAddEntry(writer->entries, (const xmlChar *)id,
						  (void *)what->concepts[i]) != 0;
	}
}

/* The entry that a concept's "see" means; NULL: it is not in this file. */
static const struct parl_concept *seen(struct tbx_writer *writer, parl_view see)
{
	const char *slash = memchr(see.data, '/', see.size);
	bool digit = see.size && see.data[0] >= '0' && see.data[0] <= '9';
	const char *id = parl_arena_print(
		writer->arena, "%s%.*s", digit ? TBX_DIGIT : "", (int)see.size, see.data);

	if (slash && writer->what->vocabulary)
		return parl_vocabulary_find(writer->what->vocabulary, see);
	writer->failed |= !id;
	return id ? lookup(writer, id) : NULL;
}

/* How well a term names its entry: one of the glossary's language, of what buyers write, preferred.
 */
static int rank_of(const struct tbx_writer *writer, const struct parl_term *term)
{
	const char *main = parl_glossary_language(writer->what->glossary);
	bool native = strcasecmp(parl_term_language(term), main) == 0;

	return 2 * parl_term_register(term) + (native ? 1000 : 0) +
		(parl_term_status_of(term) == PARL_TERM_PREFERRED);
}

static parl_view name_of(const struct tbx_writer *writer, const struct parl_concept *concept_)
{
	const struct parl_term *name = NULL;

	for (size_t i = 0; i < parl_concept_term_count(concept_); i++) {
		const struct parl_term *term = parl_concept_term(concept_, i);

		if (!parl_settled_hides(writer->what->settled, term) &&
			(!name || rank_of(writer, term) > rank_of(writer, name)))
			name = term;
	}
	return name ? parl_term_text(name) : (parl_view){"", 0};
}

static void write_see(struct tbx_writer *writer, const struct parl_concept *concept_, bool notes)
{
	size_t count = parl_concept_said(concept_, "see", NULL, 0);
	parl_view *all = parl_arena_array(writer->arena, count, sizeof(*all));
	static const struct tbx_label label = {"see", "see", TBX_LIST};

	writer->failed |= !all;
	if (all)
		parl_concept_said(concept_, "see", all, count);
	for (size_t i = 0; all && i < count; i++) {
		const struct parl_concept *other = seen(writer, all[i]);
		bool there = other && parl_settled_keeps(writer->what->settled, other);

		if (notes && !there)
			tbx_write_notes(writer, 4, &label, &all[i], 1);
		if (!notes && there)
			tbx_write(writer, 4,
				(struct tbx_element){.name = "basic:crossReference",
					.attribute = "target",
					.value = parl_view_of(entry_id(writer, other))},
				name_of(writer, other));
	}
}

static void write_sources(
	struct tbx_writer *writer, size_t depth, const struct parl_concept *concept_)
{
	size_t count = parl_concept_source_count(concept_);

	for (size_t i = 0; i < count; i++)
		tbx_write(writer, depth, (struct tbx_element){.name = "basic:source"},
			tbx_cited(writer, parl_concept_glossary(concept_),
				parl_concept_source_key(concept_, i)));
}

static void write_definition(struct tbx_writer *writer, const struct parl_concept *concept_)
{
	parl_view definition = said(concept_, "definition");

	definition = tbx_tidy(definition, writer->arena);
	if (definition.size == 0) {
		write_sources(writer, 4, concept_);
		return;
	}
	tbx_open(writer, 4, "descripGrp");
	tbx_write(writer, 5, (struct tbx_element){.name = "basic:definition"}, definition);
	write_sources(writer, 5, concept_);
	tbx_close(writer, 4, "descripGrp");
}

static bool is_written(const struct tbx_writer *writer, const struct tbx_label *label)
{
	/* What was composed overrides nothing any more. */
	return strcmp(label->key, "see") != 0 &&
		!(writer->what->vocabulary &&
			(strcmp(label->key, "overrides") == 0 || strcmp(label->key, "drop") == 0));
}

static void write_labels(struct tbx_writer *writer, const struct parl_concept *concept_)
{
	for (size_t i = 0; i < tbx_concept_label_count; i++) {
		const struct tbx_label *label = &tbx_concept_labels[i];
		size_t count = parl_concept_said(concept_, label->key, NULL, 0);
		parl_view *found = parl_arena_array(writer->arena, count, sizeof(*found));

		writer->failed |= !found;
		if (found && is_written(writer, label)) {
			parl_concept_said(concept_, label->key, found, count);
			tbx_write_notes(writer, 4, label, found, count);
		}
	}
	write_see(writer, concept_, true);
}

void tbx_write_entry(struct tbx_writer *writer, const struct parl_concept *concept_)
{
	const char *id = entry_id(writer, concept_);

	tbx_open(
		writer, 3, parl_arena_print(writer->arena, "conceptEntry id=\"%s\"", id ? id : ""));
	tbx_write(writer, 4, (struct tbx_element){.name = "min:subjectField"},
		said(concept_, "domain"));
	write_definition(writer, concept_);
	write_labels(writer, concept_);
	write_see(writer, concept_, false);
	tbx_write_terms(writer, concept_);
	tbx_close(writer, 3, "conceptEntry");
}
