/*
 * role.h - what a paragraph or run is by its style: a heading, a list, a quotation, code.
 */
#ifndef OFFICE_ROLE_H
#define OFFICE_ROLE_H

#include <parlance/document.h>

enum role { ROLE_TEXT, ROLE_HEADING, ROLE_LIST, ROLE_QUOTATION, ROLE_CODE };

/* What a style says, with those that it is based on. */
struct looks {
	enum role role;
	unsigned level;       /* of a heading, a list */
	const char *language; /* NULL: it says nothing */
	bool hidden;
};

/* Sets role and level by the name of a style, where it says them: names of built-in styles are
 * English in the file, whatever language the program speaks. */
void role_of_name(const char *name, enum role *role, unsigned *level);

/* A number that stands in the mark-up, MOST at most. */
unsigned role_number(const char *digits, unsigned most);

/* Why words in that role are not to be touched; 0: they may be. */
enum parl_protection role_protection(enum role role);

/* What a paragraph with TEXT is, and its level in LOOKS. */
enum parl_block_kind role_kind(struct looks *looks, parl_view text, bool cell);

#endif
