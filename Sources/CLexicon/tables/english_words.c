#include "CLexicon.h"

static const unsigned char bytes[] = {
#embed "../data/english-words.tsv"
};

ConcordTable concord_english_words(void) { return (ConcordTable){bytes, sizeof bytes}; }
