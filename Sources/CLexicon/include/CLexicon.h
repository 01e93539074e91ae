// Word lists and tables kept as data, laid into the program by the compiler.
#ifndef CLEXICON_H
#define CLEXICON_H
#include <stddef.h>
#endif
