#include "CLexicon.h"

// The pages of every kind, one file behind the other.
static const unsigned char bytes[] = {
#embed "../data/help/functions.txt"
    , '\n',
#embed "../data/help/operators.txt"
    , '\n',
#embed "../data/help/tables.txt"
    , '\n',
#embed "../data/help/forms.txt"
    , '\n',
#embed "../data/help/words.txt"
    , '\n',
#embed "../data/help/names.txt"
};

ConcordTable concord_help(void) { return (ConcordTable){bytes, sizeof bytes}; }
