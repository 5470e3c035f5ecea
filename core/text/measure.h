/*
 * measure.h - how long a text is, by the default rules (<parlance/measure.h>).
 */
#ifndef PARL_TEXT_MEASURE_H
#define PARL_TEXT_MEASURE_H

#include <parlance/types.h>

struct parl_measure {
	long words;      /* runs of what is no white space */
	long characters; /* code points, a line break one; an ill-formed unit is one */
};

struct parl_measure parl_measure_text(parl_view text);

#endif
