#include "CLexicon.h"

static const unsigned char bytes[] = {
#embed "../data/organization-terms.tsv"
};

ConcordTable concord_organization_terms(void) { return (ConcordTable){bytes, sizeof bytes}; }
