/* declarations of the DuckDB functions used, resolved by dlsym */
