#include "CLexicon.h"

static const unsigned char bytes[] = {
#embed "../data/office-ranks.tsv"
};

ConcordTable concord_office_ranks(void) { return (ConcordTable){bytes, sizeof bytes}; }
