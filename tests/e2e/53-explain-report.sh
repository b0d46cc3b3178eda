#!/bin/sh
# tb-ingest --explain FILE: what staff read when they ask why a file was read as it was. The guesses about the text, the form, the
# county and the cut-off, which column is which and in which unit, what is wrong so far; of a hostile file as plain text.
. "$(dirname "$0")/tap.sh"

cp -R "$TB_SRC/templates" .
explain() { run tb-ingest -c templates/tongbao.ini --set ui:language=en --explain "$@"; }
header='序号,项目(学校)名称,建设性质,规划校舍面积(㎡),计划投资,新增学位,形象进度,累计竣工面积,累计完成投资(元)'
row() { printf '%s,第%s小学,新建,9000,10,45,主体施工,100,5\n' "$1" "$1"; }

# -- a county's sheet that can be read
mkdir 陵城区
{ printf '大班额项目进展表\n填报单位：陵城区　截至：2017年6月30日　单位：万元\n%s\n' "$header"; row 1; row 2; row 3; printf '填表人：王\n'; } >陵城区/报表.csv
explain 陵城区/报表.csv
is "a good sheet: well" "$code $(cat err)" "0 "
cat >wanted <<'END_OF_REPORT'
文件      陵城区/报表.csv
编码      UTF-8
分隔符    , 逗号
引号      " 双引号
行结束    换行
列数      9（把握57%）
表头      第3行（上面2行不属于表）
数据      3行；表下1行
表        dabane 解决城镇中小学大班额项目进展表
县        陵城区
截至      2017-06-30
列对应    9/13
  seq                第1列 序号
  county             没有这一列（县(市、区)）
  name               第2列 项目(学校)名称
  nature             第3列 建设性质
  planned_area       第4列 规划校舍面积，平方米（表头）
  invest_planned     第5列 计划投资，万元（表头上方）
  seats              第6列 新增学位，个（表样）
  start_date         没有这一列（开工时间）
  planned_end        没有这一列（计划竣工时间）
  stage              第7列 形象进度
  done_area          第8列 累计竣工面积，平方米（表样）
  invest_done        第9列 累计完成投资，元（表头）
  note               没有这一列（备注）
接收  陵城区/报表.csv  陵城区 dabane 2017-06-30  3行
END_OF_REPORT
same "the whole report" out wanted
is "nothing is written" "$(ls -d output 2>&1 | grep -c 'No such')" 1

# -- what cannot be told is said
{ printf '%s\n' "$header"; row 1; row 2; } >大班额.csv
explain 大班额.csv
like "no county" "$(cat out)" '^县        认不出$'
like "no cut-off" "$(cat out)" '^截至      认不出$'
is "and that it would be rejected" "$code" 1
like "and why" "$(cat out)" '^    错误 .*\[no_county\]$'
like "both" "$(cat out)" '^    错误 .*\[no_cutoff\]$'
printf 'a,b,c\n1,2,3\n4,5,6\n' >陵城区_大班额_20170630.csv
explain 陵城区_大班额_20170630.csv
like "the form by its name, but not its columns" "$(cat out)" '^列        找不到这张表的表头$'
like "the form" "$(cat out)" '^表        dabane '
printf 'a,b,c\n1,2,3\n4,5,6\n' >x.csv
explain x.csv
like "no form at all: the text is explained all the same" "$(cat out)" '^数据      2行；表下0行$'
like "and that nobody knows which form it is" "$(cat out)" '^    错误 .*\[no_form\]$'
printf '名称,面积,,投资,\n,计划,完成,计划,完成\n一小,9,5,7,1\n二小,8,4,6,2\n' >merged.csv
explain merged.csv
like "a header of two rows" "$(cat out)" '^表头      第1行至第2行（上面0行不属于表）$'

# -- rows that are written otherwise than the rest
{ printf 'a,b,c\n'; for i in 1 2 3 4 5 6 7 8 9; do printf '%s,x,y\n' $i; done; printf '10;"u ""v""";w\n11,x\n12,"a "b" c",y\n'; } >odd.csv
explain odd.csv
like "counted" "$(cat out)" '^数据      12行，1行列数不一，1行用别的分隔符，1行引号不成对；表下0行$'
run tb-ingest --explain --rows odd.csv
like "the one with another delimiter is read with it" "$(cat out)" '^10,"u ""v""",w.$'
printf "a|b\nit is|'x|y'\nit is|'x|z'\n" >single.csv
explain single.csv
like "marks by their name" "$(cat out)" '^分隔符    | 竖线$'
{ printf 'a,b,c\n'; for i in 1 2 3 4 5 6 7 8 9; do printf 'x\\,y,2,3\n'; done; } >escaped.csv
explain escaped.csv
like "the mark that takes a delimiter its meaning" "$(cat out)" '^转义      \\'
printf 'a,b,c~' >tilde.csv
for i in 1 2 3 4 5 6 7 8 9; do printf '%s,x,y z~' $i; done >>tilde.csv
explain tilde.csv
like "a record's end that is no line's" "$(cat out)" '^行结束    ~'
printf 'name\n""\nx\n' >one.csv
run tb-ingest --explain --rows one.csv
is "an empty cell of one column is no empty line" "$(tr -d '\r' <out | tr '\n' '|')" 'name|""|x|'

# -- what is no table
explain nowhere.csv
is "no such file" "$code" 102
like "named" "$(cat err)" 'no such file or folder: nowhere.csv'
run tb-ingest --explain --rows nowhere.csv
is "nor a table of it" "$code $(cat out err)" "102 tb-ingest: error: no such file: nowhere.csv"
printf 'PK\003\004\000\000\000\000\001\002\003\377\376' >sheet.xlsx.csv
explain sheet.xlsx.csv
is "a workbook that is cut" "$code $(grep -c 'broken_file' out)" "1 1"
run tb-ingest --explain --rows sheet.xlsx.csv
is "and no table" "$code $(cat out)" "102 "
like "said" "$(cat err)" 'no table that can be read: sheet.xlsx.csv'
run tb-ingest --explain sheet.xlsx.csv
like "without a configuration, too" "$code $(cat out)" '\[broken_file\]'
printf '\001\000\002\000\000\000\377\376\000' >noise.csv
explain noise.csv
is "no text" "$code $(grep -c 'not_text' out)" "1 1"
run tb-ingest --explain --rows noise.csv
is "and no table" "$code $(cat out)" "102 "
like "said" "$(cat err)" 'not a text file: noise.csv'
printf 'a,b\n1,2\n3,"4\n5,6\n' >open.csv
explain --rows open.csv
is "a quote that nothing closes" "$code" 0
explain
is "nothing to explain" "$code" 100
like "said" "$(cat err)" '--explain needs a file'
run tb-ingest -c templates/tongbao.ini --set ui:language=en --rows 大班额.csv
is "--rows alone" "$code" 100
like "is said" "$(cat err)" '--rows goes with --explain'
run tb-ingest -c nowhere.ini --explain 大班额.csv
is "a configuration that is named must be there" "$code" 101
(cd 陵城区 && TONGBAO_CONFIG= tb-ingest --explain 报表.csv) >out 2>err
like "without any configuration the text is explained all the same" "$(cat out)" '^数据      3行；表下1行$'
unlike "and no form" "$(cat out)" '^表   '
run env TONGBAO_CONFIG=templates/tongbao.ini tb-ingest --explain 陵城区/报表.csv
like "the environment may name one" "$(cat out)" '^表        dabane '

# -- a file that would write on the terminal (SECURITY.md A4)
escape=$(printf '\033[31m')
{ printf '序号,项目(学校)名称,建设性质,规划校舍面积%s,形象进度,累计竣工面积\n' "$escape"; row 1; row 2; } >"陵城区_大班额_20170630${escape}
假的一行.csv"
explain 陵城区_大班额_20170630*一行.csv
is "a hostile name: no control character but the ends of lines" "$(tr -d '\n' <out | LC_ALL=C grep -c "$(printf '[\001-\037\177]')")" 0
is "nor a line of its own" "$(grep -c '^假的一行' out)" 0
like "it is shown" "$(cat out)" '^文件      .*\\x1B\[31m\\x0A假的一行.csv$'
done_testing
