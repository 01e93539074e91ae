// Word lists and tables kept as data, laid into the program by the compiler.
#ifndef CLEXICON_H
#define CLEXICON_H
#include <stddef.h>

/// The bytes of one data file; they live as long as the program.
typedef struct {
  const unsigned char *bytes;
  size_t count;
} ConcordTable;

// One line a table; each is defined in a C file of its own name under tables/.
ConcordTable concord_narration_openers(void);
ConcordTable concord_speech_verbs(void);

#endif
