// libedit's own interface, with one-line functions where a call is variadic.
#ifndef CLIBEDIT_H
#define CLIBEDIT_H
#include <stdbool.h>
#include <histedit.h>
#include <stddef.h>
#include <wchar.h>

typedef wchar_t *(*ConcordPrompt)(EditLine *);
typedef unsigned char (*ConcordEditFunction)(EditLine *, wint_t);

/// Characters that stand for signs the editor could not count or draw: private ones, one column wide,
/// and compatibility ideographs, which composed text does not contain, two columns wide.
enum {
  concord_first_narrow_sign = 0xE000,
  concord_last_narrow_sign = 0xF8FF,
  concord_first_wide_sign = 0x2F800,
  concord_last_wide_sign = 0x2FA1D,
};

/// Runs a function on a thread of its own with a large stack; 0 when it was begun.
int concord_run_on_thread(void *(*body)(void *), void *object);

/// A line editor on the standard streams; NULL when there is no terminal to edit on. What it draws goes
/// to standard output with the signs of `concord_el_show` in their places. The escape key alone, when
/// nothing follows it at once, comes as `concord_no_key`; a mark, or an emoji that joins the one before
/// it, comes as `concord_joined_key`.
EditLine *concord_el_open(const char *program);
/// Forgets a Ctrl-C that came before a line is read.
void concord_el_forget_interrupt(void);
/// Whether Ctrl-C ended the reading of the line.
bool concord_el_was_interrupted(void);
/// Whether the entry is being drawn anew since the screen got another size; tells it once.
bool concord_el_take_resize(void);
/// From now on the bytes of `text` are drawn for a character.
void concord_el_show(wchar_t character, const char *text);
/// The columns the C library gives a character; -1 where it does not know it.
int concord_columns(wchar_t character);
/// The character that came as `concord_joined_key`.
wchar_t concord_joined_character(void);

/// Keys that no keyboard sends.
enum { concord_no_key = 0x9E, concord_joined_key = 0x9D };

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
