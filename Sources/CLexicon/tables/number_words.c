#include "CLexicon.h"

static const unsigned char bytes[] = {
#embed "../data/number-words.tsv"
};

ConcordTable concord_number_words(void) { return (ConcordTable){bytes, sizeof bytes}; }
