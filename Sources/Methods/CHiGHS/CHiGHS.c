#include "CHiGHS.h"

#include <CNative.h>
#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>

/* The part of the HiGHS C interface that is used, under its own names; HighsInt is 32 bits in the released library. */
typedef int32_t HighsInt;

static struct {
  void *(*create)(void);
  void (*destroy)(void *);
  HighsInt (*set_bool)(void *, const char *, HighsInt);
  HighsInt (*set_int)(void *, const char *, HighsInt);
  HighsInt (*set_double)(void *, const char *, double);
  HighsInt (*pass_lp)(void *, HighsInt, HighsInt, HighsInt, HighsInt, HighsInt, double, const double *, const double *,
                      const double *, const double *, const double *, const HighsInt *, const HighsInt *,
                      const double *);
  HighsInt (*pass_mip)(void *, HighsInt, HighsInt, HighsInt, HighsInt, HighsInt, double, const double *, const double *,
                       const double *, const double *, const double *, const HighsInt *, const HighsInt *,
                       const double *, const HighsInt *);
  HighsInt (*run)(void *);
  HighsInt (*status)(const void *);
  HighsInt (*solution)(const void *, double *, double *, double *, double *);
  HighsInt (*info)(const void *, const char *, double *);
} highs;

static pthread_once_t once = PTHREAD_ONCE_INIT;
static char failure[1024];

static void resolve(void *library, const char *name, void *slot) {
  void *symbol = dlsym(library, name);
  if (!symbol && !failure[0]) snprintf(failure, sizeof failure, "libhighs.so has no function %s", name);
  *(void **)slot = symbol;
}

static void load(void) {
  char reason[512] = "";
  void *library = terroir_open_native("libhighs.so", reason, sizeof reason);
  if (!library) {
    snprintf(failure, sizeof failure, "libhighs.so could not be opened: %s", reason);
    return;
  }
  resolve(library, "Highs_create", &highs.create);
  resolve(library, "Highs_destroy", &highs.destroy);
  resolve(library, "Highs_setBoolOptionValue", &highs.set_bool);
  resolve(library, "Highs_setIntOptionValue", &highs.set_int);
  resolve(library, "Highs_setDoubleOptionValue", &highs.set_double);
  resolve(library, "Highs_passLp", &highs.pass_lp);
  resolve(library, "Highs_passMip", &highs.pass_mip);
  resolve(library, "Highs_run", &highs.run);
  resolve(library, "Highs_getModelStatus", &highs.status);
  resolve(library, "Highs_getSolution", &highs.solution);
  resolve(library, "Highs_getDoubleInfoValue", &highs.info);
}

static int32_t refuse(void *model, const char *step, char *error, size_t length) {
  snprintf(error, length, "HiGHS failed to %s", step);
  if (model) highs.destroy(model);
  return 1;
}

int32_t terroir_highs_solve(const terroir_programme *p, terroir_answer *answer, char *error, size_t length) {
  pthread_once(&once, load);
  if (failure[0]) {
    snprintf(error, length, "%s", failure);
    return 2;
  }
  void *model = highs.create();
  if (!model) return refuse(NULL, "start", error, length);
  highs.set_bool(model, "output_flag", 0);
  highs.set_int(model, "threads", 1);
  highs.set_int(model, "random_seed", 1);
  highs.set_double(model, "mip_rel_gap", p->relative_gap);
  highs.set_double(model, "mip_abs_gap", 1e-9);
  /* A quarter of the time of a programme that is solved without branching; none of it is missed in large ones. */
  highs.set_bool(model, "mip_heuristic_run_feasibility_jump", 0);

  const HighsInt by_row = 2, minimise = 1, error_status = -1;
  HighsInt state =
      p->integrality
          ? highs.pass_mip(model, p->columns, p->rows, p->nonzeros, by_row, minimise, 0, p->costs, p->column_lower,
                           p->column_upper, p->row_lower, p->row_upper, p->row_starts, p->indices, p->values,
                           p->integrality)
          : highs.pass_lp(model, p->columns, p->rows, p->nonzeros, by_row, minimise, 0, p->costs, p->column_lower,
                          p->column_upper, p->row_lower, p->row_upper, p->row_starts, p->indices, p->values);
  if (state == error_status) return refuse(model, "take the programme", error, length);
  if (highs.run(model) == error_status) return refuse(model, "solve the programme", error, length);

  answer->status = highs.status(model);
  highs.solution(model, answer->column_values, NULL, NULL, answer->row_duals);
  highs.info(model, "objective_function_value", &answer->objective);
  answer->bound = answer->objective;
  if (p->integrality) highs.info(model, "mip_dual_bound", &answer->bound);
  highs.destroy(model);
  return 0;
}
