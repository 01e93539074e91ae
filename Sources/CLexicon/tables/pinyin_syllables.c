#include "CLexicon.h"

static const unsigned char bytes[] = {
#embed "../data/pinyin-syllables.tsv"
};

ConcordTable concord_pinyin_syllables(void) { return (ConcordTable){bytes, sizeof bytes}; }
