/*
 * elf.h - what a shared object says about itself, read from its headers without running it.
 */
#ifndef PARL_HOST_ELF_H
#define PARL_HOST_ELF_H

#include "fault.h"

/*
 * Whether the file behind FD, of SIZE bytes, is a whole shared object for this machine; NOTE takes
 * the text of its note "parlance" (in the fault's arena), or {NULL, 0} where it has none.
 */
bool parl_elf_read(int fd, uint64_t size, parl_view *note, struct parl_fault *fault);

#endif
