#include "CLexicon.h"

static const unsigned char bytes[] = {
#embed "../data/credit-cues.tsv"
};

ConcordTable concord_credit_cues(void) { return (ConcordTable){bytes, sizeof bytes}; }
