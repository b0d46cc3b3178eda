/* thin IN.ttf OUT.ttf HUNDREDTHS: draw the same outlines with fewer points.
 *
 * WHAT    The free faces were traced from drawings and carry two to three times the points their shapes need. Each
 *         contour is cut anew into lines and quadratic curves, as few points as possible, none further from the old
 *         outline than HUNDREDTHS/100 units. Metrics, names and character map stay; so do boxes of glyphs, which the
 *         letterhead is measured by.
 * WHY     A PDF of ten pages is three quarters outlines: this is what it is small and quick by.
 * USE     by build-fonts.sh, which compiles it: no library but libm.
 * EXIT    0 done, 100 usage, 111 cannot read, write or understand a file.
 */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_POINTS = 8192, WINDOW = 24, SAMPLES = 4, MOST_TABLES = 64, FLAT = 8, PATIENCE = 4 };

struct point {
    double x, y;
    int on;
};

struct piece {
    size_t from;
    int curve;
    double cx, cy;
    double cost;
};

struct bytes {
    unsigned char *at;
    size_t length, capacity;
    int failed; /* memory was out: nothing more was added */
};

static unsigned u16(const unsigned char *at)
{
    return (unsigned)at[0] << 8 | at[1];
}

static int i16(const unsigned char *at)
{
    return (int)(int16_t)u16(at);
}

static uint32_t u32(const unsigned char *at)
{
    return (uint32_t)u16(at) << 16 | u16(at + 2);
}

static void put(struct bytes *out, unsigned value)
{
    if (out->failed)
        return;
    if (out->length == out->capacity) {
        size_t capacity = out->capacity ? 2 * out->capacity : 1 << 16;
        unsigned char *more = realloc(out->at, capacity);
        if (!more) {
            out->failed = 1;
            return;
        }
        out->at = more;
        out->capacity = capacity;
    }
    out->at[out->length++] = (unsigned char)value;
}

static void put16(struct bytes *out, int value)
{
    put(out, (unsigned)value >> 8 & 255);
    put(out, (unsigned)value & 255);
}

static void put32(struct bytes *out, uint32_t value)
{
    put16(out, (int)(value >> 16));
    put16(out, (int)(value & 0xFFFF));
}

/* --- one contour --------------------------------------------------------------------------------------------- */

/* Knots are the points on the outline, implied ones too; between two of them lie SAMPLES samples of the old outline,
 * the second knot being the last. */
struct outline {
    size_t count;
    struct point knots[2 * MOST_POINTS + 2];
    struct point samples[(2 * MOST_POINTS + 2) * SAMPLES];
};

static void add_knot(struct outline *o, struct point from, struct point control, struct point to)
{
    int s;
    for (s = 1; s <= SAMPLES; s++) {
        double t = (double)s / SAMPLES, u = 1 - t;
        struct point *p = &o->samples[o->count * SAMPLES + (size_t)s - 1];
        p->x = u * u * from.x + 2 * t * u * control.x + t * t * to.x;
        p->y = u * u * from.y + 2 * t * u * control.y + t * t * to.y;
    }
    o->knots[++o->count] = to;
}

static struct point middle(struct point a, struct point b)
{
    struct point m = {(a.x + b.x) / 2, (a.y + b.y) / 2, 1};
    return m;
}

/* How sharply the outline turns at a knot: the best place to begin is a corner. */
static double turn(const struct point *points, size_t count, size_t i)
{
    struct point a = points[(i + count - 1) % count], b = points[i], c = points[(i + 1) % count];
    double ax = b.x - a.x, ay = b.y - a.y, bx = c.x - b.x, by = c.y - b.y, length = sqrt((ax * ax + ay * ay) * (bx * bx + by * by));
    return length > 0 ? 1 - (ax * bx + ay * by) / length : 0;
}

static int make_outline(struct outline *o, const struct point *points, size_t count)
{
    size_t i, start = count;
    double sharpest = -1;
    struct point at;
    for (i = 0; i < count; i++)
        if (points[i].on && turn(points, count, i) > sharpest) {
            sharpest = turn(points, count, i);
            start = i;
        }
    if (start == count)
        return 0; /* only control points: leave it as it is */
    o->count = 0;
    o->knots[0] = at = points[start];
    for (i = 1; i <= count; i++) {
        struct point p = points[(start + i) % count], next = points[(start + i + 1) % count];
        if (p.on) {
            add_knot(o, at, middle(at, p), p);
            at = p;
            continue;
        }
        next = next.on ? next : middle(p, next);
        add_knot(o, at, p, next);
        at = next;
        if (points[(start + i + 1) % count].on)
            i++;
    }
    return 1;
}

/* Distances are kept squared: this is where the time goes. */
static double to_segment(struct point p, struct point a, struct point b)
{
    double dx = b.x - a.x, dy = b.y - a.y, square = dx * dx + dy * dy;
    double t = square > 0 ? ((p.x - a.x) * dx + (p.y - a.y) * dy) / square : 0;
    t = t < 0 ? 0 : t > 1 ? 1 : t;
    dx = p.x - a.x - t * dx;
    dy = p.y - a.y - t * dy;
    return dx * dx + dy * dy;
}

static struct point rounded(struct point p)
{
    p.x = floor(p.x + 0.5);
    p.y = floor(p.y + 0.5);
    return p;
}

static double line_error(const struct outline *o, size_t from, size_t to, double most)
{
    struct point a = rounded(o->knots[from]), b = rounded(o->knots[to]);
    double worst = 0;
    size_t i;
    for (i = from * SAMPLES; i < to * SAMPLES && worst <= most; i++) {
        double d = to_segment(o->samples[i], a, b);
        worst = d > worst ? d : worst;
    }
    return worst;
}

static struct point on_curve(struct point a, struct point c, struct point b, double t)
{
    struct point p = {(1 - t) * (1 - t) * a.x + 2 * t * (1 - t) * c.x + t * t * b.x,
                      (1 - t) * (1 - t) * a.y + 2 * t * (1 - t) * c.y + t * t * b.y, 1};
    return p;
}

static double to_curve(struct point p, const struct point *flat)
{
    double best = INFINITY;
    int f;
    for (f = 0; f < FLAT; f++) {
        double d = to_segment(p, flat[f], flat[f + 1]);
        best = d < best ? d : best;
    }
    return best;
}

static double apart(struct point a, struct point b)
{
    return sqrt((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y));
}

/* The control point by least squares over the samples, placed by their way along the outline. */
static double curve_error(const struct outline *o, size_t from, size_t to, double most, struct point *control)
{
    struct point a = rounded(o->knots[from]), b = rounded(o->knots[to]), flat[FLAT + 1], before = o->knots[from];
    double length = 0, way = 0, sum = 0, x = 0, y = 0, worst = 0;
    size_t i;
    int f;
    for (i = from * SAMPLES; i < to * SAMPLES; i++) {
        length += apart(before, o->samples[i]);
        before = o->samples[i];
    }
    if (length <= 0)
        return INFINITY;
    before = o->knots[from];
    for (i = from * SAMPLES; i < to * SAMPLES; i++) {
        double t, w;
        way += apart(before, o->samples[i]);
        before = o->samples[i];
        t = way / length;
        w = 2 * t * (1 - t);
        sum += w * w;
        x += w * (before.x - (1 - t) * (1 - t) * a.x - t * t * b.x);
        y += w * (before.y - (1 - t) * (1 - t) * a.y - t * t * b.y);
    }
    if (sum <= 0)
        return INFINITY;
    control->x = x / sum;
    control->y = y / sum;
    control->on = 0;
    *control = rounded(*control);
    for (f = 0; f <= FLAT; f++)
        flat[f] = on_curve(a, *control, b, (double)f / FLAT);
    for (i = from * SAMPLES; i < to * SAMPLES && worst <= most; i++) {
        double d = to_curve(o->samples[i], flat);
        worst = d > worst ? d : worst;
    }
    return worst;
}

/* The cheapest way to each knot: a line costs a point, a curve two. */
static size_t cut(const struct outline *o, double tolerance, struct point *out)
{
    static struct piece best[2 * MOST_POINTS + 2];
    static struct point back[4 * MOST_POINTS + 4];
    double square = tolerance * tolerance;
    size_t i, k, n = 0;
    for (i = 1; i <= o->count; i++)
        best[i].cost = INFINITY;
    best[0].cost = 0;
    for (i = 0; i < o->count; i++) {
        int failed = 0;
        for (k = i + 1; k <= o->count && k <= i + WINDOW && failed < PATIENCE; k++) {
            struct point control = {0, 0, 0};
            double error = line_error(o, i, k, square), cost = best[i].cost + 1 + 0.01 * error;
            int curve = 0;
            if (error > square) {
                error = curve_error(o, i, k, k == i + 1 ? INFINITY : square, &control);
                cost = best[i].cost + 2 + 0.01 * error;
                curve = 1;
                if (error > square && k > i + 1) {
                    failed++;
                    continue;
                }
            }
            if (cost < best[k].cost) {
                best[k].cost = cost;
                best[k].from = i;
                best[k].curve = curve;
                best[k].cx = control.x;
                best[k].cy = control.y;
            }
        }
    }
    for (k = o->count; k > 0; k = best[k].from) {
        struct point control = {best[k].cx, best[k].cy, 0};
        back[n] = rounded(o->knots[k]);
        back[n++].on = 1;
        if (best[k].curve)
            back[n++] = control;
    }
    for (i = 0; i < n; i++)
        out[i] = back[n - 1 - i];
    return n;
}

/* A point on the outline that lies in the middle of two control points is implied by them. */
static size_t drop_implied(struct point *points, size_t count)
{
    size_t i, n = 0;
    static struct point kept[4 * MOST_POINTS + 4];
    if (count < 4)
        return count;
    for (i = 0; i < count; i++) {
        struct point a = points[(i + count - 1) % count], p = points[i], b = points[(i + 1) % count];
        int implied = p.on && !a.on && !b.on && fabs(2 * p.x - a.x - b.x) <= 1 && fabs(2 * p.y - a.y - b.y) <= 1;
        if (!implied)
            kept[n++] = p;
    }
    memcpy(points, kept, n * sizeof *points);
    return n;
}

/* --- one glyph ----------------------------------------------------------------------------------------------- */

struct glyph {
    size_t contours, count;
    size_t ends[1024];
    struct point points[MOST_POINTS];
};

static int read_glyph(struct glyph *g, const unsigned char *at, size_t length)
{
    const unsigned char *p, *stop = at + length;
    static unsigned char flags[MOST_POINTS];
    size_t i, c;
    int value = 0;
    if (length < 12 || i16(at) <= 0 || i16(at) > 1024 || 12 + 2 * (size_t)i16(at) > length)
        return 0;
    g->contours = (size_t)i16(at);
    for (c = 0; c < g->contours; c++)
        g->ends[c] = u16(at + 10 + 2 * c) + 1u;
    g->count = g->ends[g->contours - 1];
    p = at + 10 + 2 * g->contours;
    p += 2 + u16(p);
    if (g->count > MOST_POINTS)
        return 0;
    for (i = 0; i < g->count && p < stop; i++) {
        unsigned times = 0;
        flags[i] = *p++;
        if (flags[i] & 8 && p < stop)
            times = *p++;
        for (; times > 0 && i + 1 < g->count; times--, i++)
            flags[i + 1] = flags[i];
    }
    for (i = 0; i < g->count; i++) {
        if (p + 2 > stop + ((flags[i] & 2) != 0) + ((flags[i] & 18) == 16) * 2)
            return 0;
        if (flags[i] & 2)
            value += flags[i] & 16 ? *p++ : -(int)*p++;
        else if (!(flags[i] & 16)) {
            value += i16(p);
            p += 2;
        }
        g->points[i].x = value;
        g->points[i].on = flags[i] & 1;
    }
    for (i = 0, value = 0; i < g->count; i++) {
        if (p + 2 > stop + ((flags[i] & 4) != 0) + ((flags[i] & 36) == 32) * 2)
            return 0;
        if (flags[i] & 4)
            value += flags[i] & 32 ? *p++ : -(int)*p++;
        else if (!(flags[i] & 32)) {
            value += i16(p);
            p += 2;
        }
        g->points[i].y = value;
    }
    return 1;
}

static unsigned delta_flag(int delta, unsigned is_short, unsigned same)
{
    if (delta == 0)
        return same;
    if (delta > -256 && delta < 256)
        return is_short | (delta > 0 ? same : 0);
    return 0;
}

static void put_delta(struct bytes *out, int delta)
{
    if (delta == 0)
        return;
    if (delta > -256 && delta < 256)
        put(out, (unsigned)abs(delta));
    else
        put16(out, delta);
}

static void write_glyph(struct bytes *out, const struct glyph *g, const unsigned char *box)
{
    size_t i, c;
    int x = 0, y = 0;
    put16(out, (int)g->contours);
    for (i = 0; i < 8; i++)
        put(out, box[i]);
    for (c = 0; c < g->contours; c++)
        put16(out, (int)g->ends[c] - 1);
    put16(out, 0);
    for (i = 0; i < g->count;) {
        int px = (int)g->points[i].x, py = (int)g->points[i].y;
        unsigned flag = (g->points[i].on ? 1u : 0) | delta_flag(px - x, 2, 16) | delta_flag(py - y, 4, 32);
        size_t times = 0;
        x = px;
        y = py;
        for (i++; i < g->count && times < 255; i++, times++) {
            int nx = (int)g->points[i].x, ny = (int)g->points[i].y;
            if (((g->points[i].on ? 1u : 0) | delta_flag(nx - x, 2, 16) | delta_flag(ny - y, 4, 32)) != flag)
                break;
            x = nx;
            y = ny;
        }
        put(out, times > 0 ? flag | 8 : flag);
        if (times > 0)
            put(out, (unsigned)times);
    }
    for (i = 0, x = 0; i < g->count; x = (int)g->points[i++].x)
        put_delta(out, (int)g->points[i].x - x);
    for (i = 0, y = 0; i < g->count; y = (int)g->points[i++].y)
        put_delta(out, (int)g->points[i].y - y);
    while (out->length % 4)
        put(out, 0);
}

static int thin_glyph(struct bytes *out, const unsigned char *at, size_t length, double tolerance)
{
    static struct glyph old, new;
    static struct outline outline;
    static struct point pieces[4 * MOST_POINTS + 4];
    size_t c, from = 0, n;
    if (!read_glyph(&old, at, length))
        return 0;
    new.contours = new.count = 0;
    for (c = 0; c < old.contours; from = old.ends[c++]) {
        size_t count = old.ends[c] - from;
        if (old.ends[c] < from || count == 0)
            return 0;
        if (count < 3)
            continue;
        if (!make_outline(&outline, old.points + from, count))
            return 0;
        n = drop_implied(pieces, cut(&outline, tolerance, pieces));
        if (n < 3) /* nothing left but a line: it drew nothing */
            continue;
        if (new.count + n > MOST_POINTS)
            return 0;
        memcpy(new.points + new.count, pieces, n * sizeof *pieces);
        new.count += n;
        new.ends[new.contours++] = new.count;
    }
    if (new.contours == 0)
        return 0;
    write_glyph(out, &new, at + 2);
    return 1;
}

/* --- the file ------------------------------------------------------------------------------------------------ */

struct table {
    char tag[5];
    const unsigned char *at;
    size_t length;
};

static uint32_t checksum(const unsigned char *at, size_t length)
{
    uint32_t sum = 0;
    size_t i;
    for (i = 0; i < length; i++)
        sum += (uint32_t)at[i] << (24 - 8 * (i % 4));
    return sum;
}

static struct table *find(struct table *tables, size_t count, const char *tag)
{
    size_t i;
    for (i = 0; i < count; i++)
        if (strcmp(tables[i].tag, tag) == 0)
            return &tables[i];
    return NULL;
}

static int read_tables(const unsigned char *file, size_t length, struct table *tables, size_t *count)
{
    size_t i;
    if (length < 12 || u32(file) != 0x00010000 || u16(file + 4) > MOST_TABLES || 12 + 16u * u16(file + 4) > length)
        return 0;
    *count = u16(file + 4);
    for (i = 0; i < *count; i++) {
        const unsigned char *entry = file + 12 + 16 * i;
        memcpy(tables[i].tag, entry, 4);
        tables[i].tag[4] = '\0';
        tables[i].at = file + u32(entry + 8);
        tables[i].length = u32(entry + 12);
        if (u32(entry + 8) > length || tables[i].length > length - u32(entry + 8))
            return 0;
    }
    return 1;
}

static int thin_tables(struct table *tables, size_t count, double tolerance, struct bytes *glyf, struct bytes *loca,
                       struct bytes *head)
{
    struct table *old = find(tables, count, "glyf"), *where = find(tables, count, "loca"), *top = find(tables, count, "head"),
                 *maxp = find(tables, count, "maxp");
    size_t glyphs, g, i;
    if (!old || !where || !top || !maxp || top->length < 54 || maxp->length < 6)
        return 0;
    glyphs = u16(maxp->at + 4);
    if (where->length < (glyphs + 1) * (i16(top->at + 50) ? 4 : 2))
        return 0;
    for (g = 0; g <= glyphs; g++) {
        size_t from = i16(top->at + 50) ? u32(where->at + 4 * g) : 2u * u16(where->at + 2 * g), to = from;
        put32(loca, (uint32_t)glyf->length);
        if (g == glyphs)
            break;
        to = i16(top->at + 50) ? u32(where->at + 4 * g + 4) : 2u * u16(where->at + 2 * g + 2);
        if (from > to || to > old->length)
            return 0;
        if (from < to && !thin_glyph(glyf, old->at + from, to - from, tolerance)) {
            for (i = from; i < to; i++)
                put(glyf, old->at[i]);
            while (glyf->length % 4)
                put(glyf, 0);
        }
    }
    for (i = 0; i < top->length; i++)
        put(head, i >= 8 && i < 12 ? 0 : i == 50 ? 0 : i == 51 ? 1 : top->at[i]);
    *old = (struct table){"glyf", glyf->at, glyf->length};
    *where = (struct table){"loca", loca->at, loca->length};
    *top = (struct table){"head", head->at, head->length};
    return !glyf->failed && !loca->failed && !head->failed;
}

static void write_file(struct bytes *out, const struct table *tables, size_t count)
{
    size_t i, b, at = 12 + 16 * count, power = 1, log = 0, head_at = 0;
    uint32_t sum;
    while (2 * power <= count) {
        power *= 2;
        log++;
    }
    put32(out, 0x00010000);
    put16(out, (int)count);
    put16(out, (int)(16 * power));
    put16(out, (int)log);
    put16(out, (int)(16 * (count - power)));
    for (i = 0; i < count; i++) {
        for (b = 0; b < 4; b++)
            put(out, (unsigned char)tables[i].tag[b]);
        put32(out, checksum(tables[i].at, tables[i].length));
        put32(out, (uint32_t)at);
        put32(out, (uint32_t)tables[i].length);
        head_at = strcmp(tables[i].tag, "head") == 0 ? at : head_at;
        at += (tables[i].length + 3) / 4 * 4;
    }
    for (i = 0; i < count; i++) {
        for (b = 0; b < tables[i].length; b++)
            put(out, tables[i].at[b]);
        while (out->length % 4)
            put(out, 0);
    }
    if (out->failed)
        return;
    sum = 0xB1B0AFBA - checksum(out->at, out->length);
    for (b = 0; b < 4; b++)
        out->at[head_at + 8 + b] = (unsigned char)(sum >> (24 - 8 * b));
}

static int read_file(const char *path, struct bytes *file)
{
    FILE *in = fopen(path, "rb");
    size_t got;
    if (!in)
        return 0;
    file->capacity = 64u << 20;
    file->at = malloc(file->capacity);
    got = file->at ? fread(file->at, 1, file->capacity, in) : 0;
    file->length = got;
    return fclose(in) == 0 && got > 0;
}

/* A whole number up to 9999; 0 for anything else. */
static int hundredths(const char *text)
{
    int value = 0, digits = 0;
    for (; *text >= '0' && *text <= '9' && digits < 4; text++, digits++)
        value = 10 * value + (*text - '0');
    return *text ? 0 : value;
}

int main(int argc, char **argv)
{
    struct bytes file = {0}, glyf = file, loca = file, head = file, out = file;
    struct table tables[MOST_TABLES];
    size_t count = 0;
    double tolerance = argc == 4 ? hundredths(argv[3]) / 100.0 : 0;
    FILE *to;
    int good = 0;
    if (tolerance <= 0) {
        fprintf(stderr, "usage: thin IN.ttf OUT.ttf HUNDREDTHS\n");
        return 100;
    }
    if (!read_file(argv[1], &file) || !read_tables(file.at, file.length, tables, &count) ||
        !thin_tables(tables, count, tolerance, &glyf, &loca, &head)) {
        fprintf(stderr, "thin: error: no whole TrueType file: %s\n", argv[1]);
        goto out;
    }
    write_file(&out, tables, count);
    to = fopen(argv[2], "wb");
    good = to && !out.failed && fwrite(out.at, 1, out.length, to) == out.length;
    good = (!to || fclose(to) == 0) && good;
    if (!good)
        fprintf(stderr, "thin: error: cannot write: %s\n", argv[2]);
out:
    free(file.at);
    free(glyf.at);
    free(loca.at);
    free(head.at);
    free(out.at);
    return good ? 0 : 111;
}
