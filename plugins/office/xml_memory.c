/*
 * xml_memory.c - whether libxml2 ran out of memory: it asks malloc as ever, and a refusal is noted.
 */
#include <libxml/globals.h>
#include <libxml/parser.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include "xml.h"

static _Thread_local bool lacked;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void *note(void *memory)
{
	lacked |= memory == NULL;
	return memory;
}

static void *noted_malloc(size_t size)
{
	return note(malloc(size));
}

static void *noted_realloc(void *memory, size_t size)
{
	return note(realloc(memory, size));
}

static char *noted_strdup(const char *text)
{
	return note(strdup(text));
}

/* What was asked of malloc before can still be given to free. The parser would make itself ready,
 * but two threads that come to it at once make one lock too many (libxml2 2.9). */
static void set_up(void)
{
	xmlMemSetup(free, noted_malloc, noted_realloc, noted_strdup);
	xmlInitParser();
}

void xml_watch_memory(void)
{
	pthread_once(&once, set_up);
	lacked = false;
}

bool xml_lacked_memory(void)
{
	return lacked;
}
