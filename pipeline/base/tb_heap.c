#define _GNU_SOURCE /* sbrk, MADV_HUGEPAGE */
#include "tb_heap.h"

#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

#ifdef __GLIBC__
#include <malloc.h>

enum { STEP_BYTES = 32 << 20, OWN_MAPPING_BYTES = 4 << 20, FIRST_BYTES = 512 << 10 /* more than what the heap begins with */ };

void tb_heap_prepare(void)
{
    const uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE);
    uintptr_t end, start;
    void *volatile first; /* else the compiler does without */
    mallopt(M_TOP_PAD, STEP_BYTES);
    mallopt(M_TRIM_THRESHOLD, 2 * STEP_BYTES);
    mallopt(M_MMAP_THRESHOLD, OWN_MAPPING_BYTES);
    mallopt(M_ARENA_MAX, 1);
    first = malloc(FIRST_BYTES); /* takes the first step */
    free(first);
    end = (uintptr_t)sbrk(0);
    start = (end - STEP_BYTES) / page * page;
    if (madvise((void *)start, end - start, MADV_HUGEPAGE) != 0)
        return; /* not mapped, or a kernel without huge pages: small ones will do */
}
#else
void tb_heap_prepare(void)
{
}
#endif
