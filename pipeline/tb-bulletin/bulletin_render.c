#include "bulletin_render.h"
#include "bulletin_font.h"
#include "tb_ofd.h"
#include "tb_typeset.h"

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

enum tb_status bulletin_render_open(struct bulletin_render *render, const struct tb_conf *conf, struct tb_err *err)
{
    struct tb_pdf_faces faces = {subset, NULL};
    enum tb_status status;
    if (render->press)
        return TB_OK;
    status = bulletin_font_load(&render->fonts, conf, err);
    if (status != TB_OK)
        return status;
    tb_font_set_metrics(render->fonts, &render->metrics);
    faces.context = render->fonts;
    status = tb_pdf_open(&render->press, &faces, err);
    if (status != TB_OK)
        bulletin_render_close(render);
    return status;
}

enum tb_status bulletin_render_make(const struct bulletin_render *render, const struct tb_doc *doc, struct tb_buf *pdf,
                                    struct tb_buf *ofd, struct tb_err *err)
{
    const struct tb_pdf_info for_pdf = {doc->meta_title, doc->meta_author, doc->meta_subject, doc->meta_date};
    const struct tb_ofd_info for_ofd = {.title = doc->meta_title,
                                        .author = doc->meta_author,
                                        .subject = doc->meta_subject,
                                        .date = doc->meta_date,
                                        .metrics = &render->metrics,
                                        .subset = subset,
                                        .full_name = full_name,
                                        .stands_for = stands_for,
                                        .context = render->fonts};
    struct tb_display display;
    enum tb_status status = tb_typeset(doc, &render->metrics, &display, err);
    if (status == TB_OK && pdf)
        status = tb_pdf_write(render->press, &display, &for_pdf, pdf, err);
    if (status == TB_OK && ofd)
        status = tb_ofd_write(&display, &for_ofd, ofd, err);
    tb_display_free(&display);
    return status;
}

void bulletin_render_close(struct bulletin_render *render)
{
    tb_pdf_close(render->press);
    tb_font_set_free(render->fonts);
    render->press = NULL;
    render->fonts = NULL;
}
