#include "CLexicon.h"

static const unsigned char bytes[] = {
#embed "../data/japanese-names.tsv"
};

ConcordTable concord_japanese_names(void) { return (ConcordTable){bytes, sizeof bytes}; }
