/*
 * login.h - being there from login on: LibreOffice asks once, when it starts, and never again.
 */
#ifndef SERVE_LOGIN_H
#define SERVE_LOGIN_H

#include <parlance/run.h>

/* Writes a unit for the user's systemd, and an autostart entry for desktops that go without it,
 * both with the options that were given; says what was written. */
enum parl_status login_install(struct parl_job *job);

/* Removes them. PARL_NONE: there were none. */
enum parl_status login_remove(struct parl_job *job);

#endif
