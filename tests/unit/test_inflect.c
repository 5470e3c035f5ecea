/*
 * test_inflect.c - plurals and verb forms beyond the contract's table, judged by hand.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "text/inflect.h"
#include "text/inflect_tables.h"

#define MOST 8

/* The forms of TERM, joined by '|'. */
static void join_forms(const char *term, enum parl_word_class class_, const char *head,
	enum parl_form form, char *out, size_t size)
{
	struct parl_arena *arena = parl_arena_new();
	parl_view forms[MOST];
	assert_non_null(arena);
	size_t count = parl_inflect(
		parl_view_of(term), class_, parl_view_of(head), form, forms, MOST, arena);
	size_t at = 0;
	out[0] = '\0';
	for (size_t i = 0; i < count; i++)
		at += (size_t)snprintf(out + at, size - at, "%s%.*s", i ? "|" : "",
			(int)forms[i].size, forms[i].data);
	parl_arena_free(arena);
}

struct plural {
	const char *term;
	const char *plural; /* alternatives; empty: none */
	const char *head;
};

static int check_plurals(const struct plural *rows, size_t count)
{
	int wrong = 0;
	for (size_t i = 0; i < count; i++) {
		char got[512];
		join_forms(rows[i].term, PARL_CLASS_NOUN, rows[i].head, PARL_FORM_PLURAL, got,
			sizeof(got));
		if (strcmp(got, rows[i].plural) != 0) {
			print_error("%s: expected \"%s\", got \"%s\"\n", rows[i].term,
				rows[i].plural, got);
			wrong++;
		}
	}
	return wrong;
}

#define CHECK_PLURALS(rows) assert_int_equal(check_plurals(rows, PARL_LENGTH(rows)), 0)

static void test_plain_plurals(void **state)
{
	static const struct plural rows[] = {
		{"grant", "grants", NULL},
		{"bid", "bids", NULL},
		{"trustee", "trustees", NULL},
		{"commissioner", "commissioners", NULL},
		{"contract", "contracts", NULL},
		{"agency", "agencies", NULL},
		{"authority", "authorities", NULL},
		{"local authority", "local authorities", NULL},
		{"Local Authority", "Local Authorities", NULL},
		{"community", "communities", NULL},
		{"policy", "policies", NULL},
		{"family", "families", NULL},
		{"key", "keys", NULL},
		{"survey", "surveys", NULL},
		{"trolley", "trolleys", NULL},
		{"attorney", "attorneys", NULL},
		{"soliloquy", "soliloquies", NULL},
		{"box", "boxes", NULL},
		{"approach", "approaches", NULL},
		{"branch", "branches", NULL},
		{"search", "searches", NULL},
		{"process", "processes", NULL},
		{"business", "businesses", NULL},
		{"social business", "social businesses", NULL},
		{"illness", "illnesses", NULL},
		{"weakness", "weaknesses", NULL},
		{"class", "classes", NULL},
		{"address", "addresses", NULL},
		{"wish", "wishes", NULL},
		{"virus", "viruses", NULL},
		{"bonus", "bonuses", NULL},
		{"campus", "campuses", NULL},
		{"census", "censuses", NULL},
		{"lens", "lenses", NULL},
		{"bias", "biases", NULL},
		{"gas", "gases", NULL},
		{"portfolio", "portfolios", NULL},
		{"ratio", "ratios", NULL},
		{"studio", "studios", NULL},
		{"pro", "pros", NULL},
		{"potato", "potatoes", NULL},
		{"echo", "echoes", NULL},
		{"veto", "vetoes", NULL},
		{"memo", "memos", NULL},
		{"manifesto", "manifestos", NULL},
		{"fee", "fees", NULL},
		{"value", "values", NULL},
		{"outcome", "outcomes", NULL},
		{"measure", "measures", NULL},
		{"monarch", "monarchs", NULL},
		{"epoch", "epochs", NULL},
		{"tech", "techs", NULL},
		{"roof", "roofs", NULL},
		{"proof of address", "", NULL},
		{"brief", "briefs", NULL},
		{"chief", "chiefs", NULL},
		{"safe", "safes", NULL},
		{"human", "humans", NULL},
		{"Roman", "Romans", NULL},
		{"donor", "donors", NULL},
		{"co-operative", "co-operatives", NULL},
		{"resettlement", "resettlements", NULL},
		{"café", "cafés", NULL},
	};
	(void)state;
	CHECK_PLURALS(rows);
}

static void test_irregular_plurals(void **state)
{
	static const struct plural rows[] = {
		{"criterion", "criteria", NULL},
		{"award criterion", "award criteria", NULL},
		{"sub-criterion", "sub-criteria", NULL},
		{"subcriterion", "subcriteria", NULL},
		{"phenomenon", "phenomena", NULL},
		{"person", "people|persons", NULL},
		{"disabled person", "disabled people|disabled persons", NULL},
		{"Person", "People|Persons", NULL},
		{"spokesperson", "spokespeople|spokespersons", NULL},
		{"man", "men", NULL},
		{"woman", "women", NULL},
		{"alderman", "aldermen", NULL},
		{"ombudsman", "ombudsmen", NULL},
		{"policewoman", "policewomen", NULL},
		{"child", "children", NULL},
		{"grandchild", "grandchildren", NULL},
		{"looked-after child", "looked-after children", NULL},
		{"looked after child", "looked after children", NULL},
		{"schoolchild", "schoolchildren", NULL},
		{"wife", "wives", NULL},
		{"midwife", "midwives", NULL},
		{"housewife", "housewives", NULL},
		{"half", "halves", NULL},
		{"leaf", "leaves", NULL},
		{"shelf", "shelves", NULL},
		{"thief", "thieves", NULL},
		{"knife", "knives", NULL},
		{"foot", "feet", NULL},
		{"tooth", "teeth", NULL},
		{"mouse", "mice", NULL},
		{"thesis", "theses", NULL},
		{"basis", "bases", NULL},
		{"crisis", "crises", NULL},
		{"diagnosis", "diagnoses", NULL},
		{"needs analysis", "needs analyses", NULL},
		{"cost-benefit analysis", "cost-benefit analyses", NULL},
		{"hypothesis", "hypotheses", NULL},
		{"synthesis", "syntheses", NULL},
		{"axis", "axes", NULL},
		{"appendix", "appendices|appendixes", NULL},
		{"matrix", "matrices|matrixes", NULL},
		{"memorandum of understanding",
			"memoranda of understanding|memorandums of understanding", NULL},
		{"curriculum", "curricula|curriculums", NULL},
		{"referendum", "referendums|referenda", NULL},
		{"stadium", "stadiums|stadia", NULL},
		{"forum", "forums|fora", NULL},
		{"bureau", "bureaux|bureaus", NULL},
		{"stimulus", "stimuli", NULL},
		{"syllabus", "syllabuses|syllabi", NULL},
		{"focus", "focuses|foci", NULL},
		{"alumnus", "alumni", NULL},
		{"funding formula", "funding formulae|funding formulas", NULL},
		{"quiz", "quizzes", NULL},
		{"series", "series", NULL},
		{"species", "species", NULL},
		{"headquarters", "headquarters", NULL},
		{"offspring", "offspring", NULL},
		{"sheep", "sheep", NULL},
		{"crossroads", "crossroads", NULL},
	};
	(void)state;
	CHECK_PLURALS(rows);
}

static void test_no_plurals(void **state)
{
	static const struct plural rows[] = {
		{"staff", "", NULL},
		{"support staff", "", NULL},
		{"feedback", "", NULL},
		{"equipment", "", NULL},
		{"data", "", NULL},
		{"advice", "", NULL},
		{"guidance", "", NULL},
		{"evidence", "", NULL},
		{"research", "", NULL},
		{"funding", "", NULL},
		{"core funding", "", NULL},
		{"training", "", NULL},
		{"safeguarding", "", NULL},
		{"commissioning", "", NULL},
		{"co-production", "", NULL},
		{"volunteering", "", NULL},
		{"housing", "", NULL},
		{"supported housing", "", NULL},
		{"health", "", NULL},
		{"mental health", "", NULL},
		{"wellbeing", "", NULL},
		{"well-being", "", NULL},
		{"homelessness", "", NULL},
		{"poverty", "", NULL},
		{"social care", "", NULL},
		{"employment", "", NULL},
		{"governance", "", NULL},
		{"software", "", NULL},
		{"progress", "", NULL},
		{"knowledge", "", NULL},
		{"people", "", NULL},
		{"young people", "", NULL},
		{"police", "", NULL},
		{"premises", "", NULL},
		{"news", "", NULL},
		{"economics", "", NULL},
		{"ethics", "", NULL},
		{"criteria", "", NULL},
		{"services", "", NULL},
		{"children", "", NULL},
		{"SMEs", "", NULL},
		{"terms and conditions", "", NULL},
		{"NHS", "", NULL},
		{"DWP CSS", "", NULL},
		{"value for money", "", "money"},
		{"", "", NULL},
		{"25", "", NULL},
	};
	(void)state;
	CHECK_PLURALS(rows);
}

static void test_phrase_plurals(void **state)
{
	static const struct plural rows[] = {
		{"point of contact", "points of contact", NULL},
		{"single point of contact", "single points of contact", NULL},
		{"duty of care", "duties of care", NULL},
		{"code of conduct", "codes of conduct", NULL},
		{"theory of change", "theories of change", NULL},
		{"invitation to tender", "invitations to tender", NULL},
		{"right to buy", "rights to buy", NULL},
		{"barrier to employment", "barriers to employment", NULL},
		{"call for proposals", "calls for proposals", NULL},
		{"request for quotation", "requests for quotation", NULL},
		{"expert by experience", "experts by experience", NULL},
		{"carer with a job", "carers with a job", NULL},
		{"child in need", "children in need", NULL},
		{"child on the edge of care", "children on the edge of care", NULL},
		{"adult at risk", "adults at risk", NULL},
		{"person at risk of harm", "people at risk of harm|persons at risk of harm", NULL},
		{"referral from a GP", "referrals from a GP", NULL},
		{"person living with dementia",
			"people living with dementia|persons living with dementia", NULL},
		{"person affected by homelessness",
			"people affected by homelessness|persons affected by homelessness", NULL},
		{"adult eligible for care", "adults eligible for care", NULL},
		{"person not in education", "people not in education|persons not in education",
			NULL},
		{"organisation led by users", "organisations led by users", NULL},
		{"person aged 16 to 25", "people aged 16 to 25|persons aged 16 to 25", NULL},
		{"person who uses services", "people who use services|persons who use services",
			NULL},
		{"person who is homeless", "people who are homeless|persons who are homeless",
			NULL},
		{"person who has experience",
			"people who have experience|persons who have experience", NULL},
		{"organisation that supplies goods", "organisations that supply goods", NULL},
		{"person who reaches out", "people who reach out|persons who reach out", NULL},
		{"person who can read", "people who can read|persons who can read", NULL},
		{"face to face session", "face to face sessions", NULL},
		{"one to one session", "one to one sessions", NULL},
		{"not for profit organisation", "not for profit organisations", NULL},
		{"out of hours service", "out of hours services", NULL},
		{"hard to reach group", "hard to reach groups", NULL},
		{"briefing on safeguarding", "briefings on safeguarding", NULL},
		{"meeting of trustees", "meetings of trustees", NULL},
		{"value for money assessment", "value for money assessments", "assessment"},
		{"cost of living crisis", "cost of living crises", "crisis"},
		{"court martial", "courts martial", NULL},
		{"director general", "directors general", NULL},
		{"heir apparent", "heirs apparent", "heir"},
		{"chair elect", "chairs elect", NULL},
		{"mother-in-law", "mothers-in-law", NULL},
		{"editor-in-chief", "editors-in-chief", NULL},
		{"passer-by", "passers-by", NULL},
		{"president-elect", "presidents-elect", NULL},
		{"drop-in", "drop-ins", NULL},
		{"start-up", "start-ups", NULL},
		{"not-for-profit", "not-for-profits", NULL},
		{"by-law", "by-laws", NULL},
		{"spin-out", "spin-outs", NULL},
		{"one-to-one", "one-to-ones", NULL},
		{"carer/guardian", "carers/guardians", NULL},
		{"clinical commissioning group (CCG)", "clinical commissioning groups (CCGs)",
			NULL},
		{"small or medium-sized enterprise (SME)",
			"small or medium-sized enterprises (SMEs)", NULL},
		{"commissioning support service (CSS)", "commissioning support services (CSS)",
			NULL},
		{"grant (restricted)", "grants (restricted)", NULL},
		{"key performance indicator", "key performance indicators", NULL},
		{"health and social care provider", "health and social care providers", NULL},
		{"CIC", "CICs", NULL},
		{"KPI", "KPIs", NULL},
		{"MoU", "MoUs", NULL},
		{"PhD", "PhDs", NULL},
		{"GP practice", "GP practices", NULL},
		{"NHS trust", "NHS trusts", NULL},
		{"Level 2 qualification", "Level 2 qualifications", NULL},
	};
	(void)state;
	CHECK_PLURALS(rows);
}

struct verb {
	const char *base;
	const char *third;
	const char *ing;
	const char *past;
	const char *participle; /* NULL: as the past */
};

static int check_verbs(const struct verb *rows, size_t count)
{
	int wrong = 0;
	for (size_t i = 0; i < count; i++) {
		const char *wanted[] = {rows[i].third, rows[i].ing, rows[i].past,
			rows[i].participle ? rows[i].participle : rows[i].past};
		for (int form = 0; form < 4; form++) {
			char got[512];
			join_forms(rows[i].base, PARL_CLASS_VERB, NULL,
				(enum parl_form)(PARL_FORM_THIRD + form), got, sizeof(got));
			if (strcmp(got, wanted[form]) != 0) {
				print_error("%s: expected \"%s\", got \"%s\"\n", rows[i].base,
					wanted[form], got);
				wrong++;
			}
		}
	}
	return wrong;
}

#define CHECK_VERBS(rows) assert_int_equal(check_verbs(rows, PARL_LENGTH(rows)), 0)

static void test_regular_verbs(void **state)
{
	static const struct verb rows[] = {
		{"fund", "funds", "funding", "funded", NULL},
		{"signpost", "signposts", "signposting", "signposted", NULL},
		{"empower", "empowers", "empowering", "empowered", NULL},
		{"engage", "engages", "engaging", "engaged", NULL},
		{"evaluate", "evaluates", "evaluating", "evaluated", NULL},
		{"manage", "manages", "managing", "managed", NULL},
		{"assess", "assesses", "assessing", "assessed", NULL},
		{"address", "addresses", "addressing", "addressed", NULL},
		{"establish", "establishes", "establishing", "established", NULL},
		{"approach", "approaches", "approaching", "approached", NULL},
		{"coach", "coaches", "coaching", "coached", NULL},
		{"comply", "complies", "complying", "complied", NULL},
		{"identify", "identifies", "identifying", "identified", NULL},
		{"supply", "supplies", "supplying", "supplied", NULL},
		{"rely on", "relies on", "relying on", "relied on", NULL},
		{"enjoy", "enjoys", "enjoying", "enjoyed", NULL},
		{"survey", "surveys", "surveying", "surveyed", NULL},
		{"delay", "delays", "delaying", "delayed", NULL},
		{"relay", "relays", "relaying", "relayed", NULL},
		{"ensure", "ensures", "ensuring", "ensured", NULL},
		{"guarantee", "guarantees", "guaranteeing", "guaranteed", NULL},
		{"oversee", "oversees", "overseeing", "oversaw", "overseen"},
		{"queue", "queues", "queueing", "queued", NULL},
		{"argue", "argues", "arguing", "argued", NULL},
		{"value", "values", "valuing", "valued", NULL},
		{"die", "dies", "dying", "died", NULL},
		{"dye", "dyes", "dyeing", "dyed", NULL},
		{"echo", "echoes", "echoing", "echoed", NULL},
		{"video", "videos", "videoing", "videoed", NULL},
		{"mimic", "mimics", "mimicking", "mimicked", NULL},
		{"traffic", "traffics", "trafficking", "trafficked", NULL},
		{"sync", "syncs", "syncing", "synced", NULL},
		{"tax", "taxes", "taxing", "taxed", NULL},
		{"review", "reviews", "reviewing", "reviewed", NULL},
		{"follow", "follows", "following", "followed", NULL},
	};
	(void)state;
	CHECK_VERBS(rows);
}

static void test_doubling(void **state)
{
	static const struct verb rows[] = {
		{"stop", "stops", "stopping", "stopped", NULL},
		{"drop in", "drops in", "dropping in", "dropped in", NULL},
		{"plan", "plans", "planning", "planned", NULL},
		{"fit", "fits", "fitting", "fitted", NULL},
		{"step in", "steps in", "stepping in", "stepped in", NULL},
		{"map", "maps", "mapping", "mapped", NULL},
		{"commit", "commits", "committing", "committed", NULL},
		{"submit", "submits", "submitting", "submitted", NULL},
		{"admit", "admits", "admitting", "admitted", NULL},
		{"permit", "permits", "permitting", "permitted", NULL},
		{"refer", "refers", "referring", "referred", NULL},
		{"transfer", "transfers", "transferring", "transferred", NULL},
		{"prefer", "prefers", "preferring", "preferred", NULL},
		{"occur", "occurs", "occurring", "occurred", NULL},
		{"equip", "equips", "equipping", "equipped", NULL},
		{"underpin", "underpins", "underpinning", "underpinned", NULL},
		{"overlap", "overlaps", "overlapping", "overlapped", NULL},
		{"worship", "worships", "worshipping", "worshipped", NULL},
		{"control", "controls", "controlling", "controlled", NULL},
		{"enrol", "enrols", "enrolling", "enrolled", NULL},
		{"travel", "travels", "travelling", "travelled", NULL},
		{"label", "labels", "labelling", "labelled", NULL},
		{"counsel", "counsels", "counselling", "counselled", NULL},
		{"cancel", "cancels", "cancelling", "cancelled", NULL},
		{"level", "levels", "levelling", "levelled", NULL},
		{"channel", "channels", "channelling", "channelled", NULL},
		{"total", "totals", "totalling", "totalled", NULL},
		{"dial", "dials", "dialling", "dialled", NULL},
		{"fuel", "fuels", "fuelling", "fuelled", NULL},
		{"equal", "equals", "equalling", "equalled", NULL},
		{"upskill", "upskills", "upskilling", "upskilled", NULL},
		{"appeal", "appeals", "appealing", "appealed", NULL},
		{"reveal", "reveals", "revealing", "revealed", NULL},
		{"detail", "details", "detailing", "detailed", NULL},
		{"parallel", "parallels", "paralleling", "paralleled", NULL},
		{"quit", "quits", "quitting", "quit|quitted", NULL},
		{"develop", "develops", "developing", "developed", NULL},
		{"market", "markets", "marketing", "marketed", NULL},
		{"budget", "budgets", "budgeting", "budgeted", NULL},
		{"audit", "audits", "auditing", "audited", NULL},
		{"limit", "limits", "limiting", "limited", NULL},
		{"monitor", "monitors", "monitoring", "monitored", NULL},
		{"mentor", "mentors", "mentoring", "mentored", NULL},
		{"offer", "offers", "offering", "offered", NULL},
		{"foster", "fosters", "fostering", "fostered", NULL},
		{"strengthen", "strengthens", "strengthening", "strengthened", NULL},
		{"open", "opens", "opening", "opened", NULL},
		{"profit", "profits", "profiting", "profited", NULL},
		{"pilot", "pilots", "piloting", "piloted", NULL},
		{"train", "trains", "training", "trained", NULL},
		{"need", "needs", "needing", "needed", NULL},
		{"focus", "focuses", "focusing|focussing", "focused|focussed", NULL},
		{"bias", "biases", "biasing|biassing", "biased|biassed", NULL},
	};
	(void)state;
	CHECK_VERBS(rows);
}

static void test_irregular_verbs(void **state)
{
	static const struct verb rows[] = {
		{"run", "runs", "running", "ran", "run"},
		{"overrun", "overruns", "overrunning", "overran", "overrun"},
		{"set up", "sets up", "setting up", "set up", NULL},
		{"put", "puts", "putting", "put", NULL},
		{"put in place", "puts in place", "putting in place", "put in place", NULL},
		{"take part in", "takes part in", "taking part in", "took part in",
			"taken part in"},
		{"give", "gives", "giving", "gave", "given"},
		{"hold", "holds", "holding", "held", NULL},
		{"withhold", "withholds", "withholding", "withheld", NULL},
		{"keep", "keeps", "keeping", "kept", NULL},
		{"make sure", "makes sure", "making sure", "made sure", NULL},
		{"get", "gets", "getting", "got", NULL},
		{"forget", "forgets", "forgetting", "forgot", "forgotten"},
		{"bring", "brings", "bringing", "brought", NULL},
		{"speak to", "speaks to", "speaking to", "spoke to", "spoken to"},
		{"write", "writes", "writing", "wrote", "written"},
		{"rewrite", "rewrites", "rewriting", "rewrote", "rewritten"},
		{"underwrite", "underwrites", "underwriting", "underwrote", "underwritten"},
		{"lead", "leads", "leading", "led", NULL},
		{"mislead", "misleads", "misleading", "misled", NULL},
		{"co-lead", "co-leads", "co-leading", "co-led", NULL},
		{"meet", "meets", "meeting", "met", NULL},
		{"pay", "pays", "paying", "paid", NULL},
		{"repay", "repays", "repaying", "repaid", NULL},
		{"spend", "spends", "spending", "spent", NULL},
		{"underspend", "underspends", "underspending", "underspent", NULL},
		{"teach", "teaches", "teaching", "taught", NULL},
		{"find", "finds", "finding", "found", NULL},
		{"build", "builds", "building", "built", NULL},
		{"buy", "buys", "buying", "bought", NULL},
		{"think", "thinks", "thinking", "thought", NULL},
		{"come", "comes", "coming", "came", "come"},
		{"become", "becomes", "becoming", "became", "become"},
		{"overcome", "overcomes", "overcoming", "overcame", "overcome"},
		{"go", "goes", "going", "went", "gone"},
		{"undergo", "undergoes", "undergoing", "underwent", "undergone"},
		{"do", "does", "doing", "did", "done"},
		{"redo", "redoes", "redoing", "redid", "redone"},
		{"be", "is", "being", "was|were", "been"},
		{"be responsible for", "is responsible for", "being responsible for",
			"was responsible for|were responsible for", "been responsible for"},
		{"have", "has", "having", "had", NULL},
		{"begin", "begins", "beginning", "began", "begun"},
		{"choose", "chooses", "choosing", "chose", "chosen"},
		{"draw up", "draws up", "drawing up", "drew up", "drawn up"},
		{"withdraw", "withdraws", "withdrawing", "withdrew", "withdrawn"},
		{"drive", "drives", "driving", "drove", "driven"},
		{"fall", "falls", "falling", "fell", "fallen"},
		{"grow", "grows", "growing", "grew", "grown"},
		{"know", "knows", "knowing", "knew", "known"},
		{"leave", "leaves", "leaving", "left", NULL},
		{"lend", "lends", "lending", "lent", NULL},
		{"send", "sends", "sending", "sent", NULL},
		{"sell", "sells", "selling", "sold", NULL},
		{"tell", "tells", "telling", "told", NULL},
		{"let", "lets", "letting", "let", NULL},
		{"sublet", "sublets", "subletting", "sublet", NULL},
		{"cut", "cuts", "cutting", "cut", NULL},
		{"offset", "offsets", "offsetting", "offset", NULL},
		{"reset", "resets", "resetting", "reset", NULL},
		{"read", "reads", "reading", "read", NULL},
		{"rise", "rises", "rising", "rose", "risen"},
		{"arise", "arises", "arising", "arose", "arisen"},
		{"see", "sees", "seeing", "saw", "seen"},
		{"show", "shows", "showing", "showed", "shown"},
		{"sit", "sits", "sitting", "sat", NULL},
		{"stand", "stands", "standing", "stood", NULL},
		{"understand", "understands", "understanding", "understood", NULL},
		{"strive", "strives", "striving", "strove|strived", "striven|strived"},
		{"take", "takes", "taking", "took", "taken"},
		{"overtake", "overtakes", "overtaking", "overtook", "overtaken"},
		{"throw", "throws", "throwing", "threw", "thrown"},
		{"uphold", "upholds", "upholding", "upheld", NULL},
		{"win", "wins", "winning", "won", NULL},
		{"learn", "learns", "learning", "learned|learnt", NULL},
		{"bid", "bids", "bidding", "bid", NULL},
		{"rebid", "rebids", "rebidding", "rebid", NULL},
		{"cost", "costs", "costing", "cost|costed", NULL},
		{"forecast", "forecasts", "forecasting", "forecast|forecasted", NULL},
		{"swim", "swims", "swimming", "swam", "swum"},
		{"feed back", "feeds back", "feeding back", "fed back", NULL},
		{"proofread", "proofreads", "proofreading", "proofread", NULL},
	};
	(void)state;
	CHECK_VERBS(rows);
}

static void test_verb_phrases(void **state)
{
	static const struct verb rows[] = {
		{"carry out", "carries out", "carrying out", "carried out", NULL},
		{"work with", "works with", "working with", "worked with", NULL},
		{"reach out to", "reaches out to", "reaching out to", "reached out to", NULL},
		{"co-produce", "co-produces", "co-producing", "co-produced", NULL},
		{"re-offend", "re-offends", "re-offending", "re-offended", NULL},
		{"fast-track", "fast-tracks", "fast-tracking", "fast-tracked", NULL},
		{"risk-assess", "risk-assesses", "risk-assessing", "risk-assessed", NULL},
		{"self-refer", "self-refers", "self-referring", "self-referred", NULL},
		{"follow-up", "follows-up", "following-up", "followed-up", NULL},
		{"monitor and evaluate", "monitors and evaluates", "monitoring and evaluating",
			"monitored and evaluated", NULL},
		{"plan and run sessions", "plans and runs sessions",
			"planning and running sessions", "planned and ran sessions",
			"planned and run sessions"},
		{"actively engage", "actively engages", "actively engaging", "actively engaged",
			NULL},
		{"we help", "we helps", "we helping", "we helped", NULL},
		{"bring in", "brings in", "bringing in", "brought in", NULL},
		{"running services", "", "", "", NULL},
		{"apply for", "applies for", "applying for", "applied for", NULL},
		{"give a voice to", "gives a voice to", "giving a voice to", "gave a voice to",
			"given a voice to"},
	};
	(void)state;
	CHECK_VERBS(rows);
}

static void test_classes_keep_to_their_forms(void **state)
{
	char got[64];
	(void)state;
	join_forms("grant", PARL_CLASS_NOUN, NULL, PARL_FORM_BASE, got, sizeof(got));
	assert_string_equal(got, "grant");
	join_forms("grant", PARL_CLASS_NOUN, NULL, PARL_FORM_PAST, got, sizeof(got));
	assert_string_equal(got, "");
	join_forms("grant", PARL_CLASS_VERB, NULL, PARL_FORM_PLURAL, got, sizeof(got));
	assert_string_equal(got, "");
	join_forms("user-led", PARL_CLASS_NONE, NULL, PARL_FORM_PLURAL, got, sizeof(got));
	assert_string_equal(got, "");
	join_forms("user-led", PARL_CLASS_NONE, NULL, PARL_FORM_BASE, got, sizeof(got));
	assert_string_equal(got, "user-led");
}

static void test_limit(void **state)
{
	struct parl_arena *arena = parl_arena_new();
	parl_view forms[2] = {{NULL, 0}, {NULL, 0}};
	(void)state;
	assert_int_equal(parl_inflect(parl_view_of("person"), PARL_CLASS_NOUN, (parl_view){NULL, 0},
				 PARL_FORM_PLURAL, forms, 1, arena),
		1);
	assert_int_equal(forms[0].size, 6);
	assert_null(forms[1].data);
	assert_int_equal(parl_inflect(parl_view_of("person"), PARL_CLASS_NOUN, (parl_view){NULL, 0},
				 PARL_FORM_PLURAL, forms, 0, arena),
		0);
	parl_arena_free(arena);
}

static void test_mass_nouns(void **state)
{
	static const char *const mass[] = {"funding", "core funding", "advice", "support", "staff",
		"people", "data", "care of children", "supported housing"};
	static const char *const counted[] = {"grant", "NHS", "meeting", "building", "service user",
		"organisation", "setting", "housing association", "training course", "CICs"};
	const parl_view by_rule = {NULL, 0};
	(void)state;
	for (size_t i = 0; i < PARL_LENGTH(mass); i++)
		if (!parl_is_mass_noun(parl_view_of(mass[i]), by_rule))
			fail_msg("%s is a mass noun", mass[i]);
	for (size_t i = 0; i < PARL_LENGTH(counted); i++)
		if (parl_is_mass_noun(parl_view_of(counted[i]), by_rule))
			fail_msg("%s is no mass noun", counted[i]);
	assert_true(parl_is_mass_noun(parl_view_of("value for money"), parl_view_of("money")));
}

static void check_sorted(const struct parl_word_list *words)
{
	for (size_t i = 1; i < words->count; i++)
		if (strcmp(words->items[i - 1], words->items[i]) >= 0)
			fail_msg("%s stands before %s", words->items[i - 1], words->items[i]);
}

static void check_irregulars_sorted(const struct parl_irregulars *table)
{
	for (size_t i = 1; i < table->count; i++)
		if (strcmp(table->items[i - 1].base, table->items[i].base) >= 0)
			fail_msg("%s stands before %s", table->items[i - 1].base,
				table->items[i].base);
}

static void test_tables_are_sorted(void **state)
{
	(void)state;
	check_irregulars_sorted(&parl_irregular_nouns);
	check_irregulars_sorted(&parl_irregular_verbs);
	check_sorted(&parl_mass_nouns);
	check_sorted(&parl_plural_nouns);
	check_sorted(&parl_invariant_nouns);
	check_sorted(&parl_counted_ing);
	check_sorted(&parl_hard_ch);
	check_sorted(&parl_singular_s);
	check_sorted(&parl_noun_oes);
	check_sorted(&parl_verb_doubled);
}

/* A word of a megabyte is in no table and kills nothing. */
static void test_hostile_terms(void **state)
{
	static char large[1 << 20];
	static const char *const odd[] = {"-", "--", "a-", "-a", "/", "(", ")", "()", " ", "s", "y",
		"\xFF", "\xC3\xA9", "of", "of of", "who who who", "in-in-in", "a/b/c", "(A)",
		"x (A"};
	char got[512];
	struct parl_arena *arena = parl_arena_new();
	parl_view form;
	(void)state;
	for (size_t i = 0; i < PARL_LENGTH(odd); i++)
		for (int f = 0; f < PARL_FORM_COUNT; f++) {
			join_forms(
				odd[i], PARL_CLASS_NOUN, NULL, (enum parl_form)f, got, sizeof(got));
			join_forms(
				odd[i], PARL_CLASS_VERB, NULL, (enum parl_form)f, got, sizeof(got));
		}
	memset(large, 'x', sizeof(large));
	parl_inflect((parl_view){large, sizeof(large)}, PARL_CLASS_NOUN, (parl_view){NULL, 0},
		PARL_FORM_PLURAL, &form, 1, arena);
	parl_arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_plain_plurals),
		cmocka_unit_test(test_irregular_plurals),
		cmocka_unit_test(test_no_plurals),
		cmocka_unit_test(test_phrase_plurals),
		cmocka_unit_test(test_regular_verbs),
		cmocka_unit_test(test_doubling),
		cmocka_unit_test(test_irregular_verbs),
		cmocka_unit_test(test_verb_phrases),
		cmocka_unit_test(test_classes_keep_to_their_forms),
		cmocka_unit_test(test_limit),
		cmocka_unit_test(test_mass_nouns),
		cmocka_unit_test(test_tables_are_sorted),
		cmocka_unit_test(test_hostile_terms),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
