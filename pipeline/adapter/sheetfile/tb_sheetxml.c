#include "tb_sheetxml.h"

#include "tb_sheetzip.h"
#include "tb_utf8.h"

#include <string.h>

#include <expat.h>

/* expat 2.9 (Debian 13) has these under new names and warns of the old ones. */
#if XML_MAJOR_VERSION > 2 || XML_MINOR_VERSION >= 9
#define XML_GetCurrentByteIndex XML_GetCurrentByteIndex64
#define XML_GetCurrentLineNumber XML_GetCurrentLineNumber64
#endif

enum { SEPARATOR = '\x1F' };

static const char *const MAIN[] = {"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                                   "http://purl.oclc.org/ooxml/spreadsheetml/main",
                                   "http://schemas.openxmlformats.org/package/2006/relationships"};
static const char *const RELATION[] = {"http://schemas.openxmlformats.org/officeDocument/2006/relationships\x1Fid",
                                       "http://purl.oclc.org/ooxml/officeDocument/relationships\x1Fid"};

/* The local name, and whether the namespace is one of ours. */
static bool part_name(const char *name, const char **local)
{
    static size_t lengths[3];
    size_t i;
    for (i = 0; i < 3; i++) {
        if (lengths[i] == 0)
            lengths[i] = strlen(MAIN[i]);
        if (strncmp(name, MAIN[i], lengths[i]) == 0 && name[lengths[i]] == SEPARATOR) {
            *local = name + lengths[i] + 1;
            return true;
        }
    }
    *local = strchr(name, SEPARATOR);
    *local = *local ? *local + 1 : name;
    return false;
}

static void XMLCALL on_start(void *context, const char *name, const char **attributes)
{
    struct sheet_xml *xml = context;
    const char *local;
    const bool main = part_name(name, &local);
    if (++xml->depth > SHEETFILE_MOST_DEPTH) {
        sheet_xml_fail(
            xml, sheet_fault(xml->file, TB_SHEETFILE_UNSAFE, xml->err, "elements nested more than %d deep", SHEETFILE_MOST_DEPTH));
        return;
    }
    if (xml->status == TB_OK && !xml->is_enough)
        xml->on_start(xml, main, local, attributes);
}

static void XMLCALL on_end(void *context, const char *name)
{
    struct sheet_xml *xml = context;
    const char *local;
    const bool main = part_name(name, &local);
    if (xml->status == TB_OK && !xml->is_enough)
        xml->on_end(xml, main, local);
    xml->depth--;
}

static void XMLCALL on_text(void *context, const char *text, int length)
{
    struct sheet_xml *xml = context;
    if (xml->text && length > 0)
        tb_buf_append(xml->text, text, (size_t)length);
}

static void XMLCALL on_doctype(void *context, const char *name, const char *system, const char *public, int has_internal)
{
    struct sheet_xml *xml = context;
    (void)name;
    (void)system;
    (void)public;
    (void)has_internal;
    sheet_xml_fail(xml, sheet_fault(xml->file, TB_SHEETFILE_UNSAFE, xml->err, "a DTD"));
}

void sheet_xml_fail(struct sheet_xml *xml, enum tb_status status)
{
    if (xml->status == TB_OK)
        xml->status = status;
    if (status != TB_OK)
        XML_StopParser(xml->parser, XML_FALSE);
}

void sheet_xml_stop(struct sheet_xml *xml)
{
    xml->is_enough = true;
    XML_StopParser(xml->parser, XML_FALSE);
}

struct feeding {
    struct sheet_xml *xml;
    const char *name;
    uint64_t bytes;
};

static enum tb_status feed(struct feeding *feeding, const char *bytes, size_t length, bool last, struct tb_err *err)
{
    struct sheet_xml *xml = feeding->xml;
    XML_Parser parser = xml->parser;
    const int64_t done = XML_GetCurrentByteIndex(parser);
    if (done >= 0 && feeding->bytes > (uint64_t)done + SHEETFILE_MOST_TOKEN_BYTES)
        return sheet_fault(xml->file, TB_SHEETFILE_TOO_LARGE, err, "%s: a tag of more than %d MiB", feeding->name,
                           SHEETFILE_MOST_TOKEN_BYTES >> 20);
    feeding->bytes += length;
    if (XML_Parse(parser, bytes, (int)length, last) != XML_STATUS_ERROR || xml->is_enough)
        return xml->status;
    if (xml->status != TB_OK)
        return xml->status;
    if (XML_GetErrorCode(parser) == XML_ERROR_NO_MEMORY)
        return tb_err_nomem(err);
    return sheet_fault(xml->file, TB_SHEETFILE_BROKEN, err, "%s:%lu: %s", feeding->name,
                       (unsigned long)XML_GetCurrentLineNumber(parser), XML_ErrorString(XML_GetErrorCode(parser)));
}

static enum tb_status on_bytes(void *context, const char *bytes, size_t length, bool *enough, struct tb_err *err)
{
    struct feeding *feeding = context;
    enum tb_status status = feed(feeding, bytes, length, false, err);
    *enough = feeding->xml->is_enough;
    return status;
}

enum tb_status sheet_xml_read(struct sheet_xml *xml, size_t part, struct tb_err *err)
{
    struct feeding feeding = {.xml = xml, .name = sheet_zip_name(xml->file->zip, part)};
    XML_Parser parser = XML_ParserCreateNS(NULL, SEPARATOR);
    enum tb_status status;
    if (!parser)
        return tb_err_nomem(err);
    xml->parser = parser;
    xml->err = err;
    XML_SetUserData(parser, xml);
    XML_SetElementHandler(parser, on_start, on_end);
    XML_SetCharacterDataHandler(parser, on_text);
    XML_SetStartDoctypeDeclHandler(parser, on_doctype);
    status = sheet_zip_read(xml->file, part, on_bytes, &feeding, err);
    if (status == TB_OK && !xml->is_enough)
        status = feed(&feeding, "", 0, true, err);
    XML_ParserFree(parser);
    xml->parser = NULL;
    return status;
}

const char *sheet_xml_attribute(const char **attributes, const char *name)
{
    for (; *attributes; attributes += 2)
        if (strcmp(attributes[0], name) == 0)
            return attributes[1];
    return NULL;
}

const char *sheet_xml_relation(const char **attributes)
{
    const char *id = sheet_xml_attribute(attributes, RELATION[0]);
    return id ? id : sheet_xml_attribute(attributes, RELATION[1]);
}

bool sheet_xml_is_true(const char *value)
{
    return value && (strcmp(value, "1") == 0 || strcmp(value, "true") == 0);
}

bool sheet_xml_number(const char *text, uint32_t most, uint32_t *number)
{
    uint32_t value = 0;
    if (!*text)
        return false;
    for (; *text; text++) {
        if (*text < '0' || *text > '9' || value > (most - (uint32_t)(*text - '0')) / 10)
            return false;
        value = value * 10 + (uint32_t)(*text - '0');
    }
    *number = value;
    return value <= most;
}

/* --- _xHHHH_ ----------------------------------------------------------------------------------------------- */

static int hex_value(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

static bool is_escape(const char *text, size_t length, uint32_t *unit)
{
    size_t i;
    if (length < 7 || text[0] != '_' || text[1] != 'x' || text[6] != '_')
        return false;
    *unit = 0;
    for (i = 2; i < 6; i++) {
        const int value = hex_value(text[i]);
        if (value < 0)
            return false;
        *unit = *unit * 16 + (uint32_t)value;
    }
    return *unit != 0;
}

/* One escape, or the two of a pair; the bytes that it takes. */
static size_t put_escape(struct tb_buf *out, const char *text, size_t length, uint32_t unit)
{
    char bytes[4];
    uint32_t low;
    size_t used = 7, n;
    if (unit >= 0xD800 && unit < 0xDC00 && is_escape(text + 7, length - 7, &low) && low >= 0xDC00 && low < 0xE000) {
        unit = 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
        used = 14;
    }
    if (unit == '\r') { /* with the line feed after it, as itself or escaped, one line end */
        if (used < length && text[used] == '\n')
            return used;
        if (is_escape(text + used, length - used, &low) && low == '\n')
            return used;
        unit = '\n';
    }
    n = tb_utf8_encode(unit, bytes);
    if (n == 0)
        n = tb_utf8_encode(0xFFFD, bytes);
    tb_buf_append(out, bytes, n);
    return used;
}

void sheet_xml_put_text(struct tb_buf *out, const char *text, size_t length)
{
    while (length > 0) {
        const char *mark = memchr(text, '_', length);
        const size_t plain = mark ? (size_t)(mark - text) : length;
        size_t used = 1;
        uint32_t unit;
        tb_buf_append(out, text, plain);
        text += plain;
        length -= plain;
        if (length == 0)
            return;
        if (is_escape(text, length, &unit))
            used = put_escape(out, text, length, unit);
        else
            tb_buf_putc(out, '_');
        text += used;
        length -= used;
    }
}
