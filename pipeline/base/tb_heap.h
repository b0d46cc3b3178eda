/* tb_heap: the heap of a short program.
 *
 * WHAT    A program of the night lives some tens of milliseconds and takes its memory in thousands of small pieces; by default
 *         it asks the kernel for 132 KB at a time and pays a page fault for each 4 KB. Here the heap grows in large steps, in
 *         huge pages where the system lends them to those who ask (transparent_hugepage: madvise), is not given back before the
 *         end, and all threads share it. A quarter of the night's processor time was page faults.
 * WHEN    once, before threads; tb_opt_parse does it for every program.
 * LIMITS  a hint: with another allocator (sanitizers) or another libc nothing happens. Address space grows by 32 MB,
 *         memory only by what is touched, in pieces of up to 2 MB.
 * SOURCE  mallopt(3), madvise(2)
 */
#ifndef TB_HEAP_H
#define TB_HEAP_H

void tb_heap_prepare(void);

#endif
