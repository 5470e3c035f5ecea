/*
 * concept.c - what was collected of an entry becomes a concept.
 */
#include <string.h>
#include <strings.h>

#include "read.h"

static bool is_id(const char *id)
{
	static const char letters[] =
		"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

	if (!*id || !strchr(letters, *id) || strlen(id) > 100)
		return false;
	for (; *id; id++)
		if (!strchr(letters, *id) && !strchr("-._", *id))
			return false;
	return true;
}

/* The entry's own id, as a concept may have it; NULL: it has none. */
static const char *own_id(const struct tbx_reader *reader)
{
	const char *id = reader->now.id;

	if (id && strncmp(id, TBX_OVERRIDE, strlen(TBX_OVERRIDE)) == 0)
		return NULL;
	if (id && *id == *TBX_DIGIT && id[1] >= '0' && id[1] <= '9')
		id++;
	return id && is_id(id) ? id : NULL;
}

static const struct tbx_item *first_term(const struct tbx_reader *reader)
{
	for (size_t i = 0; i < reader->item_count; i++)
		if (reader->items[i].category == TBX_TERM && reader->items[i].text.size &&
			reader->items[i].section)
			return &reader->items[i];
	return NULL;
}

static parl_view overridden(const struct tbx_reader *reader)
{
	parl_view text;

	for (size_t i = 0; i < reader->item_count; i++) {
		const struct tbx_item *item = &reader->items[i];
		const struct tbx_label *label = item->category == TBX_NOTE && !item->section
			? tbx_label_of(
				  tbx_concept_labels, tbx_concept_label_count, item->text, &text)
			: NULL;

		if (label && strcmp(label->key, "overrides") == 0)
			return text;
	}
	return (parl_view){NULL, 0};
}

static struct parl_node *make(
	struct tbx_reader *reader, parl_view term, parl_view below, struct parl_origin origin)
{
	const char *id = own_id(reader);
	const char *made = id ? id : parl_builder_id(reader->builder, term);
	struct parl_node *concept_;

	if (below.size && !id && memchr(below.data, '/', below.size))
		return parl_builder_concept(reader->builder, below, origin);
	if (made && !*made)
		made = "entry";
	made = made ? tbx_free_id(reader, "concept", made) : NULL;
	if (!made) {
		reader->failed = true;
		return NULL;
	}
	if (reader->now.id &&
		xmlHashAddEntry(reader->ids, (const xmlChar *)reader->now.id, (void *)made) < 0) {
		reader->failed |= !xmlHashLookup(reader->ids, (const xmlChar *)reader->now.id);
		tbx_lose(reader, "id of two entries");
	}
	concept_ = parl_builder_concept(reader->builder, parl_view_of(made), origin);
	if (below.size)
		parl_builder_text(reader->builder, concept_, "overrides", below, origin);
	return concept_;
}

void tbx_add_label(struct tbx_reader *reader, struct parl_node *object,
	const struct tbx_label *label, parl_view text, struct parl_origin origin)
{
	struct parl_builder *builder = reader->builder;
	bool yes = parl_view_equal(text, parl_view_of("yes"));

	if (text.size == 0)
		return;
	if (label->kind == TBX_LIST)
		parl_builder_text(builder, parl_builder_list(builder, object, label->key, origin),
			NULL, text, origin);
	else if (label->kind == TBX_TEXT)
		parl_builder_text(builder, object, label->key, text, origin);
	else if (yes || parl_view_equal(text, parl_view_of("no")))
		parl_builder_bool(builder, object, label->key, yes, origin);
	else
		parl_builder_fault(builder, PARL_CODE_IMPORT_WORD, origin,
			"write yes or no, or delete the note", "\"%.*s\" is neither yes nor no",
			(int)(text.size < 60 ? text.size : 60), text.data);
}

void tbx_join_note(struct parl_buffer *notes, parl_view note)
{
	if (notes->size)
		parl_buffer_print(
			notes, "%s", strchr(".!?", notes->data[notes->size - 1]) ? " " : "; ");
	parl_buffer_add_view(notes, note);
}

/* How well a definition fits: the entry's, one in the glossary's language, any. */
static int rank_of(const struct tbx_reader *reader, const struct tbx_item *item)
{
	size_t size = reader->language ? strcspn(reader->language, "-_") : 0;

	if (!item->language)
		return 3;
	return size && strncasecmp(item->language, reader->language, size) == 0 ? 2 : 1;
}

static const struct tbx_item *definition_of(const struct tbx_reader *reader)
{
	const struct tbx_item *best = NULL;

	for (size_t i = 0; i < reader->item_count; i++) {
		const struct tbx_item *item = &reader->items[i];

		if (item->category == TBX_DEFINITION && item->text.size &&
			(!best || rank_of(reader, item) > rank_of(reader, best)))
			best = item;
	}
	return best;
}

/* What is said of the concept; the rest of it waits, or is lost. */
static void add_item(struct tbx_reader *reader, struct parl_node *concept_,
	const struct tbx_item *item, const struct tbx_item *definition, struct parl_buffer *notes)
{
	struct parl_origin origin = tbx_origin(reader, item->at);
	const struct tbx_label *label;
	parl_view text;

	switch (item->category) {
	case TBX_SUBJECT:
		if (parl_builder_member(reader->builder, concept_, "domain"))
			tbx_lose(reader, "further subjectField");
		else if (item->text.size)
			parl_builder_text(reader->builder, concept_, "domain", item->text, origin);
		break;
	case TBX_DEFINITION:
		if (item == definition)
			parl_builder_text(
				reader->builder, concept_, "definition", item->text, origin);
		else
			tbx_lose(reader, "further definition");
		break;
	case TBX_NOTE:
		label = tbx_label_of(
			tbx_concept_labels, tbx_concept_label_count, item->text, &text);
		if (!label)
			tbx_join_note(notes, item->text);
		else if (strcmp(label->key, "overrides") != 0)
			tbx_add_label(reader, concept_, label, text, origin);
		break;
	case TBX_SOURCE:
	case TBX_ADDRESS:
	case TBX_REFERENCE:
		tbx_wait(reader, concept_, item);
		break;
	case TBX_REGISTER:
		break;
	default:
		if (tbx_assigned(reader, item) == SIZE_MAX)
			tbx_lose(reader, item->name);
	}
}

static void add_to_side(
	struct tbx_reader *reader, struct tbx_side *side, const struct tbx_item *item)
{
	size_t assigned = tbx_assigned(reader, item);

	side->assigned = assigned < side->assigned ? assigned : side->assigned;
}

/* Where the entry says it once for all of its terms. */
static struct tbx_side side_of(struct tbx_reader *reader)
{
	struct tbx_side side = {.register_ = {"", 0}, .assigned = SIZE_MAX};

	for (size_t i = 0; i < reader->item_count; i++) {
		const struct tbx_item *item = &reader->items[i];

		if (item->section)
			continue;
		if (item->category == TBX_REGISTER && !side.register_.size)
			side.register_ = item->text;
		if (!item->language)
			add_to_side(reader, &side, item);
	}
	return side;
}

/* The same for the section of a language that ITEM stands in, by what came before in it. */
static struct tbx_side side_within(struct tbx_reader *reader, const struct tbx_side *entry,
	struct tbx_side before, const struct tbx_item *item)
{
	struct tbx_side side = before.language == item->language ? before : *entry;

	side.language = item->language;
	if (!item->section && item->language)
		add_to_side(reader, &side, item);
	return side;
}

static void fill(struct tbx_reader *reader, struct parl_node *concept_)
{
	const struct tbx_item *definition = definition_of(reader);
	struct tbx_side entry = side_of(reader), side = entry;
	struct parl_buffer notes = PARL_BUFFER_EMPTY;

	reader->made_count = 0;
	for (size_t i = 0, end; i < reader->item_count; i = end) {
		const struct tbx_item *item = &reader->items[i];

		for (end = i + 1; item->section && end < reader->item_count &&
			reader->items[end].section == item->section;)
			end++;
		side = side_within(reader, &entry, side, item);
		if (item->section)
			tbx_add_term(reader, concept_, item, end - i, &side);
		for (size_t k = i; k < end; k++) {
			item = &reader->items[k];
			if (!item->section || item->category == TBX_DEFINITION ||
				item->category == TBX_SUBJECT)
				add_item(reader, concept_, item, definition, &notes);
		}
	}
	reader->failed |= notes.failed;
	if (notes.size)
		parl_builder_text(reader->builder, concept_, "note", parl_buffer_view(&notes),
			tbx_origin(reader, reader->now.at));
	parl_buffer_release(&notes);
}

void tbx_end_entry(struct tbx_reader *reader)
{
	struct parl_origin origin = tbx_origin(reader, reader->now.at);
	const struct tbx_item *term = first_term(reader);
	parl_view below = overridden(reader);
	struct parl_node *concept_;

	if (!term) {
		parl_builder_fault(reader->builder, PARL_CODE_IMPORT_NO_TERM, origin,
			"write a term into it, or delete it", "this entry has no term");
		return;
	}
	if (!reader->language && term->language)
		reader->language =
			parl_arena_copy(reader->arena, parl_view_of(term->language)).data;
	concept_ = make(reader, term->text, below, origin);
	if (!concept_)
		return;
	fill(reader, concept_);
	tbx_settle_terms(reader, concept_, below.size > 0);
}
