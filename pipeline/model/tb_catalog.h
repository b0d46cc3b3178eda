/* tb_catalog: what a bureau has defined about its reports: the reporting units, the vocabularies and the forms.
 * OWNERSHIP  the catalogue owns its parts; tb_catalog_free gives them back. Loaded by adapter/conf/tb_catalog_load. */
#ifndef TB_CATALOG_H
#define TB_CATALOG_H

#include "tb_buf.h"
#include "tb_form.h"
#include "tb_county.h"
#include "tb_measure.h"
#include "tb_vocabulary.h"

enum { TB_CATALOG_PLAN_BYTES = 128 };

struct tb_catalog {
    struct tb_counties counties;
    struct tb_vocabulary vocabulary;
    struct tb_measures measures;
    struct tb_forms forms;
    struct tb_buf text;               /* every byte it was made from, in a fixed order: for content keys */
    char plan[TB_CATALOG_PLAN_BYTES]; /* whose units and forms they are: the name of the plan's folder; "" without one */
};

#define TB_CATALOG_INIT                                                                                                            \
    {                                                                                                                              \
        TB_COUNTIES_INIT, TB_VOCABULARY_INIT, TB_MEASURES_INIT, {NULL, 0}, TB_BUF_INIT(16 * TB_MEBIBYTE), ""                       \
    }

void tb_catalog_free(struct tb_catalog *catalog);

#endif
