#include "CLexicon.h"

static const unsigned char bytes[] = {
#embed "../data/country-frames.tsv"
};

ConcordTable concord_country_frames(void) { return (ConcordTable){bytes, sizeof bytes}; }
