#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "Internal.h"

#define HISTORY_SIZE 2000

static cel_editor *editor_of(EditLine *el) {
  cel_editor *editor = NULL;
  return el_get(el, EL_CLIENTDATA, &editor) == 0 ? editor : NULL;
}

static char *show_prompt(EditLine *el) {
  static char empty[] = "";
  cel_editor *editor = editor_of(el);
  return editor && editor->prompt ? editor->prompt : empty;
}

static unsigned char tab(EditLine *el, int key) {
  (void)key;
  cel_editor *editor = editor_of(el);
  if (!editor || editor->burst || !editor->complete) return el_insertstr(el, "\t") == 0 ? CC_REFRESH : CC_ERROR;
  const LineInfo *line = el_line(el);
  size_t length = (size_t)(line->lastchar - line->buffer);
  size_t cursor = (size_t)(line->cursor - line->buffer);
  /* el_line's buffer is overwritten by the next call that converts text. */
  char *copy = malloc(length + 1);
  if (!copy) return CC_ERROR;
  memcpy(copy, line->buffer, length);
  copy[length] = 0;
  editor->complete(editor->context, copy, length, cursor);
  free(copy);
  return CC_REFRESH;
}

static void bind_key(EditLine *el, const char *key, const char *function) {
  el_set(el, EL_BIND, key, function, NULL);
  el_set(el, EL_BIND, "-a", key, function, NULL);
}

/* `bind -v` and `bind -e` in ~/.editrc empty the maps, so the file goes first. */
static void bind_keys(cel_editor *editor) {
  EditLine *el = editor->el;
  el_set(el, EL_EDITOR, "emacs");
  el_set(el, EL_ADDFN, "terroir-complete", "complete the word before the cursor", tab);
  el_set(el, EL_ADDFN, "terroir-paste", "insert what was pasted", cel_paste);
  el_source(el, NULL);
  bind_key(el, "^I", "terroir-complete");
  bind_key(el, PASTE_KEY_NAME, "terroir-paste");
  bind_key(el, "^R", "em-inc-search-prev");
}

cel_editor *cel_open(const char *program) {
  cel_editor *editor = calloc(1, sizeof *editor);
  if (!editor) return NULL;
  cel_use_utf8();
  cel_watch_signals();
  cel_remember_terminal();
  const char *term = getenv("TERM");
  editor->plain = !term || !*term || strcmp(term, "dumb") == 0;
  editor->el = el_init(program, stdin, stdout, stderr);
  editor->history = history_init();
  if (!editor->el || !editor->history) {
    cel_close(editor);
    return NULL;
  }
  HistEvent event;
  history(editor->history, &event, H_SETSIZE, HISTORY_SIZE);
  history(editor->history, &event, H_SETUNIQUE, 1);
  el_set(editor->el, EL_CLIENTDATA, editor);
  el_set(editor->el, EL_SIGNAL, 0);
  el_set(editor->el, EL_HIST, history, editor->history);
  el_set(editor->el, EL_PROMPT_ESC, show_prompt, CEL_PROMPT_ESCAPE);
  el_wset(editor->el, EL_GETCFN, cel_get_character);
  bind_keys(editor);
  return editor;
}

void cel_close(cel_editor *editor) {
  if (!editor) return;
  if (editor->el) el_end(editor->el);
  if (editor->history) history_end(editor->history);
  free(editor->prompt);
  free(editor->input.data);
  free(editor->paste.data);
  free(editor);
}

void cel_on_complete(cel_editor *editor, cel_complete complete, void *context) {
  editor->complete = complete;
  editor->context = context;
}

/* Ctrl-C pressed while nothing was being read asks for nothing any more. */
static int was_terminated(cel_editor *editor, int *signal) {
  int number;
  while ((number = cel_take_signal()) != 0) {
    if (number != SIGTERM && number != SIGHUP) continue;
    *signal = editor->signal = number;
    return 1;
  }
  return 0;
}

int cel_read(cel_editor *editor, const char *prompt, const char **line, int *signal) {
  *line = NULL;
  if (was_terminated(editor, signal)) return CEL_TERMINATED;
  char *copy = strdup(prompt);
  if (!copy) return CEL_END;
  free(editor->prompt);
  editor->prompt = copy;
  editor->outcome = CEL_LINE;
  el_resize(editor->el);
  cel_begin_editing(editor);
  int count = 0;
  const char *text = el_gets(editor->el, &count);
  cel_end_editing(editor);
  *signal = editor->signal;
  if (editor->outcome != CEL_LINE) return editor->outcome;
  if (!text || count <= 0) {
    fputs("\n", stdout);
    fflush(stdout);
    return CEL_END;
  }
  *line = text;
  return CEL_LINE;
}

void cel_add_history(cel_editor *editor, const char *line) {
  HistEvent event;
  history(editor->history, &event, H_ENTER, line);
}

void cel_replace_before_cursor(cel_editor *editor, int characters, const char *text) {
  if (characters > 0) el_deletestr(editor->el, characters);
  if (*text) el_insertstr(editor->el, text);
}

void cel_beep(cel_editor *editor) { el_beep(editor->el); }
