/*
 * note.h - the note that PARL_PLUGIN writes, taken apart.
 */
#ifndef PARL_HOST_NOTE_H
#define PARL_HOST_NOTE_H

#include <parlance/plugin.h>

#include "fault.h"

/* A capability as the note has it. Texts are terminated. */
struct parl_note_offer {
	uint32_t kind; /* 0: unknown */
	const char *kind_name;
	const char *name;
	const char *summary;
	const char *extensions; /* of kinds that have files: by spaces; "" for none */
	const char *signatures; /* formats: hexadecimal, by spaces */
};

/* Fields that the note does not have are NULL. */
struct parl_elf_note {
	const char *name;
	const char *version;
	const char *license;
	const char *summary;
	struct parl_note_offer *offers;
	size_t offer_count;
};

/* Takes TEXT apart; what it says is kept in NOTE even where a fault is found. */
bool parl_note_read(parl_view text, struct parl_elf_note *note, struct parl_fault *fault);

/* Whether a name has only a-z, 0-9 and '-'. */
bool parl_is_name(const char *name);

/* "command" for PARL_CAPABILITY_COMMAND; NULL for a kind that is unknown. */
const char *parl_kind_name(uint32_t kind);

/* Whether a capability of KIND reads or writes files, and so has extensions. */
bool parl_kind_has_files(uint32_t kind);

/* Sets the fault of a plugin built for another interface than PARL_PLUGIN_ABI; else true. */
bool parl_check_abi(unsigned long abi, struct parl_fault *fault);

#endif
