#include <CNative.h>
