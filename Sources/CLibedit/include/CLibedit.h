// libedit's own interface, with one-line functions where a call is variadic.
#ifndef CLIBEDIT_H
#define CLIBEDIT_H
#include <histedit.h>
#include <stddef.h>

typedef wchar_t *(*ConcordPrompt)(EditLine *);
typedef unsigned char (*ConcordEditFunction)(EditLine *, wint_t);

/// A line editor on the standard streams; NULL when there is no terminal to edit on.
EditLine *concord_el_open(const char *program);
/// Prompt and right prompt; text between two `\1` is sent to the terminal as it is and has no width.
void concord_el_set_prompt(EditLine *editor, ConcordPrompt prompt);
void concord_el_set_right_prompt(EditLine *editor, ConcordPrompt prompt);
void concord_el_use_emacs(EditLine *editor);
/// Lets the editor see Ctrl-C while it reads.
void concord_el_handle_signals(EditLine *editor);
void concord_el_set_client(EditLine *editor, void *client);
void *concord_el_client(EditLine *editor);
int concord_el_add(EditLine *editor, const wchar_t *name, const wchar_t *help,
                   ConcordEditFunction function);
int concord_el_bind(EditLine *editor, const wchar_t *key, const wchar_t *command);
int concord_el_set_capability(EditLine *editor, const wchar_t *name, const wchar_t *value);
void concord_el_use_history(EditLine *editor, HistoryW *history);

void concord_history_set_size(HistoryW *history, int size);
void concord_history_skip_repeats(HistoryW *history);
void concord_history_enter(HistoryW *history, const wchar_t *entry);
#endif
