#include "tb_mime.h"
#include "tb_arena.h"
#include "tb_buf.h"
#include "tb_decode.h"
#include "tb_i18n.h"
#include "tb_mime_internal.h"

#include <errno.h>
#include <fcntl.h>
#include <gmime/gmime.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { MOST_DEPTH = 16, MOST_MESSAGES_DEEP = 4, PIECE_BYTES = 65536, MOST_SHOWN_BYTES = 65536 };

struct item {
    struct tb_mime_part part;
    GMimeObject *object; /* borrowed from the message */
};

struct tb_mime {
    GMimeParserOptions *options;
    GMimeStream *stream;
    GMimeMessage *message;
    struct tb_arena arena;
    struct tb_mime_head head;
    struct item items[TB_MIME_MOST_PARTS];
    size_t count;
    bool too_many, too_deep; /* parts: the message is not taken apart */
    bool failed;             /* memory was out */
};

/* -- texts -- */

static const char *keep(struct tb_mime *mime, const char *text)
{
    size_t length = text ? strlen(text) : 0;
    struct tb_buf decoded = TB_BUF_INIT(4 * (MOST_SHOWN_BYTES + length));
    const char *copy;
    if (length > 0)
        tb_decode_text(&decoded, text, length);
    copy = decoded.failed ? NULL : tb_arena_strdup(&mime->arena, tb_buf_str(&decoded));
    tb_buf_free(&decoded);
    if (copy)
        return copy;
    mime->failed = true;
    return "";
}

static const char *keep_lower(struct tb_mime *mime, const char *text)
{
    char *copy = tb_arena_strdup(&mime->arena, text ? text : "");
    char *at;
    if (!copy) {
        mime->failed = true;
        return "";
    }
    for (at = copy; *at; at++)
        if (*at >= 'A' && *at <= 'Z')
            *at = (char)(*at + ('a' - 'A'));
    return copy;
}

/* Most programs write GBK and call it gb2312, whose decoder stops at the first character outside of it. GB18030 contains both.
 * Owns: the caller frees. NULL: no memory. */
static char *widen_charset(const char *raw)
{
    static const char *const narrow[] = {"=?gb2312?", "=?gbk?", "=?hz-gb-2312?", "=?x-gbk?", "gb2312'", "gbk'"};
    static const char *const wide[] = {"=?gb18030?", "=?gb18030?", "=?hz-gb-2312?", "=?gb18030?", "gb18030'", "gb18030'"};
    GString *text = g_string_new(NULL);
    char *done;
    while (*raw) {
        size_t i;
        for (i = 0; i < G_N_ELEMENTS(narrow); i++)
            if (g_ascii_strncasecmp(raw, narrow[i], strlen(narrow[i])) == 0)
                break;
        if (i < G_N_ELEMENTS(narrow)) {
            g_string_append(text, wide[i]);
            raw += strlen(narrow[i]);
        } else {
            g_string_append_c(text, *raw++);
        }
    }
    done = g_string_free(text, FALSE);
    return done;
}

/* The raw value of a header, widened; NULL: there is none. Owns: the caller frees (g_free). */
static char *raw_header(GMimeObject *object, const char *name)
{
    GMimeHeader *header = g_mime_header_list_get_header(g_mime_object_get_header_list(object), name);
    const char *raw = header ? g_mime_header_get_raw_value(header) : NULL;
    return raw ? widen_charset(raw) : NULL;
}

static const char *header_text(struct tb_mime *mime, GMimeObject *object, const char *name)
{
    char *raw = raw_header(object, name), *text = NULL;
    const char *kept;
    if (raw && strlen(raw) < MOST_SHOWN_BYTES)
        text = g_mime_utils_header_decode_text(mime->options, g_strstrip(raw));
    kept = keep(mime, text);
    g_free(text);
    g_free(raw);
    return kept;
}

/* -- the head -- */

static bool header_is(GMimeObject *object, const char *name, const char *const *words)
{
    char *raw = raw_header(object, name);
    bool found = false;
    for (; raw && *words && !found; words++)
        found = g_ascii_strncasecmp(g_strstrip(raw), *words, strlen(*words)) == 0;
    g_free(raw);
    return found;
}

static bool has_header(GMimeObject *object, const char *name)
{
    return g_mime_header_list_get_header(g_mime_object_get_header_list(object), name) != NULL;
}

static bool is_automatic(GMimeObject *object, const char *from)
{
    static const char *const no[] = {"no", NULL}, *const bulk[] = {"bulk", "junk", "list", "auto_reply", NULL},
                             *const nobody[] = {"<>", NULL};
    return (has_header(object, "Auto-Submitted") && !header_is(object, "Auto-Submitted", no)) ||
           header_is(object, "Precedence", bulk) || header_is(object, "Return-Path", nobody) || has_header(object, "List-Id") ||
           has_header(object, "X-Autoreply") || strncmp(from, "mailer-daemon@", 14) == 0 || strncmp(from, "postmaster@", 11) == 0;
}

static void read_sender(struct tb_mime *mime, GMimeObject *object)
{
    char *raw = raw_header(object, "From");
    InternetAddressList *list = raw && strlen(raw) < MOST_SHOWN_BYTES ? internet_address_list_parse(mime->options, raw) : NULL;
    mime->head.from = mime->head.from_name = "";
    if (list && internet_address_list_length(list) == 1) {
        InternetAddress *one = internet_address_list_get_address(list, 0);
        if (INTERNET_ADDRESS_IS_MAILBOX(one)) {
            mime->head.from = keep_lower(mime, internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(one)));
            mime->head.from_name = keep(mime, internet_address_get_name(one));
        }
    }
    if (list)
        g_object_unref(list);
    g_free(raw);
}

static void read_head(struct tb_mime *mime)
{
    GMimeObject *object = GMIME_OBJECT(mime->message), *body = g_mime_message_get_mime_part(mime->message);
    GMimeContentType *type = body ? g_mime_object_get_content_type(body) : NULL;
    read_sender(mime, object);
    mime->head.subject = header_text(mime, object, "Subject");
    mime->head.id = keep(mime, g_mime_message_get_message_id(mime->message));
    mime->head.results = header_text(mime, object, "Authentication-Results");
    mime->head.report = type && g_mime_content_type_is_type(type, "multipart", "report");
    mime->head.automatic = mime->head.report || is_automatic(object, mime->head.from);
}

/* -- the parts -- */

/* A parameter of a header, read from the widened raw value. NULL: none. Owns: the caller frees (g_free). */
static char *file_name(struct tb_mime *mime, GMimeObject *object)
{
    char *raw = raw_header(object, "Content-Disposition"), *name = NULL;
    GMimeContentDisposition *disposition = raw ? g_mime_content_disposition_parse(mime->options, raw) : NULL;
    GMimeContentType *type;
    if (disposition) {
        name = g_strdup(g_mime_content_disposition_get_parameter(disposition, "filename"));
        g_object_unref(disposition);
    }
    g_free(raw);
    if (name)
        return name;
    raw = raw_header(object, "Content-Type");
    type = raw ? g_mime_content_type_parse(mime->options, raw) : NULL;
    if (type) {
        name = g_strdup(g_mime_content_type_get_parameter(type, "name"));
        g_object_unref(type);
    }
    g_free(raw);
    return name;
}

static void add_part(struct tb_mime *mime, GMimeObject *object)
{
    GMimeContentType *type = g_mime_object_get_content_type(object);
    const char *disposition = g_mime_object_get_disposition(object);
    struct item *item;
    char *text;
    if (mime->count == TB_MIME_MOST_PARTS) {
        mime->too_many = true;
        return;
    }
    item = &mime->items[mime->count++];
    item->object = object;
    text = type ? g_mime_content_type_get_mime_type(type) : NULL;
    item->part.type = keep_lower(mime, text ? text : "application/octet-stream");
    g_free(text);
    text = file_name(mime, object);
    item->part.name = keep(mime, text);
    g_free(text);
    item->part.id = "";
    item->part.attached = item->part.name[0] || (disposition && g_ascii_strcasecmp(disposition, "attachment") == 0);
    item->part.embedded = type && g_mime_content_type_is_type(type, "image", "*") &&
                          (g_mime_object_get_content_id(object) || !item->part.attached ||
                           (disposition && g_ascii_strcasecmp(disposition, "inline") == 0));
}

static void add_tree(struct tb_mime *mime, GMimeObject *object, int depth, int messages)
{
    if (mime->too_many || mime->too_deep || mime->failed || !object)
        return;
    if (depth > MOST_DEPTH || messages > MOST_MESSAGES_DEEP) {
        mime->too_deep = true;
    } else if (GMIME_IS_MULTIPART(object)) {
        int i, count = g_mime_multipart_get_count(GMIME_MULTIPART(object));
        for (i = 0; i < count; i++)
            add_tree(mime, g_mime_multipart_get_part(GMIME_MULTIPART(object), i), depth + 1, messages);
    } else if (GMIME_IS_MESSAGE_PART(object)) {
        GMimeMessage *inner = g_mime_message_part_get_message(GMIME_MESSAGE_PART(object));
        add_part(mime, object);
        if (mime->count > 0 && inner)
            mime->items[mime->count - 1].part.id = keep(mime, g_mime_message_get_message_id(inner));
        if (inner && !mime->head.report) /* what came back is ours */
            add_tree(mime, g_mime_message_get_mime_part(inner), depth + 1, messages + 1);
    } else {
        add_part(mime, object);
    }
}

/* -- opening -- */

/* GLib would tell on stderr what it thinks of a message. */
static void say_nothing(const gchar *domain, GLogLevelFlags level, const gchar *text, gpointer context)
{
    (void)domain;
    (void)level;
    (void)text;
    (void)context;
}

static GMimeParserOptions *make_options(void)
{
    static const char *charsets[] = {"utf-8", "gb18030", NULL};
    GMimeParserOptions *options = g_mime_parser_options_new();
    g_mime_parser_options_set_fallback_charsets(options, charsets);
    g_mime_parser_options_set_rfc2047_compliance_mode(options, GMIME_RFC_COMPLIANCE_LOOSE);
    g_mime_parser_options_set_parameter_compliance_mode(options, GMIME_RFC_COMPLIANCE_LOOSE);
    g_mime_parser_options_set_address_compliance_mode(options, GMIME_RFC_COMPLIANCE_LOOSE);
    return options;
}

static enum tb_status parse(struct tb_mime *mime, int fd, struct tb_err *err)
{
    GMimeParser *parser;
    mime->options = make_options();
    mime->stream = g_mime_stream_fs_new(fd); /* owns fd now */
    parser = g_mime_parser_new_with_stream(mime->stream);
    g_mime_parser_set_persist_stream(parser, TRUE); /* parts are stretches of the file, not of memory */
    g_mime_parser_set_format(parser, GMIME_FORMAT_MESSAGE);
    mime->message = g_mime_parser_construct_message(parser, mime->options);
    g_object_unref(parser);
    if (!mime->message)
        return tb_err_set(err, TB_INPUT, _("message cannot be read: it has no header"));
    read_head(mime);
    add_tree(mime, g_mime_message_get_mime_part(mime->message), 0, 0);
    if (mime->failed)
        return tb_err_nomem(err);
    if (mime->too_many)
        return tb_err_set(err, TB_INPUT, _("message has more than %d parts"), TB_MIME_MOST_PARTS);
    if (mime->too_deep)
        return tb_err_set(err, TB_INPUT, _("message has messages in messages, too many"));
    return TB_OK;
}

/* Of a message that is not taken apart: who sent it, and what about. */
static void parse_head(struct tb_mime *mime, int fd)
{
    char bytes[MOST_SHOWN_BYTES];
    ssize_t got = lseek(fd, 0, SEEK_SET) == 0 ? read(fd, bytes, sizeof bytes) : 0;
    GMimeParser *parser;
    if (got <= 0)
        return;
    mime->options = make_options();
    mime->stream = g_mime_stream_mem_new_with_buffer(bytes, (size_t)got);
    parser = g_mime_parser_new_with_stream(mime->stream);
    /* The body, cut off where it is, is one text: no part of it is looked for. */
    g_mime_parser_set_format(parser, GMIME_FORMAT_MESSAGE);
    mime->message = g_mime_parser_construct_message(parser, mime->options);
    g_object_unref(parser);
    if (mime->message)
        read_head(mime);
}

enum tb_status tb_mime_open(struct tb_mime **out, const char *path, struct tb_err *err)
{
    struct tb_mime *mime = calloc(1, sizeof *mime);
    enum tb_status status;
    int fd;
    *out = mime;
    if (!mime)
        return tb_err_nomem(err);
    mime->head.from = mime->head.from_name = mime->head.subject = mime->head.id = mime->head.results = "";
    fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return tb_err_errno(err, errno, _("cannot open: %s"), path);
    status = tb_mime_scan(fd, err);
    g_log_set_default_handler(say_nothing, NULL);
    g_mime_init();
    if (status != TB_OK) {
        if (status == TB_INPUT)
            parse_head(mime, fd);
        close(fd);
        return status;
    }
    return parse(mime, fd, err);
}

void tb_mime_close(struct tb_mime *mime)
{
    if (!mime)
        return;
    if (mime->message)
        g_object_unref(mime->message);
    if (mime->stream)
        g_object_unref(mime->stream);
    if (mime->options)
        g_mime_parser_options_free(mime->options);
    tb_arena_free(&mime->arena);
    free(mime);
}

const struct tb_mime_head *tb_mime_head(const struct tb_mime *mime)
{
    return &mime->head;
}

size_t tb_mime_count(const struct tb_mime *mime)
{
    return mime->count;
}

const struct tb_mime_part *tb_mime_part(const struct tb_mime *mime, size_t at)
{
    return &mime->items[at].part;
}

enum tb_status tb_mime_read(const struct tb_mime *mime, size_t at,
                            enum tb_status (*take)(void *context, const char *bytes, size_t length, struct tb_err *err),
                            void *context, struct tb_err *err)
{
    GMimeObject *object = mime->items[at].object;
    GMimeDataWrapper *content = GMIME_IS_PART(object) ? g_mime_part_get_content(GMIME_PART(object)) : NULL;
    GMimeStream *source = content ? g_mime_data_wrapper_get_stream(content) : NULL, *decoded;
    GMimeFilter *filter;
    char piece[PIECE_BYTES];
    enum tb_status status = TB_OK;
    ssize_t got = 0;
    if (!source)
        return TB_OK; /* no content, or an enclosed message: its parts are parts of their own */
    g_mime_stream_reset(source);
    decoded = g_mime_stream_filter_new(source);
    filter = g_mime_filter_basic_new(g_mime_data_wrapper_get_encoding(content), FALSE);
    g_mime_stream_filter_add(GMIME_STREAM_FILTER(decoded), filter);
    g_object_unref(filter);
    while (status == TB_OK && !g_mime_stream_eos(decoded) && (got = g_mime_stream_read(decoded, piece, sizeof piece)) > 0)
        status = take(context, piece, (size_t)got, err);
    if (status == TB_OK && got < 0)
        status = tb_err_set(err, TB_SYSTEM, _("cannot read: %s"), _("message"));
    g_object_unref(decoded);
    return status;
}
