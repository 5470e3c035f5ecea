/*
 * socket.c - the socket that we listen on: this machine's own address, unless told otherwise.
 */
#include "server.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netdb.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

/* How many may wait to be let in. */
#define BACKLOG 128

/* The address that --host and --port name; the caller frees it. */
static struct addrinfo *find_address(struct serve *serve, const char *host, const char *port)
{
	struct addrinfo wish = {.ai_flags = AI_NUMERICHOST | AI_NUMERICSERV | AI_PASSIVE,
		.ai_socktype = SOCK_STREAM};
	struct addrinfo *found = NULL;
	size_t digits = strspn(port, "0123456789");

	if (digits == 0 || digits > 5 || port[digits] || strtol(port, NULL, 10) > 65535) {
		parl_diagnose(parl_job_diagnostics(serve->job), PARL_CODE_SERVE_ADDRESS, NULL,
			"a port is a number from 1 to 65535; 0 finds a free one",
			"--port: '%s' is no port", port);
		return NULL;
	}
	if (strcmp(host, "localhost") == 0)
		host = "127.0.0.1";
	if (getaddrinfo(host, port, &wish, &found) == 0)
		return found;
	parl_diagnose(parl_job_diagnostics(serve->job), PARL_CODE_SERVE_ADDRESS, NULL,
		"name an address of this machine in numbers: 127.0.0.1, or ::1",
		"--host: '%s' is no address", host);
	return NULL;
}

static bool is_loopback(const struct sockaddr *address)
{
	if (address->sa_family == AF_INET) {
		struct in_addr four = ((const struct sockaddr_in *)(const void *)address)->sin_addr;

		return (ntohl(four.s_addr) >> 24) == 127;
	}
	return address->sa_family == AF_INET6 &&
		IN6_IS_ADDR_LOOPBACK(
			&((const struct sockaddr_in6 *)(const void *)address)->sin6_addr);
}

static bool check_network(struct serve *serve, const struct addrinfo *address, const char *host)
{
	if (is_loopback(address->ai_addr) || parl_job_option(serve->job, "allow-network"))
		return true;
	parl_diagnose(parl_job_diagnostics(serve->job), PARL_CODE_SERVE_NETWORK, NULL,
		"leave --host away; or, if everybody on your network may have texts checked here, "
		"add --allow-network, and --allow-host with the name that they use",
		"on %s other machines could reach this server, and it asks for no password", host);
	return false;
}

/* What the guard has to know of the address that we got. */
static bool take_name(struct serve *serve)
{
	struct sockaddr_storage own = {0};
	socklen_t size = sizeof(own);
	char host[INET6_ADDRSTRLEN], port[8];

	if (getsockname(serve->socket, (struct sockaddr *)&own, &size) != 0 ||
		getnameinfo((struct sockaddr *)&own, size, host, sizeof(host), port, sizeof(port),
			NI_NUMERICHOST | NI_NUMERICSERV) != 0)
		return false;
	serve->guard.port = (unsigned)strtoul(port, NULL, 10);
	serve->guard.address = parl_arena_print(
		parl_job_arena(serve->job), own.ss_family == AF_INET6 ? "[%s]" : "%s", host);
	return serve->guard.address != NULL;
}

static void say_why(struct serve *serve, int why, const char *host, const char *port)
{
	struct parl_diagnostics *faults = parl_job_diagnostics(serve->job);

	if (why == EADDRINUSE)
		parl_diagnose(faults, PARL_CODE_SERVE_PORT_TAKEN, NULL,
			"another parlance serve may be running; if it is another program, choose "
			"another port: parlance serve --port 0 finds a free one",
			"port %s is in use by another program", port);
	else if (why == EACCES)
		parl_diagnose(faults, PARL_CODE_SERVE_ADDRESS, NULL, "choose one from 1024 on",
			"you may not serve on port %s", port);
	else if (why == EADDRNOTAVAIL)
		parl_diagnose(faults, PARL_CODE_SERVE_ADDRESS, NULL,
			"leave --host away to serve this machine only",
			"--host: %s is no address of this machine", host);
	else
		parl_diagnose(faults, PARL_CODE_SERVE_ADDRESS, NULL, NULL,
			"cannot serve on %s, port %s: %s", host, port, strerror(why));
}

static bool listen_on(struct serve *serve, const struct addrinfo *address)
{
	int on = 1;

	serve->socket = socket(address->ai_family, SOCK_STREAM | SOCK_CLOEXEC, 0);
	return serve->socket >= 0 &&
		/* A server that ended a moment ago leaves its port behind for a minute. */
		setsockopt(serve->socket, SOL_SOCKET, SO_REUSEADDR, &on, sizeof(on)) == 0 &&
		bind(serve->socket, address->ai_addr, address->ai_addrlen) == 0 &&
		listen(serve->socket, BACKLOG) == 0 && take_name(serve);
}

bool socket_open(struct serve *serve)
{
	const char *host = parl_job_option(serve->job, "host");
	const char *port = parl_job_option(serve->job, "port");
	struct addrinfo *address = find_address(serve, host, port);
	bool fine = address && check_network(serve, address, host);

	serve->socket = -1;
	if (fine && !listen_on(serve, address)) {
		serve->taken = errno == EADDRINUSE && parl_job_option(serve->job, "unless-running");
		if (!serve->taken)
			say_why(serve, errno, host, port);
		if (serve->socket >= 0)
			close(serve->socket);
		serve->socket = -1;
		fine = false;
	}
	if (address)
		freeaddrinfo(address);
	return fine;
}
