/* igraph, loaded at the first call. One line for each function that Methods uses: result, name, parameters, arguments. */
#define IGRAPH_STATIC
#include <features.h>

#include <igraph/igraph.h>

#include "CDeferred.h"

/* Of the OpenMP runtime that igraph brings along. */
void omp_set_num_threads(int threads);

static void *find(const char *name) {
  static struct terroir_deferred library = {"libigraph.so.3", "libigraph3", PTHREAD_MUTEX_INITIALIZER, NULL};
  return terroir_deferred_symbol(&library, name);
}

#define DEFER(result, name, parameters, arguments) TERROIR_DEFER(find, result, name, parameters, arguments)

DEFER(igraph_error_t, igraph_assortativity_degree,
      (const igraph_t *graph, igraph_real_t *res, igraph_bool_t directed),
      (graph, res, directed))
DEFER(igraph_error_t, igraph_average_path_length,
      (const igraph_t *graph, igraph_real_t *res, igraph_real_t *unconn_pairs, igraph_bool_t directed,
       igraph_bool_t unconn),
      (graph, res, unconn_pairs, directed, unconn))
DEFER(igraph_error_t, igraph_coreness,
      (const igraph_t *graph, igraph_vector_int_t *cores, igraph_neimode_t mode),
      (graph, cores, mode))
DEFER(igraph_error_t, igraph_create,
      (igraph_t *graph, const igraph_vector_int_t *edges, igraph_integer_t n, igraph_bool_t directed),
      (graph, edges, n, directed))
DEFER(igraph_error_t, igraph_degree,
      (const igraph_t *graph, igraph_vector_int_t *res, const igraph_vs_t vids, igraph_neimode_t mode,
       igraph_bool_t loops),
      (graph, res, vids, mode, loops))
DEFER(void, igraph_destroy, (igraph_t *graph), (graph))
DEFER(igraph_error_t, igraph_diameter,
      (const igraph_t *graph, igraph_real_t *res, igraph_integer_t *from, igraph_integer_t *to,
       igraph_vector_int_t *vertex_path, igraph_vector_int_t *edge_path, igraph_bool_t directed,
       igraph_bool_t unconn),
      (graph, res, from, to, vertex_path, edge_path, directed, unconn))
DEFER(igraph_error_t, igraph_eigenvector_centrality,
      (const igraph_t *graph, igraph_vector_t *vector, igraph_real_t *value, igraph_bool_t directed,
       igraph_bool_t scale, const igraph_vector_t *weights, igraph_arpack_options_t *options),
      (graph, vector, value, directed, scale, weights, options))
DEFER(igraph_error_t, igraph_maxflow,
      (const igraph_t *graph, igraph_real_t *value, igraph_vector_t *flow, igraph_vector_int_t *cut,
       igraph_vector_int_t *partition, igraph_vector_int_t *partition2, igraph_integer_t source,
       igraph_integer_t target, const igraph_vector_t *capacity, igraph_maxflow_stats_t *stats),
      (graph, value, flow, cut, partition, partition2, source, target, capacity, stats))
DEFER(igraph_error_t, igraph_pagerank,
      (const igraph_t *graph, igraph_pagerank_algo_t algo, igraph_vector_t *vector, igraph_real_t *value,
       const igraph_vs_t vids, igraph_bool_t directed, igraph_real_t damping, const igraph_vector_t *weights,
       igraph_arpack_options_t *options),
      (graph, algo, vector, value, vids, directed, damping, weights, options))
DEFER(igraph_rng_t *, igraph_rng_default, (void), ())
DEFER(igraph_error_t, igraph_rng_seed, (igraph_rng_t *rng, igraph_uint_t seed), (rng, seed))
DEFER(igraph_error_handler_t*, igraph_set_error_handler, (igraph_error_handler_t* new_handler), (new_handler))
DEFER(igraph_warning_handler_t*, igraph_set_warning_handler, (igraph_warning_handler_t* new_handler), (new_handler))
DEFER(igraph_error_t, igraph_strength,
      (const igraph_t *graph, igraph_vector_t *res, const igraph_vs_t vids, igraph_neimode_t mode,
       igraph_bool_t loops, const igraph_vector_t *weights),
      (graph, res, vids, mode, loops, weights))
DEFER(const char*, igraph_strerror, (const igraph_error_t igraph_errno), (igraph_errno))
DEFER(igraph_error_t, igraph_transitivity_avglocal_undirected,
      (const igraph_t *graph, igraph_real_t *res, igraph_transitivity_mode_t mode),
      (graph, res, mode))
DEFER(igraph_error_t, igraph_transitivity_undirected,
      (const igraph_t *graph, igraph_real_t *res, igraph_transitivity_mode_t mode),
      (graph, res, mode))
DEFER(void, igraph_vector_destroy, (igraph_vector_t* v), (v))
DEFER(igraph_error_t, igraph_vector_init, (igraph_vector_t* v, igraph_integer_t size), (v, size))
DEFER(void, igraph_vector_int_destroy, (igraph_vector_int_t* v), (v))
DEFER(igraph_error_t, igraph_vector_int_init, (igraph_vector_int_t* v, igraph_integer_t size), (v, size))
DEFER(igraph_integer_t, igraph_vector_int_size, (const igraph_vector_int_t* v), (v))
DEFER(igraph_integer_t, igraph_vector_size, (const igraph_vector_t* v), (v))
DEFER(igraph_vs_t, igraph_vss_all, (void), ())
DEFER(void, omp_set_num_threads, (int threads), (threads))

/* A typedef names its type, so it has no prototype of its own to repeat. */
__attribute__((visibility("hidden"))) void igraph_error_handler_ignore(const char *reason, const char *file, int line,
                                                                       igraph_error_t code) {
  __typeof__(igraph_error_handler_ignore) *function = find("igraph_error_handler_ignore");
  function(reason, file, line, code);
}
