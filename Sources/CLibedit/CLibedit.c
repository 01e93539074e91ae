#include "CLibedit.h"

#include <stdio.h>

EditLine *concord_el_open(const char *program) { return el_init(program, stdin, stdout, stderr); }

void concord_el_set_prompt(EditLine *editor, ConcordPrompt prompt) {
  el_wset(editor, EL_PROMPT_ESC, prompt, L'\1');
}

void concord_el_set_right_prompt(EditLine *editor, ConcordPrompt prompt) {
  el_wset(editor, EL_RPROMPT_ESC, prompt, L'\1');
}

void concord_el_use_emacs(EditLine *editor) { el_wset(editor, EL_EDITOR, L"emacs"); }

void concord_el_handle_signals(EditLine *editor) { el_wset(editor, EL_SIGNAL, 1); }

void concord_el_set_client(EditLine *editor, void *client) {
  el_wset(editor, EL_CLIENTDATA, client);
}

void *concord_el_client(EditLine *editor) {
  void *client = NULL;
  el_wget(editor, EL_CLIENTDATA, &client);
  return client;
}

int concord_el_add(EditLine *editor, const wchar_t *name, const wchar_t *help,
                   ConcordEditFunction function) {
  return el_wset(editor, EL_ADDFN, name, help, function);
}

int concord_el_bind(EditLine *editor, const wchar_t *key, const wchar_t *command) {
  return el_wset(editor, EL_BIND, key, command, NULL);
}

int concord_el_set_capability(EditLine *editor, const wchar_t *name, const wchar_t *value) {
  return el_wset(editor, EL_SETTC, name, value, NULL);
}

void concord_el_use_history(EditLine *editor, HistoryW *history) {
  el_wset(editor, EL_HIST, history_w, history);
}

void concord_history_set_size(HistoryW *history, int size) {
  HistEventW event;
  history_w(history, &event, H_SETSIZE, size);
}

void concord_history_skip_repeats(HistoryW *history) {
  HistEventW event;
  history_w(history, &event, H_SETUNIQUE, 1);
}

void concord_history_enter(HistoryW *history, const wchar_t *entry) {
  HistEventW event;
  history_w(history, &event, H_ENTER, entry);
}
