/*
 * builder.h - making a glossary from another file: what an importer fills.
 *
 * A builder holds what the JSON of a glossary would say, as a tree of objects, lists and texts; the
 * keys are those of docs/glossary-guide.md. Each value knows where it comes from, so that faults
 * are told in the words of the file that the person has open. The values are judged by the same
 * checks as JSON, and written as JSON that looks as if written by hand.
 *
 * Running out of memory is remembered and told by parl_builder_finish: the calls before it need no
 * check. Every function takes a NULL node, does nothing and returns NULL.
 */
#ifndef PARLANCE_BUILDER_H
#define PARLANCE_BUILDER_H

#include <parlance/diagnostic.h>
#include <parlance/memory.h>

PARL_BEGIN

struct parl_builder;
struct parl_node;

/* Where a value comes from. Frozen: passed by value. */
struct parl_origin {
	size_t row;         /* 1-based, of a table, or an entry's number; 0: the file as a whole */
	const char *column; /* of the row, its name, which is kept; NULL: the whole row */
	const char *at;     /* of a file that is no table, where in its text (parl_builder_source);
			       NULL: nowhere */
};

/* A builder for a glossary out of FILE, as messages call it. It has "parlance": 1 already. */
PARL_API struct parl_builder *parl_builder_new(const char *file);
PARL_API void parl_builder_free(struct parl_builder *builder);

/* The file is no table but a text, of entries: SOURCE is all of it, in UTF-8, which is kept and has
 * to last as long as the builder. The rows of origins are then entries, and faults are told at
 * their places in SOURCE. Called before anything is added. */
PARL_API void parl_builder_source(struct parl_builder *builder, parl_view source);

/* The same of one text of several, which is called FILE (kept) in messages. */
PARL_API void parl_builder_add_source(
	struct parl_builder *builder, const char *file, parl_view source);

/* The table is the sheet NAME (kept) of a workbook: the columns of origins are letters, and faults
 * are told as NAME!C14. */
PARL_API void parl_builder_sheet(struct parl_builder *builder, const char *name);

/* The sheet that the user names, where a workbook has several; NAME is copied. For the host, before
 * it reads. An importer of workbooks asks for it (NULL: none was named); where none does, it is
 * told at the end that there are no sheets. */
PARL_API void parl_builder_want_sheet(struct parl_builder *builder, const char *name);
PARL_API const char *parl_builder_wanted_sheet(struct parl_builder *builder);

/* What the rows of origins are: "row", or "entry". */
PARL_API const char *parl_builder_unit(const struct parl_builder *builder);

/* Memory that lives as long as the builder, for what is kept. */
PARL_API struct parl_arena *parl_builder_arena(struct parl_builder *builder);

/* The glossary itself: the outermost object. */
PARL_API struct parl_node *parl_builder_root(struct parl_builder *builder);

/*
 * Adds to PARENT: to an object under KEY (kept), to a list at its end (KEY is NULL). What an object
 * has under KEY already stays, and is returned. TEXT is copied.
 */
PARL_API struct parl_node *parl_builder_object(struct parl_builder *builder,
	struct parl_node *parent, const char *key, struct parl_origin origin);
PARL_API struct parl_node *parl_builder_list(struct parl_builder *builder, struct parl_node *parent,
	const char *key, struct parl_origin origin);
PARL_API struct parl_node *parl_builder_text(struct parl_builder *builder, struct parl_node *parent,
	const char *key, parl_view text, struct parl_origin origin);
PARL_API struct parl_node *parl_builder_bool(struct parl_builder *builder, struct parl_node *parent,
	const char *key, bool value, struct parl_origin origin);

/* The concept of that id, added where there is none yet. An id with a slash ("uk-base/grantee") is
 * an override of that concept. */
PARL_API struct parl_node *parl_builder_concept(
	struct parl_builder *builder, parl_view id, struct parl_origin origin);

/* Adds a term to a concept; REGISTER_ is kept. More is said of it by adding to what is returned. */
PARL_API struct parl_node *parl_builder_term(struct parl_builder *builder,
	struct parl_node *concept_, const char *register_, parl_view text,
	struct parl_origin origin);

/*
 * Whose words they are, where the file does not say it in our way and its user does: the terms of
 * which WHERE holds are of REGISTER_. WHERE is "FIELD:VALUE", as the file calls them, or "FIELD",
 * whatever it says; the value of "lang" is a language ("en": en-GB too). NULL: those of which
 * nothing else is known. Capitals do not count. Both are copied. For the host, before it reads.
 */
PARL_API void parl_builder_assign(
	struct parl_builder *builder, const char *register_, const char *where);

/* The first of these that holds of a term whose FIELD has VALUE, by its number; FIELD NULL: that
 * for the rest. SIZE_MAX: none. Of several that hold of a term the lowest number decides. An
 * importer asks about every field of a term, so that what is never true can be told at the end. */
PARL_API size_t parl_builder_assigned(
	struct parl_builder *builder, const char *field, parl_view value);

/* The register of that number; it lives as long as the builder. NULL: there are not so many. */
PARL_API const char *parl_builder_assignment(const struct parl_builder *builder, size_t number);

/* What an object has under KEY; NULL: nothing. */
PARL_API struct parl_node *parl_builder_member(
	struct parl_builder *builder, const struct parl_node *object, const char *key);

/* The text of a text, {NULL, 0} of others; where a value comes from; whether it is a list. */
PARL_API parl_view parl_node_text(const struct parl_node *node);
PARL_API struct parl_origin parl_node_origin(const struct parl_node *node);
PARL_API bool parl_node_is_list(const struct parl_node *node);

/* Reports a fault that the importer itself found. HELP (may be NULL) is copied. A row with an ERROR
 * (an entry) is left out as a whole. */
PARL_API void parl_builder_fault(struct parl_builder *builder, enum parl_code code,
	struct parl_origin origin, const char *help, const char *format, ...) PARL_PRINTF(5, 6);

/* What to do about faults of that code, in the words of the importer's format; used where the
 * judgement of JSON would speak of JSON. HELP is kept. */
PARL_API void parl_builder_help(
	struct parl_builder *builder, enum parl_code code, const char *help);

/* An id made of any TEXT, in the builder's arena; empty: nothing of it can stand in an id. NULL:
 * out of memory. */
PARL_API const char *parl_builder_id(struct parl_builder *builder, parl_view text);

/* The id that the glossary has when it says none, or a faulty one; made from any NAME. */
PARL_API void parl_builder_name(struct parl_builder *builder, parl_view name);

/* Hands the faults on that were reported, in the order of the rows, and nothing else: for an
 * importer that could not go on. */
PARL_API void parl_builder_tell(struct parl_builder *builder, struct parl_diagnostics *faults);

/* What came of a builder. */
struct parl_built {
	size_t concepts; /* that were written */
	size_t rows;     /* (or entries) that say something of them */
	size_t left_out; /* rows that were left out because of errors */
};

/*
 * Judges what was filled in and appends the glossary to JSON. Every fault goes to FAULTS, in the
 * order of the rows. A row with an error is left out, and the others are written; where there are
 * no rows it is the concept. PARL_FAILED: nothing was written, and FAULTS says why.
 */
PARL_API enum parl_status parl_builder_finish(struct parl_builder *builder,
	struct parl_buffer *json, struct parl_built *built, struct parl_diagnostics *faults);

/* Whether something of NODE was written; else it was left out because of errors. Known when all is
 * finished. */
PARL_API bool parl_node_is_written(const struct parl_node *node);

PARL_END

#endif
