/*
 * keyboard.c - single keys from the terminal.
 *
 * Only the waiting for a line and the echo are switched off: Ctrl-C and Ctrl-Z do what they always
 * do. What the terminal was set to is put back when we are ended by a signal.
 */
#include "keyboard.h"

#include <parlance/types.h>

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <termios.h>
#include <unistd.h>

static const int ending[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT};
#define ENDING PARL_LENGTH(ending)

/* A signal handler finds no other way to them. */
static struct termios before;
static volatile sig_atomic_t terminal = -1; /* where `before` is to be put back */
static struct sigaction old_ending[ENDING], old_continue;

static void put_back_and_end(int number)
{
	if (terminal >= 0) {
		tcsetattr(terminal, TCSANOW, &before);
		(void)!write(terminal, "\n", 1);
	}
	signal(number, SIG_DFL);
	raise(number);
}

/* It is enough that the read is interrupted. */
static void come_back(int number)
{
	(void)number;
}

static bool set_single_keys(int fd)
{
	struct termios keys = before;

	keys.c_lflag &= ~(tcflag_t)(ICANON | ECHO);
	keys.c_cc[VMIN] = 1;
	keys.c_cc[VTIME] = 0;
	/* What was typed ahead is kept. */
	return tcsetattr(fd, TCSADRAIN, &keys) == 0;
}

int parl_keyboard_open(void)
{
	return open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY);
}

bool parl_keyboard_begin(int fd)
{
	struct sigaction action = {.sa_handler = put_back_and_end};

	if (terminal >= 0)
		return true;
	if (tcgetattr(fd, &before) != 0)
		return false;
	terminal = fd;
	for (size_t i = 0; i < ENDING; i++)
		sigaction(ending[i], &action, &old_ending[i]);
	action.sa_handler = come_back;
	sigaction(SIGCONT, &action, &old_continue);
	return set_single_keys(fd);
}

int parl_keyboard_key(int fd)
{
	unsigned char key;
	ssize_t size = read(fd, &key, 1);

	/* A Ctrl-D that was typed while whole lines were waited for comes as NUL. */
	if (size == 1)
		return key ? key : PARL_KEY_END;
	/* We were stopped, and whoever had the terminal meanwhile has set it for itself. */
	if (size < 0 && errno == EINTR)
		return set_single_keys(fd) ? 0 : -1;
	return -1;
}

void parl_keyboard_close(int fd)
{
	if (terminal >= 0) {
		tcsetattr(fd, TCSADRAIN, &before);
		terminal = -1;
		for (size_t i = 0; i < ENDING; i++)
			sigaction(ending[i], &old_ending[i], NULL);
		sigaction(SIGCONT, &old_continue, NULL);
	}
	close(fd);
}
