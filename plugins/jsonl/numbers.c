/*
 * numbers.c - decimals, two digits at a time.
 */
#include "numbers.h"

#include <string.h>

char *number_put_few(char *at, size_t number, bool all)
{
	static const char pairs[] = "0001020304050607080910111213141516171819"
				    "2021222324252627282930313233343536373839"
				    "4041424344454647484950515253545556575859"
				    "6061626364656667686970717273747576777879"
				    "8081828384858687888990919293949596979899";

	if (number >= 1000 || all) {
		memcpy(at, pairs + 2 * (number / 100), 2);
		at += 2;
	} else if (number >= 100) {
		*at++ = (char)('0' + number / 100);
	} else if (number < 10) {
		*at = (char)('0' + number);
		return at + 1;
	}
	memcpy(at, pairs + 2 * (number % 100), 2);
	return at + 2;
}

char *number_put(char *at, size_t number)
{
	if (number < 10000)
		return number_put_few(at, number, false);
	return number_put_few(number_put(at, number / 10000), number % 10000, true);
}
