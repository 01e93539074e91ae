#include "CLexicon.h"

static const unsigned char bytes[] = {
#embed "../data/home-currencies.tsv"
};

ConcordTable concord_home_currencies(void) { return (ConcordTable){bytes, sizeof bytes}; }
