#include "CLexicon.h"

static const unsigned char bytes[] = {
#embed "../data/narration-openers.tsv"
};

ConcordTable concord_narration_openers(void) { return (ConcordTable){bytes, sizeof bytes}; }
