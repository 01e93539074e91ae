#include "CLexicon.h"

static const unsigned char bytes[] = {
#embed "../data/countries.tsv"
};

ConcordTable concord_countries(void) { return (ConcordTable){bytes, sizeof bytes}; }
