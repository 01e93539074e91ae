#include "CLexicon.h"

static const unsigned char bytes[] = {
#embed "../data/page-furniture.tsv"
};

ConcordTable concord_page_furniture(void) { return (ConcordTable){bytes, sizeof bytes}; }
