#include "CLexicon.h"

static const unsigned char bytes[] = {
#embed "../data/chinese-words.tsv"
};

ConcordTable concord_chinese_words(void) { return (ConcordTable){bytes, sizeof bytes}; }
