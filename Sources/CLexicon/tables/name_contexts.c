#include "CLexicon.h"

static const unsigned char bytes[] = {
#embed "../data/name-contexts.tsv"
};

ConcordTable concord_name_contexts(void) { return (ConcordTable){bytes, sizeof bytes}; }
