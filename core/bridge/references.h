/*
 * references.h - headings that another place of the document names: "see section 3, Our Clients".
 */
#ifndef PARL_BRIDGE_REFERENCES_H
#define PARL_BRIDGE_REFERENCES_H

#include "bridge.h"

/* Whether the block at hand, a heading, is named elsewhere: in a cross-reference, a table of
 * contents, or by a link to its anchor. Looked up once a heading, and for PARL_REFERENCES_MOST
 * headings of a document, or until so many bytes were gone through: only documents of more than
 * five megabytes come to that. */
#define PARL_REFERENCES_MOST 200
#define PARL_REFERENCES_BYTES ((size_t)1 << 30)
bool parl_heading_is_referred(struct parl_bridge *bridge, const struct parl_block *block);

#endif
