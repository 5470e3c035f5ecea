/*
 * serve.h - codes 400-409: the local server.
 */
#ifndef PARLANCE_CODES_SERVE_H
#define PARLANCE_CODES_SERVE_H

#define PARL_CODES_SERVE(X)                                                                             \
	X(SERVE_PORT_TAKEN, 400, ERROR, "a port that is in use",                                        \
		"Every program that serves on a machine has a number of its own, its port. The one "    \
		"that parlance wants belongs to another program that is running, perhaps to another "   \
		"parlance serve. End that one, or choose another number with --port, and tell it to "   \
		"the programs that ask.")                                                               \
	X(SERVE_ADDRESS, 401, ERROR, "an address that cannot be served on",                             \
		"--host takes an address of this machine in numbers, such as 127.0.0.1, and --port "    \
		"a number from 1 to 65535; 0 finds a free one. Numbers below 1024 are kept for the "    \
		"system.")                                                                              \
	X(SERVE_NETWORK, 402, ERROR, "a server that other machines could reach",                        \
		"parlance serve is made for the machine that it runs on: it asks nobody for a "         \
		"password, and texts travel unencrypted. If everybody on your network may use it, "     \
		"say so with --allow-network.")                                                         \
	X(SERVE_ORIGIN, 403, ERROR, "no origin",                                                        \
		"--allow-origin names a site or an extension whose own pages may have texts "           \
		"checked, as a browser calls it: https://example.org, or moz-extension://* for all "    \
		"extensions of Firefox and Thunderbird.")                                               \
	X(SERVE_START, 404, ERROR, "the server could not start",                                        \
		"The system gave no thread, no random numbers or no memory to start with. Close "       \
		"other programs and try again.")                                                        \
	X(SERVE_KEPT, 405, WARNING, "a changed file that cannot be used",                               \
		"While parlance serve runs it sees when a glossary or the project file changes. What "  \
		"it found now is faulty, perhaps because somebody is still writing. Texts are checked " \
		"with what was read before, until the file is in order.")                               \
	X(SERVE_LOGIN, 406, ERROR, "a login that cannot be set up",                                     \
		"parlance serve --install-login writes two small files among your settings, one for "   \
		"systemd and one for the desktop. One of them could not be written or removed. The "    \
		"message says why; the server can be started by hand.")

#endif
