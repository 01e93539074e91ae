#define _GNU_SOURCE
#include "CLibedit.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum {
  narrow_signs = concord_last_narrow_sign - concord_first_narrow_sign + 1,
  wide_signs = concord_last_wide_sign - concord_first_wide_sign + 1,
  /// Milliseconds in which the rest of an escape sequence follows its first byte.
  escape_patience = 100,
};

// One editor a process, used by one thread.
static char *shown[narrow_signs + wide_signs];
static wchar_t joined;

/// The place of a character's text; NULL for one that stands for nothing else.
static char **shown_place(uint32_t character) {
  if (character >= concord_first_narrow_sign && character <= concord_last_narrow_sign)
    return &shown[character - concord_first_narrow_sign];
  if (character >= concord_first_wide_sign && character <= concord_last_wide_sign)
    return &shown[narrow_signs + character - concord_first_wide_sign];
  return NULL;
}

void concord_el_show(wchar_t character, const char *text) {
  char **place = shown_place((uint32_t)character);
  if (place == NULL) return;
  free(*place);
  *place = strdup(text);
}

int concord_columns(wchar_t character) { return wcwidth(character); }

wchar_t concord_joined_character(void) { return joined; }

static void write_all(const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(STDOUT_FILENO, bytes, count);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    bytes += written;
    count -= (size_t)written;
  }
}

/// The bytes of the character that begins here, by its first byte.
static size_t character_length(unsigned char first) {
  return first < 0x80 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1;
}

static uint32_t decoded(const unsigned char *bytes, size_t length) {
  if (length == 3) return (bytes[0] & 0x0Fu) << 12 | (bytes[1] & 0x3Fu) << 6 | (bytes[2] & 0x3Fu);
  if (length == 4)
    return (bytes[0] & 0x07u) << 18 | (bytes[1] & 0x3Fu) << 12 | (bytes[2] & 0x3Fu) << 6 |
           (bytes[3] & 0x3Fu);
  return 0;
}

/// Writes what the editor draws; the stream may hand over a character in two pieces.
static ssize_t draw(void *unused, const char *bytes, size_t count) {
  static char kept[4];
  static size_t kept_count;
  (void)unused;
  char *all = malloc(kept_count + count);
  if (all == NULL) return 0;
  memcpy(all, kept, kept_count);
  memcpy(all + kept_count, bytes, count);
  size_t total = kept_count + count, from = 0, at = 0;
  kept_count = 0;
  while (at < total) {
    size_t length = character_length((unsigned char)all[at]);
    if (at + length > total) {
      kept_count = total - at;
      memcpy(kept, all + at, kept_count);
      break;
    }
    char **place = shown_place(decoded((const unsigned char *)all + at, length));
    if (place != NULL && *place != NULL) {
      write_all(all + from, at - from);
      write_all(*place, strlen(*place));
      from = at + length;
    }
    at += length;
  }
  write_all(all + from, at - from);
  free(all);
  return (ssize_t)count;
}

/// Whether a character is drawn as part of the one before it.
static bool joins(wchar_t character, wchar_t before) {
  return before == 0x200D || (character >= 0x300 && wcwidth(character) == 0) ||
         (character >= 0x1F3FB && character <= 0x1F3FF) ||
         (character >= 0x1F1E6 && character <= 0x1F1FF);
}

// Ctrl-C is also told through a pipe: one that comes while the line is drawn would be missed, since the
// editor looks for it in a read that was interrupted, and nowhere else.
static int interrupts[2] = {-1, -1};
static struct sigaction further;

static void tell_interrupt(int number) {
  int kept = errno;
  if (write(interrupts[1], "", 1) < 0) { /* full: it is told already */ }
  if (further.sa_handler != SIG_DFL && further.sa_handler != SIG_IGN) further.sa_handler(number);
  errno = kept;
}

static void nothing(int number) { (void)number; }

static void watch_signals(void) {
  if (pipe2(interrupts, O_NONBLOCK | O_CLOEXEC) != 0) return;
  struct sigaction action = {.sa_handler = tell_interrupt, .sa_flags = SA_RESTART};
  sigaction(SIGINT, &action, &further);
  // A handler of any kind makes the wait for a key notice that the screen has another size.
  struct sigaction resized = {.sa_handler = nothing};
  sigaction(SIGWINCH, &resized, NULL);
}

/// Whether Ctrl-C was pressed since the last look.
static bool take_interrupt(void) {
  char taken[16];
  bool was = false;
  while (read(interrupts[0], taken, sizeof taken) > 0) was = true;
  return was;
}

// Whether Ctrl-C ended the wait for a key; a search in history takes it for the end of input.
static bool was_interrupted;
// Whether the screen got another size and the entry is drawn anew.
static bool was_resized;

void concord_el_forget_interrupt(void) {
  take_interrupt();
  was_interrupted = false;
}

bool concord_el_was_interrupted(void) { return was_interrupted; }

bool concord_el_take_resize(void) {
  bool was = was_resized;
  was_resized = false;
  return was;
}

/// Waits for a key; false when Ctrl-C came first.
static bool wait_for_key(EditLine *editor) {
  struct pollfd inputs[2] = {{.fd = STDIN_FILENO, .events = POLLIN},
                             {.fd = interrupts[0], .events = POLLIN}};
  while (true) {
    int ready = poll(inputs, 2, -1);
    int reason = errno;
    if (take_interrupt()) return false;
    if (ready > 0 || (ready < 0 && reason != EINTR)) return true;
    el_resize(editor);
    was_resized = true;
    el_wset(editor, EL_REFRESH);
    was_resized = false;
  }
}

static int read_key(EditLine *editor, wchar_t *key) {
  static wchar_t before;
  if (!wait_for_key(editor)) {
    was_interrupted = true;
    errno = EINTR;
    return -1;
  }
  el_wset(editor, EL_GETCFN, EL_BUILTIN_GETCFN);
  int count = el_wgetc(editor, key);
  el_wset(editor, EL_GETCFN, read_key);
  if (count != 1) return count;
  wchar_t read = *key;
  if (read == 0x1B) {
    struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
    if (poll(&input, 1, escape_patience) == 0) *key = concord_no_key;
  } else if (joins(read, before)) {
    joined = read;
    *key = concord_joined_key;
  }
  before = read;
  return count;
}

int concord_run_on_thread(void *(*body)(void *), void *object) {
  pthread_attr_t attributes;
  pthread_t thread;
  if (pthread_attr_init(&attributes) != 0) return -1;
  // More than a main thread has: questions may be nested.
  pthread_attr_setstacksize(&attributes, 16 << 20);
  pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
  int status = pthread_create(&thread, &attributes, body, object);
  pthread_attr_destroy(&attributes);
  return status;
}

EditLine *concord_el_open(const char *program) {
  cookie_io_functions_t functions = {.write = draw};
  FILE *screen = fopencookie(NULL, "w", functions);
  if (screen == NULL) return NULL;
  EditLine *editor = el_init_fd(program, stdin, screen, stderr, STDIN_FILENO, STDOUT_FILENO,
                                STDERR_FILENO);
  if (editor == NULL) return NULL;
  el_wset(editor, EL_GETCFN, read_key);
  watch_signals();
  return editor;
}

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
