#include "CLexicon.h"

static const unsigned char bytes[] = {
#embed "../data/name-words.tsv"
};

ConcordTable concord_name_words(void) { return (ConcordTable){bytes, sizeof bytes}; }
