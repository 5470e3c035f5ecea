/*
 * guard.c - who may ask.
 */
#include "guard.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

bool guard_begin(struct guard *guard)
{
	unsigned char bytes[GUARD_TOKEN_SIZE / 2];

	if (getentropy(bytes, sizeof(bytes)) != 0)
		return false;
	for (size_t i = 0; i < sizeof(bytes); i++)
		snprintf(guard->token + 2 * i, 3, "%02x", bytes[i]);
	return true;
}

static bool is(parl_view text, const char *word)
{
	return text.size == strlen(word) && strncasecmp(text.data, word, text.size) == 0;
}

/* Whether AUTHORITY is NAME with our port; without one it means port 80. */
static bool names(const struct guard *guard, parl_view authority, const char *name)
{
	size_t size = strlen(name);
	char port[16];

	if (authority.size < size || strncasecmp(authority.data, name, size) != 0)
		return false;
	snprintf(port, sizeof(port), ":%u", guard->port);
	authority.data += size;
	authority.size -= size;
	return is(authority, port) || (guard->port == 80 && authority.size == 0);
}

/* Whether AUTHORITY, "name:port", is us. */
static bool is_ours(const struct guard *guard, parl_view authority)
{
	static const char *const loopback[] = {"127.0.0.1", "localhost", "[::1]"};

	if (!authority.data)
		return false;
	for (size_t i = 0; i < PARL_LENGTH(loopback); i++)
		if (names(guard, authority, loopback[i]))
			return true;
	for (size_t i = 0; i < guard->host_count; i++)
		if (names(guard, authority, guard->hosts[i]))
			return true;
	return names(guard, authority, guard->address);
}

static bool is_own_origin(const struct guard *guard, parl_view origin)
{
	static const char scheme[] = "http://";
	const size_t size = sizeof(scheme) - 1;

	return origin.size > size && strncasecmp(origin.data, scheme, size) == 0 &&
		is_ours(guard, (parl_view){origin.data + size, origin.size - size});
}

/* Where the scheme of an origin ends, behind its "://"; 0: it has none. */
static size_t scheme_end(const char *text)
{
	const char *end = strstr(text, "://");

	return end && end > text ? (size_t)(end - text) + 3 : 0;
}

bool guard_is_origin(const char *text)
{
	size_t end = scheme_end(text);
	bool any = end && strcmp(text + end, "*") == 0;
	bool web = strncasecmp(text, "http", 4) == 0;

	return end && text[end] != '\0' && !strpbrk(text + end, any ? "" : "/*?# ") &&
		!(any && web);
}

bool guard_is_guest(const struct guard *guard, parl_view origin)
{
	for (size_t i = 0; i < guard->origin_count; i++) {
		const char *guest = guard->origins[i];
		size_t size = scheme_end(guest);

		if (is(origin, guest))
			return true;
		if (strcmp(guest + size, "*") == 0 && origin.size > size &&
			strncasecmp(origin.data, guest, size) == 0)
			return true;
	}
	return false;
}

/* Takes the same time wherever the first difference is. */
static bool has_token(const struct guard *guard, parl_view token)
{
	unsigned char different = 0;

	if (token.size != GUARD_TOKEN_SIZE)
		return false;
	for (size_t i = 0; i < GUARD_TOKEN_SIZE; i++)
		different |= (unsigned char)(token.data[i] ^ guard->token[i]);
	return different == 0;
}

/* Whether a browser says that another site makes it ask. One may follow a link to a page of ours;
 * a frame or a script elsewhere may not. */
static bool is_cross_site(const struct guard_request *request, const struct serve_route *route)
{
	if (!request->site.data || is(request->site, "same-origin") || is(request->site, "none"))
		return false;
	return !(route && route->flags & SERVE_VISIT && request->mode.data &&
		request->destination.data && is(request->mode, "navigate") &&
		is(request->destination, "document"));
}

unsigned guard_judge(const struct guard *guard, const struct guard_request *request,
	const struct serve_route *route, const char **why)
{
	unsigned flags = route ? route->flags : 0;
	bool guest = request->origin.data && flags & SERVE_GUESTS &&
		guard_is_guest(guard, request->origin);

	*why = NULL;
	if (request->many_hosts || !is_ours(guard, request->host))
		*why = "this server answers only to its own name: http://127.0.0.1 or "
		       "http://localhost, with its port";
	else if (request->origin.data && !guest && !is_own_origin(guard, request->origin))
		*why = "pages of other sites may not ask this server";
	else if (!guest && is_cross_site(request, route))
		*why = "other sites may not ask this server";
	else if (flags & SERVE_CHANGES &&
		!(request->token.data && has_token(guard, request->token)))
		*why = "this needs the token of the running server: load the page again";
	return *why ? 403 : 0;
}
