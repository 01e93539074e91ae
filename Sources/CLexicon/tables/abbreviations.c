#include "CLexicon.h"

static const unsigned char bytes[] = {
#embed "../data/abbreviations.tsv"
};

ConcordTable concord_abbreviations(void) { return (ConcordTable){bytes, sizeof bytes}; }
