#include "CLexicon.h"

static const unsigned char bytes[] = {
#embed "../data/english-names.tsv"
};

ConcordTable concord_english_names(void) { return (ConcordTable){bytes, sizeof bytes}; }
