/* tb_identity_internal: what the files of tb_identity share. */
#ifndef TB_IDENTITY_INTERNAL_H
#define TB_IDENTITY_INTERNAL_H

#include "tb_identity.h"

void tb_identity_claim(struct tb_claims *claims, const char *where, int value, struct tb_span raw, size_t line1, size_t col1);
/* A year, half or quarter that a text names. */
void tb_identity_claim_year(struct tb_identity *id, const char *where, struct tb_span raw, size_t line1, size_t col1);
/* A county that is not on the list; the first one is reported. */
void tb_identity_unknown_place(struct tb_identity *id, const char *where, struct tb_span raw, size_t line1, size_t col1);
/* The form whose longest name is in the text; TB_IDENTITY_NONE; two with names of one length: TB_IDENTITY_SEVERAL. */
int tb_identity_form_in(const struct tb_catalog *catalog, struct tb_span text);

#endif
