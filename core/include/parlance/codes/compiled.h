/*
 * compiled.h - codes 320-329: compiled glossaries.
 */
#ifndef PARLANCE_CODES_COMPILED_H
#define PARLANCE_CODES_COMPILED_H

#define PARL_CODES_COMPILED(X)                                                                     \
	X(COMPILE_TOO_LARGE, 320, ERROR, "too much to be compiled",                                \
		"A compiled file has at most a gigabyte, and a concept at most a hundred million " \
		"terms. Use fewer glossaries at a time; they also work without being compiled.")

#endif
