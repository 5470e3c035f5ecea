/*
 * startup.c - from the start of a process to its end, beside one that does nothing but is linked to
 * the same libraries (startup itself, called with --nothing).
 *
 *   startup PROGRAM ARGUMENT...     prints a line: the least of 60 runs of each, and the ratio
 *
 * Times are of the processor, user and system together, since what else the machine does counts
 * less in them; both programs take turns.
 */
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <jansson.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>

#define ROUNDS 60

/* Makes the libraries needed. */
static int nothing(void)
{
	UErrorCode error = U_ZERO_ERROR;
	json_decref(json_true());
	return u_isalpha('a') && unorm2_getNFCInstance(&error) != NULL ? 0 : 1;
}

static double run(char *const *command)
{
	struct rusage used = {0};
	int status = 0;
	pid_t child = fork();
	if (child == 0) {
		int null = open("/dev/null", O_WRONLY);
		dup2(null, STDOUT_FILENO);
		dup2(null, STDERR_FILENO);
		execv(command[0], command);
		_exit(127);
	}
	wait4(child, &status, 0, &used);
	return (double)(used.ru_utime.tv_sec + used.ru_stime.tv_sec) * 1e3 +
		(double)(used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e3;
}

int main(int argc, char **argv)
{
	char *hello[] = {argv[0], (char[]){"--nothing"}, NULL};
	double least[2] = {1e9, 1e9};
	if (argc < 2)
		return 2;
	if (strcmp(argv[1], "--nothing") == 0)
		return nothing();
	for (int i = 0; i < ROUNDS; i++) {
		double times[2] = {run(hello), run(argv + 1)};
		for (int k = 0; k < 2; k++)
			least[k] = times[k] < least[k] ? times[k] : least[k];
	}
	printf("%.1f ms, %.1f times a program that does nothing (%.1f ms)\n", least[1],
		least[1] / least[0], least[0]);
	return 0;
}
