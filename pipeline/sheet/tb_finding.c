#include "tb_finding.h"

#include "tb_buf.h"
#include "tb_grow.h"
#include "tb_show.h"
#include "tb_utf8.h"

#include <stdio.h>

#include <stdlib.h>
#include <string.h>

enum { MOST_RAW_BYTES = 200, MOST_MESSAGE_BYTES = 4096 };

#define ERROR true
#define WARNING false
static const struct tb_finding_kind kinds[] = {
#define TB_FINDING(name, code, severity, waivable, text, cause, cure) {code, severity, waivable, text, cause, cure},
#include "tb_finding.def"
#undef TB_FINDING
};
#undef ERROR
#undef WARNING

const struct tb_finding_kind *tb_finding_by_id(enum tb_finding_id id)
{
    return &kinds[id];
}

const struct tb_finding_kind *tb_finding_by_code(const char *code)
{
    size_t i;
    for (i = 0; i < TB_FINDING_COUNT; i++)
        if (strcmp(kinds[i].code, code) == 0)
            return &kinds[i];
    return NULL;
}

/* A slot for one more; NULL when the list is full or memory is out. */
static struct tb_finding *next(struct tb_findings *findings, bool is_error)
{
    struct tb_finding *item;
    if ((is_error ? ++findings->errors : ++findings->warnings) > TB_FINDING_MOST)
        return NULL;
    if (!TB_GROW(findings->items, findings->count, findings->room)) {
        findings->failed = true;
        return NULL;
    }
    item = &findings->items[findings->count];
    memset(item, 0, sizeof *item);
    item->is_error = is_error;
    item->county = findings->county;
    item->waived = "";
    return item;
}

/* What a county wrote is read on terminals, pages and sheets. NULL: no memory. */
static const char *shown(struct tb_findings *findings, const char *text, size_t length)
{
    struct tb_buf plain = TB_BUF_INIT(16 * MOST_MESSAGE_BYTES);
    const char *kept = NULL;
    tb_show_lines(&plain, text, length);
    if (!plain.failed)
        kept = tb_arena_strndup(&findings->arena, tb_buf_str(&plain), plain.length);
    tb_buf_free(&plain);
    return kept;
}

static void finish(struct tb_findings *findings, struct tb_finding *item, const char *code, size_t line1, size_t col1,
                   const char *raw, size_t raw_length, const char *message)
{
    if (raw_length > MOST_RAW_BYTES) {
        raw_length = MOST_RAW_BYTES;
        while (raw_length > 0 && ((unsigned char)raw[raw_length] & 0xC0) == 0x80)
            raw_length--;
    }
    item->code = code;
    item->line1 = line1;
    item->col1 = col1;
    item->raw = shown(findings, raw ? raw : "", raw ? raw_length : 0);
    item->message = shown(findings, message, strlen(message));
    if (item->raw && item->message)
        findings->count++;
    else
        findings->failed = true;
}

void tb_finding_add(struct tb_findings *findings, enum tb_finding_id id, size_t line1, size_t col1, const char *raw,
                    size_t raw_length, const char *detail, ...)
{
    const struct tb_finding_kind *kind = &kinds[id];
    struct tb_finding *item = next(findings, kind->is_error);
    char tail[MOST_MESSAGE_BYTES];
    struct tb_buf message = TB_BUF_INIT(2 * MOST_MESSAGE_BYTES);
    va_list args;
    size_t length;
    if (!item)
        return;
    va_start(args, detail);
    vsnprintf(tail, sizeof tail, detail, args);
    va_end(args);
    length = strlen(tail);
    length = tb_utf8_valid_up_to(tail, length); /* where it was cut */
    tb_buf_puts(&message, kind->text);
    tb_buf_append(&message, tail, length);
    finish(findings, item, kind->code, line1, col1, raw, raw_length, tb_buf_str(&message));
    findings->failed = findings->failed || message.failed;
    tb_buf_free(&message);
}

void tb_finding_add_check(struct tb_findings *findings, const char *code, bool is_error, size_t line1, size_t col1, const char *raw,
                          size_t raw_length, const char *message)
{
    struct tb_finding *item = next(findings, is_error);
    const char *kept = item ? tb_arena_strdup(&findings->arena, code) : NULL;
    if (kept)
        finish(findings, item, kept, line1, col1, raw, raw_length, message);
    else if (item)
        findings->failed = true;
}

int tb_findings_drop_at(struct tb_findings *findings, size_t line1, size_t col1)
{
    size_t i, kept = 0;
    int county = TB_FINDING_ANY_COUNTY;
    for (i = 0; i < findings->count; i++) {
        const struct tb_finding *item = &findings->items[i];
        if (item->is_error && item->line1 == line1 && item->col1 == col1) {
            county = item->county;
            findings->errors--;
        } else {
            findings->items[kept++] = *item;
        }
    }
    findings->count = kept;
    return county;
}

void tb_findings_drop_consequences(struct tb_findings *findings, enum tb_finding_id cause, enum tb_finding_id consequence)
{
    const char *code = kinds[cause].code, *other = consequence < TB_FINDING_COUNT ? kinds[consequence].code : NULL;
    size_t c, i, kept;
    for (c = 0; c < findings->count; c++) {
        const size_t line1 = findings->items[c].line1;
        if (strcmp(findings->items[c].code, code) != 0)
            continue;
        for (i = kept = 0; i < findings->count; i++) {
            const struct tb_finding *item = &findings->items[i];
            const bool follows =
                item->line1 == line1 && strcmp(item->code, code) != 0 && (!other || strcmp(item->code, other) == 0);
            if (follows) {
                *(item->is_error ? &findings->errors : &findings->warnings) -= 1;
                c -= i < c;
            } else {
                findings->items[kept++] = *item;
            }
        }
        findings->count = kept;
    }
}

bool tb_findings_has(const struct tb_findings *findings, enum tb_finding_id id)
{
    size_t i;
    for (i = 0; i < findings->count; i++)
        if (strcmp(findings->items[i].code, kinds[id].code) == 0)
            return true;
    return false;
}

void tb_findings_drop(struct tb_findings *findings, enum tb_finding_id id)
{
    size_t i, kept = 0;
    for (i = 0; i < findings->count; i++)
        if (strcmp(findings->items[i].code, kinds[id].code) == 0)
            *(findings->items[i].is_error ? &findings->errors : &findings->warnings) -= 1;
        else
            findings->items[kept++] = findings->items[i];
    findings->count = kept;
}

void tb_finding_extend(struct tb_findings *findings, size_t index, const char *more)
{
    struct tb_buf message = TB_BUF_INIT(4 * MOST_MESSAGE_BYTES);
    struct tb_finding *item = &findings->items[index];
    const char *kept;
    tb_buf_printf(&message, "%s%s", item->message, more);
    kept = message.failed ? NULL : shown(findings, tb_buf_str(&message), message.length);
    if (kept)
        item->message = kept;
    else
        findings->failed = true;
    tb_buf_free(&message);
}

bool tb_findings_has_error_at(const struct tb_findings *findings, size_t line1, size_t col1)
{
    size_t i;
    for (i = 0; i < findings->count; i++)
        if (findings->items[i].is_error && findings->items[i].line1 == line1 && findings->items[i].col1 == col1)
            return true;
    return false;
}

void tb_findings_close(struct tb_findings *findings)
{
    const struct tb_finding_kind *kind = &kinds[TB_FINDING_MORE];
    char message[MOST_MESSAGE_BYTES];
    struct tb_finding *item;
    size_t more = (findings->errors > TB_FINDING_MOST ? findings->errors - TB_FINDING_MOST : 0) +
                  (findings->warnings > TB_FINDING_MOST ? findings->warnings - TB_FINDING_MOST : 0);
    if (more == 0)
        return;
    snprintf(message, sizeof message, "%s：还有%zu处", kind->text, more);
    findings->warnings = 0; /* so that there is room for this one */
    item = next(findings, false);
    if (item)
        finish(findings, item, kind->code, 0, 0, "", 0, message);
}

static int by_place(const void *a, const void *b)
{
    const struct tb_finding *x = a, *y = b;
    int order;
    if (x->line1 != y->line1)
        return x->line1 < y->line1 ? -1 : 1;
    if (x->col1 != y->col1)
        return x->col1 < y->col1 ? -1 : 1;
    order = strcmp(x->code, y->code);
    if (order == 0)
        order = strcmp(x->raw, y->raw);
    return order ? order : strcmp(x->message, y->message);
}

void tb_findings_sort(struct tb_findings *findings)
{
    if (findings->count > 0)
        qsort(findings->items, findings->count, sizeof *findings->items, by_place);
}

void tb_findings_free(struct tb_findings *findings)
{
    const struct tb_findings empty = TB_FINDINGS_INIT;
    free(findings->items);
    tb_arena_free(&findings->arena);
    *findings = empty;
}
