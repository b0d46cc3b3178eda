/* What an .xlsx says before its first sheet: which parts it has, the sheets, styles, shared strings. */
#include "tb_sheetxml.h"
#include "tb_sheetzip.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_RELATIONS = 5000, MOST_ID_BYTES = 256 };

struct relation {
    const char *id, *type, *target; /* type: after the last "/" */
    bool is_external;
};

struct relations {
    struct relation *items;
    size_t count, room;
};

/* The book while it is opened. */
struct opening {
    struct tb_sheetfile *file;
    struct relations relations; /* of the package, then of the workbook */
    const char *folder;         /* of the workbook, with its "/" */
    bool is_workbook, in_sheets;
};

/* --- relationships ----------------------------------------------------------------------------------------- */

static void on_relation(struct sheet_xml *xml, bool main, const char *name, const char **attributes)
{
    struct opening *opening = xml->context;
    struct tb_sheetfile *file = xml->file;
    const char *id = sheet_xml_attribute(attributes, "Id"), *type = sheet_xml_attribute(attributes, "Type");
    const char *target = sheet_xml_attribute(attributes, "Target"), *mode = sheet_xml_attribute(attributes, "TargetMode");
    struct relation *relation;
    enum tb_status status;
    if (!main || strcmp(name, "Relationship") != 0 || !id || !type || !target)
        return;
    status = sheet_make_room(file, &opening->relations.items, opening->relations.count, &opening->relations.room, sizeof *relation,
                             MOST_RELATIONS, "relationships", xml->err);
    if (status == TB_OK) {
        relation = &opening->relations.items[opening->relations.count++];
        relation->id = tb_arena_strdup(&file->arena, id);
        relation->type = tb_arena_strdup(&file->arena, strrchr(type, '/') ? strrchr(type, '/') + 1 : type);
        relation->target = tb_arena_strdup(&file->arena, target);
        relation->is_external = mode && strcmp(mode, "External") == 0;
        if (!relation->id || !relation->type || !relation->target)
            status = tb_err_nomem(xml->err);
    }
    sheet_xml_fail(xml, status);
}

static void on_end_ignored(struct sheet_xml *xml, bool main, const char *name)
{
    (void)xml;
    (void)main;
    (void)name;
}

/* Of the part `name` in the folder (with its "/"); a part without relationships has none. */
static enum tb_status read_relations(struct opening *opening, const char *folder, const char *name, struct tb_err *err)
{
    struct sheet_xml xml = {.file = opening->file, .context = opening, .on_start = on_relation, .on_end = on_end_ignored};
    char path[SHEETFILE_MOST_PART_NAME];
    size_t part;
    opening->relations.count = 0;
    if (snprintf(path, sizeof path, "%s_rels/%s.rels", folder, name) >= (int)sizeof path ||
        !sheet_zip_find(opening->file->zip, path, &part))
        return TB_OK;
    return sheet_xml_read(&xml, part, err);
}

static const struct relation *relation_of_type(const struct opening *opening, const char *type)
{
    size_t i;
    for (i = 0; i < opening->relations.count; i++)
        if (strcmp(opening->relations.items[i].type, type) == 0 && !opening->relations.items[i].is_external)
            return &opening->relations.items[i];
    return NULL;
}

static const struct relation *relation_of_id(const struct opening *opening, const char *id)
{
    size_t i;
    for (i = 0; id && i < opening->relations.count; i++)
        if (strcmp(opening->relations.items[i].id, id) == 0)
            return &opening->relations.items[i];
    return NULL;
}

/* "worksheets/sheet1.xml", "/xl/…", "../…": the name in the zip file. path: SHEETFILE_MOST_PART_NAME bytes; false: too long. */
static bool resolve(const char *folder, const char *target, char *path)
{
    size_t n = 0;
    const char *from[2];
    int i;
    from[0] = *target == '/' || *target == '\\' ? "" : folder;
    from[1] = target;
    for (i = 0; i < 2; i++) {
        const char *text = from[i];
        while (*text) {
            const size_t length = strcspn(text, "/\\");
            if (length == 2 && text[0] == '.' && text[1] == '.') {
                n -= n > 0;
                while (n > 0 && path[n - 1] != '/')
                    n--;
            } else if (length > 0 && !(length == 1 && text[0] == '.')) {
                if (n + length + 2 > SHEETFILE_MOST_PART_NAME)
                    return false;
                memcpy(path + n, text, length);
                n += length;
                if (text[length])
                    path[n++] = '/';
            }
            text += length + (text[length] != '\0');
        }
    }
    path[n] = '\0';
    return true;
}

static bool find_target(const struct opening *opening, const struct relation *relation, const char *folder, size_t *part)
{
    char path[SHEETFILE_MOST_PART_NAME];
    return resolve(folder, relation->target, path) && sheet_zip_find(opening->file->zip, path, part);
}

/* --- the workbook ------------------------------------------------------------------------------------------ */

static void on_sheet(struct sheet_xml *xml, const char **attributes)
{
    struct opening *opening = xml->context;
    struct tb_sheetfile *file = xml->file;
    const char *name = sheet_xml_attribute(attributes, "name"), *state = sheet_xml_attribute(attributes, "state");
    const struct relation *relation = relation_of_id(opening, sheet_xml_relation(attributes));
    struct sheet_entry *entry;
    size_t part = 0;
    enum tb_status status;
    if (!name)
        name = "";
    if (!relation) {
        status = sheet_fault(file, TB_SHEETFILE_BROKEN, xml->err, "sheet \"%s\": no relationship", name);
    } else if (strcmp(relation->type, "worksheet") != 0) {
        return; /* a chart, a macro sheet */
    } else if (relation->is_external) {
        status = sheet_fault(file, TB_SHEETFILE_UNSAFE, xml->err, "sheet \"%s\" is in another file", name);
    } else if (!find_target(opening, relation, opening->folder, &part)) {
        status = sheet_fault(file, TB_SHEETFILE_BROKEN, xml->err, "sheet \"%s\": no part %s", name, relation->target);
    } else {
        status = sheet_add_entry(file, name, strlen(name), state && strcmp(state, "visible") != 0, &entry, xml->err);
        if (status == TB_OK)
            entry->part = part;
    }
    sheet_xml_fail(xml, status);
}

static void on_book_start(struct sheet_xml *xml, bool main, const char *name, const char **attributes)
{
    struct opening *opening = xml->context;
    if (xml->depth == 1) {
        opening->is_workbook = main && strcmp(name, "workbook") == 0;
        if (!opening->is_workbook)
            sheet_xml_stop(xml);
        return;
    }
    if (!main)
        return;
    if (strcmp(name, "sheets") == 0)
        opening->in_sheets = true;
    else if (strcmp(name, "sheet") == 0 && opening->in_sheets)
        on_sheet(xml, attributes);
    else if (strcmp(name, "workbookPr") == 0)
        xml->file->date1904 = sheet_xml_is_true(sheet_xml_attribute(attributes, "date1904"));
    else if (strcmp(name, "calcPr") == 0)
        xml->file->wants_recalculation = sheet_xml_is_true(sheet_xml_attribute(attributes, "fullCalcOnLoad"));
}

static void on_book_end(struct sheet_xml *xml, bool main, const char *name)
{
    struct opening *opening = xml->context;
    if (main && strcmp(name, "sheets") == 0)
        opening->in_sheets = false;
}

/* --- styles ------------------------------------------------------------------------------------------------ */

/* Which list of the style sheet is under way; xml->context. */
enum style_list { NO_LIST, FORMATS, STYLES };

static void on_style_start(struct sheet_xml *xml, bool main, const char *name, const char **attributes)
{
    enum style_list *list = xml->context;
    uint32_t id = 0;
    if (!main)
        return;
    if (xml->depth == 2) {
        *list = strcmp(name, "numFmts") == 0 ? FORMATS : strcmp(name, "cellXfs") == 0 ? STYLES : NO_LIST;
    } else if (xml->depth == 3 && *list != NO_LIST) {
        const char *number = sheet_xml_attribute(attributes, "numFmtId"), *code = sheet_xml_attribute(attributes, "formatCode");
        if (number && !sheet_xml_number(number, UINT32_MAX / 2, &id))
            sheet_xml_fail(xml, sheet_fault(xml->file, TB_SHEETFILE_BROKEN, xml->err, "number format \"%s\"", number));
        else if (*list == STYLES && strcmp(name, "xf") == 0)
            sheet_xml_fail(xml, sheet_add_style(xml->file, id, xml->err));
        else if (*list == FORMATS && strcmp(name, "numFmt") == 0 && number && code)
            sheet_xml_fail(xml, sheet_add_format(xml->file, id, code, strlen(code), xml->err));
    }
}

/* --- shared strings ---------------------------------------------------------------------------------------- */

struct stringing {
    struct tb_buf text; /* of a <t> */
    size_t phonetic;    /* depth of the <rPh> under way */
    bool in_string;
};

static void on_string_start(struct sheet_xml *xml, bool main, const char *name, const char **attributes)
{
    struct stringing *stringing = xml->context;
    (void)attributes;
    if (!main)
        return;
    if (strcmp(name, "si") == 0 && xml->depth == 2)
        stringing->in_string = true;
    else if (strcmp(name, "rPh") == 0 && stringing->phonetic == 0)
        stringing->phonetic = xml->depth;
    else if (strcmp(name, "t") == 0 && stringing->in_string && stringing->phonetic == 0)
        xml->text = &stringing->text;
}

static void on_string_end(struct sheet_xml *xml, bool main, const char *name)
{
    struct stringing *stringing = xml->context;
    if (!main)
        return;
    if (xml->text && strcmp(name, "t") == 0) {
        if (stringing->text.failed)
            sheet_xml_fail(xml, sheet_fault(xml->file, TB_SHEETFILE_TOO_LARGE, xml->err, "a shared string"));
        sheet_xml_put_text(&xml->file->strings, tb_buf_str(&stringing->text), stringing->text.length);
        tb_buf_clear(&stringing->text);
        xml->text = NULL;
    } else if (strcmp(name, "rPh") == 0 && stringing->phonetic == xml->depth) {
        stringing->phonetic = 0;
    } else if (strcmp(name, "si") == 0 && xml->depth == 2) {
        stringing->in_string = false;
        sheet_xml_fail(xml, sheet_end_string(xml->file, xml->err));
    }
}

/* --- opening ----------------------------------------------------------------------------------------------- */

/* A part that the workbook may do without. */
static enum tb_status read_styles(const struct opening *opening, struct tb_err *err)
{
    const struct relation *relation = relation_of_type(opening, "styles");
    enum style_list list = NO_LIST;
    struct sheet_xml xml = {.file = opening->file, .context = &list, .on_start = on_style_start, .on_end = on_end_ignored};
    size_t part;
    if (!relation)
        return TB_OK;
    if (!find_target(opening, relation, opening->folder, &part))
        return sheet_fault(opening->file, TB_SHEETFILE_BROKEN, err, "no part %s", relation->target);
    return sheet_xml_read(&xml, part, err);
}

static enum tb_status read_strings(const struct opening *opening, struct tb_err *err)
{
    const struct relation *relation = relation_of_type(opening, "sharedStrings");
    struct stringing stringing = {.text = TB_BUF_INIT(SHEETFILE_MOST_CELL_BYTES)};
    struct sheet_xml xml = {.file = opening->file, .context = &stringing, .on_start = on_string_start, .on_end = on_string_end};
    size_t part;
    enum tb_status status = TB_OK;
    if (!relation)
        return TB_OK;
    if (!find_target(opening, relation, opening->folder, &part))
        status = TB_OK; /* named and absent: cells that refer to it are told */
    else
        status = sheet_xml_read(&xml, part, err);
    tb_buf_free(&stringing.text);
    return status;
}

static enum tb_status read_book(struct opening *opening, size_t part, struct tb_err *err)
{
    struct sheet_xml xml = {.file = opening->file, .context = opening, .on_start = on_book_start, .on_end = on_book_end};
    const char *name = sheet_zip_name(opening->file->zip, part), *slash = strrchr(name, '/');
    enum tb_status status;
    opening->folder = tb_arena_strndup(&opening->file->arena, name, slash ? (size_t)(slash - name) + 1 : 0);
    if (!opening->folder)
        return tb_err_nomem(err);
    status = read_relations(opening, opening->folder, slash ? slash + 1 : name, err);
    if (status == TB_OK)
        status = sheet_xml_read(&xml, part, err);
    if (status == TB_OK && !opening->is_workbook)
        status = sheet_fault(opening->file, TB_SHEETFILE_OTHER, err, "%s is no workbook", name);
    if (status == TB_OK)
        status = read_styles(opening, err);
    if (status == TB_OK)
        status = read_strings(opening, err);
    return status;
}

/* A zip file without relationships: OpenDocument and OFD say what they are. */
static enum tb_status other_container(struct tb_sheetfile *file, struct tb_err *err);

struct first_bytes {
    char text[96];
    size_t length;
};

static enum tb_status keep_first(void *context, const char *bytes, size_t length, bool *enough, struct tb_err *err)
{
    struct first_bytes *first = context;
    size_t i;
    (void)err;
    for (i = 0; i < length && first->length + 1 < sizeof first->text; i++)
        first->text[first->length++] = bytes[i];
    *enough = first->length + 1 == sizeof first->text;
    return TB_OK;
}

static enum tb_status other_container(struct tb_sheetfile *file, struct tb_err *err)
{
    struct first_bytes first = {.length = 0};
    size_t part;
    enum tb_status status;
    if (sheet_zip_find(file->zip, "ofd.xml", &part))
        return sheet_fault(file, TB_SHEETFILE_PDF, err, "OFD");
    if (!sheet_zip_find(file->zip, "mimetype", &part))
        return sheet_fault(file, TB_SHEETFILE_ARCHIVE, err, "a zip file of %zu parts", sheet_zip_count(file->zip));
    status = sheet_zip_read(file, part, keep_first, &first, err);
    if (status != TB_OK)
        return status;
    if (strstr(first.text, "opendocument.spreadsheet"))
        return sheet_fault(file, TB_SHEETFILE_ODS, err, "%s", first.text);
    if (strstr(first.text, "opendocument.text"))
        return sheet_fault(file, TB_SHEETFILE_WORD, err, "%s", first.text);
    if (strstr(first.text, "opendocument.presentation"))
        return sheet_fault(file, TB_SHEETFILE_SLIDES, err, "%s", first.text);
    return sheet_fault(file, TB_SHEETFILE_ARCHIVE, err, "a zip file of %zu parts", sheet_zip_count(file->zip));
}

static bool begins_with(const char *text, const char *word)
{
    return strncmp(text, word, strlen(word)) == 0;
}

static enum tb_status open_document(struct opening *opening, struct tb_err *err)
{
    struct tb_sheetfile *file = opening->file;
    const struct relation *document = relation_of_type(opening, "officeDocument");
    const char *name;
    size_t part, length;
    if (!document)
        return other_container(file, err);
    if (!find_target(opening, document, "", &part))
        return sheet_fault(file, TB_SHEETFILE_BROKEN, err, "no part %s", document->target);
    name = sheet_zip_name(file->zip, part);
    length = strlen(name);
    if (begins_with(name, "word/"))
        return sheet_fault(file, TB_SHEETFILE_WORD, err, "%s", name);
    if (begins_with(name, "ppt/"))
        return sheet_fault(file, TB_SHEETFILE_SLIDES, err, "%s", name);
    if (length > 4 && strcmp(name + length - 4, ".bin") == 0)
        return sheet_fault(file, TB_SHEETFILE_XLSB, err, "%s", name);
    return read_book(opening, part, err);
}

enum tb_status sheet_ooxml_open(struct tb_sheetfile *file, struct tb_err *err)
{
    struct opening opening = {.file = file};
    enum tb_status status = sheet_zip_open(file, err);
    if (status == TB_OK)
        status = read_relations(&opening, "", "", err);
    if (status == TB_OK)
        status = open_document(&opening, err);
    free(opening.relations.items);
    return status;
}

void sheet_ooxml_close(struct tb_sheetfile *file)
{
    sheet_zip_close(file);
}
