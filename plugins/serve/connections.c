/*
 * connections.c - who is connected and for how long.
 */
#include "connections.h"

#include <stdlib.h>
#include <sys/socket.h>

#include "clock.h"

/* Wakes the thread that serves it, which then closes it. The socket is still open: it is closed
 * after connections_drop, which needs the lock that we hold. */
static void cut(struct connection *connection)
{
	shutdown(connection->socket, SHUT_RDWR);
	connection->cut = true;
}

static bool is_late(const struct connection *connection, time_t time)
{
	time_t most =
		connection->state == CONNECTION_SENDS ? CONNECTIONS_SEND : CONNECTIONS_RECEIVE;

	return connection->state != CONNECTION_WORKS && time - connection->since >= most;
}

static void cut_late(const struct connections *connections)
{
	time_t time = clock_second();

	for (struct connection *one = connections->first; one; one = one->next)
		if (!one->cut && is_late(one, time))
			cut(one);
}

static void cut_oldest(const struct connections *connections)
{
	struct connection *oldest = NULL;

	for (struct connection *one = connections->first; one; one = one->next)
		if (!one->cut && one->state != CONNECTION_WORKS &&
			(!oldest || one->since <= oldest->since))
			oldest = one;
	if (oldest)
		cut(oldest);
}

/* Looks once a second, and sleeps while nobody is there. */
static void *watch(void *state)
{
	struct connections *connections = state;

	pthread_mutex_lock(&connections->lock);
	while (!connections->over) {
		struct timespec until;

		if (!connections->first) {
			pthread_cond_wait(&connections->changed, &connections->lock);
			continue;
		}
		clock_gettime(CLOCK_REALTIME, &until);
		until.tv_sec++;
		pthread_cond_timedwait(&connections->changed, &connections->lock, &until);
		cut_late(connections);
	}
	pthread_mutex_unlock(&connections->lock);
	return NULL;
}

bool connections_begin(struct connections *connections)
{
	*connections = (struct connections){.over = false};
	pthread_mutex_init(&connections->lock, NULL);
	pthread_cond_init(&connections->changed, NULL);
	if (pthread_create(&connections->watch, NULL, watch, connections) == 0)
		return true;
	pthread_cond_destroy(&connections->changed);
	pthread_mutex_destroy(&connections->lock);
	return false;
}

void connections_end(struct connections *connections)
{
	pthread_mutex_lock(&connections->lock);
	connections->over = true;
	pthread_cond_signal(&connections->changed);
	pthread_mutex_unlock(&connections->lock);
	pthread_join(connections->watch, NULL);
	pthread_cond_destroy(&connections->changed);
	pthread_mutex_destroy(&connections->lock);
}

struct connection *connections_add(struct connections *connections, int socket)
{
	struct connection *connection = calloc(1, sizeof(*connection));

	if (!connection)
		return NULL;
	*connection = (struct connection){.socket = socket, .since = clock_second()};
	pthread_mutex_lock(&connections->lock);
	if (connections->count >= CONNECTIONS_MOST / 4 * 3)
		cut_oldest(connections);
	connection->next = connections->first;
	connection->link = &connections->first;
	if (connection->next)
		connection->next->link = &connection->next;
	else
		pthread_cond_signal(&connections->changed);
	connections->first = connection;
	connections->count++;
	pthread_mutex_unlock(&connections->lock);
	return connection;
}

void connections_drop(struct connections *connections, struct connection *connection)
{
	if (!connection)
		return;
	pthread_mutex_lock(&connections->lock);
	*connection->link = connection->next;
	if (connection->next)
		connection->next->link = connection->link;
	connections->count--;
	pthread_mutex_unlock(&connections->lock);
	free(connection);
}

void connections_mark(
	struct connections *connections, struct connection *connection, enum connection_state state)
{
	if (!connection)
		return;
	pthread_mutex_lock(&connections->lock);
	connection->state = state;
	connection->since = clock_second();
	pthread_mutex_unlock(&connections->lock);
}
