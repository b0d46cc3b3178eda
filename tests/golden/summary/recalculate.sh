#!/bin/sh
# recalculate.sh IN.xlsx OUTDIR: LibreOffice opens the workbook, calculates every formula anew, saves it as OUTDIR/IN.xlsx
set -eu
profile=$2/profile
mkdir -p "$profile/user"
cat > "$profile/user/registrymodifications.xcu" <<'XCU'
<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
XCU
timeout 300 soffice "-env:UserInstallation=file://$profile" --headless --convert-to xlsx --outdir "$2" "$1" > "$2/soffice.log" 2>&1
