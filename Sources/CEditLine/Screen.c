#define _XOPEN_SOURCE 700
#define _DEFAULT_SOURCE
#define _DARWIN_C_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <wchar.h>

#include "Internal.h"

struct place {
  int column, row;
};

int cel_terminal_size(int descriptor, int *columns, int *rows) {
  struct winsize size;
  if (ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return 0;
  *columns = size.ws_col;
  *rows = size.ws_row;
  return 1;
}

static void advance(struct place *place, wchar_t character, int columns) {
  int width = wcwidth(character);
  if (character == L'\n') {
    place->row++;
    place->column = 0;
    return;
  }
  if (character == L'\t') width = 8 - place->column % 8;
  /* libedit shows a control character as ^X. */
  else if (width < 0) width = 2;
  if (place->column + width > columns) {
    place->row++;
    place->column = 0;
  }
  place->column += width;
  if (place->column >= columns) {
    place->row++;
    place->column = 0;
  }
}

/* Where the prompt and the first `count` characters of the line end, counted from the prompt's start. */
static struct place place_after(cel_editor *editor, const LineInfoW *line, long count, int columns) {
  struct place place = {0, 0};
  const char *at = editor->prompt ? editor->prompt : "";
  mbstate_t state;
  memset(&state, 0, sizeof state);
  int hidden = 0;
  while (*at) {
    wchar_t character;
    size_t used = mbrtowc(&character, at, strlen(at), &state);
    if (used == 0 || used == (size_t)-1 || used == (size_t)-2) break;
    at += used;
    if (character == CEL_PROMPT_ESCAPE) hidden = !hidden;
    else if (!hidden) advance(&place, character, columns);
  }
  for (long i = 0; i < count; i++) advance(&place, line->buffer[i], columns);
  return place;
}

static int current_columns(void) {
  int columns = 80, rows = 24;
  cel_terminal_size(STDOUT_FILENO, &columns, &rows);
  return columns;
}

void cel_begin_editing(cel_editor *editor) {
  cel_terminal_raw(1);
  cel_catch_suspend(1);
  /* libedit itself goes raw only after it has drawn the prompt: a key pressed at sight of it would be the tty's. */
  el_set(editor->el, EL_PREP_TERM, 1);
  if (editor->plain) return;
  fputs("\033[?2004h", stdout);
  fflush(stdout);
}

void cel_end_editing(cel_editor *editor) {
  if (!editor->plain) {
    fputs("\033[?2004l", stdout);
    fflush(stdout);
  }
  cel_catch_suspend(0);
  cel_terminal_raw(0);
}

/* Goes below the last row of the line, wherever in it the cursor is. */
void cel_leave_line(cel_editor *editor, const char *mark) {
  const LineInfoW *line = el_wline(editor->el);
  int columns = current_columns();
  int here = place_after(editor, line, line->cursor - line->buffer, columns).row;
  int last = place_after(editor, line, line->lastchar - line->buffer, columns).row;
  fputs(mark, stdout);
  for (int row = here; row <= last; row++) fputs("\r\n", stdout);
  fflush(stdout);
}

void cel_redraw_resized(cel_editor *editor) {
  if (editor->plain) {
    fputs("\r\n", stdout);
  } else {
    const LineInfoW *line = el_wline(editor->el);
    int row = place_after(editor, line, line->cursor - line->buffer, current_columns()).row;
    if (row > 0) fprintf(stdout, "\033[%dA", row);
    fputs("\r\033[J", stdout);
  }
  fflush(stdout);
  el_resize(editor->el);
  el_set(editor->el, EL_REFRESH);
}

static void resume(cel_editor *editor) {
  el_set(editor->el, EL_PREP_TERM, 1);
  cel_begin_editing(editor);
  if (!editor->plain) fputs("\r\033[J", stdout);
  fflush(stdout);
  el_resize(editor->el);
  el_set(editor->el, EL_REFRESH);
}

/* Stopped and continued by others, who may have changed the terminal meanwhile. */
void cel_redraw_continued(cel_editor *editor) {
  el_set(editor->el, EL_PREP_TERM, 0);
  resume(editor);
}

void cel_suspend(cel_editor *editor) {
  cel_leave_line(editor, "");
  el_set(editor->el, EL_PREP_TERM, 0);
  cel_end_editing(editor);
  cel_catch_suspend(1);
  cel_stop_self();
  resume(editor);
}

void cel_show_below(cel_editor *editor, const char *text) {
  cel_leave_line(editor, "");
  for (const char *at = text; *at; at++) {
    if (*at == '\n') fputc('\r', stdout);
    fputc(*at, stdout);
  }
  fflush(stdout);
  el_set(editor->el, EL_REFRESH);
}

int cel_text_width(const char *text) {
  int total = 0;
  mbstate_t state;
  memset(&state, 0, sizeof state);
  while (*text) {
    wchar_t character;
    size_t used = mbrtowc(&character, text, strlen(text), &state);
    if (used == 0 || used == (size_t)-1 || used == (size_t)-2) {
      memset(&state, 0, sizeof state);
      text++;
      continue;
    }
    text += used;
    int width = wcwidth(character);
    if (width > 0) total += width;
  }
  return total;
}
