/*
 * numbers.h - numbers written into memory where there is room for them.
 */
#ifndef JSONL_NUMBERS_H
#define JSONL_NUMBERS_H

#include <stdbool.h>
#include <stddef.h>

/* The most that a number takes. */
#define NUMBER_MOST 20

/* Writes NUMBER to AT; returns where it ends. */
char *number_put(char *at, size_t number);

/* The same of one that is less than 10,000; ALL: with its noughts. */
char *number_put_few(char *at, size_t number, bool all);

#endif
