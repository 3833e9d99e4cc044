#ifndef TERROIR_CHIGHS_H
#define TERROIR_CHIGHS_H

#include <stddef.h>
#include <stdint.h>

/// A linear or mixed-integer programme to minimise; rows are compressed, `row_starts` has `rows + 1` entries.
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
  double relative_gap;
} terroir_programme;

/// What the solver answers; the arrays are the caller's, of length columns and rows.
typedef struct {
  /// HiGHS's model status: 7 optimal, 8 infeasible, 9 unbounded or infeasible, 10 unbounded.
  int32_t status;
  double objective;
  double bound;
  double *column_values;
  double *row_duals;
} terroir_answer;

/// Solves `programme` with one thread and a fixed seed; 0 on success, otherwise `error` says what failed.
///
/// The first call opens libhighs and resolves the functions used; it is safe from any thread.
int32_t terroir_highs_solve(const terroir_programme *programme, terroir_answer *answer, char *error, size_t length);

#endif
