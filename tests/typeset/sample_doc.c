#include "sample_doc.h"

#include <stdio.h>
#include <string.h>

#define TEXT(text)                                                                                                                 \
    {                                                                                                                              \
        text, false, false, false                                                                                                  \
    }
#define SPANS(array) .spans = array, .span_count = sizeof array / sizeof *array
#define COUNT(array) (sizeof array / sizeof *array)

static const char *const counties[] = {"德城区",
                                       "陵城区",
                                       "乐陵市",
                                       "禹城市",
                                       "宁津县",
                                       "庆云县",
                                       "临邑县",
                                       "齐河县",
                                       "平原县",
                                       "夏津县",
                                       "武城县",
                                       "德州经济技术开发区",
                                       "德州运河经济开发区"};

static const struct tb_run opening[] = {
    TEXT("根据《2017年全市教育工作要点》和市政府有关要求，依据各县（市、区）报送数据，截至2017年6月30日，全市解决城镇中小学大班额、"
         "全面改善贫困地区义务教育薄弱学校基本办学条件、幼儿园建设等学校建设攻坚工作总体进展顺利，但县域之间进展不平衡的问题仍然"
         "比较突出。现将有关情况通报如下："),
};
static const struct tb_run head1[] = {TEXT("总体进展")};
static const struct tb_run head11[] = {TEXT("解决城镇中小学大班额")};
static const struct tb_run para1[] = {
    TEXT("全市规划校舍面积112万平方米，已竣工68.32万平方米，占规划校舍建设总面积（以下简称“竣工率”）的61.0%，较5月末提高"
         "12.4个百分点，超时序进度11.0个百分点。累计完成投资15.83亿元，新增学位63,450个。竣工率由高到低依次是：乐陵市91.87%、"
         "禹城市85.71%、齐河县78.3%、宁津县74.0%、庆云县69.5%、临邑县66.2%、平原县61.8%、夏津县58.4%、武城县52.9%、德城区"
         "47.6%、陵城区45.1%、德州经济技术开发区39.7%、德州运河经济开发区31.2%。"),
};
static const struct tb_run head12[] = {TEXT("全面改薄")};
static const struct tb_run para2[] = {
    TEXT("规划校舍32万平方米，已竣工21.5万平方米，占67.2%；规划运动场35万平方米，已完工19.88万平方米，占56.8%。设备采购完成"),
    {"8,640万元", true, false, false},
    TEXT("，占计划的72.0%（第一名：齐河县；第三名：乐陵市、禹城市）。2014—2018年规划项目133个，开工101个、未开工32个——"
         "其中城区18个、乡镇14个……请各县（市、区）对照台账逐一核实，于7月10日前报送《整改落实情况报告》。"),
};
static const struct tb_run head2[] = {TEXT("存在问题")};
static const struct tb_run head13[] = {TEXT("进度落后的单位")};
static const struct tb_run para3[] = {
    TEXT("德州运河经济开发区竣工率31.2%，欠时序进度18.8个百分点，列全市末位；德州经济技术开发区39.7%，欠10.3个百分点。上述2个单位"
         "连续两期没有新增竣工项目，"),
    {"市教育局将会同有关部门约谈其主要负责同志", false, true, false},
    TEXT("。"),
};
static const struct tb_run head3[] = {TEXT("下步工作要求")};
static const struct tb_run item1[] = {
    TEXT("倒排工期。对未开工项目逐一明确开工时间、责任单位和责任人，6月底前未开工的一律实行周调度、周通报。")};
static const struct tb_run item2[] = {TEXT("保证质量。严格执行GB 50099—2011《中小学校设计规范》，落实质量终身责任制。")};
static const struct tb_run item3[] = {TEXT("按时报送。每月2日前报送上月进展，逾期不报、数据不实的，全市通报批评。")};
static const struct tb_run annex1[] = {TEXT("全市解决城镇中小学大班额项目进展情况统计表")};
static const struct tb_run annex2[] = {TEXT("全市学校建设未开工项目清单")};
static const struct tb_run annex3[] = {TEXT("全市学校建设项目明细表")};

static const struct tb_table_column rank_columns[] = {
    {"位次", NULL, TB_ALIGN_AUTO, false},
    {"县（市、区）", NULL, TB_ALIGN_AUTO, false},
    {"规划面积", "大班额", TB_ALIGN_AUTO, false},
    {"竣工面积", "大班额", TB_ALIGN_AUTO, false},
    {"竣工率（%）", "大班额", TB_ALIGN_AUTO, false},
    {"规划", "全面改薄", TB_ALIGN_AUTO, false},
    {"竣工", "全面改薄", TB_ALIGN_AUTO, false},
    {"较上期（百分点）", NULL, TB_ALIGN_AUTO, false},
};
static char cells[SAMPLE_PROJECT_ROWS][10][192];
static const char *cell_pointers[SAMPLE_PROJECT_ROWS][10];
static struct tb_table_row project_rows[SAMPLE_PROJECT_ROWS], rank_rows[14];
static char rank_cells[14][8][64];
static const char *rank_pointers[14][8];
static const char *pair_pointers[13][2];
static struct tb_table_row pair_rows[13];
static const struct tb_table_column pair_columns[] = {{"县（市、区）", NULL, TB_ALIGN_AUTO, false},
                                                      {"竣工率（%）", NULL, TB_ALIGN_AUTO, false}};

static const struct tb_table_column project_columns[] = {
    {"序号", NULL, TB_ALIGN_AUTO, false},
    {"县（市、区）", NULL, TB_ALIGN_AUTO, false},
    {"项目名称", NULL, TB_ALIGN_AUTO, false},
    {"建设性质", NULL, TB_ALIGN_AUTO, false},
    {"规划面积（平方米）", "规划", TB_ALIGN_AUTO, false},
    {"计划投资（万元）", "规划", TB_ALIGN_AUTO, false},
    {"竣工面积（平方米）", "完成", TB_ALIGN_AUTO, false},
    {"完成投资（万元）", "完成", TB_ALIGN_AUTO, false},
    {"形象进度", NULL, TB_ALIGN_AUTO, false},
    {"备注", NULL, TB_ALIGN_AUTO, false},
};

static struct tb_table rank_table, project_table, pair_table;
static int64_t rates[13], done[3][13], months[2][12], panels[6][13];
static bool later[12], carried[13];
static int64_t schedules[6];
static struct tb_chart_series rate_series[1], stage_series[4], month_series[2], panel_series[6];
static int64_t stages[4][13];
static const char *const month_names[] = {"1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"};
static struct tb_chart bars, curve, stacked, multiples;
static struct tb_block blocks[48];
static struct tb_doc doc;

static void fill_tables(void)
{
    static const char *const natures[] = {"新建", "改建", "扩建"};
    static const char *const stage_names[] = {"未开工", "基础施工", "主体封顶", "竣工"};
    size_t i, c;
    for (i = 0; i < 14; i++) {
        int64_t rate = 918 - 50 * (int64_t)i;
        bool total = i == 13;
        snprintf(rank_cells[i][0], 64, "%.0zu", total ? 0 : i + 1);
        snprintf(rank_cells[i][1], 64, "%s", total ? "合计" : counties[i]);
        snprintf(rank_cells[i][2], 64, "%d.%02d", 120 / ((int)i + 1), (int)(37 * i % 100));
        snprintf(rank_cells[i][3], 64, "%d.%02d", 100 / ((int)i + 1), (int)(53 * i % 100));
        snprintf(rank_cells[i][4], 64, "%d.%d", (int)(rate / 10), (int)(rate % 10));
        snprintf(rank_cells[i][5], 64, "%d.%d", 30 / ((int)i + 1), (int)i % 10);
        snprintf(rank_cells[i][6], 64, i == 4 ? "—" : "%d.%d", 20 / ((int)i + 1), (int)i % 7);
        snprintf(rank_cells[i][7], 64, i == 2 ? "持平" : "%d.%d", i == 6 ? -3 : 12 - (int)i / 2, (int)i % 10);
        for (c = 0; c < 8; c++)
            rank_pointers[i][c] = rank_cells[i][c];
        rank_rows[i].cells = rank_pointers[i];
        rank_rows[i].total = total;
        if (i < 13) {
            rates[i] = rate;
            pair_pointers[i][0] = counties[i];
            pair_pointers[i][1] = rank_cells[i][4];
            pair_rows[i].cells = pair_pointers[i];
        }
    }
    for (i = 0; i < SAMPLE_PROJECT_ROWS; i++) {
        snprintf(cells[i][0], 192, "%zu", i + 1);
        snprintf(cells[i][1], 192, "%s", counties[i * 13 / SAMPLE_PROJECT_ROWS]);
        snprintf(cells[i][2], 192, i % 17 == 3 ? "%s第%zu实验中学(东校区)教学楼、宿舍楼、餐厅及附属工程建设项目" : "%s第%zu小学",
                 counties[i * 13 / SAMPLE_PROJECT_ROWS], i % 40 + 1);
        snprintf(cells[i][3], 192, "%s", natures[i % 3]);
        snprintf(cells[i][4], 192, "%zu", 17000 + i * 7919 % 12500);
        snprintf(cells[i][5], 192, "%zu.%zu", 3000 + i * 131 % 5000, i % 10);
        snprintf(cells[i][6], 192, "%zu", i % 4 == 3 ? 17000 + i * 7919 % 12500 : i * 577 % 9000);
        snprintf(cells[i][7], 192, "%zu.%zu", 1000 + i * 97 % 3000, i % 7);
        snprintf(cells[i][8], 192, "%s", stage_names[i % 4]);
        snprintf(cells[i][9], 192, "%s", i % 11 == 5 ? "因规划调整，预计2017年10月底前完工" : "");
        for (c = 0; c < 10; c++)
            cell_pointers[i][c] = cells[i][c];
        project_rows[i].cells = cell_pointers[i];
    }
    rank_table = (struct tb_table){"各县（市、区）学校建设进展情况",
                                   "单位：万平方米",
                                   "注：部分数据因四舍五入，分项合计与总计可能略有差异。",
                                   rank_columns,
                                   COUNT(rank_columns),
                                   rank_rows,
                                   14,
                                   0};
    pair_table = (struct tb_table){"竣工率排名", NULL, NULL, pair_columns, 2, pair_rows, 13, 3};
    project_table = (struct tb_table){NULL,
                                      "截至2017年6月30日",
                                      "注：沿用上期的数据以“沿用”标明。",
                                      project_columns,
                                      COUNT(project_columns),
                                      project_rows,
                                      SAMPLE_PROJECT_ROWS,
                                      0};
}

static void fill_charts(void)
{
    static const char *const stage_names[] = {"未开工", "在建", "主体封顶", "竣工"};
    static const char *const panel_names[] = {"1月", "2月", "3月", "4月", "5月", "6月"};
    size_t i, s;
    for (i = 0; i < 13; i++)
        for (s = 0; s < 4; s++)
            stages[s][i] = (int64_t)(i * 7 + s * 5) % 9 + (int64_t)s;
    for (i = 0; i < 12; i++) {
        months[0][i] = 30 + (int64_t)i * 116;
        months[1][i] = (int64_t)(i + 1) * 1000 / 12;
        later[i] = i > 5;
    }
    for (s = 0; s < 6; s++) {
        schedules[s] = (int64_t)(s + 1) * 1000 / 12;
        for (i = 0; i < 13; i++)
            carried[i] = i == 2 || i == 7;
        for (i = 0; i < 13; i++)
            panels[s][i] = (int64_t)(s + 1) * (rates[i] / 6);
        panel_series[s] = (struct tb_chart_series){panel_names[s], panels[s], NULL, s == 4 ? carried : NULL};
    }
    for (s = 0; s < 4; s++)
        stage_series[s] = (struct tb_chart_series){stage_names[s], stages[s], NULL, NULL};
    rate_series[0] = (struct tb_chart_series){"竣工率", rates, NULL, NULL};
    month_series[0] = (struct tb_chart_series){"竣工率", months[0], later, NULL};
    month_series[1] = (struct tb_chart_series){"时序进度", months[1], NULL, NULL};
    bars = (struct tb_chart){TB_CHART_RANKED_BARS,
                             "各县（市、区）大班额项目竣工率",
                             "%",
                             1,
                             counties,
                             13,
                             rate_series,
                             1,
                             true,
                             500,
                             "时序进度",
                             "竣工率由高到低",
                             NULL};
    curve = (struct tb_chart){
        TB_CHART_CURVE, "全市大班额项目竣工率与时序进度", "%", 1, month_names, 12, month_series, 2, false, 0, NULL, "", NULL};
    stacked = (struct tb_chart){
        TB_CHART_STACKED, "各县（市、区）项目形象进度", "个", 0, counties, 13, stage_series, 4, false, 0, NULL, "", NULL};
    multiples = (struct tb_chart){
        TB_CHART_MULTIPLES, "各县（市、区）竣工率走势", "%", 1, counties, 13, panel_series, 6, false, 0, "时序进度", "", schedules};
    (void)done;
}

static size_t add(size_t n, struct tb_block block, const char *place)
{
    blocks[n] = block;
    blocks[n].place = place;
    return n + 1;
}

static size_t body(size_t n)
{
    n = add(n, (struct tb_block){.kind = TB_BLOCK_PARAGRAPH, SPANS(opening)}, "body.md:1");
    n = add(n, (struct tb_block){.kind = TB_BLOCK_HEADING, .level = 1, SPANS(head1)}, "body.md:3");
    n = add(n, (struct tb_block){.kind = TB_BLOCK_HEADING, .level = 2, SPANS(head11)}, "body.md:5");
    n = add(n, (struct tb_block){.kind = TB_BLOCK_PARAGRAPH, SPANS(para1)}, "body.md:7");
    n = add(n, (struct tb_block){.kind = TB_BLOCK_TABLE, .table = &rank_table}, "body.md:9");
    n = add(n, (struct tb_block){.kind = TB_BLOCK_CHART, .chart = &bars}, "body.md:11");
    n = add(n, (struct tb_block){.kind = TB_BLOCK_HEADING, .level = 2, SPANS(head12)}, "body.md:13");
    n = add(n, (struct tb_block){.kind = TB_BLOCK_PARAGRAPH, SPANS(para2)}, "body.md:15");
    n = add(n, (struct tb_block){.kind = TB_BLOCK_TABLE, .table = &pair_table}, "body.md:16");
    n = add(n, (struct tb_block){.kind = TB_BLOCK_CHART, .chart = &curve}, "body.md:17");
    n = add(n, (struct tb_block){.kind = TB_BLOCK_HEADING, .level = 1, SPANS(head2)}, "body.md:19");
    n = add(n, (struct tb_block){.kind = TB_BLOCK_HEADING, .level = 3, SPANS(head13)}, "body.md:21");
    n = add(n, (struct tb_block){.kind = TB_BLOCK_PARAGRAPH, SPANS(para3)}, "body.md:23");
    n = add(n, (struct tb_block){.kind = TB_BLOCK_CHART, .chart = &stacked}, "body.md:24");
    n = add(n, (struct tb_block){.kind = TB_BLOCK_CHART, .chart = &multiples}, "body.md:25");
    n = add(n, (struct tb_block){.kind = TB_BLOCK_HEADING, .level = 1, SPANS(head3)}, "body.md:27");
    n = add(n, (struct tb_block){.kind = TB_BLOCK_ITEM, .level = 1, .ordered = true, .number = 1, SPANS(item1)}, "body.md:29");
    n = add(n, (struct tb_block){.kind = TB_BLOCK_ITEM, .level = 1, .ordered = true, .number = 2, SPANS(item2)}, "body.md:30");
    return add(n, (struct tb_block){.kind = TB_BLOCK_ITEM, .level = 1, .ordered = true, .number = 3, SPANS(item3)}, "body.md:31");
}

static size_t annexes(size_t n)
{
    n = add(n, (struct tb_block){.kind = TB_BLOCK_ANNEX, SPANS(annex1)}, "body.md:40");
    n = add(n, (struct tb_block){.kind = TB_BLOCK_TABLE, .table = &rank_table}, "body.md:41");
    n = add(n, (struct tb_block){.kind = TB_BLOCK_ANNEX, SPANS(annex3), .landscape = true}, "body.md:50");
    n = add(n, (struct tb_block){.kind = TB_BLOCK_TABLE, .table = &project_table}, "body.md:51");
    n = add(n, (struct tb_block){.kind = TB_BLOCK_ANNEX, SPANS(annex2)}, "body.md:60");
    return add(n, (struct tb_block){.kind = TB_BLOCK_PARAGRAPH, SPANS(para3)}, "body.md:61");
}

static void envelope(void)
{
    doc = (struct tb_doc){
        .mark = "德州市教育局文件",
        .words = "教育 教育局 学校 中小学 大班额 改薄 学前 幼儿园 办学 招生 教师 义务 校舍 运动场 学位",
        .number = "德教通〔2017〕5号",
        .title = "德州市教育局关于全市学校建设攻坚工作进展情况的通报",
        .addressee = "各县（市、区）教育局，德州经济技术开发区教育局、德州运河经济开发区教育局，局直属各学校",
        .signature = "德州市教育局",
        .signature_date = "2017年7月3日",
        .remark = "此件公开发布",
        .copies_to = "市委办公室，市政府办公室，市财政局、市住房和城乡建设局、市自然资源局，各县（市、区）人民政府",
        .printer = "德州市教育局办公室",
        .print_date = "2017年7月3日",
        .meta_title = "德州市教育局关于全市学校建设攻坚工作进展情况的通报",
        .meta_author = "德州市教育局",
        .meta_subject = "截至2017年6月30日",
    };
    doc.meta_date = tb_date_from_ymd(2017, 6, 30);
}

const struct tb_doc *sample_doc(const char *name)
{
    size_t n;
    fill_tables();
    fill_charts();
    envelope();
    n = body(0);
    if (strcmp(name, "letter") == 0) {
        doc.form = TB_DOC_LETTER;
        doc.mark = "德州市教育局";
        doc.addressee = "德州运河经济开发区教育局";
        n = add(4, (struct tb_block){.kind = TB_BLOCK_TABLE, .table = &rank_table}, "body.md:9");
    } else if (strcmp(name, "newsletter") == 0) {
        doc.form = TB_DOC_NEWSLETTER;
        doc.mark = "教育工作简报";
        doc.number = NULL;
        doc.issue_line = "第5期";
        doc.head_office = "德州市教育局办公室";
        doc.head_date = "2017年7月3日";
        doc.title = "28项工作要点进展情况";
    } else if (strcmp(name, "draft") == 0) {
        doc.draft = true;
        doc.seal = true;
        doc.even_pages = true;
        doc.copy_number = "000018";
        doc.secrecy = "机密★1年";
        doc.urgency = "特急";
        doc.number = "德教通〔2017〕　号";
        n = annexes(n);
    } else if (strcmp(name, "red") == 0) {
        n = annexes(n);
    } else if (strcmp(name, "landscape") == 0) {
        n = annexes(n) - 2; /* the last annex is the landscape table: the imprint comes on a page of its own */
    } else if (strcmp(name, "bench") == 0) {
        /* ten pages: text, two charts, a table of 200 rows of one line each */
        size_t i;
        for (i = 0; i < SAMPLE_PROJECT_ROWS; i++)
            snprintf(cells[i][2], 192, "第%zu小学", i % 40 + 1);
        project_table.column_count = 7;
        blocks[4] = blocks[5];
        memmove(&blocks[5], &blocks[6], 2 * sizeof blocks[0]);
        memmove(&blocks[7], &blocks[9], 4 * sizeof blocks[0]);
        memmove(&blocks[11], &blocks[15], 4 * sizeof blocks[0]);
        n = add(15, (struct tb_block){.kind = TB_BLOCK_ANNEX, SPANS(annex3)}, "body.md:50");
        n = add(n, (struct tb_block){.kind = TB_BLOCK_TABLE, .table = &project_table}, "body.md:51");
    } else {
        return NULL;
    }
    doc.blocks = blocks;
    doc.block_count = n;
    return &doc;
}
