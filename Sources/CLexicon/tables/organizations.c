#include "CLexicon.h"

static const unsigned char bytes[] = {
#embed "../data/organizations.tsv"
};

ConcordTable concord_organizations(void) { return (ConcordTable){bytes, sizeof bytes}; }
