#include "CLexicon.h"

static const unsigned char bytes[] = {
#embed "../data/event-words.tsv"
};

ConcordTable concord_event_words(void) { return (ConcordTable){bytes, sizeof bytes}; }
