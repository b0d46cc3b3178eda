#include "tb_grow.h"
#include "tb_escape.h"
#include "tb_imap.h"
#include "tb_buf.h"
#include "tb_clock.h"
#include "tb_i18n.h"
#include "tb_mail_internal.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_URL_BYTES = 4096 };

struct tb_imap {
    CURL *curl;
    const struct tb_mail_server *server;
    char error[CURL_ERROR_SIZE];
    struct tb_mail_reply reply;
    struct tb_buf url; /* of the folder */
    uint32_t validity;
    struct tb_imap_message *messages; /* of the listing at hand */
    size_t count, room;
    bool failed; /* memory was out while the server was talking */
};

/* -- the server's lines -- */

/* A number of exactly `digits` digits, a blank allowed in front of a day; moves *at after it and behind `mark`. -1: it is none. */
static int take_number(const char **at, int digits, char mark)
{
    int value = 0, i;
    for (i = 0; i < digits; i++, (*at)++) {
        if (**at == ' ' && i == 0)
            continue;
        if (**at < '0' || **at > '9')
            return -1;
        value = 10 * value + (**at - '0');
    }
    if (mark && *(*at)++ != mark)
        return -1;
    return value;
}

/* Dates as in INTERNALDATE: "17-Jul-1996 02:44:25 -0700". -1: none of these. */
static int64_t parse_internal_date(const char *at)
{
    static const char months[] = "Jan-Feb-Mar-Apr-May-Jun-Jul-Aug-Sep-Oct-Nov-Dec-";
    char name[5] = "";
    const char *month;
    int day = take_number(&at, 2, '-'), year, hour, minute, second, zone;
    bool west;
    tb_date date;
    if (day < 0 || strlen(at) < 4)
        return -1;
    memcpy(name, at, 4);
    month = strstr(months, name);
    at += 4;
    if (!month || (month - months) % 4 != 0 || (year = take_number(&at, 4, ' ')) < 0 || (hour = take_number(&at, 2, ':')) < 0 ||
        (minute = take_number(&at, 2, ':')) < 0 || (second = take_number(&at, 2, ' ')) < 0)
        return -1;
    west = *at == '-';
    if ((*at != '+' && !west) || (at++, zone = take_number(&at, 4, '\0')) < 0)
        return -1;
    date = tb_date_from_ymd(year, (int)(month - months) / 4 + 1, day);
    if (date == TB_DATE_NONE)
        return -1;
    zone = (zone / 100 * 60 + zone % 100) * 60;
    return (int64_t)date * 86400 + hour * 3600 + minute * 60 + second - (west ? -zone : zone);
}

static bool contains(const char *line, const char *word)
{
    return strstr(line, word) != NULL;
}

/* * 3 FETCH (UID 7 FLAGS (\Seen) INTERNALDATE "…" RFC822.SIZE 1234), its items in any order. */
static void take_message(struct tb_imap *imap, const char *line)
{
    struct tb_imap_message *message;
    const char *uid = strstr(line, "UID "), *size = strstr(line, "RFC822.SIZE "), *date = strstr(line, "INTERNALDATE \"");
    if (!uid || !size || imap->count == TB_IMAP_MOST_MESSAGES)
        return; /* a change of flags that the server tells by itself */
    if (!TB_GROW(imap->messages, imap->count, imap->room)) {
        imap->failed = true;
        return;
    }
    message = &imap->messages[imap->count++];
    message->uid = (uint32_t)strtoul(uid + 4, NULL, 10);
    message->bytes = strtoull(size + 12, NULL, 10);
    message->received_s = date ? parse_internal_date(date + 14) : -1;
    message->seen = contains(line, "\\Seen");
}

/* Every line the server sends comes here, also those that libcurl reads for itself. */
static size_t hear_line(char *bytes, size_t size, size_t count, void *context)
{
    struct tb_imap *imap = context;
    char line[1024];
    size_t length = size * count, kept = length < sizeof line - 1 ? length : sizeof line - 1;
    const char *at;
    memcpy(line, bytes, kept);
    line[kept] = '\0';
    if ((at = strstr(line, "[UIDVALIDITY ")) != NULL)
        imap->validity = (uint32_t)strtoul(at + 13, NULL, 10);
    if (line[0] == '*' && contains(line, " FETCH ("))
        take_message(imap, line);
    tb_mail_note_reply(bytes, size, count, &imap->reply);
    return length;
}

static size_t drop_body(char *bytes, size_t size, size_t count, void *context)
{
    (void)bytes;
    (void)context;
    return size * count;
}

/* -- one request -- */

static enum tb_status refused(struct tb_imap *imap, CURLcode code, struct tb_err *err)
{
    return tb_err_set(err, TB_SYSTEM, _("the mailbox cannot be used (%s; the server's last word: \"%s\"): %s"),
                      imap->error[0] ? imap->error : curl_easy_strerror(code), imap->reply.text, imap->server->url);
}

static void prepare(struct tb_imap *imap)
{
    curl_easy_reset(imap->curl); /* keeps the connection */
    imap->error[0] = '\0';
    tb_mail_set_server(imap->curl, imap->server, "imap,imaps", imap->error);
    curl_easy_setopt(imap->curl, CURLOPT_URL, tb_buf_str(&imap->url));
    curl_easy_setopt(imap->curl, CURLOPT_HEADERFUNCTION, hear_line);
    curl_easy_setopt(imap->curl, CURLOPT_HEADERDATA, imap);
    curl_easy_setopt(imap->curl, CURLOPT_WRITEFUNCTION, drop_body);
}

static enum tb_status command(struct tb_imap *imap, const char *text, struct tb_err *err)
{
    CURLcode code;
    prepare(imap);
    curl_easy_setopt(imap->curl, CURLOPT_CUSTOMREQUEST, text);
    code = curl_easy_perform(imap->curl);
    return code == CURLE_OK ? TB_OK : refused(imap, code, err);
}

/* URL/FOLDER, with everything but letters and digits percent-encoded. */
static enum tb_status write_url(struct tb_imap *imap, const char *folder, struct tb_err *err)
{
    const char *at;
    size_t length = strlen(imap->server->url);
    while (length > 0 && imap->server->url[length - 1] == '/')
        length--;
    tb_buf_append(&imap->url, imap->server->url, length);
    tb_buf_putc(&imap->url, '/');
    for (at = folder; *at; at++)
        if (*at < 0x20 || *at > 0x7E)
            return tb_err_set(err, TB_CONFIG, _("write a mail folder's name as IMAP does (modified UTF-7), in ASCII: \"%s\""),
                              folder);
    tb_escape_url(&imap->url, folder, "");
    return tb_buf_check(&imap->url, "[collect] folder", err);
}

enum tb_status tb_imap_open(struct tb_imap **out, const struct tb_mail_server *server, const char *folder, struct tb_err *err)
{
    struct tb_imap *imap = calloc(1, sizeof *imap);
    enum tb_status status;
    *out = imap;
    if (!imap)
        return tb_err_nomem(err);
    imap->server = server;
    imap->url.most_bytes = MOST_URL_BYTES;
    imap->curl = curl_easy_init();
    status = imap->curl ? write_url(imap, folder, err) : tb_err_nomem(err);
    if (status == TB_OK)
        status = command(imap, "NOOP", err);
    if (status == TB_OK && imap->validity == 0)
        status = tb_err_set(err, TB_SYSTEM, _("the server does not say the folder's UIDVALIDITY: %s"), server->url);
    return status;
}

void tb_imap_close(struct tb_imap *imap)
{
    if (!imap)
        return;
    curl_easy_cleanup(imap->curl);
    tb_buf_free(&imap->url);
    free(imap->messages);
    free(imap);
}

uint32_t tb_imap_validity(const struct tb_imap *imap)
{
    return imap->validity;
}

static int by_uid(const void *a, const void *b)
{
    const struct tb_imap_message *x = a, *y = b;
    return (x->uid > y->uid) - (x->uid < y->uid);
}

enum tb_status tb_imap_list(struct tb_imap *imap,
                            enum tb_status (*visit)(void *context, const struct tb_imap_message *message, struct tb_err *err),
                            void *context, struct tb_err *err)
{
    struct tb_imap_message *messages;
    size_t count, i;
    enum tb_status status;
    imap->count = 0;
    status = command(imap, "UID FETCH 1:* (UID FLAGS INTERNALDATE RFC822.SIZE)", err);
    if (status == TB_OK && imap->failed)
        status = tb_err_nomem(err);
    if (status != TB_OK)
        return status;
    messages = imap->messages; /* what the server tells during a visit goes into another list */
    count = imap->count;
    imap->messages = NULL;
    imap->count = imap->room = 0;
    if (count > 1)
        qsort(messages, count, sizeof *messages, by_uid);
    for (i = 0; i < count && status == TB_OK; i++)
        status = visit(context, &messages[i], err);
    free(messages);
    return status;
}

/* -- a message's bytes -- */

struct fetching {
    uint64_t bytes, most_bytes;
    enum tb_status (*take)(void *context, const char *bytes, size_t length, struct tb_err *err);
    void *context;
    struct tb_err *err;
    enum tb_status status; /* of take */
    bool too_large;
};

static size_t take_body(char *bytes, size_t size, size_t count, void *context)
{
    struct fetching *fetching = context;
    size_t length = size * count;
    fetching->bytes += length;
    fetching->too_large = fetching->bytes > fetching->most_bytes;
    if (fetching->too_large)
        return 0;
    fetching->status = fetching->take(fetching->context, bytes, length, fetching->err);
    return fetching->status == TB_OK ? length : 0;
}

enum tb_status tb_imap_fetch(struct tb_imap *imap, uint32_t uid, const char *section, uint64_t most_bytes,
                             enum tb_status (*take)(void *context, const char *bytes, size_t length, struct tb_err *err),
                             void *context, struct tb_err *err)
{
    struct fetching fetching = {0, most_bytes, take, context, err, TB_OK, false};
    struct tb_buf url = TB_BUF_INIT(MOST_URL_BYTES);
    enum tb_status status;
    CURLcode code;
    prepare(imap);
    tb_buf_printf(&url, "%s;UIDVALIDITY=%" PRIu32 "/;UID=%" PRIu32 "%s%s", tb_buf_str(&imap->url), imap->validity, uid,
                  section[0] ? "/;SECTION=" : "", section);
    status = tb_buf_check(&url, "[collect] server", err);
    if (status != TB_OK) {
        tb_buf_free(&url);
        return status;
    }
    curl_easy_setopt(imap->curl, CURLOPT_URL, tb_buf_str(&url));
    curl_easy_setopt(imap->curl, CURLOPT_WRITEFUNCTION, take_body);
    curl_easy_setopt(imap->curl, CURLOPT_WRITEDATA, &fetching);
    code = curl_easy_perform(imap->curl);
    tb_buf_free(&url);
    if (fetching.too_large)
        return tb_err_set(err, TB_INPUT, _("message is larger than %" PRIu64 " bytes"), most_bytes);
    if (fetching.status != TB_OK)
        return fetching.status;
    return code == CURLE_OK ? TB_OK : refused(imap, code, err);
}

enum tb_status tb_imap_mark(struct tb_imap *imap, uint32_t uid, const char *change, struct tb_err *err)
{
    char text[128];
    snprintf(text, sizeof text, "UID STORE %" PRIu32 " %s", uid, change);
    return command(imap, text, err);
}
