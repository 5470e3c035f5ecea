/*
 * prose.h - our own words, wrapped to the width of the output.
 */
#ifndef PARL_PROGRAM_PROSE_H
#define PARL_PROGRAM_PROSE_H

#include <parlance/output.h>

/* Writes TEXT, whose first line begins at cell COLUMN, with further lines indented by INDENT, and a
 * line feed at the end. */
void parl_print_prose(struct parl_output *output, parl_view text, size_t column, size_t indent);

/* Paragraphs between empty lines; lines that begin with a space are examples and stay as they are.
 */
void parl_print_paragraphs(struct parl_output *output, const char *text);

#endif
