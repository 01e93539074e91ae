#include "CLexicon.h"

static const unsigned char bytes[] = {
#embed "../data/giving-words.tsv"
};

ConcordTable concord_giving_words(void) { return (ConcordTable){bytes, sizeof bytes}; }
