/*
 * number.c - the digits of a number, and the power of ten that it is below.
 */
#include "number.h"

#include <string.h>

/* No text has so many digits that a larger exponent would not decide. */
#define EXPONENT_MOST 1000000000

struct decimal {
	char digits[PARL_JSON_DIGITS + 1]; /* from the first that is not 0 on */
	size_t count;                      /* how many there are; 0: the number is 0 */
	long power;
};

/* What stands behind the e of an exponent, clipped. */
static long exponent_of(parl_view digits)
{
	bool minus = digits.data[0] == '-';
	long exponent = 0;
	for (size_t i = minus || digits.data[0] == '+'; i < digits.size; i++)
		if (exponent < EXPONENT_MOST)
			exponent = exponent * 10 + (digits.data[i] - '0');
	return minus ? -exponent : exponent;
}

static struct decimal decimal_of(parl_view number)
{
	struct decimal decimal = {.count = 0};
	bool fraction = false;
	size_t at = 0;
	memset(decimal.digits, '0', PARL_JSON_DIGITS);
	for (; at < number.size && (number.data[at] | 0x20) != 'e'; at++) {
		char c = number.data[at];
		bool digit = c >= '0' && c <= '9';
		fraction = fraction || c == '.';
		if (digit && (c != '0' || decimal.count > 0)) {
			if (decimal.count < PARL_JSON_DIGITS)
				decimal.digits[decimal.count] = c;
			decimal.count++;
			decimal.power += !fraction;
		} else if (digit && fraction) {
			decimal.power--;
		}
	}
	if (at < number.size)
		decimal.power +=
			exponent_of((parl_view){number.data + at + 1, number.size - at - 1});
	return decimal;
}

int parl_json_number_order(parl_view number, const char *digits, long power)
{
	struct decimal decimal = decimal_of(number);
	if (decimal.count == 0)
		return -1;
	if (decimal.power != power)
		return decimal.power < power ? -1 : 1;
	return strcmp(decimal.digits, digits);
}
