#include "CLexicon.h"

static const unsigned char bytes[] = {
#embed "../data/surnames.tsv"
};

ConcordTable concord_surnames(void) { return (ConcordTable){bytes, sizeof bytes}; }
