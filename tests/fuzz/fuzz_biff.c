/* An .xls: a compound file as it is, or its Workbook stream alone. */
#include "fuzz.h"
#include "fuzz_file.h"
#include "fuzz_sheets.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    fuzz_read_book(fuzz_file(data, size));
    return 0;
}
