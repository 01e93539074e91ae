#include "CLexicon.h"

static const unsigned char bytes[] = {
#embed "../data/english-frequencies.tsv"
};

ConcordTable concord_english_frequencies(void) { return (ConcordTable){bytes, sizeof bytes}; }
