/* OpenBLAS, loaded at the first call. One line for each function that Methods uses. */
#include <cblas.h>

#include "CDeferred.h"

static void *find(const char *name) {
  static struct terroir_deferred library = {"libopenblas.so.0", "libopenblas0", PTHREAD_MUTEX_INITIALIZER, NULL};
  return terroir_deferred_symbol(&library, name);
}

#define DEFER(result, name, parameters, arguments) TERROIR_DEFER(find, result, name, parameters, arguments)

DEFER(void, cblas_dgemm,
      (const enum CBLAS_ORDER order, const enum CBLAS_TRANSPOSE trans_a, const enum CBLAS_TRANSPOSE trans_b,
       const blasint m, const blasint n, const blasint k, const double alpha, const double *a, const blasint lda,
       const double *b, const blasint ldb, const double beta, double *c, const blasint ldc),
      (order, trans_a, trans_b, m, n, k, alpha, a, lda, b, ldb, beta, c, ldc))

/* LAPACK by its Fortran names, as COpenBLAS declares them for Swift. */
void dsyevd_(const char *, const char *, const int *, double *, const int *, double *, double *, const int *, int *,
             const int *, int *);
void dgels_(const char *, const int *, const int *, const int *, double *, const int *, double *, const int *, double *,
            const int *, int *);
void dgesv_(const int *, const int *, double *, const int *, int *, double *, const int *, int *);
void dgeev_(const char *, const char *, const int *, double *, const int *, double *, double *, double *, const int *,
            double *, const int *, double *, const int *, int *);

DEFER(void, dsyevd_,
      (const char *jobz, const char *uplo, const int *n, double *a, const int *lda, double *w, double *work,
       const int *lwork, int *iwork, const int *liwork, int *info),
      (jobz, uplo, n, a, lda, w, work, lwork, iwork, liwork, info))
DEFER(void, dgels_,
      (const char *trans, const int *m, const int *n, const int *nrhs, double *a, const int *lda, double *b,
       const int *ldb, double *work, const int *lwork, int *info),
      (trans, m, n, nrhs, a, lda, b, ldb, work, lwork, info))
DEFER(void, dgesv_,
      (const int *n, const int *nrhs, double *a, const int *lda, int *ipiv, double *b, const int *ldb, int *info),
      (n, nrhs, a, lda, ipiv, b, ldb, info))
DEFER(void, dgeev_,
      (const char *jobvl, const char *jobvr, const int *n, double *a, const int *lda, double *wr, double *wi,
       double *vl, const int *ldvl, double *vr, const int *ldvr, double *work, const int *lwork, int *info),
      (jobvl, jobvr, n, a, lda, wr, wi, vl, ldvl, vr, ldvr, work, lwork, info))
DEFER(void, openblas_set_num_threads, (int threads), (threads))
