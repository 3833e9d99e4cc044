/* typed functions round libedit's variadic calls */
