/*
 * number.h - how large a number of JSON is, told by its digits: without a locale's decimal point,
 * and where a double would overflow.
 */
#ifndef PARL_JSON_NUMBER_H
#define PARL_JSON_NUMBER_H

#include <parlance/types.h>

/* So many digits of a number count, more than a double tells apart. */
#define PARL_JSON_DIGITS 17

/* The order of the amount of NUMBER (RFC 8259), whatever its sign, and of 0.DIGITS times ten to the
 * POWER: less than, equal to, or more than 0. DIGITS are PARL_JSON_DIGITS, the first of them no 0.
 */
int parl_json_number_order(parl_view number, const char *digits, long power);

#endif
