#include "CLexicon.h"

static const unsigned char bytes[] = {
#embed "../data/joined-words.tsv"
};

ConcordTable concord_joined_words(void) { return (ConcordTable){bytes, sizeof bytes}; }
