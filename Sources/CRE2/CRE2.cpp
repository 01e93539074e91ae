#include "CRE2.h"

#include <re2/re2.h>

#include <string>
#include <vector>

struct CRE2Pattern {
  RE2 engine;
  CRE2Pattern(const re2::StringPiece &pattern, const RE2::Options &options)
      : engine(pattern, options) {}
};

CRE2Pattern *cre2_compile(const char *pattern, intptr_t length, int case_blind) {
  RE2::Options options;
  options.set_log_errors(false);
  options.set_case_sensitive(!case_blind);
  options.set_max_mem(64 << 20);
  return new CRE2Pattern(re2::StringPiece(pattern, length), options);
}

void cre2_free(CRE2Pattern *pattern) { delete pattern; }

const char *cre2_error(const CRE2Pattern *pattern) {
  return pattern->engine.ok() ? nullptr : pattern->engine.error().c_str();
}

int cre2_group_count(const CRE2Pattern *pattern) {
  return pattern->engine.NumberOfCapturingGroups();
}

int cre2_search(const CRE2Pattern *pattern, const char *text, intptr_t length, intptr_t from,
                intptr_t *bounds, int groups) {
  constexpr int few = 16;
  re2::StringPiece stack[few];
  std::vector<re2::StringPiece> heap(groups > few ? groups : 0);
  re2::StringPiece *found = groups > few ? heap.data() : stack;
  re2::StringPiece whole(text, length);
  if (!pattern->engine.Match(whole, from, length, RE2::UNANCHORED, found, groups)) return 0;
  for (int i = 0; i < groups; i++) {
    bool present = found[i].data() != nullptr;
    bounds[2 * i] = present ? found[i].data() - text : -1;
    bounds[2 * i + 1] = present ? bounds[2 * i] + static_cast<intptr_t>(found[i].size()) : -1;
  }
  return 1;
}
