#include "CLexicon.h"

static const unsigned char bytes[] = {
#embed "../data/items.tsv"
};

ConcordTable concord_items(void) { return (ConcordTable){bytes, sizeof bytes}; }
