/*
 * write.h - writing all of something to a file descriptor.
 */
#ifndef PARL_BASE_WRITE_H
#define PARL_BASE_WRITE_H

#include <parlance/types.h>

/* Writes all of BYTES, whatever interrupts it; 0, or the errno of what stopped it. */
int parl_write_all(int fd, parl_view bytes);

#endif
