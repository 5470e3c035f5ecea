/*
 * label.h - labels of forms and tables, which data or another text refers to by their words.
 */
#ifndef PARL_PROSE_LABEL_H
#define PARL_PROSE_LABEL_H

#include "site.h"

enum parl_label {
	PARL_LABEL_NO,
	PARL_LABEL_CELL,  /* a cell of a few words: perhaps the head of a column */
	PARL_LABEL_FIELD, /* what is to be filled in: "Client name: ____", "Client ID" */
	PARL_LABEL_KEY,   /* what papers are filed under: "our grantee number" */
	PARL_LABEL_TITLE  /* a heading that is a title: "Clients' Charter" */
};

enum parl_label parl_label_of(const struct parl_site *site);

#endif
