#include "CLexicon.h"

static const unsigned char bytes[] = {
#embed "../data/transliteration.txt"
};

ConcordTable concord_transliteration(void) { return (ConcordTable){bytes, sizeof bytes}; }
