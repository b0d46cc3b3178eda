#include "bulletin.h"
#include "bulletin_data.h"
#include "bulletin_doc.h"
#include "bulletin_rare.h"
#include "bulletin_render.h"
#include "bulletin_text.h"
#include "tb_db.h"
#include "tb_file_batch.h"
#include "tb_i18n.h"

#include <stdlib.h>
#include <string.h>

struct run {
    const struct bulletin_request *request;
    struct bulletin_template template;
    struct bulletin_data data;
    struct tb_db *db;
    struct bulletin_rare rare; /* only for pages */
    int formats;               /* of the pages: enum bulletin_as */
    bool into_folder;
    struct tb_file_batch letters; /* of a folder, until all are made */
};

static bool ends_with(const char *text, const char *end)
{
    size_t a = strlen(text), b = strlen(end);
    return a >= b && strcmp(text + a - b, end) == 0;
}

/* NAME.pdf in the folder, and its twin NAME.ofd. NULL: no memory. */
static char *path_in_folder(const char *folder, const char *name, bool ofd)
{
    struct tb_buf file = TB_BUF_INIT(TB_MEBIBYTE);
    char *path = NULL;
    if (ofd)
        tb_buf_printf(&file, "%.*s.ofd", (int)(strlen(name) - (ends_with(name, ".pdf") ? 4 : 0)), name);
    else
        tb_buf_puts(&file, name);
    if (!file.failed)
        path = tb_file_join(folder, tb_buf_str(&file));
    tb_buf_free(&file);
    return path;
}

/* The file of one document; NULL for standard output. */
static enum tb_status choose_path(const struct run *run, const struct bulletin_doc *doc, bool ofd, char **path, struct tb_err *err)
{
    const char *out = run->request->out, *name = doc->file_name;
    *path = NULL;
    if (!out || strcmp(out, "-") == 0)
        return TB_OK;
    if (run->into_folder && (!name || strchr(name, '/') || name[0] == '.'))
        return tb_err_set(err, TB_CONFIG, _("not a file name: \"%s\": [bulletin] file: %s"), name ? name : "",
                          run->template.values[KEY_FILE].file);
    *path = run->into_folder ? path_in_folder(out, name, ofd) : strdup(out);
    return *path ? TB_OK : tb_err_nomem(err);
}

/* Letters come into their folder together: when one cannot be made, those of before stay. */
static enum tb_status put_letter(struct run *run, const char *path, const struct tb_buf *bytes, struct tb_err *err)
{
    struct tb_file_writer writer = {-1, NULL, NULL};
    enum tb_status status;
    if (tb_file_batch_waiting(&run->letters, path))
        return tb_err_set(err, TB_CONFIG, _("two documents with one name: %s: [bulletin] file: %s"), path,
                          run->template.values[KEY_FILE].file);
    status = tb_file_create(&writer, path, err);
    if (status == TB_OK)
        status = tb_file_write(&writer, tb_buf_str(bytes), bytes->length, err);
    if (status == TB_OK)
        return tb_file_batch_take(&run->letters, &writer, path, err);
    tb_file_discard(&writer);
    return status;
}

static enum tb_status put_document(struct run *run, const struct bulletin_doc *doc, bool ofd, const struct tb_buf *bytes,
                                   struct tb_err *err)
{
    char *path = NULL;
    enum tb_status status = tb_buf_check(bytes, _("document"), err);
    if (status == TB_OK)
        status = choose_path(run, doc, ofd, &path, err);
    if (status == TB_OK && path && run->into_folder) {
        status = put_letter(run, path, bytes, err);
    } else if (status == TB_OK && path) {
        status = tb_file_replace(path, tb_buf_str(bytes), bytes->length, err);
    } else if (status == TB_OK) {
        tb_buf_append(run->request->printed, tb_buf_str(bytes), bytes->length);
        status = tb_buf_check(run->request->printed, _("document"), err);
    }
    free(path);
    return status;
}

/* Set once; drawn in the formats that are wanted. */
static enum tb_status put_pages(struct run *run, const struct bulletin_doc *doc, struct tb_err *err)
{
    struct tb_buf pdf = TB_BUF_INIT(BULLETIN_MOST_BYTES), ofd = TB_BUF_INIT(BULLETIN_MOST_BYTES);
    bool as_pdf = run->formats & BULLETIN_AS_PDF, as_ofd = run->formats & BULLETIN_AS_OFD;
    enum tb_status status = bulletin_render_make(run->request->render, &doc->doc, as_pdf ? &pdf : NULL, as_ofd ? &ofd : NULL, err);
    if (status == TB_OK && as_pdf)
        status = put_document(run, doc, false, &pdf, err);
    if (status == TB_OK && as_ofd)
        status = put_document(run, doc, true, &ofd, err);
    tb_buf_free(&pdf);
    tb_buf_free(&ofd);
    return status;
}

static enum tb_status put_text(struct run *run, const struct bulletin_doc *doc, struct tb_err *err)
{
    struct tb_buf text = TB_BUF_INIT(BULLETIN_MOST_BYTES);
    enum tb_status status;
    if (run->request->format == BULLETIN_TEXT)
        bulletin_text_write(&doc->doc, &text);
    else if (run->request->format == BULLETIN_LEAD)
        bulletin_text_lead(&doc->doc, &text);
    else
        tb_buf_append(&text, tb_buf_str(&doc->markdown), doc->markdown.length);
    status = put_document(run, doc, false, &text, err);
    tb_buf_free(&text);
    return status;
}

static enum tb_status make_document(struct run *run, size_t recipient, struct tb_err *err)
{
    struct bulletin_doc doc;
    enum tb_status status = bulletin_data_select(&run->data, recipient, err);
    memset(&doc, 0, sizeof doc);
    if (status == TB_OK)
        status = bulletin_doc_make(&doc, &run->data, err);
    if (status == TB_OK)
        status = tb_cover_check(run->rare.cover, err); /* no 〓 because a face could not be read for a moment */
    if (status == TB_OK)
        status = run->request->format == BULLETIN_PAGES ? put_pages(run, &doc, err) : put_text(run, &doc, err);
    bulletin_doc_free(&doc);
    return status;
}

/* "number\tPATTERN\ntitle\tTITLE\n": of the first document. */
static enum tb_status list_envelope(struct run *run, struct tb_buf *list, struct tb_err *err)
{
    static const struct {
        const char *name;
        enum bulletin_key key;
    } fields[] = {{"number", KEY_NUMBER}, {"title", KEY_TITLE}};
    struct bulletin_doc doc;
    enum tb_status status = TB_OK;
    const char *text;
    size_t i;
    memset(&doc, 0, sizeof doc);
    if (run->data.recipients.count == 0)
        return tb_err_set(err, TB_INPUT, _("no recipient: %s"), run->template.folder);
    status = bulletin_data_select(&run->data, 0, err);
    for (i = 0; i < sizeof fields / sizeof *fields && status == TB_OK; i++) {
        status = bulletin_doc_fill(&doc, &run->data, fields[i].key, &text, err);
        if (status == TB_OK)
            tb_buf_printf(list, "%s\t%.*s\n", fields[i].name, (int)strcspn(text, "\n"), text);
    }
    bulletin_doc_free(&doc);
    return status;
}

/* What is asked for besides documents. */
static enum tb_status put_list(struct run *run, struct tb_err *err)
{
    const char *out = run->request->out;
    struct tb_buf list = TB_BUF_INIT(BULLETIN_MOST_BYTES);
    enum tb_status status = TB_OK;
    if (run->request->format == BULLETIN_ENVELOPE)
        status = list_envelope(run, &list, err);
    else
        bulletin_data_list_recipients(&run->data, &list);
    if (status == TB_OK)
        status = tb_buf_check(&list, _("document"), err);
    if (status == TB_OK && out && strcmp(out, "-") != 0)
        status = tb_file_replace(out, tb_buf_str(&list), list.length, err);
    else if (status == TB_OK)
        tb_buf_append(run->request->printed, tb_buf_str(&list), list.length);
    tb_buf_free(&list);
    return status;
}

static enum tb_status check_request(struct run *run, struct tb_err *err)
{
    const struct bulletin_request *request = run->request;
    bool to_stdout = !request->out || strcmp(request->out, "-") == 0;
    if (request->county && !run->template.per_county)
        return tb_err_set(err, TB_USAGE, _("--county does not suit a template for the whole city: %s"), run->template.folder);
    if (to_stdout && request->format == BULLETIN_PAGES)
        return tb_err_set(err, TB_USAGE, _("say where the pages go: --out FILE.pdf or FILE.ofd"));
    run->into_folder = run->template.per_county && !to_stdout && request->format < BULLETIN_RECIPIENTS &&
                       (!request->county || ends_with(request->out, "/"));
    run->formats = run->into_folder                                ? run->template.formats
                   : !to_stdout && ends_with(request->out, ".ofd") ? BULLETIN_AS_OFD
                                                                   : BULLETIN_AS_PDF;
    if (run->into_folder && (ends_with(request->out, ".pdf") || ends_with(request->out, ".ofd")))
        return tb_err_set(err, TB_USAGE,
                          _("this template makes one document per county: --out must be a folder, or choose "
                            "one with --county: %s"),
                          request->out);
    return TB_OK;
}

/* With what the plan of the date says differently: [paths] plan alone, or its folder below [paths] plans. */
static enum tb_status load_template(struct run *run, struct tb_err *err)
{
    const struct bulletin_request *request = run->request;
    const char *plan = tb_conf_path(request->conf, "paths", "plan"), *plans = tb_conf_path(request->conf, "paths", "plans");
    char *below = plan[0] || !plans[0] || !run->data.plan[0] ? NULL : tb_file_join(plans, run->data.plan);
    enum tb_status status = bulletin_template_load(&run->template, request->template_name,
                                                   tb_conf_path(request->conf, "paths", "bulletins"), below ? below : plan, err);
    free(below);
    return status;
}

static enum tb_status open_run(struct run *run, struct tb_err *err)
{
    const struct bulletin_request *request = run->request;
    const struct bulletin_ask ask = {request->as_of, request->county, request->number, request->date, request->erratum_of};
    enum tb_status status = tb_db_open_kept(request->ledger, tb_conf_path(request->conf, "paths", "ledger"), err);
    run->db = *request->ledger;
    if (status == TB_OK) {
        tb_db_limit_ms(run->db, (int)tb_conf_int(request->conf, "template", "limit_ms"));
        status = bulletin_data_find(&run->data, run->db, request->conf, &ask, err);
    }
    if (status == TB_OK)
        status = load_template(run, err);
    if (status == TB_OK)
        status = check_request(run, err);
    if (status == TB_OK && tb_db_sums_warning(run->db))
        tb_buf_printf(request->warnings, "%s\n", tb_db_sums_warning(run->db));
    if (status == TB_OK && request->format == BULLETIN_PAGES) {
        status = bulletin_rare_open(&run->rare, request->conf, request->warnings, err);
        run->data.rare = &run->rare;
    }
    if (status == TB_OK)
        status = bulletin_data_open(&run->data, &run->template, &ask, err);
    if (status == TB_OK && request->erratum_of && !bulletin_data_corrects(&run->data))
        status = tb_err_set(err, TB_USAGE,
                            _("this template does not say what it corrects (no query of it asks for :erratum_of); "
                              "templates/bulletins/erratum does: %s"),
                            run->template.folder);
    if (status == TB_OK && request->format == BULLETIN_PAGES)
        status = bulletin_render_open(request->render, request->conf, err);
    if (status == TB_OK && run->into_folder)
        status = tb_file_make_folder(request->out, err);
    return status;
}

enum tb_status bulletin_run(const struct bulletin_request *request, struct tb_err *err)
{
    struct run run;
    enum tb_status status;
    size_t i;
    memset(&run, 0, sizeof run);
    run.request = request;
    status = open_run(&run, err);
    if (status == TB_OK && request->format >= BULLETIN_RECIPIENTS)
        status = put_list(&run, err);
    for (i = 0; status == TB_OK && request->format < BULLETIN_RECIPIENTS && i < run.data.recipients.count; i++)
        status = make_document(&run, i, err);
    if (status == TB_OK)
        status = tb_file_batch_commit(&run.letters, err);
    if (status == TB_OK && run.rare.count > 0)
        status = tb_err_set(err, TB_PARTIAL, _("%zu characters are set as 〓"), run.rare.count);
    tb_file_batch_free(&run.letters);
    bulletin_rare_close(&run.rare);
    bulletin_data_free(&run.data);
    tb_db_end_reading(request->ledger);
    bulletin_template_free(&run.template);
    return status;
}
