#ifndef TERROIR_CDUCKDB_H
#define TERROIR_CDUCKDB_H

// The part of DuckDB's C API that the engine uses. No header is shipped with the library, so the handles are declared
// here, and each function is found by name when the library is loaded. The prefix keeps our symbols out of its way.

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct terroir_duckdb_database *duckdb_database;
typedef struct terroir_duckdb_connection *duckdb_connection;
typedef struct terroir_duckdb_config *duckdb_config;
typedef struct terroir_duckdb_statement *duckdb_prepared_statement;
typedef struct terroir_duckdb_appender *duckdb_appender;
typedef struct terroir_duckdb_chunk *duckdb_data_chunk;
typedef struct terroir_duckdb_vector *duckdb_vector;
typedef struct terroir_duckdb_type *duckdb_logical_type;

/// DuckDB hands results about by value, so the layout is part of its binary interface.
typedef struct {
  uint64_t deprecated_column_count;
  uint64_t deprecated_row_count;
  uint64_t deprecated_rows_changed;
  void *deprecated_columns;
  char *deprecated_error_message;
  void *internal_data;
} duckdb_result;

/// Loads the library once for the process; false with the reason in `error` where that fails. Safe from any thread.
bool terroir_duckdb_load(char *error, size_t length);

/// X(result, name, parameters, arguments): every function used, all of which return 0 on success where they return int.
#define TERROIR_DUCKDB_FUNCTIONS(X)                                                                                 \
  X(int, create_config, (duckdb_config * config), (config))                                                         \
  X(int, set_config, (duckdb_config config, const char *name, const char *value), (config, name, value))            \
  X(int, open_ext, (const char *path, duckdb_database *database, duckdb_config config, char **error),               \
    (path, database, config, error))                                                                                \
  X(int, connect, (duckdb_database database, duckdb_connection *connection), (database, connection))                \
  X(int, query, (duckdb_connection connection, const char *text, duckdb_result *result), (connection, text, result)) \
  X(int, prepare, (duckdb_connection connection, const char *text, duckdb_prepared_statement *statement),           \
    (connection, text, statement))                                                                                  \
  X(const char *, prepare_error, (duckdb_prepared_statement statement), (statement))                                \
  X(int, bind_null, (duckdb_prepared_statement statement, uint64_t index), (statement, index))                      \
  X(int, bind_boolean, (duckdb_prepared_statement statement, uint64_t index, bool value), (statement, index, value)) \
  X(int, bind_int64, (duckdb_prepared_statement statement, uint64_t index, int64_t value), (statement, index, value)) \
  X(int, bind_double, (duckdb_prepared_statement statement, uint64_t index, double value), (statement, index, value)) \
  X(int, bind_varchar_length,                                                                                       \
    (duckdb_prepared_statement statement, uint64_t index, const char *value, uint64_t length),                      \
    (statement, index, value, length))                                                                              \
  X(int, execute_prepared, (duckdb_prepared_statement statement, duckdb_result *result), (statement, result))       \
  X(const char *, result_error, (duckdb_result * result), (result))                                                 \
  X(int, result_error_type, (duckdb_result * result), (result))                                                     \
  X(uint64_t, column_count, (duckdb_result * result), (result))                                                     \
  X(const char *, column_name, (duckdb_result * result, uint64_t column), (result, column))                         \
  X(int, column_type, (duckdb_result * result, uint64_t column), (result, column))                                  \
  X(duckdb_data_chunk, fetch_chunk, (duckdb_result result), (result))                                               \
  X(duckdb_logical_type, create_logical_type, (int type), (type))                                                   \
  X(duckdb_data_chunk, create_data_chunk, (duckdb_logical_type * types, uint64_t count), (types, count))            \
  X(uint64_t, data_chunk_get_size, (duckdb_data_chunk chunk), (chunk))                                              \
  X(duckdb_vector, data_chunk_get_vector, (duckdb_data_chunk chunk, uint64_t column), (chunk, column))              \
  X(void *, vector_get_data, (duckdb_vector vector), (vector))                                                      \
  X(uint64_t *, vector_get_validity, (duckdb_vector vector), (vector))                                              \
  X(uint64_t, vector_size, (void), ())                                                                              \
  X(int, appender_create,                                                                                           \
    (duckdb_connection connection, const char *schema, const char *table, duckdb_appender *appender),               \
    (connection, schema, table, appender))                                                                          \
  X(int, append_data_chunk, (duckdb_appender appender, duckdb_data_chunk chunk), (appender, chunk))                 \
  X(const char *, appender_error, (duckdb_appender appender), (appender))                                           \
  X(int, appender_close, (duckdb_appender appender), (appender))

/// As above for the functions that return nothing.
#define TERROIR_DUCKDB_PROCEDURES(X)                                                                                \
  X(destroy_config, (duckdb_config * config), (config))                                                             \
  X(close, (duckdb_database * database), (database))                                                                \
  X(disconnect, (duckdb_connection * connection), (connection))                                                     \
  X(interrupt, (duckdb_connection connection), (connection))                                                        \
  X(destroy_prepare, (duckdb_prepared_statement * statement), (statement))                                          \
  X(destroy_result, (duckdb_result * result), (result))                                                             \
  X(destroy_data_chunk, (duckdb_data_chunk * chunk), (chunk))                                                       \
  X(destroy_logical_type, (duckdb_logical_type * type), (type))                                                     \
  X(data_chunk_reset, (duckdb_data_chunk chunk), (chunk))                                                           \
  X(data_chunk_set_size, (duckdb_data_chunk chunk, uint64_t size), (chunk, size))                                   \
  X(vector_ensure_validity_writable, (duckdb_vector vector), (vector))                                              \
  X(vector_assign_string_element_len,                                                                               \
    (duckdb_vector vector, uint64_t index, const char *text, uint64_t length), (vector, index, text, length))       \
  X(validity_set_row_invalid, (uint64_t * validity, uint64_t row), (validity, row))                                 \
  X(appender_destroy, (duckdb_appender * appender), (appender))                                                     \
  X(free, (void *pointer), (pointer))

#define TERROIR_DECLARE(result, name, parameters, arguments) result ddb_##name parameters;
#define TERROIR_DECLARE_VOID(name, parameters, arguments) void ddb_##name parameters;
TERROIR_DUCKDB_FUNCTIONS(TERROIR_DECLARE)
TERROIR_DUCKDB_PROCEDURES(TERROIR_DECLARE_VOID)

#endif
