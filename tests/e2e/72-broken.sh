#!/bin/sh
# One mistake each, in a copy of the shipped configuration, that the night would meet or not even notice: tb-doctor names file and line, before the first
# file of a county is there.
. "$(dirname "$0")/tap.sh"
[ -f "$TB_FONTS/FandolFang-Regular.ttf" ] || skip_all "no fonts in $TB_FONTS"

mkdir well && cd well || exit 1
cp -a "$TB_SRC/templates" . && mkdir input output build && ln -s "$TB_FONTS" build/fonts
cd .. || exit 1
doctor() { (cd ill && tb-doctor -q -c templates/tongbao.ini --now 2017-06-03T08:00:00) >out 2>err </dev/null; code=$?; }

# broken NAME FILE COMMANDS [WORDS]: the commands change FILE below templates; the first line that is not as before must be named in a line that also
# has WORDS. A FILE that ends with :N says which line instead, with :@ that it is the one with WORDS.
broken() {
    file=${2%:*}; line=${2##*:}
    rm -rf ill; cp -a well ill
    (cd ill/templates && eval "$3")
    if [ "$line" = @ ]; then
        line=$(grep -n -e "$4" "ill/templates/$file" | tail -n 1 | cut -d : -f 1)
    elif [ "$line" = "$2" ]; then
        old=well/templates/$file; [ -f "$old" ] || old=/dev/null
        line=$(diff --unchanged-line-format= --old-line-format= --new-line-format='%dn
' "$old" "ill/templates/$file" | head -n 1)
    fi
    doctor
    is "$1: code" "$code" 1
    like "$1: file and line, and what to do" "$(grep '^错误.*处理办法：' out || cat out err)" "$file:$line\\b.*${4:-}\\|${4:-}.*$file:$line\\b"
}

cp -a well ill; doctor
is "as shipped: nothing is wrong" "$code $(tail -n 1 out)" "0 检查完毕：错误0项，注意1项" # there is no ledger yet

# the plan
plan=plans/2017
broken "an expression that is no SQL" $plan/plan.ini 'sed -i "0,/^expression = .*/s//expression = sum(/" plans/2017/plan.ini'
broken "an expression over a column that the form lacks" $plan/plan.ini 'sed -i "0,/^expression = .*/s//expression = sum(done_aera)/" plans/2017/plan.ini' done_aera
broken "an expression that adds nothing up" $plan/plan.ini 'sed -i "0,/^expression = .*/s//expression = done_area/" plans/2017/plan.ini'
broken "a condition without quotes" $plan/plan.ini 'sed -i "0,/^condition = completed = 1/s//condition = stage = 竣工/" plans/2017/plan.ini' 竣工
broken "a form that is not there" $plan/plan.ini 'sed -i "0,/^form = dabane/s//form = dabanee/" plans/2017/plan.ini' dabanee
broken "a source that the form lacks" $plan/plan.ini 'sed -i "0,/^source = stage/s//source = stagee/" plans/2017/plan.ini' stagee
broken "a key that is none" $plan/plan.ini 'sed -i "s/^city = /town = /" plans/2017/plan.ini' town
broken "targets of an indicator that is none" $plan/targets.csv 'echo "nothing.at.all,371402,1,个,2017-01-01" >>plans/2017/targets.csv' nothing.at.all
broken "targets that do not sum" $plan/targets.csv:2 'sed -i "s/^dabane.area,371402,14.6/dabane.area,371402,24.6/" plans/2017/targets.csv'
broken "a target still to be filled in" $plan/targets.csv 'sed -i "s/^dabane.area,371402,14.6/dabane.area,371402,待填/" plans/2017/targets.csv' dabane.area
broken "a target in metres" $plan/targets.csv 'sed -i "s/^dabane.area,371402,14.6,万平方米/dabane.area,371402,146000,米/" plans/2017/targets.csv' 米
broken "a county twice" $plan/units.csv 'echo "371403,陵城,,区,99" >>plans/2017/units.csv' 371403
broken "a holiday that is no day" $plan/calendar.csv 'sed -i "s/^2017-01-27,/2017-02-30,/" plans/2017/calendar.csv' 2017-02-30
broken "a waiver of a rule that is none" $plan/waivers.csv 'echo "nothing,371402,因为,某人,2017-12-31" >>plans/2017/waivers.csv' nothing
broken "two plans for one day" $plan/plan.ini:5 'cp -r plans/2017 plans/2018; sed -i "s/^year = 2017/year = 2018\nfrom = 2017-12-01/" plans/2018/plan.ini; sed -i "s/,2017-01-01$/,2018-01-01/" plans/2018/targets.csv' 2017
broken "days that no plan holds" $plan/plan.ini:5 'cp -r plans/2017 plans/2018; sed -i "s/^year = 2017/year = 2018\nfrom = 2018-02-01/" plans/2018/plan.ini; sed -i "s/,2017-01-01$/,2018-02-01/" plans/2018/targets.csv' 2018-01
broken "a document to be issued without a date" $plan/documents.csv:@ 'printf "document,name,task,owner,due\n1,办法,1,基教科,某日\n" >plans/2017/documents.csv' 某日

# forms
broken "a check over a column that is none" forms/dabane.ini:@ 'printf "\n[check:far]\nsql = done_aera > 1\nmessage = 错\nseverity = error\n" >>forms/dabane.ini' far
broken "a vocabulary that is none" forms/dabane.ini 'sed -i "s/^type = vocabulary:nature/type = vocabulary:natur/" forms/dabane.ini' natur
broken "a unit that is none" forms/dabane.ini 'sed -i "0,/^unit = 平方米/s//unit = 平方粎/" forms/dabane.ini' 平方粎
broken "a word twice" forms/vocabulary.csv 'tail -n 1 forms/vocabulary.csv >>forms/vocabulary.csv'

# templates
broken "a workbook's query that is no SQL" workbooks/summary/queries.sql 'sed -i "/^-- name: definitions/{n;s/^SELECT/SELEC/}" workbooks/summary/queries.sql'
broken "a workbook's query that is not there" workbooks/summary/workbook.ini 'sed -i "0,/^query = overview/s//query = overveiw/" workbooks/summary/workbook.ini' overveiw
broken "a workbook's key that is none" workbooks/summary/workbook.ini 'sed -i "0,/^tab = /s//tabb = /" workbooks/summary/workbook.ini' tabb
broken "a bulletin's query of a view that is none" bulletins/monthly/queries.sql:@ 'printf "\n-- name: lagging2\nSELECT done FROM nowhere\n" >>bulletins/monthly/queries.sql' lagging2
broken "a tag that is not closed" bulletins/monthly/body.md 'echo "<%#open%>" >>bulletins/monthly/body.md'
broken "a tag that nothing fills" bulletins/monthly/body.md:@ 'printf "\n<%%nothing_of_the_kind%%>\n" >>bulletins/monthly/body.md' nothing_of_the_kind
broken "a bulletin's key that is none" bulletins/monthly/bulletin.ini 'sed -i "s/^seal = /sael = /" bulletins/monthly/bulletin.ini' sael
broken "an indicator that the plan lacks" bulletins/monthly/queries.sql:@ "printf \"\\n-- name: more\\nSELECT done FROM progress WHERE indicator = 'dabane.aera'\\n\" >>bulletins/monthly/queries.sql" dabane.aera
broken "a form that the plan lacks" workbooks/summary/queries.sql:@ "printf \"\\n-- name: more\\nSELECT file FROM submissions WHERE form = 'dabann'\\n\" >>workbooks/summary/queries.sql" dabann
broken "the letterhead of another city" bulletins/monthly/bulletin.ini 'sed -i "s/^mark = .*/mark = 聊城市教育局文件/" bulletins/monthly/bulletin.ini' 聊城

# settings
broken "a first period of another year" tongbao.ini 'sed -i "s/^first = .*/first = 2016-05-31/" tongbao.ini' 2016
broken "the name of another bureau" tongbao.ini 'sed -i "s/^name = 德州市教育局/name = 聊城市教育局/" tongbao.ini' 聊城
broken "a rule over an indicator that is none" tongbao.ini:@ 'sed -i "s/^talk_after.*/&\nindicators = dabane.aera/" tongbao.ini' dabane.aera
rm -rf ill; cp -a well ill; echo "colour = red" >>ill/templates/tongbao.ini; doctor
is "a setting that is none: code" "$code" 101
like "a setting that is none: file and line" "$(cat err)" "tongbao.ini:$(wc -l <ill/templates/tongbao.ini)\\b.*colour\\|colour.*tongbao.ini:$(wc -l <ill/templates/tongbao.ini)\\b"
done_testing
