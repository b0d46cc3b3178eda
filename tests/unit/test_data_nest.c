/* Rows that belong to rows: which go where, what is blank, and what is refused. */
#include "tb_data_nest.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const char *const parent_keys[] = {"id", "name"}, *const child_keys[] = {"parent_id", "word"};

/* A list of rows of two texts each; NULL: nothing. */
static struct tb_data list(struct tb_arena *arena, const char *const *keys, const char *texts[][2], size_t count)
{
    struct tb_data result = TB_DATA_INIT, *rows = tb_arena_alloc(arena, (count + 1) * sizeof *rows);
    size_t i, k;
    for (i = 0; i < count; i++) {
        struct tb_data *cells = tb_arena_alloc(arena, 2 * sizeof *cells);
        for (k = 0; k < 2; k++)
            if (texts[i][k])
                cells[k] = tb_data_text(texts[i][k]);
        rows[i].kind = TB_DATA_OBJECT;
        rows[i].keys = keys;
        rows[i].items = cells;
        rows[i].count = 2;
    }
    result.kind = TB_DATA_LIST;
    result.items = rows;
    result.count = count;
    result.keys = keys;
    result.key_count = 2;
    return result;
}

static void each_row_goes_to_its_parent(void **state)
{
    struct tb_arena arena = TB_ARENA_INIT;
    struct tb_err err = TB_ERR_INIT;
    const char *parent_texts[][2] = {{"a", "甲"}, {NULL, "无"}, {"b", "乙"}};
    const char *child_texts[][2] = {{"b", "一"}, {"a", "二"}, {"b", "三"}, {"c", "四"}, {NULL, "五"}};
    struct tb_data parents = list(&arena, parent_keys, parent_texts, 3), children = list(&arena, child_keys, child_texts, 5);
    const struct tb_data *inner;
    (void)state;
    assert_int_equal(tb_data_nest(&arena, &parents, "words", &children, &err), TB_OK);
    assert_int_equal(parents.key_count, 3);
    assert_string_equal(parents.keys[2], "words");
    assert_int_equal(parents.items[0].count, 3);
    assert_string_equal(parents.items[0].items[1].text, "甲");
    inner = &parents.items[0].items[2];
    assert_int_equal(inner->count, 1);
    assert_string_equal(inner->items[0].items[1].text, "二");
    assert_int_equal(parents.items[1].items[2].count, 0);
    inner = &parents.items[2].items[2];
    assert_int_equal(inner->count, 2);
    assert_string_equal(inner->items[1].items[1].text, "三");
    tb_arena_free(&arena);
}

static void without_rows_the_columns_are_known(void **state)
{
    struct tb_arena arena = TB_ARENA_INIT;
    struct tb_err err = TB_ERR_INIT;
    const char *none[1][2] = {{NULL, NULL}};
    struct tb_data parents = list(&arena, parent_keys, none, 0), children = list(&arena, child_keys, none, 0);
    (void)state;
    assert_int_equal(tb_data_nest(&arena, &parents, "words", &children, &err), TB_OK);
    assert_int_equal(parents.count, 0);
    assert_non_null(parents.blank);
    assert_int_equal(parents.blank[0].kind, TB_DATA_NOTHING);
    assert_int_equal(parents.blank[2].kind, TB_DATA_LIST);
    assert_string_equal(parents.blank[2].keys[1], "word");
    tb_arena_free(&arena);
}

static void what_does_not_fit_is_refused(void **state)
{
    struct tb_arena arena = TB_ARENA_INIT;
    struct tb_err err = TB_ERR_INIT;
    const char *none[1][2] = {{NULL, NULL}};
    struct tb_data parents = list(&arena, parent_keys, none, 0), children = list(&arena, child_keys, none, 0);
    (void)state;
    assert_int_equal(tb_data_nest(&arena, &children, "words", &children, &err), TB_CONFIG);
    assert_non_null(strstr(err.message, "\"id\""));
    assert_int_equal(tb_data_nest(&arena, &parents, "words", &parents, &err), TB_CONFIG);
    assert_non_null(strstr(err.message, "parent_id"));
    assert_int_equal(tb_data_nest(&arena, &parents, "name", &children, &err), TB_CONFIG);
    assert_non_null(strstr(err.message, "\"name\""));
    tb_arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_row_goes_to_its_parent),
        cmocka_unit_test(without_rows_the_columns_are_known),
        cmocka_unit_test(what_does_not_fit_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
