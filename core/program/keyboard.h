/*
 * keyboard.h - single keys from the terminal that we were started on, whatever standard input is.
 */
#ifndef PARL_PROGRAM_KEYBOARD_H
#define PARL_PROGRAM_KEYBOARD_H

#include <stdbool.h>

/* Ctrl-D: there is nothing more to be typed. */
#define PARL_KEY_END 4

/* Opens the terminal; its descriptor, for writing too, or -1: there is none. */
int parl_keyboard_open(void);

/* A key at a time, not shown, until parl_keyboard_close, or a signal that ends the program: it
 * leaves the terminal as it was. False: it is no terminal. */
bool parl_keyboard_begin(int fd);

/* The next key; 0: the terminal was away and may show something else now; -1: it is gone. */
int parl_keyboard_key(int fd);

void parl_keyboard_close(int fd);

#endif
