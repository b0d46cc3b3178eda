/* bulletin_template: a folder below templates/bulletins: bulletin.ini, body.md, queries.sql, partials (NAME.md).
 *
 * OWNERSHIP  the template owns everything; strings are borrowed from it until bulletin_template_free.
 * ERRORS     TB_CONFIG with file and line; a missing file is TB_CONFIG too.
 */
#ifndef BULLETIN_TEMPLATE_H
#define BULLETIN_TEMPLATE_H

#include "tb_conf.h"
#include "tb_doc.h"
#include "tb_mustache.h"
#include "tb_queries.h"

/* Keys of [bulletin]; bulletin_template.c has the table. */
enum bulletin_key {
    KEY_FORM,
    KEY_PER,
    KEY_EACH,
    KEY_FILE,
    KEY_FORMATS,
    KEY_DATE_DAYS,
    KEY_MARK,
    KEY_NUMBER,
    KEY_ISSUE_LINE,
    KEY_HEAD_OFFICE,
    KEY_COPY_NUMBER,
    KEY_SECRECY,
    KEY_URGENCY,
    KEY_TITLE,
    KEY_ADDRESSEE,
    KEY_SIGNATURE,
    KEY_SEAL,
    KEY_REMARK,
    KEY_COPIES_TO,
    KEY_PRINTER,
    KEY_EVEN_PAGES,
    KEY_AUTHOR,
    KEY_SUBJECT,
    KEY_COUNT
};

/* What a template's documents are kept as. */
enum bulletin_as { BULLETIN_AS_PDF = 1, BULLETIN_AS_OFD = 2 };

struct bulletin_value {
    const char *text; /* as in the file; NULL when not set */
    size_t line1;
    const struct tb_mustache *mustache;
};

struct bulletin_template {
    struct tb_arena arena;
    const char *folder, *name; /* name: the folder's last part */
    struct tb_ini *ini;
    const struct tb_kv_list *entries; /* of bulletin.ini; [parameters] are read from here */
    struct bulletin_value values[KEY_COUNT];
    enum tb_doc_form form;
    bool per_county;
    int formats; /* enum bulletin_as */
    int date_days;
    struct tb_queries queries;
    const struct tb_mustache *body;
};

/* name: a folder, or the name of one below bulletins_folder. */
enum tb_status bulletin_template_load(struct bulletin_template *template, const char *name, const char *bulletins_folder,
                                      struct tb_err *err) TB_MUST_CHECK;
void bulletin_template_free(struct bulletin_template *template);

/* A partial NAME.md of the folder, for tb_mustache_options. context: the template. */
enum tb_status bulletin_template_partial(void *context, const char *name, const char **text, const char **file, struct tb_err *err);

#endif
