#include "CLexicon.h"

static const unsigned char bytes[] = {
#embed "../data/speech-verbs.tsv"
};

ConcordTable concord_speech_verbs(void) { return (ConcordTable){bytes, sizeof bytes}; }
