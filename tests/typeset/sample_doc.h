/* sample_doc: documents that use everything the typesetter knows, for tests, benchmarks and for looking at. */
#ifndef SAMPLE_DOC_H
#define SAMPLE_DOC_H

#include "tb_doc.h"

enum { SAMPLE_PROJECT_ROWS = 200 };

/* NAME: red, newsletter, letter, draft, bench; NULL for an unknown name. Static storage, one document at a time. */
const struct tb_doc *sample_doc(const char *name);

#endif
