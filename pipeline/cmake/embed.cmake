# IN (a text file) -> OUT (a header): static const char SYMBOL[] with the same bytes, one array element a byte.
file(READ ${IN} hex HEX)
string(REGEX REPLACE "([0-9a-f][0-9a-f])" "'\\\\x\\1'," bytes "${hex}")
string(REGEX REPLACE "(('[^']+',){24})" "\\1\n" bytes "${bytes}")
file(WRITE ${OUT} "static const char ${SYMBOL}[] = {\n${bytes}'\\0'};\n")
