/* typeset_sample FONTS NAME FILE [TIMES]: set a sample document (sample_doc.h) and write it as PDF, or as OFD when FILE ends
 * so; with TIMES the work is done so often and the time of each is printed. For looking at pages and for the benchmark. */
#include "sample_doc.h"
#include "tb_file.h"
#include "tb_font.h"
#include "tb_heap.h"
#include "tb_ofd.h"
#include "tb_pdf.h"
#include "tb_typeset.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static enum tb_status subset(void *context, int face, const uint32_t *code_points, size_t count, struct tb_buf *bytes,
                             struct tb_err *err)
{
    return tb_font_subset(context, face, code_points, count, bytes, err);
}

static const char *full_name(void *context, int face)
{
    return tb_font_full_name(context, face);
}

static const char *stands_for(void *context, int face)
{
    return tb_font_stands_for(context, face);
}

static double now_ms(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static enum tb_status load(struct tb_font_set **fonts, const char *folder, struct tb_err *err)
{
    static const char *const files[TB_ROLE_COUNT] = {"FandolSong-Bold.ttf",   "FandolFang-Regular.ttf", "FandolHei-Regular.ttf",
                                                     "FandolKai-Regular.ttf", "FandolSong-Regular.ttf", "Latin17-Regular.ttf"};
    enum tb_status status = tb_font_set_new(fonts, err);
    int role;
    for (role = 0; role < TB_ROLE_COUNT && status == TB_OK; role++)
        status = tb_font_set_add_role(*fonts, (enum tb_role)role, files[role], folder, err);
    return status;
}

static enum tb_status make(struct tb_font_set *fonts, const struct tb_doc *doc, bool as_ofd, struct tb_buf *file, size_t *pages,
                           double *set_ms, struct tb_err *err)
{
    struct tb_metrics metrics;
    struct tb_display display;
    struct tb_pdf_info info = {doc->meta_title, doc->meta_author, doc->meta_subject, doc->meta_date};
    const struct tb_pdf_faces faces = {subset, fonts};
    struct tb_pdf_press *press = NULL; /* of this document alone, so that what is measured is all of it */
    struct tb_ofd_info twin = {.title = doc->meta_title,
                               .author = doc->meta_author,
                               .subject = doc->meta_subject,
                               .date = doc->meta_date,
                               .metrics = &metrics,
                               .subset = subset,
                               .full_name = full_name,
                               .stands_for = stands_for,
                               .context = fonts};
    double start = now_ms();
    enum tb_status status;
    tb_font_set_metrics(fonts, &metrics);
    status = tb_typeset(doc, &metrics, &display, err);
    *set_ms = now_ms() - start;
    *pages = display.page_count;
    if (status == TB_OK)
        status = tb_pdf_open(&press, &faces, err);
    if (status == TB_OK)
        status = as_ofd ? tb_ofd_write(&display, &twin, file, err) : tb_pdf_write(press, &display, &info, file, err);
    tb_pdf_close(press);
    tb_display_free(&display);
    return status;
}

int main(int argc, char **argv)
{
    struct tb_err err = TB_ERR_INIT;
    struct tb_font_set *fonts = NULL;
    const struct tb_doc *doc = argc > 3 ? sample_doc(argv[2]) : NULL;
    int times = argc > 4 ? atoi(argv[4]) : 1, i;
    struct tb_buf file = TB_BUF_INIT(64 * TB_MEBIBYTE);
    enum tb_status status = TB_OK;
    tb_heap_prepare(); /* as every program does */
    if (!doc) {
        fprintf(stderr, "usage: typeset_sample FONTS red|newsletter|letter|draft|bench FILE [TIMES]\n");
        return 100;
    }
    for (i = 0; i < times && status == TB_OK; i++) {
        double start = now_ms(), set_ms = 0, loaded_ms;
        size_t pages = 0;
        tb_buf_clear(&file);
        if (!fonts)
            status = load(&fonts, argv[1], &err);
        loaded_ms = now_ms() - start;
        if (status == TB_OK)
            status = make(fonts, doc, strstr(argv[3], ".ofd") != NULL, &file, &pages, &set_ms, &err);
        if (status == TB_OK && argc > 4)
            printf("%zu pages, %zu bytes: %.2f ms (fonts %.2f, set %.2f)\n", pages, file.length, now_ms() - start, loaded_ms,
                   set_ms);
    }
    if (status == TB_OK)
        status = tb_file_replace(argv[3], file.bytes, file.length, &err);
    if (status != TB_OK)
        fprintf(stderr, "typeset_sample: error: %s\n", err.message);
    tb_buf_free(&file);
    tb_font_set_free(fonts);
    return (int)status;
}
