#include "tb_catalog.h"

void tb_catalog_free(struct tb_catalog *catalog)
{
    tb_forms_free(&catalog->forms);
    tb_vocabulary_free(&catalog->vocabulary);
    tb_measures_free(&catalog->measures);
    tb_counties_free(&catalog->counties);
    tb_buf_free(&catalog->text);
}
