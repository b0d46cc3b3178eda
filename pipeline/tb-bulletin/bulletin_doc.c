#include "bulletin_doc.h"
#include "bulletin_fence.h"
#include "tb_file.h"
#include "tb_i18n.h"
#include "tb_markdown.h"
#include "tb_mustache.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_MARKDOWN_BYTES = 8 << 20, MOST_VALUE_BYTES = 16 << 10 };

/* An .ini value filled in, in the arena; *text NULL when it is not set or comes out empty. */
static enum tb_status fill_value(struct bulletin_doc *doc, enum bulletin_key key, const char **text, struct tb_err *err)
{
    const struct bulletin_value *value = &doc->data->template->values[key];
    struct tb_mustache_options options = {NULL, NULL, NULL, true, NULL};
    struct tb_buf out = TB_BUF_INIT(MOST_VALUE_BYTES);
    enum tb_status status = TB_OK;
    *text = NULL;
    if (!value->mustache)
        return TB_OK;
    status = tb_mustache_render(value->mustache, &doc->data->root, &options, &out, err);
    if (status == TB_OK && out.length > 0) {
        *text = tb_arena_strdup(&doc->arena, tb_buf_str(&out));
        if (!*text)
            status = tb_err_nomem(err);
    }
    tb_buf_free(&out);
    return status;
}

/* {year} of the document's date, {n} left open (drafts), as the allotted number will have them. */
static const char *open_number(struct bulletin_doc *doc, const char *pattern)
{
    struct tb_buf out = TB_BUF_INIT(MOST_VALUE_BYTES);
    int year, month, day;
    const char *text;
    tb_date_to_ymd(doc->data->date, &year, &month, &day);
    while (*pattern) {
        if (strncmp(pattern, "{year}", 6) == 0) {
            tb_buf_printf(&out, "%d", year);
            pattern += 6;
        } else if (strncmp(pattern, "{n}", 3) == 0) {
            tb_buf_puts(&out, "\xE3\x80\x80"); /* a blank of one Hanzi to write the number into */
            pattern += 3;
        } else {
            tb_buf_putc(&out, *pattern++);
        }
    }
    text = out.failed ? NULL : tb_arena_strdup(&doc->arena, tb_buf_str(&out));
    tb_buf_free(&out);
    return text;
}

/* 第{n}期: the number between 〕 and 号 of what was allotted, or left open. */
static const char *issue_line(struct bulletin_doc *doc, const char *pattern)
{
    const char *number = doc->data->number, *at = number ? strstr(number, "〕") : NULL, *hole = strstr(pattern, "{n}");
    struct tb_buf out = TB_BUF_INIT(MOST_VALUE_BYTES);
    const char *text;
    at = at ? at + strlen("〕") : number;
    if (!at || !hole)
        return open_number(doc, pattern);
    tb_buf_append(&out, pattern, (size_t)(hole - pattern));
    tb_buf_append(&out, at, strspn(at, "0123456789"));
    tb_buf_puts(&out, hole + 3);
    text = out.failed ? NULL : tb_arena_strdup(&doc->arena, tb_buf_str(&out));
    tb_buf_free(&out);
    return text;
}

static bool is_yes(const char *text)
{
    return text && (strcmp(text, "yes") == 0 || strcmp(text, "true") == 0 || strcmp(text, "1") == 0);
}

static enum tb_status fill_envelope(struct bulletin_doc *doc, struct tb_err *err)
{
    const char *values[KEY_COUNT], *date_cn;
    struct tb_doc *to = &doc->doc;
    enum tb_status status = TB_OK;
    int key;
    memset(values, 0, sizeof values);
    for (key = 0; key < KEY_COUNT && status == TB_OK; key++)
        if (key != KEY_FILE || doc->data->template->per_county)
            status = fill_value(doc, (enum bulletin_key)key, &values[key], err);
    if (status != TB_OK)
        return status;
    date_cn = bulletin_data_cn_date(&doc->arena, doc->data->date);
    if (!date_cn)
        return tb_err_nomem(err);
    to->form = doc->data->template->form;
    to->draft = doc->data->number == NULL;
    to->copy_number = values[KEY_COPY_NUMBER];
    to->secrecy = values[KEY_SECRECY];
    to->urgency = values[KEY_URGENCY];
    to->mark = values[KEY_MARK];
    to->number = doc->data->number ? doc->data->number : open_number(doc, values[KEY_NUMBER]);
    to->issue_line = values[KEY_ISSUE_LINE] ? issue_line(doc, values[KEY_ISSUE_LINE]) : NULL;
    to->head_office = values[KEY_HEAD_OFFICE];
    to->head_date = to->form == TB_DOC_NEWSLETTER ? date_cn : NULL;
    to->title = values[KEY_TITLE];
    to->words = tb_conf_text(doc->data->conf, "bureau", "words");
    to->addressee = values[KEY_ADDRESSEE];
    to->signature = values[KEY_SIGNATURE];
    to->signature_date = to->signature ? date_cn : NULL;
    to->seal = is_yes(values[KEY_SEAL]);
    to->remark = values[KEY_REMARK];
    to->copies_to = values[KEY_COPIES_TO];
    to->printer = values[KEY_PRINTER];
    to->print_date = to->printer ? date_cn : NULL;
    to->even_pages = is_yes(values[KEY_EVEN_PAGES]);
    to->meta_title = to->title;
    to->meta_author = values[KEY_AUTHOR] ? values[KEY_AUTHOR] : to->signature;
    to->meta_subject = values[KEY_SUBJECT];
    to->meta_date = tb_date_parse(doc->data->as_of, strlen(doc->data->as_of));
    doc->file_name = values[KEY_FILE];
    if (!to->number || (values[KEY_ISSUE_LINE] && !to->issue_line))
        return tb_err_nomem(err);
    return to->title ? TB_OK
                     : tb_err_set(err, TB_CONFIG, _("the title comes out empty: bulletin.ini:%zu"),
                                  doc->data->template->values[KEY_TITLE].line1);
}

/* What was missing may be the bureau, which no template can know. */
static enum tb_status explain(const struct bulletin_data *data, struct tb_err *err)
{
    if (err->status != TB_CONFIG || tb_conf_text(data->conf, "bureau", "name")[0] || !strstr(err->message, "{{bureau."))
        return err->status;
    return tb_err_context(err, _("set [bureau] name, short, code and office in %s"), tb_conf_file(data->conf));
}

enum tb_status bulletin_doc_fill(struct bulletin_doc *doc, const struct bulletin_data *data, enum bulletin_key key,
                                 const char **text, struct tb_err *err)
{
    enum tb_status status;
    doc->data = data;
    status = fill_value(doc, key, text, err);
    *text = *text ? *text : "";
    return status == TB_OK ? TB_OK : explain(data, err);
}

static const char *place(void *context, size_t offset)
{
    struct bulletin_doc *doc = context;
    const struct tb_mustache_mark *mark = tb_mustache_find(&doc->map, offset);
    char text[512];
    const char *copy;
    if (!mark)
        return "body.md";
    snprintf(text, sizeof text, "%s:%zu", mark->file, mark->line1);
    copy = tb_arena_strdup(&doc->arena, text);
    return copy ? copy : "body.md";
}

enum tb_status bulletin_doc_make(struct bulletin_doc *doc, const struct bulletin_data *data, struct tb_err *err)
{
    /* The template is not changed by reading a partial: only its arena grows. */
    struct tb_mustache_options options = {tb_mustache_escape_markdown, bulletin_template_partial, (void *)(uintptr_t)data->template,
                                          true, NULL};
    struct tb_markdown_hooks hooks = {bulletin_fence, place, doc};
    enum tb_status status;
    memset(doc, 0, sizeof *doc);
    doc->data = data;
    doc->markdown.most_bytes = MOST_MARKDOWN_BYTES;
    options.map = &doc->map;
    status = fill_envelope(doc, err);
    if (status == TB_OK)
        status = tb_mustache_render(data->template->body, &data->root, &options, &doc->markdown, err);
    if (status == TB_OK)
        status = tb_markdown_blocks(tb_buf_str(&doc->markdown), doc->markdown.length, &hooks, &doc->arena, &doc->doc.blocks,
                                    &doc->doc.block_count, err);
    return status == TB_OK ? TB_OK : explain(data, err);
}

void bulletin_doc_free(struct bulletin_doc *doc)
{
    free(doc->map.marks);
    tb_buf_free(&doc->markdown);
    tb_arena_free(&doc->arena);
    memset(doc, 0, sizeof *doc);
}
