/*
 * statement.c - what a record says of itself.
 */
#include "record.h"

const char record_statement[] =
	"These changes come from glossaries and fixed rules, applied on the writer's own computer. No "
	"text left that computer, and no generative model had a part in it: the same text with the "
	"same glossaries and decisions gives the same changes again.";

const char *record_date(const struct parl_event *event)
{
	return parl_event_option(event, "date");
}
