/*
 * measure.h - how long a text is, as forms and portals count it.
 */
#ifndef PARL_TEXT_MEASURE_H
#define PARL_TEXT_MEASURE_H

#include <parlance/types.h>

struct parl_measure {
	long words;      /* runs of what is no white space */
	long characters; /* code points; an ill-formed unit is one */
};

struct parl_measure parl_measure_text(parl_view text);

#endif
