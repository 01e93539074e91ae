#include "CLexicon.h"

static const unsigned char bytes[] = {
#embed "../data/country-aliases.tsv"
};

ConcordTable concord_country_aliases(void) { return (ConcordTable){bytes, sizeof bytes}; }
