/*
 * post.h - titles of posts, which are names in small letters too: "our client services manager".
 */
#ifndef PARL_BRIDGE_POST_H
#define PARL_BRIDGE_POST_H

#include "beside.h"

/* Whether the match is part of the title of a post: "client liaison officer", "Head of client
 * support", and not "a client's adviser". */
bool parl_post_holds(const struct parl_beside *b);

#endif
