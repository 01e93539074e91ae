#include "CLexicon.h"

static const unsigned char bytes[] = {
#embed "../data/fold.tsv"
};

ConcordTable concord_fold(void) { return (ConcordTable){bytes, sizeof bytes}; }
