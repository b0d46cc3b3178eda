#include "tb_arena.h"
#include "tb_buf.h"
#include "tb_conf.h"
#include "tb_file.h"
#include "tb_grow.h"
#include "tb_i18n.h"
#include "tb_text.h"
#include "tb_utf8.h"

#include <iniparser.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_LINE_BYTES = 1000, MOST_VALUE_BYTES = 16 * 1024, MOST_NAME_BYTES = 2 * MOST_LINE_BYTES + 4 };

struct tb_ini {
    struct tb_arena arena;
    struct tb_kv_list list;
    struct tb_kv *items;
    size_t capacity;
    dictionary *dict; /* iniparser's: "section:key" -> value */
};

static bool add(struct tb_ini *ini, const char *section, const char *key, const char *value, size_t line1)
{
    struct tb_kv *item;
    if (!TB_GROW(ini->items, ini->list.count, ini->capacity))
        return false;
    ini->list.items = ini->items;
    item = &ini->items[ini->list.count];
    item->section = tb_arena_strdup(&ini->arena, section);
    item->key = tb_arena_strdup(&ini->arena, key);
    item->value = tb_arena_strdup(&ini->arena, value);
    item->line1 = line1;
    if (!item->section || !item->key || !item->value)
        return false;
    ini->list.count++;
    return true;
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\r';
}

static struct tb_span trim(const char *text, size_t length)
{
    while (length > 0 && is_blank(text[length - 1]))
        length--;
    for (; length > 0 && is_blank(*text); length--)
        text++;
    return (struct tb_span){text, length};
}

static void trim_lower(const char *from, size_t length, char *to, size_t size)
{
    const struct tb_span name = trim(from, length);
    size_t i, n = 0;
    for (i = 0; i < name.length && n + 1 < size; i++)
        to[n++] = (char)(name.text[i] >= 'A' && name.text[i] <= 'Z' ? name.text[i] + ('a' - 'A') : name.text[i]);
    to[n] = '\0';
}

struct scan {
    struct tb_ini *ini;
    char section[MOST_LINE_BYTES + 1];
    size_t line1, begun1; /* this line; the line on which the entry began */
    struct tb_buf entry;  /* the lines of an entry that goes on, without their backslashes */
};

static enum tb_status bad_line(const struct scan *scan, struct tb_err *err, const char *what)
{
    return tb_err_set(err, TB_CONFIG, "%s: %s:%zu", what, scan->ini->list.file, scan->begun1);
}

static bool has_section(const struct tb_ini *ini, const char *section)
{
    size_t i;
    for (i = 0; i < ini->list.count; i++)
        if (!*ini->list.items[i].key && strcmp(ini->list.items[i].section, section) == 0)
            return true;
    return false;
}

static enum tb_status scan_section(struct scan *scan, const char *text, size_t length, struct tb_err *err)
{
    const char *end = memchr(text, ']', length);
    if (!end)
        return bad_line(scan, err, _("section without \"]\""));
    trim_lower(text + 1, (size_t)(end - text - 1), scan->section, sizeof scan->section);
    if (!scan->section[0])
        return bad_line(scan, err, _("section without a name"));
    if (has_section(scan->ini, scan->section))
        return bad_line(scan, err, _("duplicate section"));
    return add(scan->ini, scan->section, "", "", scan->begun1) ? TB_OK : tb_err_nomem(err);
}

/* Where a comment begins in a value, or its length: only after a blank, so that "uming.ttc#1" is one word. */
static size_t value_length(const char *value, size_t length)
{
    size_t i;
    for (i = 0; i < length; i++)
        if ((value[i] == '#' || value[i] == ';') && (i == 0 || value[i - 1] == ' ' || value[i - 1] == '\t'))
            break;
    while (i > 0 && (value[i - 1] == ' ' || value[i - 1] == '\t'))
        i--;
    return i;
}

/* A quoted value is what is between its quotes, blanks and all; behind the second one nothing counts. *is_cut: a comment was taken
 * off a value without quotes. */
static struct tb_span take_value(const char *text, size_t length, bool *is_cut)
{
    const struct tb_span all = trim(text, length);
    struct tb_span value = {all.text, value_length(all.text, all.length)};
    *is_cut = value.length < all.length;
    if (all.length > 1 && (*all.text == '"' || *all.text == '\'')) {
        const char *close = memchr(all.text + 1, *all.text, all.length - 1);
        value.text = all.text + 1;
        value.length = close ? (size_t)(close - value.text) : all.length - 1;
        *is_cut = false;
    }
    return value;
}

static enum tb_status scan_key(struct scan *scan, const char *text, size_t length, struct tb_err *err)
{
    char key[MOST_LINE_BYTES + 1], name[MOST_NAME_BYTES];
    struct tb_ini *ini = scan->ini;
    const char *equals = memchr(text, '=', length);
    struct tb_span value;
    char *kept;
    bool added, is_cut;
    if (!equals || equals == text)
        return bad_line(scan, err, _("neither [section] nor key = value"));
    if (!scan->section[0])
        return bad_line(scan, err, _("key before the first [section]"));
    trim_lower(text, (size_t)(equals - text), key, sizeof key);
    if (strchr(key, ':'))
        return bad_line(scan, err, _("a key without \":\" is wanted"));
    snprintf(name, sizeof name, "%s:%s", scan->section, key);
    if (iniparser_find_entry(ini->dict, name))
        return tb_err_set(err, TB_CONFIG, _("duplicate key: [%s] %s: %s:%zu"), scan->section, key, ini->list.file, scan->begun1);
    value = take_value(equals + 1, length - (size_t)(equals + 1 - text), &is_cut);
    if (is_cut && scan->entry.length > 0)
        return bad_line(scan, err, _("\"#\" or \";\" in a value that goes on in the next line: put the value in quotes"));
    kept = strndup(value.text, value.length);
    added = kept && iniparser_set(ini->dict, name, kept) == 0 && add(ini, scan->section, key, kept, scan->begun1);
    free(kept);
    return added ? TB_OK : tb_err_nomem(err);
}

static enum tb_status scan_entry(struct scan *scan, const char *text, size_t length, struct tb_err *err)
{
    const struct tb_span entry = trim(text, length);
    if (entry.length == 0 || *entry.text == '#' || *entry.text == ';')
        return TB_OK;
    return *entry.text == '[' ? scan_section(scan, entry.text, entry.length, err) : scan_key(scan, entry.text, entry.length, err);
}

/* A backslash at its end: the entry goes on in the next line. */
static enum tb_status scan_line(struct scan *scan, const char *text, size_t length, struct tb_err *err)
{
    const bool goes_on_from = scan->entry.length > 0;
    enum tb_status status;
    bool goes_on;
    while (length > 0 && is_blank(text[length - 1]))
        length--;
    if (!goes_on_from)
        scan->begun1 = scan->line1;
    if (length > MOST_LINE_BYTES)
        return tb_err_set(err, TB_CONFIG, "%s: %s:%zu",
                          _("line longer than 1000 bytes (end it with a backslash and go on in the next)"), scan->ini->list.file,
                          scan->line1);
    goes_on = length > 0 && text[length - 1] == '\\';
    if (!goes_on_from && !goes_on)
        return scan_entry(scan, text, length, err);
    tb_buf_append(&scan->entry, text, length - goes_on);
    if (scan->entry.failed)
        return bad_line(scan, err, _("a value of more than 16 KiB"));
    if (goes_on)
        return TB_OK;
    status = scan_entry(scan, tb_buf_str(&scan->entry), scan->entry.length, err);
    tb_buf_clear(&scan->entry);
    return status;
}

static enum tb_status check_text(const struct tb_ini *ini, const struct tb_buf *text, struct tb_err *err)
{
    const size_t bad = tb_utf8_valid_up_to(tb_buf_str(text), text->length);
    if (bad < text->length)
        return tb_err_set(err, TB_CONFIG, _("not UTF-8 at byte %zu: %s"), bad, ini->list.file);
    if (memchr(tb_buf_str(text), '\0', text->length))
        return tb_err_set(err, TB_CONFIG, _("a NUL byte, this is no text file: %s"), ini->list.file);
    if (text->length >= 3 && memcmp(text->bytes, "\xEF\xBB\xBF", 3) == 0)
        return tb_err_set(err, TB_CONFIG, _("begins with a byte order mark, save it as UTF-8 without one: %s:1"), ini->list.file);
    return TB_OK;
}

static enum tb_status scan_text(struct tb_ini *ini, const struct tb_buf *text, struct tb_err *err)
{
    struct scan scan = {ini, "", 0, 0, TB_BUF_INIT(MOST_VALUE_BYTES)};
    enum tb_status status = check_text(ini, text, err);
    size_t at = 0;
    while (at < text->length && status == TB_OK) {
        const char *line = text->bytes + at;
        const char *newline = memchr(line, '\n', text->length - at);
        const size_t length = newline ? (size_t)(newline - line) : text->length - at;
        scan.line1++;
        status = scan_line(&scan, line, length, err);
        at += length + 1;
    }
    if (status == TB_OK && scan.entry.length > 0) /* the file ends behind a backslash */
        status = scan_entry(&scan, tb_buf_str(&scan.entry), scan.entry.length, err);
    tb_buf_free(&scan.entry);
    return status;
}

enum tb_status tb_ini_load(struct tb_ini **out, const char *path, struct tb_err *err)
{
    struct tb_ini *ini = calloc(1, sizeof *ini);
    struct tb_buf text = TB_BUF_INIT(TB_MEBIBYTE);
    enum tb_status status;
    *out = NULL;
    if (!ini || !(ini->list.file = tb_arena_strdup(&ini->arena, path)) || !(ini->dict = dictionary_new(0))) {
        tb_ini_free(ini);
        return tb_err_nomem(err);
    }
    status = tb_file_read(path, &text, err);
    if (status == TB_INPUT)
        status = TB_CONFIG;
    if (status == TB_OK)
        status = scan_text(ini, &text, err);
    tb_buf_free(&text);
    if (status == TB_CONFIG && err)
        err->status = TB_CONFIG;
    if (status != TB_OK) {
        tb_ini_free(ini);
        return status;
    }
    *out = ini;
    return TB_OK;
}

void tb_ini_free(struct tb_ini *ini)
{
    if (!ini)
        return;
    if (ini->dict)
        iniparser_freedict(ini->dict);
    free(ini->items);
    tb_arena_free(&ini->arena);
    free(ini);
}

const struct tb_kv_list *tb_ini_entries(const struct tb_ini *ini)
{
    return &ini->list;
}

bool tb_ini_has_word(const struct tb_ini *ini, const char *section, const char *key, const char *word)
{
    static const char separators[] = " ,\t";
    const char *at = tb_ini_get(ini, section, key);
    size_t wanted = strlen(word);
    if (!at)
        return false;
    for (at += strspn(at, separators); *at; at += strspn(at, separators)) {
        size_t length = strcspn(at, separators);
        if (length == wanted && strncmp(at, word, length) == 0)
            return true;
        at += length;
    }
    return false;
}

const char *tb_ini_get(const struct tb_ini *ini, const char *section, const char *key)
{
    char name[MOST_NAME_BYTES];
    snprintf(name, sizeof name, "%s:%s", section, key);
    return iniparser_getstring(ini->dict, name, NULL);
}
