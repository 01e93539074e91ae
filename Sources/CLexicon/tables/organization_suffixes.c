#include "CLexicon.h"

static const unsigned char bytes[] = {
#embed "../data/organization-suffixes.tsv"
};

ConcordTable concord_organization_suffixes(void) { return (ConcordTable){bytes, sizeof bytes}; }
