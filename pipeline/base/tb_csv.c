/* placeholder until the reader is there */
#include "tb_csv.h"
