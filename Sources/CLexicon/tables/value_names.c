#include "CLexicon.h"

static const unsigned char bytes[] = {
#embed "../data/value-names.tsv"
};

ConcordTable concord_value_names(void) { return (ConcordTable){bytes, sizeof bytes}; }
