#include "CLexicon.h"

static const unsigned char bytes[] = {
#embed "../data/chinese-terms.tsv"
};

ConcordTable concord_chinese_terms(void) { return (ConcordTable){bytes, sizeof bytes}; }
