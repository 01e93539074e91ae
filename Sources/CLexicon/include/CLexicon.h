// Word lists and tables kept as data, laid into the program by the compiler.
//
// A file `data/x.tsv` has one C file under `tables`, which embeds it, and one line here. The build does not
// see edits of embedded files: touch the C file after changing its data.
#ifndef CLEXICON_H
#define CLEXICON_H
#include <stddef.h>

/// The bytes of one data file; they live as long as the program.
typedef struct __attribute__((swift_attr("safe"))) {
  const unsigned char *bytes;
  size_t count;
} ConcordTable;

// One line a table; each is defined in a C file of its own name under tables/.
ConcordTable concord_abbreviations(void);
ConcordTable concord_chinese_terms(void);
ConcordTable concord_chinese_words(void);
ConcordTable concord_compose(void);
ConcordTable concord_countries(void);
ConcordTable concord_country_aliases(void);
ConcordTable concord_country_frames(void);
ConcordTable concord_credit_cues(void);
ConcordTable concord_date_words(void);
ConcordTable concord_english_frequencies(void);
ConcordTable concord_english_names(void);
ConcordTable concord_english_words(void);
ConcordTable concord_event_words(void);
ConcordTable concord_field_labels(void);
ConcordTable concord_header_words(void);
ConcordTable concord_fold(void);
ConcordTable concord_giving_verbs(void);
ConcordTable concord_giving_words(void);
ConcordTable concord_help(void);
ConcordTable concord_home_currencies(void);
ConcordTable concord_issue_words(void);
ConcordTable concord_items(void);
ConcordTable concord_japanese_names(void);
ConcordTable concord_joined_words(void);
ConcordTable concord_masthead_labels(void);
ConcordTable concord_name_contexts(void);
ConcordTable concord_name_edges(void);
ConcordTable concord_name_words(void);
ConcordTable concord_narration_openers(void);
ConcordTable concord_news_marks(void);
ConcordTable concord_number_context(void);
ConcordTable concord_number_words(void);
ConcordTable concord_office_ranks(void);
ConcordTable concord_organization_heads(void);
ConcordTable concord_organization_suffixes(void);
ConcordTable concord_organization_terms(void);
ConcordTable concord_organizations(void);
ConcordTable concord_page_furniture(void);
ConcordTable concord_pinyin(void);
ConcordTable concord_pinyin_syllables(void);
ConcordTable concord_places(void);
ConcordTable concord_quantities(void);
ConcordTable concord_roles(void);
ConcordTable concord_speech_verbs(void);
ConcordTable concord_speech_words(void);
ConcordTable concord_surnames(void);
ConcordTable concord_transliteration(void);
ConcordTable concord_value_names(void);
ConcordTable concord_width(void);

#endif
