#include "CLexicon.h"

static const unsigned char bytes[] = {
#embed "../data/issue-words.tsv"
};

ConcordTable concord_issue_words(void) { return (ConcordTable){bytes, sizeof bytes}; }
