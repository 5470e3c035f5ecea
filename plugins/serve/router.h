/*
 * router.h - which route a request is for.
 */
#ifndef SERVE_ROUTER_H
#define SERVE_ROUTER_H

#include "serve.h"

/* The first route for PATH and METHOD; REST takes what its '*' stands for. NULL: none, and METHODS
 * takes those by which the path could be asked (0: it is nowhere). */
const struct serve_route *router_find(
	parl_view path, enum serve_method method, parl_view *rest, unsigned *methods);

#endif
