/*
 * judge.h - judging a plugin's file without running any of it.
 */
#ifndef PARL_HOST_JUDGE_H
#define PARL_HOST_JUDGE_H

#include "note.h"

/* Whether the folder that holds plugins is safe: nobody else may write to it. */
bool parl_judge_folder(const char *folder, struct parl_fault *fault);

/*
 * Judges PATH, which lies in a folder that was judged, by its permissions, its ELF headers and its
 * note, which NOTE takes; what the note says is there even where a fault is found in it.
 */
bool parl_judge_file(const char *path, struct parl_elf_note *note, struct parl_fault *fault);

#endif
