#!/bin/sh
# The walk of tongbao(7) from an empty folder to a bulletin of one's own: another city, another year, three counties, one form.
. "$(dirname "$0")/tap.sh"
need python3 sqlite3 pdftotext
[ -f "$TB_FONTS/FandolFang-Regular.ttf" ] || skip_all "no fonts in $TB_FONTS"

cp -a "$TB_SRC/templates" . && mkdir input build && ln -s "$TB_FONTS" build/fonts
cp -a templates/plans/2017 templates/plans/2018
cat >templates/plans/2018/units.csv <<'CSV'
code,name,aliases,kind,order
410101,青山县,青山,县,1
410102,白水县,白水,县,2
410103,东湖区,东湖,区,3
*,全市,江城市,市,0
CSV
cat >templates/plans/2018/targets.csv <<'CSV'
indicator,county,target,unit,effective_from
dabane.area,*,9,万平方米,2018-01-01
dabane.area,410101,4,万平方米,2018-01-01
dabane.area,410102,3,万平方米,2018-01-01
dabane.area,410103,2,万平方米,2018-01-01
CSV
sed -i 's/德州市2017年/江城市2018年/; s/^year = 2017/year = 2018/; s/^city = 德州市/city = 江城市/' templates/plans/2018/plan.ini
sed -i 's|plans/2017|plans/2018|; s|^first = .*|first = 2018-03-31|' templates/tongbao.ini
sed -i 's/^name = 德州市/name = 江城市/; s/^code = .*/code = 江教/' templates/tongbao.ini
rm -r templates/plans/2018/bulletins
printf '%s\n' '项目名称,规划校舍面积,新增学位,形象进度,累计竣工面积' '第一小学,26000,2000,竣工,26000' '第二小学,14000,900,主体施工,3000' \
    >input/青山县_大班额_20180331.csv
printf '%s\n' '白水县大班额进展表' '项目名称,规划校舍面积(万平方米),新增学位,形象进度,累计竣工面积(万平方米)' '白水中学,3,1800,基础施工,0' |
    iconv -f UTF-8 -t GB18030 >input/白水县_大班额_20180331.csv

run tb-doctor -c templates/tongbao.ini
is "the doctor finds nothing wrong" "$code" 0
run tb-nightly -c templates/tongbao.ini --as-of 2018-03-31 --now 2018-04-03T02:30:00
is "the night is done" "$code" 1
is "nothing failed" "$(cat err)" ""
ok "the bulletin is there" test -s output/latest/monthly.pdf
pdftotext output/latest/monthly.pdf - | tr -d '\n ' >text
like "with one's own letterhead" "$(cat text)" '江城市教育局文件'
like "and figures" "$(cat text)" '解决大班额竣工校舍面积2.9万平方米，占年度任务的32.2%，超时序进度7.2个百分点'
unlike "and no word of another city" "$(cat text)" '德州'
is "青山县 is ahead" "$(sqlite3 output/ledger.db "SELECT rate || ' ' || rank FROM progress WHERE county_name = '青山县' AND indicator = 'dabane.area'")" "72.5 1"
done_testing
