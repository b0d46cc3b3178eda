/* tb_catalog_load: the forms, vocabularies and reporting units of an installation, read from its folders.
 *
 * WHAT    [paths] forms: a form in each .ini file, vocabulary.csv, and where they are there measures.csv and offices.csv; the folder of
 *         a plan: units.csv, and forms in its own folder forms, which replace those of the same id.
 * USE     struct tb_catalog catalog = TB_CATALOG_INIT; tb_catalog_load(&catalog, conf, false, &err); tb_catalog_free(&catalog);
 * ERRORS  TB_CONFIG with file and line; a folder or file that is missing is TB_CONFIG too.
 */
#ifndef TB_CATALOG_LOAD_H
#define TB_CATALOG_LOAD_H

#include "tb_catalog.h"
#include "tb_conf.h"

/* Free the catalogue also on failure. */
enum tb_status tb_catalog_load_at(struct tb_catalog *catalog, const struct tb_conf *conf, const char *plan,
                                  struct tb_err *err) TB_MUST_CHECK;
/* Of the newest plan; units_only: when forms are not needed. */
enum tb_status tb_catalog_load(struct tb_catalog *catalog, const struct tb_conf *conf, bool units_only,
                               struct tb_err *err) TB_MUST_CHECK;

/* The units of one plan's folder. */
enum tb_status tb_catalog_load_units_at(struct tb_catalog *catalog, const char *plan, struct tb_err *err) TB_MUST_CHECK;

/* Append folder/name to text and say where it begins; a missing file is TB_CONFIG. For other files of the configuration. */
enum tb_status tb_catalog_read(struct tb_buf *text, const char *path, size_t *from, struct tb_err *err) TB_MUST_CHECK;

#endif
