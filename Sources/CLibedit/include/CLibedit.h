// libedit's own interface, with one-line functions where a call is variadic.
#ifndef CLIBEDIT_H
#define CLIBEDIT_H
#include <histedit.h>
#endif
