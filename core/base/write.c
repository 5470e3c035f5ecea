/*
 * write.c - writing all of something to a file descriptor.
 */
#include "write.h"

#include <errno.h>
#include <poll.h>
#include <unistd.h>

/* Some systems refuse a write of more than INT_MAX bytes. */
#define MOST_AT_ONCE ((size_t)1 << 30)

int parl_write_all(int fd, parl_view bytes)
{
	while (bytes.size > 0) {
		size_t part = bytes.size < MOST_AT_ONCE ? bytes.size : MOST_AT_ONCE;
		ssize_t written = write(fd, bytes.data, part);
		if (written > 0) {
			bytes.data += written;
			bytes.size -= (size_t)written;
		} else if (written == 0) {
			return ENOSPC; /* a device that takes nothing would be asked for ever */
		} else if (errno == EAGAIN || errno == EWOULDBLOCK) {
			/* whoever shares a pipe with us may have made it non-blocking */
			poll(&(struct pollfd){.fd = fd, .events = POLLOUT}, 1, -1);
		} else if (errno != EINTR) {
			return errno;
		}
	}
	return 0;
}
