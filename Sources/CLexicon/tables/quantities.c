#include "CLexicon.h"

static const unsigned char bytes[] = {
#embed "../data/quantities.tsv"
};

ConcordTable concord_quantities(void) { return (ConcordTable){bytes, sizeof bytes}; }
