/*
 * turtle.c - properties in Turtle, one a line.
 */
#include <stdio.h>
#include <string.h>

#include "skos.h"

static void begin_property(struct skos_writer *writer, const char *property)
{
	parl_output_print(writer->output, " ;\n  %s ", property);
}

/* BYTE, where it cannot stand in a literal as it is; NULL: it can. */
static const char *escaped(char byte, char *room, size_t size)
{
	switch (byte) {
	case '"':
		return "\\\"";
	case '\\':
		return "\\\\";
	case '\n':
		return "\\n";
	case '\r':
		return "\\r";
	case '\t':
		return "\\t";
	default:
		if ((unsigned char)byte >= ' ' && byte != 0x7F)
			return NULL;
		snprintf(room, size, "\\u%04X", (unsigned)(unsigned char)byte);
		return room;
	}
}

void skos_literal(
	struct skos_writer *writer, const char *property, parl_view text, const char *language)
{
	size_t done = 0;
	char room[8];

	if (text.size == 0)
		return;
	begin_property(writer, property);
	parl_output_print(writer->output, "\"");
	for (size_t i = 0; i < text.size; i++) {
		const char *instead = escaped(text.data[i], room, sizeof(room));

		if (!instead)
			continue;
		parl_output_text(writer->output, (parl_view){text.data + done, i - done});
		parl_output_print(writer->output, "%s", instead);
		done = i + 1;
	}
	parl_output_text(writer->output, (parl_view){text.data + done, text.size - done});
	parl_output_print(writer->output, language ? "\"@%s" : "\"", language);
}

static const char *side_name(const struct skos_writer *writer, int side)
{
	return writer->what->registers[side];
}

/* Composed, two glossaries may have concepts of one name: the others say whose they are. */
static void write_concept(struct skos_writer *writer, const struct parl_concept *concept_, int side)
{
	const char *id = parl_concept_id(concept_);
	bool first = skos_find(writer, parl_view_of(id)) == concept_;

	parl_output_print(writer->output, "<#%s/%s%s%s>", side_name(writer, side),
		first ? "" : parl_glossary_id(parl_concept_glossary(concept_)), first ? "" : "/",
		id);
}

void skos_scheme(struct skos_writer *writer, const char *property, int side)
{
	begin_property(writer, property);
	parl_output_print(writer->output, "<#%s>", side_name(writer, side));
}

void skos_concept(struct skos_writer *writer, const char *property,
	const struct parl_concept *concept_, int side)
{
	begin_property(writer, property);
	write_concept(writer, concept_, side);
}

void skos_address(struct skos_writer *writer, const char *property, parl_view address)
{
	begin_property(writer, property);
	parl_output_print(writer->output, "<");
	for (size_t i = 0; i < address.size; i++) {
		unsigned char byte = (unsigned char)address.data[i];

		if (byte <= ' ' || strchr("<>\"{}|^`\\", byte) || byte == 0x7F)
			parl_output_print(writer->output, "%%%02X", byte);
		else
			parl_output_text(writer->output, (parl_view){address.data + i, 1});
	}
	parl_output_print(writer->output, ">");
}

void skos_begin_scheme(struct skos_writer *writer, int side)
{
	parl_output_print(writer->output, "\n<#%s> a skos:ConceptScheme", side_name(writer, side));
}

void skos_begin_concept(struct skos_writer *writer, const struct parl_concept *concept_, int side)
{
	parl_output_print(writer->output, "\n");
	write_concept(writer, concept_, side);
	parl_output_print(writer->output, " a skos:Concept");
}

void skos_end(struct skos_writer *writer)
{
	parl_output_print(writer->output, " .\n");
}
