// First, so that igraph.h, which defines _GNU_SOURCE, does not give fd_set another shape than Swift's system modules have.
#include <features.h>

#include <igraph/igraph.h>

/// Threads of the OpenMP runtime that igraph brings along, for the thread that calls.
void omp_set_num_threads(int threads);
