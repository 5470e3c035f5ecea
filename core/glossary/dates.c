/*
 * dates.c - months and days as glossaries write them, and entries that should be looked at again.
 */
#include <string.h>

#include "owned.h"

static int number_at(parl_view text, size_t at, size_t digits)
{
	int number = 0;
	for (size_t i = at; i < at + digits; i++) {
		if (text.data[i] < '0' || text.data[i] > '9')
			return -1;
		number = number * 10 + (text.data[i] - '0');
	}
	return number;
}

static int days_of(int year, int month)
{
	static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
	return days[month - 1] + (month == 2 && leap);
}

bool parl_is_date(parl_view text)
{
	if ((text.size != 7 && text.size != 10) || text.data[4] != '-' ||
		(text.size == 10 && text.data[7] != '-'))
		return false;
	int year = number_at(text, 0, 4), month = number_at(text, 5, 2);
	int day = text.size == 10 ? number_at(text, 8, 2) : 1;
	return year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= days_of(year, month);
}

void parl_glossary_review(const struct parl_glossary *glossary, parl_view today, const char *file,
	parl_view text, struct parl_diagnostics *faults)
{
	for (size_t i = 0; i < glossary->record_count; i++) {
		const struct parl_concept_record *record = &glossary->records[i];
		parl_view review = record->more->review;
		/* As text, dates stand in their order; a month lasts until its end, so only as much
		 * of today is compared as it has. */
		if (!review.data || review.size > today.size ||
			strncmp(today.data, review.data, review.size) <= 0)
			continue;
		parl_diagnose_at(faults, PARL_CODE_GLOSSARY_REVIEW, file, text,
			record->more->review_place,
			"see whether it still holds, and write a later date",
			"\"%s\" should have been looked at again by %s", record->id.data,
			review.data);
	}
}
