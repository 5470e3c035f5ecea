/*
 * rooms.c - the rooms of the server, and which of their routes a request is for.
 */
#include "router.h"

#include <string.h>

#include "lt.h"

extern const struct serve_route page_routes[];

const struct serve_route *const serve_rooms[] = {lt_routes, page_routes, NULL};

/* Whether ROUTE is for PATH; REST takes what its '*' stands for. */
static bool fits(const struct serve_route *route, parl_view path, parl_view *rest)
{
	size_t size = strlen(route->path);
	bool open = size > 0 && route->path[size - 1] == '*';

	*rest = (parl_view){"", 0};
	if (!open)
		return parl_view_equal(path, (parl_view){route->path, size});
	size--;
	if (path.size < size || memcmp(path.data, route->path, size) != 0)
		return false;
	*rest = (parl_view){path.data + size, path.size - size};
	return true;
}

const struct serve_route *router_find(
	parl_view path, enum serve_method method, parl_view *rest, unsigned *methods)
{
	*methods = 0;
	for (size_t room = 0; serve_rooms[room]; room++)
		for (const struct serve_route *route = serve_rooms[room]; route->path; route++) {
			if (!fits(route, path, rest))
				continue;
			if (route->methods & method)
				return route;
			*methods |= route->methods;
		}
	return NULL;
}
