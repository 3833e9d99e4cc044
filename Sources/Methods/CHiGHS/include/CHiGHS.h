#ifndef TERROIR_CHIGHS_H
#define TERROIR_CHIGHS_H

#include <stddef.h>
#include <stdint.h>

/// A linear, mixed-integer or convex quadratic programme to minimise; rows are compressed, `row_starts` has `rows + 1`
/// entries.
typedef struct {
  int32_t columns;
  int32_t rows;
  int32_t nonzeros;
  const double *costs;
  const double *column_lower;
  const double *column_upper;
  const double *row_lower;
  const double *row_upper;
  const int32_t *row_starts;
  const int32_t *indices;
  const double *values;
  /// 1 where a column is integer; NULL where the programme is continuous.
  const int32_t *integrality;
  /// The lower triangle of the Hessian by columns, of `hessian_nonzeros` entries; NULL where the objective is linear.
  int32_t hessian_nonzeros;
  const int32_t *hessian_starts;
  const int32_t *hessian_indices;
  const double *hessian_values;
} terroir_programme;

/// How a programme is solved.
typedef struct {
  double relative_gap;
  /// Seconds; infinite where there is no limit.
  double time_limit;
  /// The bound at which the search for whole numbers may stop; infinite where it may not.
  double enough;
  /// 1 where integrality is dropped.
  int32_t relaxed;
  /// 1 where what can be left out is looked for before the solve.
  int32_t presolves;
  /// 1 where whole variables are fixed by their reduced costs at the root and the rest is searched first.
  int32_t searches_root;
  /// Asked now and then on the thread that solves: 0 to go on.
  int32_t (*stops)(void *context);
  /// Told of the relative gap now and then; NULL where nobody listens.
  void (*progress)(void *context, double gap);
  void *context;
} terroir_solver_options;

/// What the solver answers; the arrays are the caller's, of length columns and rows.
typedef struct {
  /// HiGHS's model status: 7 optimal, 8 infeasible, 9 unbounded or infeasible, 10 unbounded, 13 time, 17 stopped.
  int32_t status;
  /// Whether the values meet all rows and bounds.
  int32_t is_feasible;
  /// Whether the search was stopped for its bound.
  int32_t is_bounded;
  double objective;
  double bound;
  double *column_values;
  double *column_duals;
  double *row_duals;
} terroir_answer;

/// A programme that HiGHS keeps between solves: one thread, a fixed seed.
typedef struct terroir_solver terroir_solver;

/// Opens a solver with `programme`: 0 on success; 2 where libhighs is not there, 1 otherwise, and `error` says what failed.
///
/// The first call opens libhighs and resolves the functions used; it is safe from any thread.
int32_t terroir_solver_open(terroir_solver **solver, const terroir_programme *programme, char *error, size_t length);
void terroir_solver_close(terroir_solver *solver);

// Each of the following gives 0 on success.
int32_t terroir_solver_costs(terroir_solver *solver, int32_t columns, const double *costs);
int32_t terroir_solver_column(terroir_solver *solver, int32_t column, double lower, double upper);
int32_t terroir_solver_row(terroir_solver *solver, int32_t row, double lower, double upper);
int32_t terroir_solver_add_row(terroir_solver *solver, double lower, double upper, int32_t count,
                               const int32_t *indices, const double *values);
int32_t terroir_solver_remove_row(terroir_solver *solver, int32_t row);
/// Gives the next solve a solution to start from.
int32_t terroir_solver_start(terroir_solver *solver, const double *values);
/// Forgets basis and solution, so that the next solve starts afresh.
int32_t terroir_solver_forget(terroir_solver *solver);
int32_t terroir_solver_run(terroir_solver *solver, const terroir_solver_options *options, terroir_answer *answer);

#endif
