/*
 * tables.h - the tables of translated sentences, gone through with a glossary.
 */
#ifndef TABLES_H
#define TABLES_H

#include <parlance/glossary.h>

/*
 * Gives each table to RUN_FILE: by "PROGRAM GLOSSARY.json CASES.txt..." those that are named, by
 * PROGRAM alone those in translate/, with the base glossary. False: it says on stderr why not.
 */
bool tables_run(int argc, char **argv,
	void (*run_file)(const struct parl_vocabulary *vocabulary, const char *path));

#endif
