#include "CHiGHS.h"

#include <CNative.h>
#include <dlfcn.h>
#include <math.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

/* The part of the HiGHS C interface that is used, under its own names; HighsInt is 32 bits in the released library. */
typedef int32_t HighsInt;

/* Of what a callback gives back the first field alone is used, which HiGHS keeps in its place. */
typedef struct {
  int user_interrupt;
} HighsCallbackDataIn;

typedef void (*HighsCallback)(int, const char *, const void *, HighsCallbackDataIn *, void *);

enum { simplex_interrupt = 1, ipm_interrupt = 2, mip_logging = 5, mip_interrupt = 6 };
enum { error_status = -1, by_row = 2, triangular = 1, minimise = 1, feasible = 2 };

static struct {
  void *(*create)(void);
  void (*destroy)(void *);
  HighsInt (*set_bool)(void *, const char *, HighsInt);
  HighsInt (*set_int)(void *, const char *, HighsInt);
  HighsInt (*set_double)(void *, const char *, double);
  HighsInt (*set_string)(void *, const char *, const char *);
  HighsInt (*pass_lp)(void *, HighsInt, HighsInt, HighsInt, HighsInt, HighsInt, double, const double *, const double *,
                      const double *, const double *, const double *, const HighsInt *, const HighsInt *,
                      const double *);
  HighsInt (*pass_mip)(void *, HighsInt, HighsInt, HighsInt, HighsInt, HighsInt, double, const double *, const double *,
                       const double *, const double *, const double *, const HighsInt *, const HighsInt *,
                       const double *, const HighsInt *);
  HighsInt (*pass_hessian)(void *, HighsInt, HighsInt, HighsInt, const HighsInt *, const HighsInt *, const double *);
  HighsInt (*change_costs)(void *, HighsInt, HighsInt, const double *);
  HighsInt (*change_column)(void *, HighsInt, double, double);
  HighsInt (*change_row)(void *, HighsInt, double, double);
  HighsInt (*add_row)(void *, double, double, HighsInt, const HighsInt *, const double *);
  HighsInt (*delete_rows)(void *, HighsInt, HighsInt);
  HighsInt (*set_solution)(void *, const double *, const double *, const double *, const double *);
  HighsInt (*clear_solver)(void *);
  HighsInt (*zero_clocks)(void *);
  HighsInt (*set_callback)(void *, HighsCallback, void *);
  HighsInt (*start_callback)(void *, int);
  HighsInt (*stop_callback)(void *, int);
  const void *(*callback_item)(const void *, const char *);
  HighsInt (*run)(void *);
  HighsInt (*status)(const void *);
  HighsInt (*solution)(const void *, double *, double *, double *, double *);
  HighsInt (*info)(const void *, const char *, double *);
  HighsInt (*count)(const void *, const char *, HighsInt *);
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
  resolve(library, "Highs_setStringOptionValue", &highs.set_string);
  resolve(library, "Highs_passLp", &highs.pass_lp);
  resolve(library, "Highs_passMip", &highs.pass_mip);
  resolve(library, "Highs_passHessian", &highs.pass_hessian);
  resolve(library, "Highs_changeColsCostByRange", &highs.change_costs);
  resolve(library, "Highs_changeColBounds", &highs.change_column);
  resolve(library, "Highs_changeRowBounds", &highs.change_row);
  resolve(library, "Highs_addRow", &highs.add_row);
  resolve(library, "Highs_deleteRowsByRange", &highs.delete_rows);
  resolve(library, "Highs_setSolution", &highs.set_solution);
  resolve(library, "Highs_clearSolver", &highs.clear_solver);
  resolve(library, "Highs_zeroAllClocks", &highs.zero_clocks);
  resolve(library, "Highs_setCallback", &highs.set_callback);
  resolve(library, "Highs_startCallback", &highs.start_callback);
  resolve(library, "Highs_stopCallback", &highs.stop_callback);
  resolve(library, "Highs_getCallbackDataOutItem", &highs.callback_item);
  resolve(library, "Highs_run", &highs.run);
  resolve(library, "Highs_getModelStatus", &highs.status);
  resolve(library, "Highs_getSolution", &highs.solution);
  resolve(library, "Highs_getDoubleInfoValue", &highs.info);
  resolve(library, "Highs_getIntInfoValue", &highs.count);
}

struct terroir_solver {
  void *model;
  int is_integer;
  /* Of the run that goes on. */
  terroir_solver_options options;
  /* Whether it was stopped for its bound. */
  int is_bounded;
};

/* Whether a solution is there and nothing better than what is enough can exist. */
static int is_enough(const terroir_solver *solver, const void *out) {
  if (!(solver->options.enough < HUGE_VAL)) return 0;
  const double *bound = highs.callback_item(out, "mip_dual_bound");
  const double *found = highs.callback_item(out, "mip_primal_bound");
  return bound && found && *found < HUGE_VAL && *bound >= solver->options.enough;
}

static void called_back(int kind, const char *message, const void *out, HighsCallbackDataIn *in, void *user) {
  (void)message;
  terroir_solver *solver = user;
  if (kind == mip_logging) {
    const double *gap = solver->options.progress ? highs.callback_item(out, "mip_gap") : NULL;
    if (gap) solver->options.progress(solver->options.context, *gap);
  } else if (in && solver->options.stops && solver->options.stops(solver->options.context)) {
    in->user_interrupt = 1;
  } else if (in && kind == mip_interrupt && is_enough(solver, out)) {
    solver->is_bounded = 1;
    in->user_interrupt = 1;
  }
}

static int32_t pass(terroir_solver *solver, const terroir_programme *p) {
  void *model = solver->model;
  HighsInt state =
      p->integrality
          ? highs.pass_mip(model, p->columns, p->rows, p->nonzeros, by_row, minimise, 0, p->costs, p->column_lower,
                           p->column_upper, p->row_lower, p->row_upper, p->row_starts, p->indices, p->values,
                           p->integrality)
          : highs.pass_lp(model, p->columns, p->rows, p->nonzeros, by_row, minimise, 0, p->costs, p->column_lower,
                          p->column_upper, p->row_lower, p->row_upper, p->row_starts, p->indices, p->values);
  if (state != error_status && p->hessian_values)
    state = highs.pass_hessian(model, p->columns, p->hessian_nonzeros, triangular, p->hessian_starts,
                               p->hessian_indices, p->hessian_values);
  return state == error_status;
}

int32_t terroir_solver_open(terroir_solver **result, const terroir_programme *programme, char *error, size_t length) {
  pthread_once(&once, load);
  if (failure[0]) {
    snprintf(error, length, "%s", failure);
    return 2;
  }
  terroir_solver *solver = calloc(1, sizeof *solver);
  if (solver) solver->model = highs.create();
  if (!solver || !solver->model) {
    free(solver);
    snprintf(error, length, "HiGHS failed to start");
    return 1;
  }
  solver->is_integer = programme->integrality != NULL;
  highs.set_bool(solver->model, "output_flag", 0);
  highs.set_int(solver->model, "threads", 1);
  highs.set_int(solver->model, "random_seed", 1);
  highs.set_double(solver->model, "mip_abs_gap", 1e-9);
  /* A quarter of the time of a programme that is solved without branching; none of it is missed in large ones. */
  highs.set_bool(solver->model, "mip_heuristic_run_feasibility_jump", 0);
  highs.set_callback(solver->model, called_back, solver);
  highs.start_callback(solver->model, simplex_interrupt);
  highs.start_callback(solver->model, ipm_interrupt);
  highs.start_callback(solver->model, mip_interrupt);
  if (pass(solver, programme)) {
    terroir_solver_close(solver);
    snprintf(error, length, "HiGHS failed to take the programme");
    return 1;
  }
  *result = solver;
  return 0;
}

void terroir_solver_close(terroir_solver *solver) {
  if (!solver) return;
  highs.destroy(solver->model);
  free(solver);
}

int32_t terroir_solver_costs(terroir_solver *solver, int32_t columns, const double *costs) {
  return highs.change_costs(solver->model, 0, columns - 1, costs) == error_status;
}

int32_t terroir_solver_column(terroir_solver *solver, int32_t column, double lower, double upper) {
  return highs.change_column(solver->model, column, lower, upper) == error_status;
}

int32_t terroir_solver_row(terroir_solver *solver, int32_t row, double lower, double upper) {
  return highs.change_row(solver->model, row, lower, upper) == error_status;
}

int32_t terroir_solver_add_row(terroir_solver *solver, double lower, double upper, int32_t count,
                               const int32_t *indices, const double *values) {
  return highs.add_row(solver->model, lower, upper, count, indices, values) == error_status;
}

int32_t terroir_solver_remove_row(terroir_solver *solver, int32_t row) {
  return highs.delete_rows(solver->model, row, row) == error_status;
}

int32_t terroir_solver_start(terroir_solver *solver, const double *values) {
  return highs.set_solution(solver->model, values, NULL, NULL, NULL) == error_status;
}

int32_t terroir_solver_forget(terroir_solver *solver) { return highs.clear_solver(solver->model) == error_status; }

int32_t terroir_solver_run(terroir_solver *solver, const terroir_solver_options *options, terroir_answer *answer) {
  void *model = solver->model;
  solver->options = *options;
  solver->is_bounded = 0;
  highs.set_double(model, "mip_rel_gap", options->relative_gap);
  highs.set_double(model, "time_limit", options->time_limit);
  highs.set_bool(model, "solve_relaxation", options->relaxed);
  highs.set_string(model, "presolve", options->presolves ? "choose" : "off");
  highs.set_bool(model, "mip_heuristic_run_root_reduced_cost", options->searches_root);
  if (options->progress) highs.start_callback(model, mip_logging);
  /* The limit counts the time of all runs unless the clock is set back. */
  highs.zero_clocks(model);
  HighsInt state = highs.run(model);
  if (options->progress) highs.stop_callback(model, mip_logging);
  if (state == error_status) return 1;

  HighsInt primal = 0;
  answer->status = highs.status(model);
  highs.solution(model, answer->column_values, answer->column_duals, NULL, answer->row_duals);
  highs.count(model, "primal_solution_status", &primal);
  answer->is_feasible = primal == feasible;
  answer->is_bounded = solver->is_bounded;
  highs.info(model, "objective_function_value", &answer->objective);
  answer->bound = answer->objective;
  if (solver->is_integer && !options->relaxed) highs.info(model, "mip_dual_bound", &answer->bound);
  return 0;
}
