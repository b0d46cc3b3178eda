#!/bin/sh
# The walk of tongbao(7): a health bureau from tb-init, then with forms, indicators, counties and targets of its own; every document is
# its own, its figures are right, and no word of the sample's trade is in any of them. And a bureau with one campaign and three counties.
. "$(dirname "$0")/tap.sh"
need python3 sqlite3 pdftotext
[ -f "$TB_FONTS/FandolFang-Regular.ttf" ] || skip_all "no fonts in $TB_FONTS"
strange='教育\|德州\|德教\|学校\|校舍\|幼儿园\|大班额'
text() { pdftotext "$1" - | tr -d '\n\f ' ; }
fonts="--set paths:fonts=$TB_FONTS"

# -- tb-init: what is not given is missing, an answer that cannot be understood is said
refused() { # refused WHAT PATTERN OPTIONS…
    what=$1; pattern=$2; shift 2
    run tb-init "$@" --set ui:language=en </dev/null
    is "$what" "$code $(cat out)" "100 "
    like "  said" "$(cat err)" "$pattern"
    not_ok "  nothing is made" test -e b
}
named="--name 青州市卫生健康委员会 --city 青州市"

refused "no name" '--name is missing' b --city 青州市 --counties 东湖区 --year 2024
refused "no counties" '--counties is missing' b $named --year 2024
refused "no year" '--year is missing' b $named --counties 东湖区
refused "a year that is none" '--year wants a year' b $named --counties 东湖区 --year 24x
refused "a county twice" 'a county twice: .*东湖区' b $named --counties 东湖区,西山区,东湖区 --year 2024
refused "a county with a quote" "not a county's name" b $named --counties "东'湖区" --year 2024
refused "a target without a unit" 'not a target.*"30"' b $named --counties 东湖区 --year 2024 --campaigns 医院:床位=30
refused "no target" 'not "INDICATOR=TARGET"' b $named --counties 东湖区 --year 2024 --campaigns 医院:床位
refused "half a bed" 'not a target.*30.5张' b $named --counties 东湖区 --year 2024 --campaigns 医院:床位=30.5张
refused "fewer beds than counties" 'cannot be shared out' b $named --counties 东湖区,西山区 --year 2024 --campaigns 医院:床位=1张
refused "an indicator twice" 'an indicator twice: 床位' b $named --counties 东湖区 --year 2024 --campaigns '医院:床位=3张;人才:床位=4张'
refused "a share of a percentage" 'not a target.*80%' b $named --counties 东湖区 --year 2024 --campaigns 医院:达标率=80%
refused "less than the base unit holds" 'more than two decimals of 公里' b $named --counties 东湖区 --year 2024 --campaigns 道路:新建=0.001公里
refused "a bureau without a folder" 'name the bureau.s folder' $named --year 2024
mkdir full && touch full/x
run tb-init full $named --counties 东湖区 --year 2024
is "a folder that is not empty" "$code $(ls full)" "100 x"


# -- 1. tb-init DIR runs at once
run tb-init b $named --counties '330102 东湖区,330103 西山区，330104 南岭县、330105 北川市,330106 高新技术产业开发区' --year 2024 --now 2026-01-05T08:00:00 \
    --campaigns '医院建设:竣工病房面积=30万平方米,新增床位=6000张；人才队伍：招聘医生=503人'
is "a bureau is made" "$code $(cat err)" "0 "
like "it says how to try it" "$(cat out)" 'tb-nightly -c b/tongbao.ini --as-of 2024-02-29 --now 2024-03-06T02:30:00'
is "targets sum to the city's, whole where they are counted" "$(grep '^c2.i1' b/plans/2024/targets.csv | cut -d, -f2,3 | tr '\n' ' ')" "*,503 330102,101 330103,101 330104,101 330105,100 330106,100 "
run tb-doctor -c b/tongbao.ini $fonts
is "the doctor finds nothing wrong" "$code" 0
run tb-nightly -c b/tongbao.ini $fonts --as-of 2024-02-29 --now 2024-03-06T02:30:00
is "the night goes well, nothing is rejected or missing" "$code $(cat err)" "0 "
text b/output/latest/monthly.pdf >t1
like "its letterhead and number" "$(cat t1)" '^送审稿青州市卫生健康委员会文件青卫通〔2024〕号青州市卫生健康委员会关于2024年重点工作进展情况的通报'
like "its addressees" "$(cat t1)" '各县（市、区）卫生健康局，高新技术产业开发区：'
like "its figures" "$(cat t1)" '全市竣工病房面积5.26万平方米，占年度任务的17.5%，超时序进度0.9个百分点，较1月末提高8.8个百分点。南岭县、东湖区、高新技术产业开发区进度居前，北川市、西山区2个单位欠时序进度。'
like "in its measures" "$(cat t1)" '新增床位年度任务6000张，截至2月29日完成1052张'
text "b/output/latest/county/330105-北川市.pdf" >t2
like "a letter" "$(cat t2)" '北川市卫生健康局：截至2024年2月29日，你市竣工病房面积8400平方米，.*在参加排名的5个单位中列第5位'
text b/output/latest/tasks.pdf >t3
like "the newsletter" "$(cat t3)" '《青州市2024年卫生健康重点工作计划》2项重点任务中，尚无任务完成，正在推进2项'
for i in 1 2 3; do unlike "no word of another trade ($i)" "$(cat t$i)" "$strange"; done

# -- 2. to 8. forms, indicators, counties, targets and words of its own, as tongbao(7) says
rm -r b/input/* b/output b/forms/zhibiao.ini
cat >b/forms/yiyuan.ini <<'INI'
[form]
id = yiyuan
name = 医院建设项目进展表
aliases = 医院建设|医院进展表
kind = project
order = 1
key = name

[column:name]
header = 医院名称
type = text
required = yes

[column:beds]
header = 规划床位(张)
type = quantity
unit = 张

[column:planned_area]
header = 规划病房面积
type = quantity
unit = 平方米

[column:done_area]
header = 累计竣工病房面积
type = quantity
unit = 平方米
required = yes
cumulative = yes

[column:invest_done]
header = 累计完成投资
type = quantity
unit = 万元
cumulative = yes

[column:stage]
header = 工程进度
type = vocabulary:stage
required = yes
INI
cat >b/forms/weishengshi.ini <<'INI'
[form]
id = weishengshi
name = 村卫生室建设进展表
aliases = 村卫生室|卫生室
kind = project
order = 2
key = name

[column:name]
header = 卫生室名称
type = text
required = yes

[column:stage]
header = 工程进度
type = vocabulary:stage
required = yes
INI
python3 -B - b <<'PY'
import os, re, sys
folder = sys.argv[1]
plan = os.path.join(folder, "plans", "2024")
with open(os.path.join(plan, "plan.ini"), encoding="utf-8") as file:
    head = file.read().split("[indicator:")[0]
rows = [("yiyuan.area", "竣工病房面积", "医院建设", "yiyuan", "sum(done_area)", "1", "done_area", "平方米", 2),
        ("yiyuan.beds", "建成床位", "医院建设", "yiyuan", "sum(beds)", "completed = 1", "beds", "张", 0),
        ("yiyuan.invest", "医院完成投资", "医院建设", "yiyuan", "sum(invest_done)", "1", "invest_done", "元", 2),
        ("weishengshi.done", "建成村卫生室", "基层卫生", "weishengshi", "100 * count(*)", "completed = 1", "stage", "所", 0)]
with open(os.path.join(plan, "plan.ini"), "w", encoding="utf-8") as file:
    file.write(head)
    for row in rows:
        file.write("[indicator:%s]\nname = %s\ncampaign = %s\nform = %s\nexpression = %s\ncondition = %s\nsource = %s\nunit = %s\ndecimals = %d\n\n" % row)
    file.write("[task:1]\nname = 开工建设市第二医院\ncampaign = 医院建设\nowner = 市卫生健康委员会\ndue = 2024-06-30\n")
codes = ("330102", "330103", "330104", "330105", "330106")
targets = {"yiyuan.area": ("万平方米", (8, 7, 5, 6, 4)), "yiyuan.beds": ("张", (300, 200, 100, 200, 100)), "yiyuan.invest": ("亿元", (3, 3, 2, 2.5, 1.5)),
           "weishengshi.done": ("所", (8, 10, 14, 12, 6))}
with open(os.path.join(plan, "targets.csv"), "w", encoding="utf-8") as file:
    file.write("indicator,county,target,unit,effective_from\n")
    for indicator, (unit, values) in targets.items():
        for code, value in (("*", sum(values)),) + tuple(zip(codes, values)):
            file.write("%s,%s,%s,%s,2024-01-01\n" % (indicator, code, value, unit))
names = ("东湖区", "西山区", "南岭县", "北川市", "高新技术产业开发区")
for place, name in enumerate(names[:4]):  # the zone sends nothing
    for month, day in ((3, 31), (4, 30)):
        box = os.path.join(folder, "input", name)
        os.makedirs(box, exist_ok=True)
        sheets = {"医院建设": ["医院名称,规划床位(张),规划病房面积(平方米),累计竣工病房面积(平方米),累计完成投资(万元),工程进度",
                             "%s第一医院,100,40000,%d,5000,%s" % (name, 5000 * month * (4 - place), "主体施工"),
                             "%s第二医院,50,20000,%d,3000,%s" % (name, 20000 if place == 0 else 0, "竣工" if place == 0 else "未开工")],
                  "村卫生室": ["卫生室名称,工程进度"] + ["%s%d村卫生室,%s" % (name, n, "竣工" if n <= month * (4 - place) // 2 else "主体施工") for n in range(1, 9)],
                  "重点任务": ["任务编号,任务名称,进展状态,进展说明", "1,开工建设市第二医院,推进中,截至%d月，%s" % (month, name)]}
        for form, lines in sheets.items():
            path = os.path.join(box, "%s_%s_2024%02d%02d.csv" % (name, form, month, day))
            with open(path, "w", encoding="gb18030") as file:
                file.write("\n".join(lines) + "\n")
            os.utime(path, (1712106000 + (month - 3) * 30 * 86400,) * 2)
PY
sed -i 's/^first = .*/first = 2024-03-31/; s/^contact =.*/contact = 规划科 0571-1234567/' b/tongbao.ini
mkdir -p b/plans/2024/bulletins/monthly
printf '[bulletin]\ntitle = {{bureau.name}}关于全市医疗卫生建设进展情况的通报\n' >b/plans/2024/bulletins/monthly/bulletin.ini
cat >b/plans/2024/bulletins/monthly/campaign.weishengshi_done.md <<'MD'
{{#measures.weishengshi_done}}
今年计划建成村卫生室{{target}}，{{#done}}已建成{{done}}{{/done}}{{#zero}}尚未建成一所{{/zero}}{{#unknown}}{{>nodata}}{{/unknown}}
{{>compare}}
。
{{/measures.weishengshi_done}}
{{>counties}}
MD
run tb-doctor -c b/tongbao.ini $fonts
is "the doctor finds nothing wrong" "$code" 0
run tb-nightly -c b/tongbao.ini $fonts --as-of 2024-04-30 --now 2024-05-06T02:30:00
is "the night is done; the zone is missing" "$code $(cat err)" "1 "
is "nothing is rejected" "$(sqlite3 b/output/ledger.db "SELECT count(*), sum(status = 'accepted') FROM submissions")" "24|24"
# the city: 4 months of 4, 3, 2, 1 times 5000 m2, and 20,000 of 东湖区's second hospital; 8 + 6 + 4 + 2 clinics, of at most 8
is "figures by hand" "$(sqlite3 b/output/ledger.db "SELECT indicator, done, rate FROM progress WHERE county = '*' AND as_of = '2024-04-30' ORDER BY 1" | tr '\n' ' ')" \
    "weishengshi.done|2000|40.0 yiyuan.area|22000000|73.3 yiyuan.beds|5000|5.6 yiyuan.invest|32000000000|26.7 "
text b/output/latest/monthly.pdf >t1
like "its own title" "$(cat t1)" '青州市卫生健康委员会关于全市医疗卫生建设进展情况的通报各县（市、区）卫生健康局，高新技术产业开发区：'
like "who is silent, in the first paragraph" "$(cat t1)" '高新技术产业开发区部分数据未报送，未纳入统计。现将有关情况通报如下。'
like "beds" "$(cat t1)" '建成床位年度任务900张，截至4月30日完成50张，占年度任务的5.6%，欠时序进度27.8个百分点'
like "money" "$(cat t1)" '医院完成投资年度任务12亿元，截至4月30日完成3.2亿元，占年度任务的26.7%'
like "its own words of a campaign" "$(cat t1)" '（二）基层卫生今年计划建成村卫生室50所，已建成20所，占年度任务的40.0%，超时序进度6.7个百分点'
like "projects not begun" "$(cat t1)" '全市仍有未开工项目3个，均为医院建设项目。按单位分：西山区1个、南岭县1个、北川市1个。'
unlike "no praise" "$(cat t1)" '良好态势'
text "b/output/latest/county/330105-北川市.pdf" >t2
like "a letter with every lagging indicator" "$(cat t2)" '（一）部分任务欠时序进度建成床位欠时序进度33.3个百分点；医院完成投资欠时序进度1.3个百分点；建成村卫生室欠时序进度16.7个百分点。'
like "and whom to ask" "$(cat t2)" '联系方式：规划科0571-1234567'
text "b/output/latest/county/330106-高新技术产业开发区.pdf" >t4
like "a letter to who is silent" "$(cat t4)" '截至2024年4月30日，你区未报送《医院建设项目进展表》，未纳入全市统计和排名'
text b/output/latest/tasks.pdf >t3
like "the newsletter names who is silent" "$(cat t3)" '高新技术产业开发区未报送。'
for i in 1 2 3 4; do unlike "no word of another trade ($i)" "$(cat t$i)" "$strange"; done

# -- issue, a correction, an erratum
run tb-issue -c b/tongbao.ini $fonts --template monthly --as-of 2024-04-30 --now 2024-05-07T09:00:00
is "issued under its own number" "$code $(sqlite3 b/output/ledger.db 'SELECT number, title FROM issues')" "0 青卫通〔2024〕1号|青州市卫生健康委员会关于全市医疗卫生建设进展情况的通报"
sed 's/,20000,/,10000,/2' b/input/东湖区/东湖区_医院建设_20240430.csv >b/input/东湖区/东湖区_医院建设_20240430（更正）.csv
python3 -B -c 'import os,sys; p = sys.argv[1]; b = open(p.replace("（更正）", ""), "rb").read().decode("gb18030"); open(p, "wb").write(b.replace(",80000,", ",70000,").encode("gb18030")); os.utime(p, (1715130000,) * 2)' \
    b/input/东湖区/东湖区_医院建设_20240430（更正）.csv
run tb-nightly -c b/tongbao.ini $fonts --as-of 2024-04-30 --now 2024-05-09T02:30:00
run tb-issue -c b/tongbao.ini $fonts --template erratum --erratum-of 青卫通〔2024〕1号 --as-of 2024-04-30 --now 2024-05-09T09:00:00
is "corrected" "$code $(cat err)" "0 "
text b/output/issued/青卫通〔2024〕2号/bulletin.pdf >t5
like "in the bureau's name, to the last metre" "$(cat t5)" '青州市卫生健康委员会关于更正重点工作进展情况有关数据的通报.*（青卫通〔2024〕1号，数据截至2024年4月30日），因东湖区重新报送或更正有关数据.*全市竣工病房面积由220000平方米更正为210000平方米'
unlike "no word of another trade" "$(cat t5)" "$strange"
run tb-issue -c b/tongbao.ini $fonts --verify 青卫通〔2024〕2号
is "verified" "$code" 0
mv b/plans/2024/bulletins kept
run tb-issue -c b/tongbao.ini $fonts --verify 青卫通〔2024〕1号
is "an issue keeps the plan's own words" "$code" 0
mv kept b/plans/2024/bulletins

# -- one campaign, three counties, no task that is asked for
run tb-init s --name 江城市农业农村局 --city 江城市 --counties 青山县,白水县,东湖区 --year 2025 --campaigns '改厕:完成改厕=900户' --now 2025-06-20T09:00:00
is "another bureau" "$code $(cat err)" "0 "
rm s/forms/renwu.ini s/input/*/*重点任务*; sed -i '/^\[task:/,$d' s/plans/2025/plan.ini; sed -i 's/^bulletins = monthly county tasks/bulletins = monthly county/' s/tongbao.ini
run tb-nightly -c s/tongbao.ini $fonts --as-of 2025-05-31 --now 2025-06-20T09:00:00
is "its night" "$code $(cat err)" "0 "
text s/output/latest/monthly.pdf >t6
like "its bulletin" "$(cat t6)" '江城市农业农村局文件江农通〔2025〕号.*各县（区）农业农村局：根据《江城市2025年农业农村重点工作计划》，市农业农村局对各单位.*（一）改厕完成改厕年度任务900户'
unlike "no word of another trade" "$(cat t6)" "$strange"
is "one document a county" "$(ls s/output/latest/county | wc -l)" 3

# -- asked on a terminal
if python3 -c 'import os; os.openpty()' 2>/dev/null; then
cat >ask.py <<'PY'
import os, pty, sys, time
pid, fd = pty.fork()
if pid == 0:
    os.execvp("tb-init", ["tb-init", "asked"])
# what is not understood (a name with a mark, a county twice, a year, a target without a measure) is asked again
for answer in ("江城市水务局", "江城市", "青山县、青山县", "青山县、白水县", "二〇二五", "2025", "治水|50", "治水：整治河道=50公里", ""):
    time.sleep(0.2)
    os.write(fd, (answer + "\n").encode())
try:
    while True:
        part = os.read(fd, 4096)
        if not part:
            break
        os.write(1, part)
except OSError:
    pass
sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
PY
run python3 -B ask.py
is "answers on a terminal" "$code" 0
like "what is not understood is said" "$(cat out)" '写了两次.*青山县'
like "an answer after the other" "$(cat out)" '治水|50'
like "are taken" "$(cat asked/plans/2025/plan.ini)" 'name = 整治河道'
is "with its measure" "$(grep -c ',公里,' asked/plans/2025/targets.csv)" 3
run tb-nightly -c asked/tongbao.ini $fonts --as-of "$(ls asked/input/*/*指标*.csv | sed 's/.*_\(....\)\(..\)\(..\).csv/\1-\2-\3/' | sort | tail -1)"
is "and its night" "$code $(cat err)" "0 "
like "in that measure" "$(text asked/output/latest/monthly.pdf)" '全市整治河道[0-9.]*公里，占年度任务的'
is "which its sheets are read in" "$(grep '^公里' asked/forms/measures.csv; grep -c '^米' asked/forms/measures.csv)" "公里,长度,1
0"
sed -i 's/unit = 公里/unit = 千公里/' asked/plans/2025/plan.ini
run tb-aggregate -c asked/tongbao.ini --as-of 2025-01-31
like "an indicator in a multiple is refused" "$code $(cat err)" '101 .*公里.*targets.csv'
else
    diag "no pseudo-terminal here: how questions are answered on one is not tried"
fi
run tb-init odd --name 江城市农业农村局 --city 江城市 --counties 青山县,白水县 --year 2025 --campaigns '粮食:高标准农田=3000亩,收储=1.5万吨,防疫=60万剂' --now 2025-06-20T09:00:00
is "words that nobody knows" "$code $(grep -E '^(亩|吨|剂)' odd/forms/measures.csv | tr '\n' ' ')" "0 亩,亩,1 吨,吨,1 剂,, "
is "are counted in themselves" "$(grep -F '*' odd/plans/2025/targets.csv | cut -d, -f3,4 | tr '\n' ' ')" "3000,亩 15000,吨 600000,剂 "
done_testing
