#include "CLexicon.h"

static const unsigned char bytes[] = {
#embed "../data/roles.tsv"
};

ConcordTable concord_roles(void) { return (ConcordTable){bytes, sizeof bytes}; }
