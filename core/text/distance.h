/*
 * distance.h - how far apart a mistyped word and the one that was meant may be.
 */
#ifndef PARL_TEXT_DISTANCE_H
#define PARL_TEXT_DISTANCE_H

#include <parlance/types.h>

/* The edits (parl_text_distance) within which a text of so many clusters counts as mistyped. */
size_t parl_near_limit(parl_view text);

#endif
