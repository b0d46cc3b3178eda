#!/bin/sh
# What the plan says besides figures and tasks: a bulletin for the public, made of a plan's own form, without what only the office needs; documents to be
# issued; projects with what they must reach.
. "$(dirname "$0")/tap.sh"
need sqlite3 pdftotext
[ -f "$TB_FONTS/FandolFang-Regular.ttf" ] || skip_all "no fonts in $TB_FONTS"

cp -R "$TB_SRC/templates" . && mkdir build && ln -s "$TB_FONTS" build/fonts
sheet() { # COUNTY ROWS
    mkdir -p "input/$1"
    printf '学校音体美工作进展表\n填报单位：%s\n截止日期：2017年9月30日\n' "$1" >"input/$1/$1_音体美_20170930.csv"
    printf '序号,学校名称,学段,应配音体美教师（人）,现有音体美专职教师（人）,音体美课程开设,举办体育节艺术节（次）,体质健康测试人数（人）,体质健康合格人数（人）,负责人,联系电话,存在问题\n' >>"input/$1/$1_音体美_20170930.csv"
    printf '%b' "$2" >>"input/$1/$1_音体美_20170930.csv"
}
sheet 陵城区 '1,陵城实验小学,小学,6,6,开足开齐,2,800,760,赵大有,13905340001,场地不足\n2,陵城第四中学,初中,9,5,未开足开齐,0,600,540,钱小满,13905340002,没有美术教师\n'
sheet 齐河县 '1,齐河第一小学,小学,,4,是,1,,,孙立春,0534-5550003,器材陈旧\n'
find input -type f -exec touch -d 2017-10-03T09:00:00+08:00 {} +
night() { tb-ingest -q -c templates/tongbao.ini --now "$1" >/dev/null; tb-aggregate -q -c templates/tongbao.ini --now "$1" --as-of "$2"; }
ask() { sqlite3 output/ledger.db "$1"; }
night 2017-10-08T02:30:00 2017-09-30
is "the form is expected from September on" "$(ask "SELECT count(*) FROM completeness WHERE form = 'yintimei'")" 14

run tb-bulletin -c templates/tongbao.ini --template public --as-of 2017-09-30 --out p.pdf
is "made for the public" "$code $(cat err)" "0 "
pdftotext -layout p.pdf p.txt; flat=$(tr -d ' \n\f' <p.txt)
like "whose it is" "$flat" '德州市教育局关于全市学校音体美工作开展情况的公告'
like "the city's figures" "$flat" '音体美专职教师15人；开足开齐音体美课程的学校2所；举办体育节、艺术节的学校2所。'
like "of the rows that say it" "$flat" '报送应配教师数的2所学校中，音体美专职教师配齐的1所。2所学校报送了体质健康测试结果，1400人参加测试，合格率92.9%。'
like "a county" "$(grep '^ *陵城区  *[0-9]' p.txt)" '陵城区  *11  *1  *1$'
like "who is silent is named" "$flat" '德城区、乐陵市、.*没有报送可用的数据。'
like "each school" "$(grep 齐河第一小学 p.txt)" '齐河县 *齐河第一小学 *小学 *开足开齐 *— *4 *1 *—'
for secret in 赵大有 钱小满 孙立春 1390534 5550003 场地不足 没有美术教师 器材陈旧; do
    unlike "not for the public: $secret" "$flat$(tb-bulletin -c templates/tongbao.ini --template public --as-of 2017-09-30 --markdown)" "$secret"
done
sed -i 's/^contact =.*/contact = 0534-1234567/' templates/tongbao.ini
like "with the office's own telephone" "$(tb-bulletin -c templates/tongbao.ini --template public --as-of 2017-09-30 --markdown)" '监督电话：0534-1234567。'

sed -i 's/^schools_most_each = .*/schools_most_each = 1/' templates/plans/2017/bulletins/public/bulletin.ini
like "a list that would be too long says how many are not in it" "$(tb-bulletin -c templates/tongbao.ini --template public --as-of 2017-09-30 --markdown)" '另有1所没有列出。'
cp "$TB_SRC/templates/plans/2017/bulletins/public/bulletin.ini" templates/plans/2017/bulletins/public/

# any plan: without its own words the first campaign
mv templates/plans/2017/bulletins/public aside
cp "$TB_SRC/input/陵城区/陵城区_大班额_20170630.csv" input/陵城区/ && touch -d 2017-07-03T09:00:00+08:00 input/陵城区/陵城区_大班额_20170630.csv
night 2017-10-08T02:40:00 2017-06-30
run tb-bulletin -c templates/tongbao.ini --template public --as-of 2017-06-30 --markdown
is "the plan's first campaign" "$code $(cat err) $(grep -c '全市解决城镇中小学大班额的进展情况公布如下' out)" "0  1"
like "with its target" "$(cat out)" '解决大班额竣工校舍面积6.34万平方米，年度任务112万平方米，完成5.7%；'
mv aside templates/plans/2017/bulletins/public

# documents to be issued, and projects
is "to be issued" "$(ask "SELECT count(*), sum(state = '办理中'), sum(overdue) FROM plan_documents WHERE as_of = '2017-09-30'")" "11|11|0"
sed -i 's/^2,\(.*\),2017-12-31,,,/2,\1,2017-08,2017-09-20,德教发〔2017〕9号,/; s/^3,\(.*\),2017-12-31,,,/3,\1,2017-09-15,,,/' templates/plans/2017/documents.csv
night 2017-10-08T02:50:00 2017-09-30
night 2017-10-08T02:50:00 2017-06-30
is "issued, and late" "$(ask "SELECT document, issued, number, state, overdue FROM plan_documents WHERE as_of = '2017-09-30' AND document IN ('2', '3')" | tr '\n' ' ')" \
    "2|2017-09-20|德教发〔2017〕9号|已出台|0 3|||逾期未出台|1 "
is "as it stood at the date" "$(ask "SELECT state FROM plan_documents WHERE as_of = '2017-06-30' AND document = '2'")" 办理中
mkdir -p input/市直
cp "$TB_SRC/input/市直/重点任务进展表新.csv" input/市直/ && touch -d 2017-07-05T09:00:00+08:00 input/市直/*
night 2017-10-08T03:00:00 2017-06-30
is "projects, and what they have reached" "$(ask "SELECT project, goal, state FROM city_projects WHERE as_of = '2017-06-30' ORDER BY 1" | tr '\n' ' ')" \
    "4.1|开工|推进中 4.2|开工|推进中 4.3|开工|已开工 4.4|开工|已开工 4.5|建成|推进中 "
run tb-bulletin -c templates/tongbao.ini --template tasks --as-of 2017-06-30 --out t.pdf
pdftotext -layout t.pdf t.txt
like "in the newsletter: projects" "$(cat t.txt)" '市第一中学东校区扩建 .*开工 .*已开工'
like "in the newsletter: documents" "$(cat t.txt)" '德州市科学保教指导意见 .*2017年8月 .*办理中'
done_testing
