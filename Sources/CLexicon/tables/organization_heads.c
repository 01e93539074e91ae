#include "CLexicon.h"

static const unsigned char bytes[] = {
#embed "../data/organization-heads.tsv"
};

ConcordTable concord_organization_heads(void) { return (ConcordTable){bytes, sizeof bytes}; }
