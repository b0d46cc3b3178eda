/* tb_sheetxml: one part of a workbook's zip file as XML.
 *
 * WHAT       Elements of the namespaces that count (transitional and strict ones are the same), by their local names; a DTD is refused.
 * USE        struct sheet_xml xml = {.file = file, .on_start = …, .on_end = …, .context = …}; sheet_xml_read(&xml, part, &err);
 *            In a callback: sheet_xml_fail(xml, status) ends the reading with the status, sheet_xml_stop(xml) ends it well.
 *            While xml->text is set, what is between the tags is appended to it.
 * ERRORS     sheet_fault for XML that is not well-formed, a DTD (TB_SHEETFILE_UNSAFE), elements nested too deep.
 * LIMITS     SHEETFILE_MOST_DEPTH; xml->text has its own maximum, and a callback looks whether it failed.
 */
#ifndef TB_SHEETXML_H
#define TB_SHEETXML_H

#include "tb_sheetfile_internal.h"

struct sheet_xml {
    struct tb_sheetfile *file;
    void *context;
    /* main: of the spreadsheet namespace (of relationships in a .rels part) */
    void (*on_start)(struct sheet_xml *xml, bool main, const char *name, const char **attributes);
    void (*on_end)(struct sheet_xml *xml, bool main, const char *name);
    struct tb_buf *text;
    /* set by the reading */
    struct tb_err *err;
    enum tb_status status;
    bool is_enough;
    size_t depth; /* of the element under way: 1 is the root */
    void *parser;
};

enum tb_status sheet_xml_read(struct sheet_xml *xml, size_t part, struct tb_err *err) TB_MUST_CHECK;
void sheet_xml_fail(struct sheet_xml *xml, enum tb_status status);
void sheet_xml_stop(struct sheet_xml *xml);

/* The value of an attribute without a namespace; NULL: none. */
const char *sheet_xml_attribute(const char **attributes, const char *name);
/* r:id */
const char *sheet_xml_relation(const char **attributes);
/* "1" and "true". */
bool sheet_xml_is_true(const char *value);
/* Digits only, at most `most`; false: anything else. */
bool sheet_xml_number(const char *text, uint32_t most, uint32_t *number);

/* _x000D_ and its like as the characters that they stand for; line ends as "\n". */
void sheet_xml_put_text(struct tb_buf *out, const char *text, size_t length);

#endif
