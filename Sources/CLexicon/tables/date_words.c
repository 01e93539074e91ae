#include "CLexicon.h"

static const unsigned char bytes[] = {
#embed "../data/date-words.tsv"
};

ConcordTable concord_date_words(void) { return (ConcordTable){bytes, sizeof bytes}; }
