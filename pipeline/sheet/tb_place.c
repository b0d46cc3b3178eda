#include "tb_place.h"

#include "tb_revision.h"
#include "tb_text.h"

#include <stdio.h>
#include <string.h>

enum { MOST_TEXT_BYTES = 600, HAN = 3 /* bytes */, MOST_HAN = 15 };

static const char known = '\n'; /* stands for what is known; folding leaves no such byte */

static bool is_han(const char *text)
{
    return (unsigned char)text[0] >= 0xE4 && (unsigned char)text[0] <= 0xE9;
}

static bool is_one_of(const char *text, size_t length, const char *const *words, size_t count)
{
    size_t i;
    for (i = 0; i < count; i++)
        if (tb_text_same(text, length, words[i]))
            return true;
    return false;
}

static void blank_out(char *text, size_t length, const char *name)
{
    char folded[MOST_TEXT_BYTES + 1];
    size_t n = strlen(name), at;
    if (n > MOST_TEXT_BYTES)
        return;
    n = tb_text_fold(name, n, folded);
    while (n > 0 && (at = tb_text_find(text, length, folded, n)) != SIZE_MAX)
        memset(text + at, known, n);
}

/* The names of forms, the longest of each first: what is left of 大班额进展表 is no harm. */
static void blank_forms(const struct tb_catalog *catalog, char *text, size_t length)
{
    size_t i, a;
    for (i = 0; i < catalog->forms.count; i++) {
        const struct tb_form *form = catalog->forms.items[i];
        blank_out(text, length, form->name);
        for (a = 0; a < form->alias_count; a++)
            blank_out(text, length, form->aliases[a]);
    }
}

/* What may stand between a county's name and the next mark: its office, what it does with the file. */
static bool ends_a_name(const struct tb_catalog *catalog, const char *text, size_t length)
{
    static const char *const followers[] = {"社会事业", "人民政府", "政府", "管委会", "管理委员会", "上报", "报送", "填报", "报表",
                                            "汇总",     "统计",     "进展", "情况",   "的",         "年",   "月",   "第"};
    size_t end;
    if (length == 0 || !is_han(text) || tb_revision_word(text, length) > 0)
        return true;
    if (tb_text_starts_any(text, length, TB_TEXT_WORDS(followers)) > 0)
        return true;
    for (end = HAN; end <= length; end += HAN) /* 东风区文教局上报 */
        if (tb_counties_is_office(&catalog->counties, text, end))
            return true;
    return false;
}

/* What may stand before it in one run of characters: the rest of a date, a preposition. */
static size_t skip_before(const char *text, size_t length)
{
    static const char *const words[] = {"关于", "截至", "截止", "年", "月", "份", "日", "号", "底", "末", "附件"};
    size_t at = 0, i = 0;
    while (i < sizeof words / sizeof *words) {
        if (tb_text_starts(text + at, length - at, words[i])) {
            at += strlen(words[i]);
            i = 0;
        } else {
            i++;
        }
    }
    return at;
}

/* Words of every day that end like a county. */
static bool is_ordinary(const char *word, size_t length)
{
    static const char *const endings[] = {
        "校区",   "片区",   "学区",   "社区",   "小区",   "园区",   "山区",   "地区",   "灾区",   "景区",   "辖区",
        "郊区",   "库区",   "牧区",   "特区",   "选区",   "县区",   "市区",   "教区",   "工业区", "生活区", "住宅区",
        "示范区", "实验区", "试验区", "试点区", "先进区", "达标区", "功能区", "服务区", "各区",   "全区",   "本区",
        "我区",   "城市",   "县市",   "超市",   "都市",   "门市",   "股市",   "上市",   "夜市",   "各市",   "全市",
        "本市",   "我市",   "省市",   "县级市", "地级市", "各县",   "全县",   "本县",   "我县",   "外县",   "区县",
        "市县",   "分县",   "贫困县", "示范县", "试点县", "先进县", "达标县", "合格县", "均衡县", "重点县"};
    static const char *const wholes[] = {"主城区", "老城区", "新城区", "中心城区"};
    /* two characters: 陵县 is a county, 城区 and 东区 are parts of one */
    if (length < 2 * HAN || (length == 2 * HAN && !tb_text_ends(word, length, "县")) || length > MOST_HAN * HAN)
        return true;
    if (tb_text_ends_any(word, length, TB_TEXT_WORDS(endings)) > 0)
        return true;
    return is_one_of(word, length, wholes, sizeof wholes / sizeof *wholes);
}

/* In a run of characters: the first word that ends like a county where its name would end. */
static bool place_in_run(const struct tb_catalog *catalog, const char *run, size_t length, char word[TB_PLACE_BYTES])
{
    static const char *const suffixes[] = {"县", "市", "区"};
    const size_t from = skip_before(run, length);
    size_t at;
    for (at = from; at < length; at += HAN) {
        const size_t end = at + HAN;
        if (!is_one_of(run + at, HAN, suffixes, sizeof suffixes / sizeof *suffixes) ||
            !ends_a_name(catalog, run + end, length - end))
            continue;
        if (is_ordinary(run + from, end - from))
            return false;
        snprintf(word, TB_PLACE_BYTES, "%.*s", (int)(end - from), run + from);
        return true;
    }
    return false;
}

bool tb_place_unknown(const struct tb_catalog *catalog, const char *text, size_t length, char word[TB_PLACE_BYTES])
{
    char folded[MOST_TEXT_BYTES + 1];
    size_t n, at = 0, end;
    if (length > MOST_TEXT_BYTES)
        return false;
    n = tb_text_fold(text, length, folded);
    tb_counties_blank(&catalog->counties, folded, n, known);
    blank_forms(catalog, folded, n);
    while (at < n) {
        for (end = at; end + HAN <= n && is_han(folded + end); end += HAN)
            ;
        if (end > at && place_in_run(catalog, folded + at, end - at, word))
            return true;
        at = end > at ? end : at + 1;
    }
    return false;
}

bool tb_place_is_office(const struct tb_catalog *catalog, const char *folded, size_t length)
{
    static const char *const parts[] = {"科", "室", "站", "院", "股"};
    const struct tb_counties *counties = &catalog->counties;
    size_t i;
    for (i = 0; i < counties->office_count; i++)
        if (tb_text_ends(folded, length, counties->offices[i]))
            return true;
    if (tb_text_ends_any(folded, length, TB_TEXT_WORDS(parts)) > 0)
        return true;
    return tb_counties_is_office(counties, folded, length);
}
