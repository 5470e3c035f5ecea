/*
 * ask.h - asking a person about each change: what a run that decides one by one wants of its
 * client.
 *
 * The run says what there is to decide, in which order, and what an answer means; the client knows
 * how to ask: on a terminal, in a window. It is asked by one job at a time.
 */
#ifndef PARLANCE_ASK_H
#define PARLANCE_ASK_H

#include <parlance/job.h>

PARL_BEGIN

/* Given by the host: it may grow at its end. Everything in it lives until the call returns. */
struct parl_question {
	const char *path; /* the input as named; "-" is standard input */
	/* The finding as each term that could be written makes it; the first is the glossary's. */
	const struct parl_finding *const *wordings;
	size_t wording_count;
	size_t number; /* of this question among the `count` of the document, from 1 */
	size_t count;
	size_t same; /* how many of these, from this one on, are about the same term */
	long words;  /* of the document, with what was taken so far */
	/* Those of the document, each with its length `before` and `after` what was taken so far.
	 */
	const struct parl_job_limit *limits;
	size_t limit_count;
	bool can_undo;
	const char *project; /* where answers about a term are remembered; NULL: nowhere */
	bool new_project;    /* that file is yet to be made */
};

enum parl_answer {
	PARL_ANSWER_NO,   /* not here */
	PARL_ANSWER_YES,  /* here */
	PARL_ANSWER_NONE, /* nowhere: remembered */
	PARL_ANSWER_ALL,  /* wherever the place allows it: remembered */
	PARL_ANSWER_UNDO, /* the question before once more; its answer is taken back */
	PARL_ANSWER_QUIT  /* no more questions: what is left stays undecided */
};

struct parl_reply {
	enum parl_answer answer;
	size_t wording; /* yes, all: which of the wordings */
};

/* Given by the client: `size` first, so that it can grow. */
struct parl_asker {
	size_t size; /* sizeof(struct parl_asker) */
	void *state;
	/* Before anything is done. PARL_FAILED, with a fault: nobody can be asked. */
	enum parl_status (*begin)(void *state, struct parl_diagnostics *faults);
	/* Asks, and fills REPLY, which is all zero. PARL_FAILED, with a fault: nobody is there any
	 * more; the document is then not written. */
	enum parl_status (*ask)(void *state, const struct parl_question *question,
		struct parl_reply *reply, struct parl_diagnostics *faults);
	/* After the last question, also where begin failed. */
	void (*end)(void *state);
};

PARL_END

#endif
