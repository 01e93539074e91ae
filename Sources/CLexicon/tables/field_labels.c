#include "CLexicon.h"

static const unsigned char bytes[] = {
#embed "../data/field-labels.tsv"
};

ConcordTable concord_field_labels(void) { return (ConcordTable){bytes, sizeof bytes}; }
