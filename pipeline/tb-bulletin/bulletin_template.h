/* bulletin_template: a folder below templates/bulletins: bulletin.ini, body.md, queries.sql, partials (NAME.md), and what the plan
 * says differently.
 *
 * WHAT       The plan's own folder for the template (plans/PLAN/bulletins/NAME, where it is there) is laid over it: keys of
 *            its bulletin.ini, queries of its queries.sql and its .md files take the place of those of the same name, others
 *            are added. An issued document has that folder inside its copy of the template, as "plan".
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
    const char *file;
    size_t line1;
    const struct tb_mustache *mustache;
};

/* A key of [parameters]. */
struct bulletin_parameter {
    const char *name, *value;
};

struct bulletin_part; /* a file that was read, or found missing */

struct bulletin_template {
    struct tb_arena arena;
    const char *folder, *name; /* name: the folder's last part */
    const char *own_folder;    /* what the plan says differently; NULL: nothing */
    const char *ini_file;      /* the template's bulletin.ini, for messages */
    struct tb_ini *inis[2];    /* the template's and the plan's */
    struct bulletin_parameter *parameters;
    size_t parameter_count;
    struct bulletin_part *parts;
    struct bulletin_value values[KEY_COUNT];
    enum tb_doc_form form;
    bool per_county;
    int formats; /* enum bulletin_as */
    int date_days;
    struct tb_queries queries;
    const struct tb_mustache *body;
};

/* name: a folder, or the name of one below bulletins_folder. plan_folder: of the plan whose figures are read; NULL or "": none. */
enum tb_status bulletin_template_load(struct bulletin_template *template, const char *name, const char *bulletins_folder,
                                      const char *plan_folder, struct tb_err *err) TB_MUST_CHECK;
void bulletin_template_free(struct bulletin_template *template);

/* The value of a key of [parameters], or NULL. */
const char *bulletin_template_parameter(const struct bulletin_template *template, const char *name);

/* bulletin.ini of both folders, for bulletin_template_load. */
enum tb_status bulletin_ini_load(struct bulletin_template *template, struct tb_err *err) TB_MUST_CHECK;

/* A partial NAME.md of the folders, for tb_mustache_options: *text NULL when there is none. context: the template. */
enum tb_status bulletin_template_partial(void *context, const char *name, const char **text, const char **file, struct tb_err *err);

#endif
