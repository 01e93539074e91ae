#include "CLexicon.h"

static const unsigned char bytes[] = {
#embed "../data/places.tsv"
};

ConcordTable concord_places(void) { return (ConcordTable){bytes, sizeof bytes}; }
