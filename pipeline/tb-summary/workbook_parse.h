/* workbook_parse: what the files that read workbook.ini share. */
#ifndef WORKBOOK_PARSE_H
#define WORKBOOK_PARSE_H

#include "workbook_def.h"

struct workbook_parser {
    struct workbook_def *def;
    const struct tb_kv_list *entries;
    const struct tb_queries *queries;
    struct tb_err *err;
};

/* "what "subject": file:line", TB_CONFIG. */
enum tb_status workbook_wrong(const struct workbook_parser *parser, size_t line1, const char *what, const char *subject);

/* The number format of that name in [formats], or NULL. */
const char *workbook_find_format(const struct workbook_parser *parser, const char *name);

/* A copy of length bytes without blanks at the ends, in the definition's arena; NULL: no memory. */
const char *workbook_trimmed(struct workbook_def *def, const char *text, size_t length);

/* One line of [columns:ID]: "组/表头 | type | option | …". */
enum tb_status workbook_parse_column(const struct workbook_parser *parser, const struct tb_kv *entry,
                                     struct workbook_column *column) TB_MUST_CHECK;

/* [chart:ID]: sets the key. */
enum tb_status workbook_parse_chart_key(const struct workbook_parser *parser, const struct tb_kv *entry,
                                        struct workbook_chart *chart) TB_MUST_CHECK;

/* What can be checked when everything is read. */
enum tb_status workbook_check(const struct workbook_parser *parser) TB_MUST_CHECK;

#endif
