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

/* XML ids begin with a letter, and have no slash. */
static const char *xml_id(struct tbx_writer *writer, const struct parl_concept *concept_)
{
	parl_view own = said(concept_, "id"), below = said(concept_, "overrides");
	const char *id;
	char *slash;

	if (writer->what->vocabulary || own.size == 0)
		own = parl_view_of(parl_concept_id(concept_));
	if (!writer->what->vocabulary && said(concept_, "id").size == 0 && below.size) {
		id = parl_arena_print(
			writer->arena, TBX_OVERRIDE "%.*s", (int)below.size, below.data);
		slash = id ? strchr(id, '/') : NULL;
		if (slash)
			*slash = '.';
		return id;
	}
	return own.data[0] >= '0' && own.data[0] <= '9'
		? parl_arena_print(writer->arena, TBX_DIGIT "%s", own.data)
		: own.data;
}

static const struct parl_concept *lookup(const struct tbx_writer *writer, const char *id)
{
	return xmlHashLookup(writer->entries, (const xmlChar *)id);
}

/* Composed, two glossaries may have concepts of one name. */
static const char *entry_id(struct tbx_writer *writer, const struct parl_concept *concept_)
{
	const char *id = xml_id(writer, concept_);
	const struct parl_concept *known = id ? lookup(writer, id) : NULL;

	if (known && known != concept_)
		id = parl_arena_print(writer->arena, "%s." TBX_DIGIT "%s", id,
			parl_glossary_id(parl_concept_glossary(concept_)));
	writer->failed |= !id;
	return id;
}

bool tbx_is_entry(const struct parl_concept *concept_)
{
	return parl_concept_term_count(concept_) > 0;
}

void tbx_plan_entries(struct tbx_writer *writer)
{
	const struct parl_export *what = writer->what;

	writer->entries = xmlHashCreate(
		what->concept_count < 1 << 20 ? (int)what->concept_count + 16 : 1 << 20);
	writer->failed |= !writer->entries;
	for (size_t i = 0; !writer->failed && i < what->concept_count; i++) {
		const char *id = entry_id(writer, what->concepts[i]);

		if (id && tbx_is_entry(what->concepts[i]) && !lookup(writer, id))
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
	const struct parl_term *name = parl_concept_term(concept_, 0);

	for (size_t i = 1; i < parl_concept_term_count(concept_); i++)
		if (rank_of(writer, parl_concept_term(concept_, i)) > rank_of(writer, name))
			name = parl_concept_term(concept_, i);
	return parl_term_text(name);
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
		bool there = other && tbx_is_entry(other);

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
