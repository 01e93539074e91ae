#include "CLexicon.h"

static const unsigned char bytes[] = {
#embed "../data/width.tsv"
};

ConcordTable concord_width(void) { return (ConcordTable){bytes, sizeof bytes}; }
