#include "CLexicon.h"

static const unsigned char bytes[] = {
#embed "../data/masthead-labels.tsv"
};

ConcordTable concord_masthead_labels(void) { return (ConcordTable){bytes, sizeof bytes}; }
