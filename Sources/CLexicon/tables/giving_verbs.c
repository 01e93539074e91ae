#include "CLexicon.h"

static const unsigned char bytes[] = {
#embed "../data/giving-verbs.tsv"
};

ConcordTable concord_giving_verbs(void) { return (ConcordTable){bytes, sizeof bytes}; }
