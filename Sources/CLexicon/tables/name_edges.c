#include "CLexicon.h"

static const unsigned char bytes[] = {
#embed "../data/name-edges.tsv"
};

ConcordTable concord_name_edges(void) { return (ConcordTable){bytes, sizeof bytes}; }
