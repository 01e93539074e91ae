#include "CLexicon.h"

static const unsigned char bytes[] = {
#embed "../data/compose.tsv"
};

ConcordTable concord_compose(void) { return (ConcordTable){bytes, sizeof bytes}; }
