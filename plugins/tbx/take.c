/*
 * take.c - the elements of a term base as they come, in the words of all its dialects.
 *
 * ISO 30042:2019 has a data category as an element (<min:partOfSpeech>) or as an attribute
 * (<termNote type="partOfSpeech">); its first edition has the latter, and other names around.
 */
#include <string.h>

#include "read.h"

struct parl_origin tbx_origin(const struct tbx_reader *reader, const char *at)
{
	return (struct parl_origin){.row = reader->now.open ? reader->number : 0, .at = at};
}

void tbx_lose(struct tbx_reader *reader, const char *name)
{
	for (size_t i = 0; i < reader->loss_count; i++)
		if (strcmp(reader->losses[i].name, name) == 0) {
			reader->losses[i].count++;
			return;
		}
	if (reader->loss_count == TBX_LOSSES) {
		reader->other_losses++;
		return;
	}
	name = parl_arena_copy(reader->arena, parl_view_of(name)).data;
	reader->failed |= !name;
	reader->losses[reader->loss_count].name = name ? name : "";
	reader->losses[reader->loss_count++].count = 1;
}

/* --- names */

static bool is_one_of(const char *name, const char *const *list)
{
	for (; *list; list++)
		if (strcmp(name, *list) == 0)
			return true;
	return false;
}

static const char *const entries[] = {"conceptEntry", "termEntry", NULL};
static const char *const languages[] = {"langSec", "langSet", NULL};
static const char *const sections[] = {"termSec", "tig", "ntig", NULL};
static const char *const headers[] = {"tbxHeader", "martifHeader", NULL};
/* Elements that only hold others. */
static const char *const holders[] = {"tbx", "martif", "text", "body", "fileDesc", "titleStmt",
	"sourceDesc", "publicationStmt", "encodingDesc", "revisionDesc", "change", "descripGrp",
	"adminGrp", "termGrp", "termNoteGrp", "refObject", "itemSet", "itemGrp", NULL};
/* Elements whose attribute says what they are. */
static const char *const typed[] = {"descrip", "descripNote", "termNote", "admin", "adminNote",
	"ref", "xref", "item", "p", NULL};

static const struct {
	const char *name;
	enum tbx_category category;
} categories[] = {
	{"subjectField", TBX_SUBJECT},
	{"definition", TBX_DEFINITION},
	{"source", TBX_SOURCE},
	{"note", TBX_NOTE},
	{"crossReference", TBX_REFERENCE},
	{"see", TBX_REFERENCE},
	{"seeAlso", TBX_REFERENCE},
	{"relatedConcept", TBX_REFERENCE},
	{"externalCrossReference", TBX_ADDRESS},
	{"sourceIdentifier", TBX_ADDRESS},
	{"term", TBX_TERM},
	{"partOfSpeech", TBX_SPEECH},
	{"administrativeStatus", TBX_STATUS},
	{"normativeAuthorization", TBX_STATUS},
	{"customerSubset", TBX_REGISTER},
	{"termType", TBX_TERM_TYPE},
};

static enum tbx_category category_of(const char *name)
{
	for (size_t i = 0; i < PARL_LENGTH(categories); i++)
		if (strcmp(categories[i].name, name) == 0)
			return categories[i].category;
	return TBX_LOST;
}

/* --- elements */

/* Other XML that ends up here by mistake, and what to do with it. */
static const struct {
	const char *root, *what, *help;
} others[] = {
	{"tmx", "a translation memory (TMX)", "export the term base, not the memory, as TBX"},
	{"xliff", "a translation (XLIFF)", "export the term base, not the translation, as TBX"},
	{"RDF", "RDF, a thesaurus in SKOS perhaps",
		"parlance writes SKOS and does not read it: save the words as CSV"},
	{"mtf", "MultiTerm's own XML", "in MultiTerm, export the term base as TBX"},
	{"html", "a web page", "export the term base as TBX"},
};

static void begin_file(struct tbx_reader *reader, const char *name,
	const struct tbx_attributes *attributes, const char *at)
{
	const char *what = NULL, *help = NULL;

	if (strcmp(name, "tbx") == 0 || strcmp(name, "martif") == 0) {
		if (attributes->language)
			reader->language =
				parl_arena_copy(reader->arena, parl_view_of(attributes->language))
					.data;
		return;
	}
	for (size_t i = 0; i < PARL_LENGTH(others); i++)
		if (strcmp(name, others[i].root) == 0) {
			what = others[i].what;
			help = others[i].help;
		}
	parl_builder_fault(reader->builder, PARL_CODE_IMPORT_KIND, tbx_origin(reader, at),
		help ? help : "a term base in TBX begins with <tbx>, an older one with <martif>",
		what ? "this is %s, not a term base"
		     : "this is XML, but no term base: it begins with <%s>",
		what ? what : name);
	reader->stopped = true;
}

static void begin_entry(
	struct tbx_reader *reader, const struct tbx_attributes *attributes, const char *at)
{
	reader->now.id = attributes->id;
	reader->now.at = at;
	reader->now.language = NULL;
	reader->now.section = reader->now.sections = 0;
	reader->now.open = true;
	reader->number++;
	reader->item_count = 0;
}

static void begin_taking(struct tbx_reader *reader, const char *name,
	const struct tbx_attributes *attributes, const char *at)
{
	const char *called = attributes->type && is_one_of(name, typed) ? attributes->type : name;

	reader->taking = reader->depth;
	parl_buffer_clear(&reader->text);
	reader->item = (struct tbx_item){
		.category = category_of(called),
		.name = parl_arena_copy(reader->entry, parl_view_of(called)).data,
		.target = attributes->target,
		.at = at,
		.section = reader->now.section,
		.language = reader->now.language,
	};
	reader->failed |= !reader->item.name;
}

void tbx_begin(struct tbx_reader *reader, const char *name, const struct tbx_attributes *attributes,
	const char *at)
{
	if (++reader->depth == 1) {
		begin_file(reader, name, attributes, at);
	} else if (reader->taking) {
		return;
	} else if (is_one_of(name, headers)) {
		reader->part = TBX_HEADER;
	} else if (strcmp(name, "body") == 0) {
		reader->part = TBX_BODY;
	} else if (strcmp(name, "back") == 0) {
		reader->part = TBX_BACK;
	} else if (is_one_of(name, entries)) {
		begin_entry(reader, attributes, at);
	} else if (reader->now.open && is_one_of(name, languages)) {
		reader->now.language = attributes->language;
	} else if (reader->now.open && is_one_of(name, sections)) {
		reader->now.section = ++reader->now.sections;
	} else if (strcmp(name, "refObjectSec") == 0 || strcmp(name, "refObjectList") == 0) {
		reader->books = attributes->type && strcmp(attributes->type, "bibl") == 0;
	} else if (!is_one_of(name, holders)) {
		begin_taking(reader, name, attributes, at);
	}
}

void tbx_text(struct tbx_reader *reader, parl_view text)
{
	if (reader->taking)
		parl_buffer_add_view(&reader->text, text);
	reader->failed |= reader->text.failed;
}

static void add_item(struct tbx_reader *reader)
{
	struct tbx_item *items =
		parl_room(reader->items, &reader->item_room, reader->item_count, sizeof(*items));

	if (!items) {
		reader->failed = true;
		return;
	}
	reader->items = items;
	items[reader->item_count++] = reader->item;
}

static void end_taking(struct tbx_reader *reader)
{
	struct tbx_item *item = &reader->item;

	reader->taking = 0;
	item->text = tbx_tidy(parl_buffer_view(&reader->text), reader->entry);
	reader->failed |= !item->text.data;
	if (reader->failed)
		return;
	if (reader->now.open)
		add_item(reader);
	else if (reader->part == TBX_HEADER)
		tbx_take_about(reader, item);
	else if (reader->part == TBX_BACK)
		tbx_take_object(reader, item);
}

void tbx_end(struct tbx_reader *reader, const char *name)
{
	if (reader->taking == reader->depth) {
		end_taking(reader);
	} else if (!reader->taking && is_one_of(name, entries) && reader->now.open) {
		tbx_end_entry(reader);
		reader->now.open = false;
	} else if (!reader->taking && is_one_of(name, sections)) {
		reader->now.section = 0;
	} else if (!reader->taking && is_one_of(name, languages)) {
		reader->now.language = NULL;
	} else if (!reader->taking && strcmp(name, "refObject") == 0) {
		tbx_end_object(reader);
	}
	reader->depth--;
	/* What was said of the parts before an entry is not needed any more. */
	if (!reader->now.open && !reader->taking && reader->part == TBX_BODY)
		parl_arena_reset(reader->entry);
}
