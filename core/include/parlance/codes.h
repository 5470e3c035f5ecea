/*
 * codes.h - every fault that parlance can report, as data.
 *
 * The codes stand in codes/, a file for each range of numbers (parts of this header), one line a
 * code: X(NAME, number, severity, "title", "what it means and what to do"). The enum below,
 * `parlance explain P-nnn` and the page of codes are all made from these lists. A number, once
 * published, keeps its meaning for good; a code no longer used stays, unused.
 *
 * Severity is the usual one: ERROR (the thing could not be done), WARNING (done, but doubtful).
 */
#ifndef PARLANCE_CODES_H
#define PARLANCE_CODES_H

#include <parlance/codes/annotate.h>
#include <parlance/codes/check.h>
#include <parlance/codes/command.h>
#include <parlance/codes/compiled.h>
#include <parlance/codes/decision.h>
#include <parlance/codes/exchange.h>
#include <parlance/codes/fitting.h>
#include <parlance/codes/glossary.h>
#include <parlance/codes/input.h>
#include <parlance/codes/json.h>
#include <parlance/codes/limit.h>
#include <parlance/codes/office.h>
#include <parlance/codes/plugin.h>
#include <parlance/codes/project.h>
#include <parlance/codes/search.h>
#include <parlance/codes/serve.h>
#include <parlance/codes/stream.h>
#include <parlance/codes/system.h>
#include <parlance/codes/tender.h>
#include <parlance/codes/web.h>
#include <parlance/codes/webpage.h>
#include <parlance/codes/workbook.h>
#include <parlance/types.h>

#define PARL_CODES(X)          \
	PARL_CODES_SYSTEM(X)   \
	PARL_CODES_JSON(X)     \
	PARL_CODES_GLOSSARY(X) \
	PARL_CODES_PLUGIN(X)   \
	PARL_CODES_INPUT(X)    \
	PARL_CODES_COMMAND(X)  \
	PARL_CODES_EXCHANGE(X) \
	PARL_CODES_PROJECT(X)  \
	PARL_CODES_LIMIT(X)    \
	PARL_CODES_DECISION(X) \
	PARL_CODES_FITTING(X)  \
	PARL_CODES_OFFICE(X)   \
	PARL_CODES_SEARCH(X)   \
	PARL_CODES_COMPILED(X) \
	PARL_CODES_WEB(X)      \
	PARL_CODES_CHECK(X)    \
	PARL_CODES_ANNOTATE(X) \
	PARL_CODES_STREAM(X)   \
	PARL_CODES_SERVE(X)    \
	PARL_CODES_WEBPAGE(X)  \
	PARL_CODES_TENDER(X)   \
	PARL_CODES_WORKBOOK(X)

PARL_BEGIN

enum parl_code {
	PARL_CODE_NONE = 0,
#define PARL_CODE_ENUM(name, number, severity, title, text) PARL_CODE_##name = number,
	PARL_CODES(PARL_CODE_ENUM)
#undef PARL_CODE_ENUM
};

enum parl_severity {
	PARL_SEVERITY_NOTE = 1,
	PARL_SEVERITY_WARNING = 2,
	PARL_SEVERITY_ERROR = 3,
};

/* "note", "warning", "error". */
PARL_API const char *parl_severity_name(enum parl_severity severity);

/* One code of the registry. */
struct parl_code_info {
	int number;
	enum parl_severity severity;
	const char *name;  /* "NO_MEMORY" */
	const char *title; /* a few words */
	const char *text;  /* what it means and what to do */
};

/* The entry of a code; NULL for a number that is none. */
PARL_API const struct parl_code_info *parl_code_find(int number);

/* All entries, by number; COUNT takes how many. */
PARL_API const struct parl_code_info *parl_code_all(size_t *count);

PARL_END

#endif
