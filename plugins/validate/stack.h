/*
 * stack.h - a glossary together with those that it requires, and those that they require.
 */
#ifndef VALIDATE_STACK_H
#define VALIDATE_STACK_H

#include <parlance/job.h>

struct stack;

/* GLOSSARY, the job's input, and every glossary below it that can be found and read; what cannot
 * be is reported to the job's diagnostics. NULL: out of memory. */
struct stack *stack_new(struct parl_job *job, struct parl_glossary *glossary);
void stack_free(struct stack *stack);

/* A vocabulary of them all; NULL with the reason in FAULTS when they do not fit together. */
struct parl_vocabulary *stack_compose(struct stack *stack, struct parl_diagnostics *faults);

#endif
