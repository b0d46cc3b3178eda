/* Unit lines: what is understood, what is told; the bureau's own words; and a word that nobody knows in every place of a line. */
#include "tb_measure_line.h"
#include "tb_measure_said.h"
#include "tb_measure_scale.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static const char own_words[] = "word,kind,factor\n张,,\n学位,,\n米,长度,1\n公里,长度,1000\n";

static void load(struct tb_measures *words)
{
    struct tb_err err = TB_ERR_INIT;
    assert_int_equal(tb_measures_parse(words, "measures.csv", own_words, strlen(own_words), &err), TB_OK);
}

static const struct {
    const char *text, *wanted; /* subject=kind*factor of each, then ?what is unknown */
} lines[] = {
    {"万平方米、万元", "=1*10000 =2*10000"},
    {"万平方米 与 万元", "=1*10000 =2*10000"},
    {"万平方米和万元；个", "=1*10000 =2*10000 =3*1"},
    {"面积：万平方米  金额：万元", "面积=1*10000 金额=2*10000"},
    {"万平方米（校舍、运动场），万元（设备）", "校舍、运动场=1*10000 设备=2*10000"},
    {"面积（万平方米）、资金（万元）", "面积=1*10000 资金=2*10000"},
    {"校舍和运动场：公顷", "校舍、运动场=1*10000"},
    {"面积以平方米计", "面积=1*1"},
    {"计量单位为：平方公里", "=1*1000000"},
    {"万 平 方 米、万 元", "=1*10000 =2*10000"},
    {"投资元", "投资=2*1"},
    {"万张、公里", "=3*10000 =5*1000"},
    {"平方米（㎡）", "=1*1"},
    {"顷", "?顷"},
    {"万平方米、亩", "=1*10000 ?亩"},
    {"万平方米 万", "=1*10000 ?万"},
    {"10000平方米", "?10000平方米"},
    {"德城区教育局", "?德城区教育局"},
    {"平原县", "?平原县"},
    {"教育单元", "?教育单元"},
    {"", ""},
    {"：", ""},
};

static void write_line(const struct tb_measure_line *line, char *out, size_t size)
{
    size_t i, n = 0;
    out[0] = '\0';
    for (i = 0; i < line->count; i++)
        n += (size_t)snprintf(out + n, size - n, "%s%s=%d*%lld", n ? " " : "", line->items[i].subject, line->items[i].measure.kind,
                              (long long)line->items[i].measure.factor);
    if (line->unknown[0])
        snprintf(out + n, size - n, "%s?%s", n ? " " : "", line->unknown);
}

static void test_lines(void **state)
{
    struct tb_measures words = TB_MEASURES_INIT;
    struct tb_measure_line line;
    char got[1024];
    size_t i;
    (void)state;
    load(&words);
    for (i = 0; i < sizeof lines / sizeof *lines; i++) {
        tb_measure_line_read(&line, &words, lines[i].text, strlen(lines[i].text));
        write_line(&line, got, sizeof got);
        if (strcmp(got, lines[i].wanted) != 0)
            fail_msg("%s: %s, not %s", lines[i].text, got, lines[i].wanted);
    }
    tb_measures_free(&words);
}

/* Silence: wherever in a line a word is put that is no measure, it is told. */
static void test_unknown_words(void **state)
{
    static const char *const patterns[] = {
        "%s",       "%s、万元",   "万平方米、%s",      "万平方米 %s", "万平方米和%s", "%s；万元",
        "面积：%s", "面积（%s）", "万平方米、万元/%s", "面积以%s计",  "单位：%s",     "万平方米、面积：%s、万元"};
    static const char *const words[] = {"亩", "顷", "坪", "立方米", "吨", "万方", "某某", "abc", "平方迷", "万元元"};
    struct tb_measures own = TB_MEASURES_INIT;
    struct tb_measure_line line;
    char text[200];
    size_t i, k, m;
    bool told;
    (void)state;
    load(&own);
    for (i = 0; i < sizeof patterns / sizeof *patterns; i++)
        for (k = 0; k < sizeof words / sizeof *words; k++) {
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
            snprintf(text, sizeof text, patterns[i], words[k]);
#pragma GCC diagnostic pop
            tb_measure_line_read(&line, &own, text, strlen(text));
            /* in front of a measure it is what that is named for: binding finds no such column */
            for (m = 0, told = line.unknown[0] != '\0'; m < line.count; m++)
                told = told || strstr(line.items[m].subject, words[k]);
            if (!told)
                fail_msg("nothing is told of %s", text);
        }
    tb_measures_free(&own);
}

static size_t count_unknown(const struct tb_measure_said *said)
{
    size_t i, unknown = 0;
    for (i = 0; i < said->count; i++)
        unknown += said->items[i].is_unknown;
    return unknown;
}

/* Silence: a text about multiples is told wherever it is; amounts, names and growth are not. */
static void test_multiples(void **state)
{
    static const char *const multiples[] = {"倍数：10000",
                                            "×10000平方米",
                                            "x10000",
                                            "(×10000)",
                                            "乘以10000",
                                            "乘10000",
                                            "以上数字均乘以10000",
                                            "换算系数：10000",
                                            "系数 10000",
                                            "比例：1:10000",
                                            "数字均按万填",
                                            "均以万计",
                                            "按万计算",
                                            "以万为单位",
                                            "单位万",
                                            "（万）",
                                            "千",
                                            "数字以千计",
                                            "面积数为万级",
                                            "数量级：万",
                                            "缩放10000",
                                            "放大10000倍",
                                            "缩小一万倍",
                                            "已除以10000",
                                            "面积除10000",
                                            "/10000",
                                            "10000倍",
                                            "万倍",
                                            "小数点左移四位",
                                            "末四位省略",
                                            "精确到万",
                                            "四舍五入到万位",
                                            "单位同上月",
                                            "单位见附件",
                                            "口径为万",
                                            "数字后加万",
                                            "均为万字",
                                            "每个数乘一万",
                                            "表内数字*10000",
                                            "in ten thousand",
                                            "10K",
                                            "×10⁴",
                                            "10的4次方",
                                            "面积以百计",
                                            "少四个0",
                                            "面积为实际的万分之一",
                                            "为实际数的1/10000"};
    static const char *const harmless[] = {"占地30亩",
                                           "投资3000万元",
                                           "2017年10月开工，投资3000万",
                                           "完成投资是去年的2倍",
                                           "同比增长1.5倍",
                                           "投资达到百万",
                                           "数以万计的学生受益",
                                           "千佛山小学分校",
                                           "万达集团捐建",
                                           "百日攻坚项目",
                                           "面积保留两位小数",
                                           "含4×100米跑道",
                                           "3x200米跑道",
                                           "单位：齐河县教育局",
                                           "施工单位为德州建工",
                                           "与去年相比扩大了100平方米",
                                           "缩小城乡差距",
                                           "占总投资的百分之三十",
                                           "占比1/3",
                                           "乘车方便",
                                           "每生建筑面积达到10平方米",
                                           "因拆迁延期10个月",
                                           "电话:0534-3322110",
                                           "已批复（鲁发改〔2017〕100号）",
                                           "10个班",
                                           "一次性投入100万元",
                                           "10号楼",
                                           "十百千工程",
                                           "除10号楼外均完工",
                                           "位于百合路100号",
                                           "单位面积造价1800元",
                                           "平均单方造价1800元/平方米",
                                           "折价处理"};
    static const struct tb_measure_place place = {1, 1, true};
    struct tb_measures own = TB_MEASURES_INIT;
    struct tb_measure_said said;
    size_t i;
    (void)state;
    load(&own);
    for (i = 0; i < sizeof multiples / sizeof *multiples; i++) {
        const struct tb_span text = {multiples[i], strlen(multiples[i])};
        said.count = 0;
        tb_measure_said_note(&said, &own, text, &place);
        if (count_unknown(&said) == 0)
            fail_msg("nothing is told of the note %s", multiples[i]);
        said.count = 0;
        if (tb_measure_scale_maybe(text))
            tb_measure_said_remark(&said, &own, text, &place);
        if (count_unknown(&said) == 0)
            fail_msg("nothing is told of the remark %s", multiples[i]);
    }
    for (i = 0; i < sizeof harmless / sizeof *harmless; i++) {
        said.count = 0;
        tb_measure_said_remark(&said, &own, (struct tb_span){harmless[i], strlen(harmless[i])}, &place);
        if (said.count > 0)
            fail_msg("something is told of %s", harmless[i]);
    }
    tb_measures_free(&own);
}

/* What a sentence of a note is taken for: u unknown, m mention, c a measure of the table. */
static void test_notes(void **state)
{
    static const struct {
        const char *text, *kinds;
    } notes[] = {
        {"注：面积以公顷为单位。", "c"},
        {"说明：1、面积填公顷；2、投资含中央补助500万元", "c"},
        {"说明：总面积超过一万平方米的须附图，超过千万元的须公示", "m"},
        {"说明：校舍面积填亩数", "u"},
        {"说明：占地约8亩，合一公顷", ""},
        {"注：填报单位请盖章，单位负责人签字", ""},
        {"注：以学校为单位填报", ""},
        {"注：单位：顷", "u"},
        {"计量单位为万平方迷", "u"},
        {"注：面积均按万平方米填报，设备按万元填报。", "cc"},
        {"注：面积单位统一使用平方米，不得用亩", "c"},
        {"注：3个单元楼按一个项目填报", ""},
        {"填表说明：面积按万方填写，资金按万元填写", "uc"},
        {"备注：本表面积为W㎡", "u"},
        {"注：面积按10000m2填写", "u"},
        {"数量级：万", "u"},
        {"说明：面积以万计", "u"},
        {"注：校舍面积的计量单位是平方米（万），资金是万元", "cc"},
        {"注：面积按竣工验收报告填写，资金按实际支付填报", ""},
        {"注：食堂面积为10000平方米，投资为财政资金", ""},
        {"注：资金为万达集团捐赠，校舍面积按学校计", ""},
    };
    const struct tb_measure_place place = {1, 1, false};
    size_t i, k;
    (void)state;
    for (i = 0; i < sizeof notes / sizeof *notes; i++) {
        struct tb_measure_said said = {.count = 0};
        char got[32] = "";
        tb_measure_said_note(&said, NULL, (struct tb_span){notes[i].text, strlen(notes[i].text)}, &place);
        for (k = 0; k < said.count; k++)
            got[k] = said.items[k].is_unknown ? 'u' : said.items[k].is_mention ? 'm' : 'c';
        if (strcmp(got, notes[i].kinds) != 0)
            fail_msg("%s: %s, not %s", notes[i].text, got, notes[i].kinds);
    }
}

static void test_own_words(void **state)
{
    static const struct {
        const char *text;
        enum tb_status status;
    } files[] = {
        {"word,kind,factor\n张,,\n张,,\n", TB_CONFIG},
        {"word,kind,factor\n亩,面,0\n", TB_CONFIG},
        {"word,kind,factor\n,长度,1\n", TB_CONFIG},
        {"word,kind,factor\n平方米,长度,1\n", TB_CONFIG},
        {"word\n张\n", TB_CONFIG},
        {"word,kind,factor\n", TB_OK},
    };
    struct tb_measures words = TB_MEASURES_INIT;
    struct tb_measure measure;
    size_t i;
    (void)state;
    for (i = 0; i < sizeof files / sizeof *files; i++) {
        struct tb_measures other = TB_MEASURES_INIT;
        struct tb_err err = TB_ERR_INIT;
        assert_int_equal(tb_measures_parse(&other, "measures.csv", files[i].text, strlen(files[i].text), &err), files[i].status);
        tb_measures_free(&other);
    }
    assert_true(tb_measures_add_count(&words, "眼"));
    assert_true(tb_measure_parse_in(&words, "眼", strlen("眼"), &measure) && measure.kind == TB_MEASURE_COUNT);
    assert_false(tb_measure_parse("眼", strlen("眼"), &measure));
    assert_false(tb_measures_add_count(&words, "平方迷"));
    assert_false(tb_measures_add_count(&words, "美元"));
    assert_false(tb_measures_add_count(&words, "10个"));
    assert_false(tb_measures_add_count(&words, ""));
    tb_measures_free(&words);
}

/* With the bits that tell nearly all texts from words, and without them: the same. */
static void test_ready(void **state)
{
    static const char *const words[] = {"平方米", "㎡",       "m2",           "KM²",          "元",      "圆", "元整",
                                        "台(套)", "%",        "万平",         "百",           "千万元",  "亿", "万",
                                        "万人次", "人民币元", "万元(人民币)", "平方米（㎡）", "米",      "平", "方",
                                        "单元",   "万万",     "教育",         "号",           "学校名称"};
    struct tb_measures ready = TB_MEASURES_INIT;
    const struct tb_measures plain = TB_MEASURES_INIT;
    size_t i;
    (void)state;
    tb_measures_make_ready(&ready);
    for (i = 0; i < sizeof words / sizeof *words; i++) {
        struct tb_measure a = {0, 0}, b = {0, 0};
        const bool is_one = tb_measure_parse_in(&plain, words[i], strlen(words[i]), &a);
        if (tb_measure_parse_in(&ready, words[i], strlen(words[i]), &b) != is_one ||
            (is_one && (a.kind != b.kind || a.factor != b.factor)))
            fail_msg("%s", words[i]);
    }
    tb_measures_free(&ready);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_lines),     cmocka_unit_test(test_unknown_words),
                                       cmocka_unit_test(test_multiples), cmocka_unit_test(test_notes),
                                       cmocka_unit_test(test_own_words), cmocka_unit_test(test_ready)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
