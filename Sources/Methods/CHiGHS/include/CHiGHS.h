/* declarations of the HiGHS functions used, resolved by dlsym */
