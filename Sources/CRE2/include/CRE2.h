// The linear-time engine RE2 behind plain C functions.
#ifndef CRE2_H
#define CRE2_H
#include <stdint.h>
#ifdef __cplusplus
extern "C" {
#endif

typedef struct CRE2Pattern CRE2Pattern;

/// Compiles `length` bytes of UTF-8; a pattern that failed still has to be freed.
CRE2Pattern *cre2_compile(const char *pattern, intptr_t length, int case_blind);
void cre2_free(CRE2Pattern *pattern);
/// NULL when the pattern compiled, otherwise RE2's own words.
const char *cre2_error(const CRE2Pattern *pattern);
/// The number of capturing groups, without the whole match.
int cre2_group_count(const CRE2Pattern *pattern);
/// Searches text[from ..< length]; fills `bounds` with start, end (or -1, -1) of the match and its
/// first `groups - 1` groups. Returns 1 when found.
int cre2_search(const CRE2Pattern *pattern, const char *text, intptr_t length, intptr_t from,
                intptr_t *bounds, int groups);

#ifdef __cplusplus
}
#endif
#endif
