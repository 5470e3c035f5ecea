/*
 * glossary.h - codes 50-119: what a glossary says; FIELD_, what any JSON file that people keep
 * does, a project or a change record too.
 */
#ifndef PARLANCE_CODES_GLOSSARY_H
#define PARLANCE_CODES_GLOSSARY_H

#define PARL_CODES_GLOSSARY(X)                                                                    \
	X(FIELD_TYPE, 50, ERROR, "the wrong kind of value",                                       \
		"A key needs a text, a list, true or false, or one of a few words, and has "      \
		"something else. The message says what is needed.")                               \
	X(FIELD_UNKNOWN, 51, ERROR, "an unknown key",                                             \
		"Nothing of that name is known here, so that it would count for nothing. Mostly " \
		"it is mistyped, or stands one level too high or too low. Remarks go into "       \
		"\"$comment\".")                                                                  \
	X(FIELD_MISSING, 52, ERROR, "something is missing",                                       \
		"A glossary needs \"parlance\", \"id\" and \"concepts\" (or \"terms\"); a "       \
		"concept needs \"id\" and \"terms\"; a term written as an object needs "          \
		"\"term\".")                                                                      \
	X(FIELD_WORD, 53, ERROR, "a word that is not one of the possible ones",                   \
		"Some keys take one of a few words, in small letters. The message lists them.")   \
	X(GLOSSARY_ID, 54, ERROR, "a name that cannot be an id",                                  \
		"Ids stand in commands, file names and web addresses: letters without accents, "  \
		"digits, hyphens, dots and underscores, at most 100, beginning with a letter or " \
		"digit.")                                                                         \
	X(FIELD_FORMAT, 55, ERROR, "a file of another format",                                    \
		"\"parlance\" says in which format the file is written. This parlance reads "     \
		"format 1.")                                                                      \
	X(GLOSSARY_TERM_EMPTY, 56, ERROR, "an empty term",                                        \
		"A term has no text, or a concept has no term. Write one, or delete it.")         \
	X(GLOSSARY_UNMATCHABLE, 57, ERROR, "a text that can never be found",                      \
		"What is left of the text when invisible characters are taken away is empty, or " \
		"it goes over a paragraph's end. It would never be found in a document.")         \
	X(FIELD_EMPTY, 58, WARNING, "an empty text",                                              \
		"An empty text says nothing, and is taken as left out.")                          \
	X(GLOSSARY_ID_TWICE, 59, ERROR, "two concepts with one id",                               \
		"Ids name one concept each. Give one of them another, or take both together.")    \
	X(GLOSSARY_TERM_TWICE, 60, WARNING, "a term twice in one concept",                        \
		"The same term, but for capitals, stands twice. Delete one of them.")             \
	X(GLOSSARY_TERM_SHARED, 61, WARNING, "a term of two concepts",                            \
		"When nothing in the text settles which of them is meant, such a term is only "   \
		"explained, never replaced. Conditions (near, not_in, after ...) can settle it.") \
	X(GLOSSARY_REGISTER, 62, ERROR, "an unknown register",                                    \
		"Terms belong to a register that the glossary declares, such as third-sector or " \
		"commissioner. Mostly the name is mistyped.")                                     \
	X(GLOSSARY_USE, 63, ERROR, "a replacement that is no term of the concept",                \
		"\"use\" names terms of the other register of the same concept, letter for "      \
		"letter. Add the wording there, or name one that is there.")                      \
	X(GLOSSARY_SEE, 64, ERROR, "a reference that leads nowhere",                              \
		"\"see\" names ids of other concepts. Mostly the id is mistyped, or the concept " \
		"was renamed.")                                                                   \
	X(GLOSSARY_SOURCE, 65, ERROR, "an unknown source",                                        \
		"\"sources\" of a concept names keys of \"sources\" at the top of the glossary. " \
		"Mostly the key is mistyped, or the source is not yet listed there.")             \
	X(GLOSSARY_CHAIN, 66, ERROR, "a replacement that would itself be replaced",               \
		"What is written for one term is itself a term that is replaced. A second run "   \
		"would change the text again. Let the first lead to the last directly.")          \
	X(GLOSSARY_CHAIN_MAYBE, 67, WARNING, "a replacement that can itself be replaced",         \
		"What is written for one term is, under conditions, itself a term that is "       \
		"replaced. See whether the conditions keep the two apart.")                       \
	X(GLOSSARY_CIRCLE, 68, ERROR, "replacements that go round",                               \
		"One term leads to another and that one back again, so that every run would "     \
		"change the text. Keep one direction.")                                           \
	X(GLOSSARY_CLASS, 69, ERROR, "an unknown class of words",                                 \
		"@name, @noun, @be, @article, @bracket and @possessive are classes of words; "    \
		"they stand in after, not_after, before and not_before only.")                    \
	X(GLOSSARY_CONDITION, 70, WARNING, "a condition that changes nothing",                    \
		"A phrase in not_in does not contain its term, or there is an else without a "    \
		"condition. As it stands it has no effect.")                                      \
	X(GLOSSARY_HEAD, 71, ERROR, "a head that is no word of the term",                         \
		"\"head\" names the word of the term that takes the plural or the verb's "        \
		"ending.")                                                                        \
	X(GLOSSARY_LANGUAGE, 72, ERROR, "no language tag",                                        \
		"Languages are named by tags such as en-GB or cy (BCP 47).")                      \
	X(GLOSSARY_EXAMPLE, 73, ERROR, "an example that does not say what it shows",              \
		"An example has \"text\" and either \"becomes\" or \"unchanged\": true.")         \
	X(GLOSSARY_NO_TARGET, 74, WARNING, "nothing to replace a term with",                      \
		"The concept says that its terms are to be replaced, but has terms in one "       \
		"register only. They are explained instead.")                                     \
	X(GLOSSARY_DROP, 75, ERROR, "drop without an override",                                   \
		"Only a concept that overrides one of another glossary can drop it, or a term "   \
		"of it.")                                                                         \
	X(GLOSSARY_FORMER, 76, WARNING, "a former id that is still in use",                       \
		"\"formerly\" names ids that a concept had before. This one still belongs to a "  \
		"concept, and finds that one.")                                                   \
	X(GLOSSARY_BOTH, 77, ERROR, "concepts and a bare list",                                   \
		"A glossary has \"concepts\", or, in its shortest form, \"terms\". Not both.")    \
	X(OVERRIDE_FORM, 78, ERROR, "an override that names nothing",                             \
		"\"overrides\" names a concept of another glossary: its glossary's id, a slash, " \
		"and its own id, such as uk-base/grant-recipient.")                               \
	X(OVERRIDE_UNKNOWN, 79, ERROR, "what is overridden is not there",                         \
		"The glossary or the concept that \"overrides\" names is not loaded. Write that " \
		"glossary into \"requires\", so that it comes along, or compare the spelling.")   \
	X(OVERRIDE_ORDER, 80, ERROR, "an override of a higher layer",                             \
		"A glossary can only override those below it: base < sector < nation < buyer < "  \
		"tender, and within one layer those that are named after it.")                    \
	X(OVERRIDE_TERM, 81, WARNING, "a dropped term that is not there",                         \
		"The concept that is overridden has no such term. Mostly it is spelled "          \
		"otherwise there.")                                                               \
	X(GLOSSARY_REQUIRED, 82, ERROR, "a glossary that is needed is not loaded",                \
		"\"requires\" names the glossaries that this one stands on, by their ids. ID is " \
		"looked for as ID.json beside it, in the folders of --glossary-dir and of "       \
		"PARLANCE_GLOSSARY_PATH, and among those that are installed.")                    \
	X(GLOSSARY_TWICE, 83, ERROR, "two glossaries with one id",                                \
		"The ids of glossaries that are used together must differ. Mostly one of them "   \
		"is a copy, perhaps an older one.")                                               \
	X(GLOSSARY_LONGER, 84, WARNING, "a replacement much longer than its term",                \
		"What replaces the term has more than twice its characters. Where words are "     \
		"counted, as in most bids, such a change is dear. See whether a shorter "         \
		"wording does, or only suggest it. Acronyms are left out of this.")               \
	X(GLOSSARY_DEFINITION, 85, WARNING, "a long definition",                                  \
		"A definition of more than 30 words is rarely read. Say what it is in one "       \
		"sentence; the rest can go into \"note\".")                                       \
	X(GLOSSARY_REVIEW, 86, WARNING, "an entry past its review date",                          \
		"\"review\" says until when somebody should look at the entry again, and that "   \
		"day is over. See whether it still holds, and write a later date.")               \
	X(GLOSSARY_UNCITED, 87, WARNING, "a source that nothing cites",                           \
		"The glossary lists a source that no concept names. Name it in \"sources\" of "   \
		"the concepts that rest on it, or delete it.")                                    \
	X(GLOSSARY_PREFERRED, 88, WARNING, "two preferred terms",                                 \
		"Of one register and language, one term is the one to be written. Two are "       \
		"called preferred; the first is written. Call the other one admitted.")           \
	X(GLOSSARY_DATE, 89, ERROR, "no date",                                                    \
		"Dates are written year first, with or without the day: 2027-03 or 2027-03-31.")  \
	X(EXAMPLE_FAILS, 119, ERROR, "an example fails",                                          \
		"The glossary's own example does not come out as it says. Either the example is " \
		"wrong, or a condition of the term is: read both, and change one of them.")

#endif
