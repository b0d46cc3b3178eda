/* The cmap of a cut, byte for byte as hb-subset 6.0 makes it. That one looks at every character of the face for each cut, which is four
 * fifths of its time for the sixty characters of a letter; here only those kept are looked at. */
#include "tb_font_internal.h"

#include <stdlib.h>

enum { CMAP_HEADER = 4, RECORD = 8, FORMAT_HEADER = 16, SEGMENT = 8, LAST_SEGMENT = 0xFFFF };

/* Characters that follow one another. */
struct cmap_segment {
    unsigned first, last; /* code points */
    unsigned delta;       /* from the code point to the glyph; 0: the glyphs are listed */
};

struct cmap_draft {
    const uint32_t *code_points;
    unsigned *glyphs; /* of the cut, for each code point; 0: the face does not have it */
    size_t count;
    struct cmap_segment *segments;
    size_t segment_count, listed; /* glyphs in a list */
};

static unsigned read16(const unsigned char *at)
{
    return (unsigned)at[0] << 8 | at[1];
}

static void put16(struct tb_buf *out, size_t value)
{
    tb_buf_putc(out, (char)(value >> 8 & 0xFF));
    tb_buf_putc(out, (char)(value & 0xFF));
}

/* One subtable of format 4, for Unicode and for Windows, and nothing else. */
bool tb_font_cmap_is_plain(hb_face_t *face)
{
    static const unsigned char records[] = {0, 0, 0, 3, 0, 3, 0, 1};
    hb_blob_t *blob = hb_face_reference_table(face, HB_TAG('c', 'm', 'a', 'p'));
    unsigned length, offset = 0, kept = 0, i, count;
    const unsigned char *bytes = (const unsigned char *)hb_blob_get_data(blob, &length);
    bool plain = length >= CMAP_HEADER && length >= CMAP_HEADER + (count = read16(bytes + 2)) * RECORD;
    for (i = 0; plain && i < count; i++) {
        const unsigned char *record = bytes + CMAP_HEADER + (size_t)i * RECORD;
        if (read16(record) == 1) /* Macintosh: never kept */
            continue;
        plain = kept < 2 && read16(record) == read16(records + 4 * kept) && read16(record + 2) == read16(records + 4 * kept + 2) &&
                read16(record + 4) == 0 && (kept == 0 || offset == read16(record + 6));
        offset = read16(record + 6);
        plain = plain && offset + 2 <= length && read16(bytes + offset) == 4;
        kept++;
    }
    hb_blob_destroy(blob);
    return plain && kept == 2;
}

static void add_segment(struct cmap_draft *draft, unsigned first, unsigned last, unsigned delta)
{
    draft->segments[draft->segment_count++] = (struct cmap_segment){first, last, delta & 0xFFFF};
    draft->listed += (delta & 0xFFFF) == 0 ? last - first + 1 : 0;
}

/* Characters in a row whose glyphs follow one another, and those before it that have no segment yet. */
struct cmap_run {
    unsigned start;           /* of what has no segment yet */
    unsigned before, current; /* where the run before and the run itself begin */
    unsigned last;
    unsigned delta_before, delta;
};

/* A run of its own is worth a segment when listing its glyphs takes as many bytes. */
static void add_run(struct cmap_draft *draft, const struct cmap_run *run, unsigned split_bytes)
{
    unsigned bytes = 2 * (run->last - run->current + 1);
    if (run->start == run->current) {
        add_segment(draft, run->start, run->last, run->delta);
    } else if (bytes >= split_bytes) {
        add_segment(draft, run->start, run->current - 1, run->start == run->before ? run->delta_before : 0);
        add_segment(draft, run->current, run->last, run->delta);
    } else {
        add_segment(draft, run->start, run->last, 0);
    }
}

static void find_segments(struct cmap_draft *draft)
{
    size_t i = 0;
    while (i < draft->count) {
        unsigned first = draft->code_points[i], split_bytes = SEGMENT;
        struct cmap_run run = {first, first, first, first, 0, draft->glyphs[i] - first};
        for (i++; i < draft->count && draft->code_points[i] == run.last + 1; i++) {
            unsigned next = draft->code_points[i];
            if (draft->glyphs[i] != next + run.delta) {
                if (2 * (run.last - run.current + 1) >= split_bytes) {
                    add_run(draft, &run, split_bytes);
                    run.start = next;
                }
                split_bytes = 2 * SEGMENT;
                run.before = run.current;
                run.current = next;
                run.delta_before = run.delta;
                run.delta = draft->glyphs[i] - next;
            }
            run.last = next;
        }
        add_run(draft, &run, SEGMENT);
    }
    add_segment(draft, LAST_SEGMENT, LAST_SEGMENT, 1);
}

static void put_lists(struct cmap_draft *draft, struct tb_buf *out)
{
    size_t segment, offset = draft->segment_count, i = 0;
    for (segment = 0; segment < draft->segment_count; segment++) {
        const struct cmap_segment *at = &draft->segments[segment];
        put16(out, at->delta == 0 ? 2 * (offset - segment) : 0);
        offset += at->delta == 0 ? at->last - at->first + 1 : 0;
    }
    for (segment = 0; segment < draft->segment_count; segment++)
        for (; i < draft->count && draft->code_points[i] <= draft->segments[segment].last; i++)
            if (draft->segments[segment].delta == 0)
                put16(out, draft->glyphs[i]);
}

static void put_format4(struct cmap_draft *draft, struct tb_buf *out)
{
    size_t n = draft->segment_count, power = 1, log = 0, i;
    for (; 2 * power <= n; power *= 2)
        log++;
    put16(out, 4);
    put16(out, FORMAT_HEADER + SEGMENT * n + 2 * draft->listed);
    put16(out, 0);
    put16(out, 2 * n);
    put16(out, 2 * power);
    put16(out, log);
    put16(out, 2 * (n - power));
    for (i = 0; i < n; i++)
        put16(out, draft->segments[i].last);
    put16(out, 0);
    for (i = 0; i < n; i++)
        put16(out, draft->segments[i].first);
    for (i = 0; i < n; i++)
        put16(out, draft->segments[i].delta);
    put_lists(draft, out);
}

bool tb_font_cmap_make(struct tb_buf *out, hb_font_t *font, const hb_map_t *new_glyphs, const uint32_t *code_points, size_t count)
{
    struct cmap_draft draft = {
        code_points, malloc((count + 1) * sizeof *draft.glyphs), count, malloc((2 * count + 1) * sizeof *draft.segments), 0, 0};
    static const unsigned char records[] = {0, 0, 0, 2, 0, 0, 0, 3, 0, 0, 0, 20, 0, 3, 0, 1, 0, 0, 0, 20};
    bool good = count > 0 && draft.glyphs && draft.segments;
    size_t i;
    for (i = 0; good && i < count; i++) {
        hb_codepoint_t glyph;
        good = code_points[i] < LAST_SEGMENT && hb_font_get_nominal_glyph(font, code_points[i], &glyph) &&
               hb_map_has(new_glyphs, glyph);
        draft.glyphs[i] = good ? hb_map_get(new_glyphs, glyph) : 0;
    }
    if (good) {
        find_segments(&draft);
        tb_buf_append(out, records, sizeof records);
        put_format4(&draft, out);
        good = !out->failed && FORMAT_HEADER + SEGMENT * draft.segment_count + 2 * draft.listed <= UINT16_MAX;
    }
    free(draft.glyphs);
    free(draft.segments);
    return good;
}
