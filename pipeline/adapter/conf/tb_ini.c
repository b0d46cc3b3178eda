#include "tb_arena.h"
#include "tb_buf.h"
#include "tb_conf.h"
#include "tb_file.h"
#include "tb_i18n.h"
#include "tb_utf8.h"

#include <errno.h>
#include <iniparser.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_LINE_BYTES = 1000 };

struct tb_ini {
    struct tb_arena arena;
    struct tb_kv_list list;
    struct tb_kv *items;
    size_t capacity;
    dictionary *dict; /* only while loading */
};

/* iniparser reports by callback and returns NULL; our own scan has found and named the line by then. */
static int quiet(const char *format, ...)
{
    (void)format;
    return 0;
}

static bool add(struct tb_ini *ini, const char *section, const char *key, const char *value, size_t line1)
{
    struct tb_kv *item;
    if (ini->list.count == ini->capacity) {
        size_t capacity = ini->capacity ? ini->capacity * 2 : 64;
        struct tb_kv *items = realloc(ini->items, capacity * sizeof *items);
        if (!items)
            return false;
        ini->items = items;
        ini->capacity = capacity;
        ini->list.items = items;
    }
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

static void trim_lower(const char *from, size_t length, char *to, size_t size)
{
    size_t i, n = 0;
    while (length > 0 && (from[length - 1] == ' ' || from[length - 1] == '\t' || from[length - 1] == '\r'))
        length--;
    while (length > 0 && (*from == ' ' || *from == '\t')) {
        from++;
        length--;
    }
    for (i = 0; i < length && n + 1 < size; i++)
        to[n++] = (char)(from[i] >= 'A' && from[i] <= 'Z' ? from[i] + ('a' - 'A') : from[i]);
    to[n] = '\0';
}

struct scan {
    struct tb_ini *ini;
    char section[MOST_LINE_BYTES + 1];
    size_t line1;
    bool continued; /* the line before ended with a backslash */
};

static enum tb_status bad_line(const struct scan *scan, struct tb_err *err, const char *what)
{
    return tb_err_set(err, TB_CONFIG, "%s: %s:%zu", what, scan->ini->list.file, scan->line1);
}

static bool is_there(const struct tb_ini *ini, const char *section, const char *key)
{
    size_t i;
    for (i = 0; i < ini->list.count; i++)
        if (strcmp(ini->list.items[i].section, section) == 0 && strcmp(ini->list.items[i].key, key) == 0)
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
    if (is_there(scan->ini, scan->section, ""))
        return bad_line(scan, err, _("section stands twice"));
    return add(scan->ini, scan->section, "", "", scan->line1) ? TB_OK : tb_err_nomem(err);
}

/* Where a comment begins in a value, or its length: only behind a blank, so that "uming.ttc#1" is one word. iniparser
 * would cut there. */
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

/* Quoted values and those that go on in the next line are iniparser's business, the others are taken as they stand. */
static enum tb_status add_value(struct scan *scan, const char *key, const char *value, size_t length, struct tb_err *err)
{
    char name[2 * MOST_LINE_BYTES + 4], plain[MOST_LINE_BYTES + 1];
    const char *text;
    while (length > 0 && (*value == ' ' || *value == '\t')) {
        value++;
        length--;
    }
    if (length > 0 && (*value == '"' || *value == '\'' || scan->continued)) {
        if (scan->continued && *value != '"' && *value != '\'' && (memchr(value, '#', length) || memchr(value, ';', length)))
            return bad_line(scan, err, _("\"#\" or \";\" in a value that goes on in the next line: put the value in quotes"));
        snprintf(name, sizeof name, "%s:%s", scan->section, key);
        text = iniparser_getstring(scan->ini->dict, name, "");
    } else {
        length = value_length(value, length);
        memcpy(plain, value, length);
        plain[length] = '\0';
        text = plain;
    }
    return add(scan->ini, scan->section, key, text ? text : "", scan->line1) ? TB_OK : tb_err_nomem(err);
}

static enum tb_status scan_key(struct scan *scan, const char *text, size_t length, struct tb_err *err)
{
    char key[MOST_LINE_BYTES + 1];
    const char *equals = memchr(text, '=', length);
    if (!equals || equals == text)
        return bad_line(scan, err, _("neither [section] nor key = value"));
    if (!scan->section[0])
        return bad_line(scan, err, _("key before the first [section]"));
    trim_lower(text, (size_t)(equals - text), key, sizeof key);
    if (is_there(scan->ini, scan->section, key))
        return tb_err_set(err, TB_CONFIG, _("key stands twice: [%s] %s: %s:%zu"), scan->section, key, scan->ini->list.file,
                          scan->line1);
    return add_value(scan, key, equals + 1, length - (size_t)(equals + 1 - text), err);
}

static enum tb_status scan_line(struct scan *scan, const char *text, size_t length, struct tb_err *err)
{
    bool continuation = scan->continued;
    while (length > 0 && (text[length - 1] == '\r' || text[length - 1] == ' ' || text[length - 1] == '\t'))
        length--;
    if (length > MOST_LINE_BYTES)
        return bad_line(scan, err, _("line longer than 1000 bytes (end it with a backslash and go on in the next)"));
    scan->continued = length > 0 && text[length - 1] == '\\';
    if (continuation)
        return TB_OK;
    while (length > 0 && (*text == ' ' || *text == '\t')) {
        text++;
        length--;
    }
    if (length == 0 || *text == '#' || *text == ';')
        return TB_OK;
    return *text == '[' ? scan_section(scan, text, length, err) : scan_key(scan, text, length, err);
}

static enum tb_status scan_text(struct tb_ini *ini, const struct tb_buf *text, struct tb_err *err)
{
    struct scan scan = {ini, "", 0, false};
    size_t at = 0;
    size_t bad = tb_utf8_valid_up_to(tb_buf_str(text), text->length);
    if (bad < text->length)
        return tb_err_set(err, TB_CONFIG, _("not UTF-8 at byte %zu: %s"), bad, ini->list.file);
    if (memchr(tb_buf_str(text), '\0', text->length))
        return tb_err_set(err, TB_CONFIG, _("a NUL byte, this is no text file: %s"), ini->list.file);
    if (text->length >= 3 &&
        memcmp(text->bytes, "\xEF\xBB\xBF", 3) == 0) /* iniparser reads the file itself, and takes it for text */
        return tb_err_set(err, TB_CONFIG, _("begins with a byte order mark, save it as UTF-8 without one: %s:1"), ini->list.file);
    while (at < text->length) {
        const char *line = text->bytes + at;
        const char *newline = memchr(line, '\n', text->length - at);
        size_t length = newline ? (size_t)(newline - line) : text->length - at;
        enum tb_status status;
        scan.line1++;
        status = scan_line(&scan, line, length, err);
        if (status != TB_OK)
            return status;
        at += length + 1;
    }
    return TB_OK;
}

enum tb_status tb_ini_load(struct tb_ini **out, const char *path, struct tb_err *err)
{
    struct tb_ini *ini = calloc(1, sizeof *ini);
    struct tb_buf text = TB_BUF_INIT(TB_MEBIBYTE);
    enum tb_status status;
    *out = NULL;
    if (!ini || !(ini->list.file = tb_arena_strdup(&ini->arena, path))) {
        tb_ini_free(ini);
        return tb_err_nomem(err);
    }
    status = tb_file_read(path, &text, err);
    if (status == TB_INPUT)
        status = TB_CONFIG;
    if (status == TB_OK) {
        iniparser_set_error_callback(quiet);
        errno = 0;
        ini->dict = iniparser_load(path);
        /* Scan even when iniparser gave up: the scan knows the line. */
        status = scan_text(ini, &text, err);
        if (status == TB_OK && !ini->dict)
            status =
                errno == ENOMEM ? tb_err_nomem(err) : tb_err_set(err, TB_CONFIG, _("cannot be read as an .ini file: %s"), path);
    }
    if (ini->dict)
        iniparser_freedict(ini->dict);
    ini->dict = NULL;
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
    size_t i;
    for (i = 0; i < ini->list.count; i++)
        if (strcmp(ini->list.items[i].section, section) == 0 && strcmp(ini->list.items[i].key, key) == 0)
            return ini->list.items[i].value;
    return NULL;
}
