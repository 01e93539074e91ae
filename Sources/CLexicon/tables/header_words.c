#include "CLexicon.h"

static const unsigned char bytes[] = {
#embed "../data/header-words.tsv"
};

ConcordTable concord_header_words(void) { return (ConcordTable){bytes, sizeof bytes}; }
