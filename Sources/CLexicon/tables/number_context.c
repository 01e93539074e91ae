#include "CLexicon.h"

static const unsigned char bytes[] = {
#embed "../data/number-context.tsv"
};

ConcordTable concord_number_context(void) { return (ConcordTable){bytes, sizeof bytes}; }
