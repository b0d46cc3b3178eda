/* Duplicate keys: in memory, and when there are more than memory should hold. Lists of words. */
#include "tb_keys.h"
#include "tb_text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

struct pairs {
    size_t count, line1[4], earlier[4];
};

static void on_pair(void *context, size_t line1, size_t earlier)
{
    struct pairs *pairs = context;
    if (pairs->count < 4) {
        pairs->line1[pairs->count] = line1;
        pairs->earlier[pairs->count] = earlier;
    }
    pairs->count++;
}

static uint64_t hash_of(size_t i)
{
    return (i + 1) * 0x9E3779B97F4A7C15u;
}

static void test_small(void **state)
{
    struct tb_keys keys = TB_KEYS_INIT;
    struct pairs pairs = {0, {0}, {0}};
    struct tb_err err = TB_ERR_INIT;
    size_t i, earlier;
    (void)state;
    for (i = 0; i < 1000; i++) {
        assert_int_equal(tb_keys_add(&keys, hash_of(i % 990), i + 1, &earlier, &err), TB_OK);
        assert_int_equal(earlier, i < 990 ? 0 : i - 990 + 1);
    }
    assert_int_equal(tb_keys_finish(&keys, on_pair, &pairs, &err), TB_OK);
    assert_int_equal(pairs.count, 0); /* all were told at once */
    tb_keys_free(&keys);
}

static void test_spilled(void **state)
{
    struct tb_keys keys = TB_KEYS_INIT;
    struct pairs pairs = {0, {0}, {0}};
    struct tb_err err = TB_ERR_INIT;
    const size_t many = 2 * (size_t)TB_KEYS_IN_RUN + 5000;
    size_t i, earlier, sum = 0;
    (void)state;
    for (i = 0; i < many; i++)
        assert_int_equal(tb_keys_add(&keys, hash_of(i), i + 1, &earlier, &err), TB_OK);
    assert_int_equal(tb_keys_add(&keys, hash_of(7), many + 1, &earlier, &err), TB_OK); /* of the first run */
    assert_int_equal(earlier, 0);
    assert_int_equal(tb_keys_add(&keys, hash_of(many - 1), many + 2, &earlier, &err), TB_OK); /* of the same run */
    assert_int_equal(earlier, 0);
    assert_int_equal(tb_keys_add(&keys, hash_of(7), many + 3, &earlier, &err), TB_OK); /* a third time */
    assert_int_equal(tb_keys_finish(&keys, on_pair, &pairs, &err), TB_OK);
    assert_int_equal(pairs.count, 3);
    for (i = 0; i < 3; i++) {
        assert_int_equal(pairs.earlier[i], pairs.line1[i] == many + 2 ? many : 8);
        sum += pairs.line1[i] - many;
    }
    assert_int_equal(sum, 1 + 2 + 3);
    tb_keys_free(&keys);
}

/* Just above and below the table: nothing is lost when it is left. */
static void test_leaving_the_table(void **state)
{
    size_t over;
    (void)state;
    for (over = 0; over < 3; over++) {
        struct tb_keys keys = TB_KEYS_INIT;
        struct pairs pairs = {0, {0}, {0}};
        struct tb_err err = TB_ERR_INIT;
        const size_t count = (size_t)TB_KEYS_IN_TABLE - 1 + over;
        size_t i, earlier, last;
        for (i = 0; i < count; i++)
            assert_int_equal(tb_keys_add(&keys, hash_of(i), i + 1, &earlier, &err), TB_OK);
        assert_int_equal(tb_keys_add(&keys, hash_of(0), count + 1, &last, &err), TB_OK);
        assert_int_equal(tb_keys_finish(&keys, on_pair, &pairs, &err), TB_OK);
        assert_int_equal(last + (pairs.count ? pairs.earlier[0] : 0), 1); /* told once, then or now */
        assert_int_equal(pairs.count, last ? 0 : 1);
        tb_keys_free(&keys);
    }
}

/* The seed is the county, the text the name: no pair of short names may be taken for one. */
static void test_seeds(void **state)
{
    uint64_t hashes[16 * 26];
    size_t count = 0, i, k;
    (void)state;
    for (i = 0; i < 16; i++)
        for (k = 0; k < 26; k++)
            hashes[count++] = tb_text_hash(i, &(const char){(char)('a' + k)}, 1);
    for (i = 0; i < count; i++)
        for (k = 0; k < i; k++)
            assert_true(hashes[i] != hashes[k]);
}

static void lists_of_words(void **state)
{
    static const char *const words[] = {"平方", "平方米", "米"};
    (void)state;
    assert_int_equal(tb_text_starts_any("平方米数", strlen("平方米数"), TB_TEXT_WORDS(words)), strlen("平方米")); /* the longest */
    assert_int_equal(tb_text_starts_any("平方", strlen("平"), TB_TEXT_WORDS(words)), 0);                          /* cut off */
    assert_int_equal(tb_text_ends_any("万平方米", strlen("万平方米"), TB_TEXT_WORDS(words)), strlen("平方米"));
    assert_int_equal(tb_text_ends_any("米数", strlen("米数"), TB_TEXT_WORDS(words)), 0);
    assert_true(tb_text_has_any("面积按平方计", strlen("面积按平方计"), TB_TEXT_WORDS(words)));
    assert_false(tb_text_has_any("", 0, TB_TEXT_WORDS(words)));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_seeds),     cmocka_unit_test(test_small),
        cmocka_unit_test(test_spilled),   cmocka_unit_test(test_leaving_the_table),
        cmocka_unit_test(lists_of_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
