/*
 * forms.h - how many forms of one kind a term may have; listed ones beyond are not found.
 */
#ifndef PARL_GLOSSARY_FORMS_H
#define PARL_GLOSSARY_FORMS_H

#define PARL_FORMS_MOST 64

#endif
