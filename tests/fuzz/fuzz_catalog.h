/* A small catalogue for fuzz targets, made once. */
#ifndef FUZZ_CATALOG_H
#define FUZZ_CATALOG_H

#include "tb_catalog.h"

#include <stdlib.h>
#include <string.h>

static const struct tb_kv fuzz_form[] = {
    {"form", "", "", 1},
    {"form", "id", "dabane", 2},
    {"form", "name", "大班额项目进展表", 3},
    {"form", "aliases", "大班额", 3},
    {"form", "kind", "project", 4},
    {"form", "key", "name", 5},
    {"column:seq", "", "", 6},
    {"column:seq", "header", "序号", 6},
    {"column:seq", "type", "text", 6},
    {"column:county", "", "", 6},
    {"column:county", "header", "县(市、区)", 6},
    {"column:county", "type", "county", 6},
    {"column:name", "", "", 6},
    {"column:name", "header", "学校名称", 7},
    {"column:name", "type", "text", 8},
    {"column:name", "required", "yes", 8},
    {"column:stage", "", "", 9},
    {"column:stage", "header", "形象进度", 10},
    {"column:stage", "type", "vocabulary:stage", 11},
    {"column:planned_area", "", "", 12},
    {"column:planned_area", "header", "规划面积", 13},
    {"column:planned_area", "aliases", "面积_规划", 13},
    {"column:planned_area", "type", "quantity", 14},
    {"column:planned_area", "unit", "平方米", 15},
    {"column:done_area", "", "", 12},
    {"column:done_area", "header", "竣工面积", 13},
    {"column:done_area", "aliases", "面积_竣工", 13},
    {"column:done_area", "type", "quantity", 14},
    {"column:done_area", "unit", "平方米", 15},
    {"column:done_area", "required", "yes", 15},
    {"column:start_date", "", "", 16},
    {"column:start_date", "header", "开工时间", 16},
    {"column:start_date", "type", "date", 16},
};

static inline const struct tb_catalog *fuzz_catalog(void)
{
    static const char counties[] =
        "code,name,aliases,kind,order\n1,陵城区,陵县,区,1\n2,乐陵市,乐陵,市,2\n*,全市,德州市|市汇总,市,0\n";
    static const char words[] = "vocabulary,term,aliases,order,started,completed\nstage,未开工,,1,0,0\nstage,竣工,完工,2,1,1\n";
    static struct tb_catalog catalog = TB_CATALOG_INIT;
    const struct tb_kv_list list = {"x.ini", fuzz_form, sizeof fuzz_form / sizeof *fuzz_form};
    struct tb_err err = TB_ERR_INIT;
    struct tb_form *form;
    if (catalog.forms.count > 0)
        return &catalog;
    if (tb_counties_parse(&catalog.counties, "u", counties, strlen(counties), &err) != TB_OK ||
        tb_vocabulary_parse(&catalog.vocabulary, "v", words, strlen(words), &err) != TB_OK ||
        tb_form_parse(&form, &list, &catalog.vocabulary, &catalog.measures, &err) != TB_OK ||
        tb_forms_add(&catalog.forms, form, &err) != TB_OK)
        abort();
    return &catalog;
}

#endif
