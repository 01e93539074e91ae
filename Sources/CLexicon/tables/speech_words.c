#include "CLexicon.h"

static const unsigned char bytes[] = {
#embed "../data/speech-words.tsv"
};

ConcordTable concord_speech_words(void) { return (ConcordTable){bytes, sizeof bytes}; }
