#include "CLexicon.h"

static const unsigned char bytes[] = {
#embed "../data/pinyin.tsv"
};

ConcordTable concord_pinyin(void) { return (ConcordTable){bytes, sizeof bytes}; }
