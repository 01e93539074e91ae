#include "CLexicon.h"

static const unsigned char bytes[] = {
#embed "../data/news-marks.tsv"
};

ConcordTable concord_news_marks(void) { return (ConcordTable){bytes, sizeof bytes}; }
