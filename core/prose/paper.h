/*
 * paper.h - how a text speaks of itself as a whole.
 */
#ifndef PARL_PROSE_PAPER_H
#define PARL_PROSE_PAPER_H

#include "../base/seek.h"

/* For a list of what is sought: "in this bid", as what was said holds for all of it. */
#define PARL_SOUGHT_IN_THIS                                                       \
	PARL_SOUGHT(" in this answer"), PARL_SOUGHT(" in this application"),      \
		PARL_SOUGHT(" in this bid"), PARL_SOUGHT(" in this document"),    \
		PARL_SOUGHT(" in this form"), PARL_SOUGHT(" in this proposal"),   \
		PARL_SOUGHT(" in this report"), PARL_SOUGHT(" in this response"), \
		PARL_SOUGHT(" in this submission"), PARL_SOUGHT(" in this tender")

#endif
