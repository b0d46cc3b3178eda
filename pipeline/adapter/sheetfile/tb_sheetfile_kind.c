#include "tb_sheetfile_internal.h"

#include <string.h>

enum { MOST_LOOKED_AT = 4096 };

static const struct {
    const char *bytes;
    unsigned char length;
    enum tb_sheetfile_kind kind;
} STARTS[] = {
    {"PK\x03\x04", 4, TB_SHEETFILE_XLSX},
    {"PK\x05\x06", 4, TB_SHEETFILE_XLSX}, /* an empty zip file */
    {"PK\x07\x08", 4, TB_SHEETFILE_XLSX},
    {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8, TB_SHEETFILE_XLS},
    {"\x09\x08\x10\x00\x00\x06\x05\x00", 8, TB_SHEETFILE_XLS}, /* BIFF8 without a container */
    {"\x09\x08\x08\x00\x00\x05\x05\x00", 8, TB_SHEETFILE_OLD_XLS},
    {"\x09\x04\x06\x00", 4, TB_SHEETFILE_OLD_XLS},
    {"\x09\x02\x06\x00", 4, TB_SHEETFILE_OLD_XLS},
    {"\x09\x00\x04\x00", 4, TB_SHEETFILE_OLD_XLS},
    {"%PDF-", 5, TB_SHEETFILE_PDF},
    {"{\\rtf", 5, TB_SHEETFILE_WORD},
    {"\x89PNG\r\n\x1A\n", 8, TB_SHEETFILE_PICTURE},
    {"\xFF\xD8\xFF", 3, TB_SHEETFILE_PICTURE},
    {"GIF87a", 6, TB_SHEETFILE_PICTURE},
    {"GIF89a", 6, TB_SHEETFILE_PICTURE},
    {"II*\0", 4, TB_SHEETFILE_PICTURE},
    {"MM\0*", 4, TB_SHEETFILE_PICTURE},
    {"Rar!\x1A\x07", 6, TB_SHEETFILE_ARCHIVE},
    {"7z\xBC\xAF\x27\x1C", 6, TB_SHEETFILE_ARCHIVE},
    {"\x1F\x8B\x08", 3, TB_SHEETFILE_ARCHIVE},
    {"\xFD\x37zXZ\0", 6, TB_SHEETFILE_ARCHIVE},
    {"MSCF\0\0\0\0", 8, TB_SHEETFILE_ARCHIVE},
    {"MIME-Version:", 13, TB_SHEETFILE_HTML}, /* a web page as one file, also saved as .xls */
};

static bool begins(const char *text, size_t length, const char *word)
{
    size_t i;
    for (i = 0; word[i]; i++)
        if (i >= length || (text[i] != word[i] && !(word[i] >= 'a' && word[i] <= 'z' && text[i] == word[i] - 'a' + 'A')))
            return false;
    return true;
}

static bool contains(const char *text, size_t length, const char *word)
{
    size_t i;
    for (i = 0; i < length; i++)
        if (begins(text + i, length - i, word))
            return true;
    return false;
}

/* An element name ends where its letters end. */
static bool is_tag(const char *text, size_t length, const char *tag)
{
    const size_t n = strlen(tag);
    return begins(text, length, tag) && (n == length || text[n] == '>' || text[n] == ' ' || text[n] == '\r' || text[n] == '\n' ||
                                         text[n] == '\t' || text[n] == '/');
}

static enum tb_sheetfile_kind kind_of_markup(const char *text, size_t length)
{
    static const char *const tags[] = {"<html",  "<table", "<head",   "<body",  "<meta",
                                       "<style", "<div",   "<script", "<title", "<center"};
    size_t i;
    if (begins(text, length, "<?xml") || begins(text, length, "<workbook")) {
        if (contains(text, length, "urn:schemas-microsoft-com:office:spreadsheet") ||
            contains(text, length, "progid=\"excel.sheet\""))
            return TB_SHEETFILE_XML2003;
        return contains(text, length, "<html") ? TB_SHEETFILE_HTML : TB_SHEETFILE_OTHER;
    }
    if (begins(text, length, "<!doctype html"))
        return TB_SHEETFILE_HTML;
    for (i = 0; i < sizeof tags / sizeof *tags; i++)
        if (is_tag(text, length, tags[i]))
            return TB_SHEETFILE_HTML;
    return TB_SHEETFILE_TEXT;
}

/* Comments before the first element. */
static void skip_comments(const char **text, size_t *length)
{
    for (;;) {
        size_t i = 0;
        while (i < *length && ((*text)[i] == ' ' || (*text)[i] == '\t' || (*text)[i] == '\r' || (*text)[i] == '\n'))
            i++;
        *text += i;
        *length -= i;
        if (!begins(*text, *length, "<!--"))
            return;
        for (i = 4; i + 3 <= *length && memcmp(*text + i, "-->", 3) != 0; i++)
            ;
        if (i + 3 > *length)
            return;
        *text += i + 3;
        *length -= i + 3;
    }
}

/* BM, RIFF…WEBP, ….ftypheic: marks that are not at the start, or too short alone. */
static bool is_other_picture(const unsigned char *bytes, size_t length)
{
    if (length > 16 && bytes[0] == 'B' && bytes[1] == 'M' && memcmp(bytes + 6, "\0\0\0\0", 4) == 0)
        return true;
    if (length > 12 && memcmp(bytes, "RIFF", 4) == 0 && memcmp(bytes + 8, "WEBP", 4) == 0)
        return true;
    return length > 12 && memcmp(bytes + 4, "ftyp", 4) == 0;
}

enum tb_sheetfile_kind tb_sheetfile_kind_of_bytes(const unsigned char *bytes, size_t length)
{
    char plain[MOST_LOOKED_AT];
    const char *text = plain;
    size_t i, n = 0;
    for (i = 0; i < sizeof STARTS / sizeof *STARTS; i++)
        if (length >= STARTS[i].length && memcmp(bytes, STARTS[i].bytes, STARTS[i].length) == 0)
            return STARTS[i].kind;
    if (is_other_picture(bytes, length))
        return TB_SHEETFILE_PICTURE;
    if (length > 262 && memcmp(bytes + 257, "ustar", 5) == 0)
        return TB_SHEETFILE_ARCHIVE;
    /* markup may be UTF-8 with a mark, or UTF-16: its letters without the zeros */
    for (i = 0; i < length && n < sizeof plain; i++)
        if (bytes[i] != 0 &&
            !(n == 0 && (bytes[i] == 0xEF || bytes[i] == 0xBB || bytes[i] == 0xBF || bytes[i] == 0xFF || bytes[i] == 0xFE)))
            plain[n++] = (char)bytes[i];
    skip_comments(&text, &n);
    return kind_of_markup(text, n);
}
