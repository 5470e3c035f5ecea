/*
 * folder.h - files as they are named from a folder.
 */
#ifndef PARL_BASE_FOLDER_H
#define PARL_BASE_FOLDER_H

#include <parlance/diagnostic.h>
#include <parlance/memory.h>

/* The folder of PATH without symbolic links; NULL: there is none, or memory is out. */
const char *parl_folder_of(const char *path, struct parl_arena *arena);

/* The name of PATH from FOLDER, which parl_folder_of gave: "bids/answer.md", "../answer.md"; "-" is
 * itself. NULL: its folder is not there, or memory is out. */
const char *parl_folder_name(const char *folder, const char *path, struct parl_arena *arena);

/* Whether PATH names a folder: it ends in a slash, or a folder is there. */
bool parl_names_folder(const char *path);

/* Makes the folders on the way to PATH that are not there yet. PARL_FAILED, with a fault that names
 * PATH: one cannot be made. */
enum parl_status parl_folder_make(const char *path, struct parl_diagnostics *faults);

#endif
