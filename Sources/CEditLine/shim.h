// libedit as Swift can call it.
//
// libedit sets its options through functions with variable arguments, which Swift does not
// import. Each wrapper below calls one of them with the arguments of one option, and nothing else.
// The header keeps no state: a variable here would exist once in every module that imports it.

#ifndef CEDITLINE_SHIM_H
#define CEDITLINE_SHIM_H

#include <histedit.h>
#include <unistd.h>
#include <wchar.h>

typedef wchar_t *(*editline_prompt_function)(EditLine *);
typedef int (*editline_read_function)(EditLine *, wchar_t *);
typedef unsigned char (*editline_key_function)(EditLine *, wint_t);

// The prompt; `delimiter` encloses parts of it that take no cell on the screen.
static inline int editline_set_prompt(
    EditLine *editor, editline_prompt_function function, int delimiter) {
  return el_wset(editor, EL_PROMPT_ESC, function, delimiter);
}

// Where characters come from.
static inline int editline_set_reader(EditLine *editor, editline_read_function function) {
  return el_wset(editor, EL_GETCFN, function);
}

static inline int editline_set_client_data(EditLine *editor, void *data) {
  return el_wset(editor, EL_CLIENTDATA, data);
}

static inline void *editline_client_data(EditLine *editor) {
  void *data = NULL;
  return el_wget(editor, EL_CLIENTDATA, &data) == 0 ? data : NULL;
}

// `emacs` or `vi`; resets every key binding.
static inline int editline_set_mode(EditLine *editor, const char *name) {
  return el_set(editor, EL_EDITOR, name);
}

// Whether the keys are those of vi, as `bind -v` in the user's file makes them.
static inline int editline_is_vi(EditLine *editor) {
  const wchar_t *name = NULL;
  return el_wget(editor, EL_EDITOR, &name) == 0 && name != NULL && name[0] == L'v';
}

// Whether libedit installs signal handlers of its own.
static inline int editline_set_signals(EditLine *editor, int enabled) {
  return el_wset(editor, EL_SIGNAL, enabled);
}

static inline int editline_set_editing(EditLine *editor, int enabled) {
  return el_wset(editor, EL_EDITMODE, enabled);
}

// Puts the terminal into the editing mode (1) or the mode it had before (0).
static inline int editline_set_raw(EditLine *editor, int enabled) {
  return el_wset(editor, EL_PREP_TERM, enabled);
}

// Sets or clears (`+name`, `-name`) two flags of the terminal while a line is edited.
static inline int editline_set_tty(EditLine *editor, const char *first, const char *second) {
  return el_set(editor, EL_SETTY, "-d", first, second, (char *)NULL);
}

// Whether the kernel leaves the keys for the end of input, for painting anew and for quoting alone
// while no line is edited.
static inline int editline_leave_keys(EditLine *editor) {
  return el_set(editor, EL_SETTY, "-x", "eof=", "reprint=", "lnext=", (char *)NULL);
}

// How many rows libedit believes the screen to have, in digits; until it asks for the size again.
static inline int editline_set_rows(EditLine *editor, const char *rows) {
  return el_set(editor, EL_SETTC, "li", rows, (char *)NULL);
}

// Paints prompt and line from where the cursor is, which must be the first column.
static inline int editline_repaint(EditLine *editor) {
  return el_wset(editor, EL_REFRESH);
}

static inline int editline_add_function(
    EditLine *editor, const char *name, const char *help, editline_key_function function) {
  return el_set(editor, EL_ADDFN, name, help, function);
}

static inline int editline_bind(EditLine *editor, const char *keys, const char *function) {
  return el_set(editor, EL_BIND, keys, function, (char *)NULL);
}

// The same for the command mode of vi.
static inline int editline_bind_command(EditLine *editor, const char *keys, const char *function) {
  return el_set(editor, EL_BIND, "-a", keys, function, (char *)NULL);
}

static inline int editline_set_history(EditLine *editor, HistoryW *history) {
  return el_wset(editor, EL_HIST, history_w, history);
}

// Declared only for some feature macros; libedit counts cells with it.
extern int wcwidth(wchar_t);

extern char **environ;

// The environment to hand to a program that is started.
static inline char **editline_environment(void) {
  return environ;
}

#endif
