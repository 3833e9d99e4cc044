#ifndef CEDITLINE_INTERNAL_H
#define CEDITLINE_INTERNAL_H

#include <histedit.h>
#include <signal.h>
#include <stddef.h>

#include "CEditLine.h"

/* A C1 control: no keyboard sends it, and libedit maps only the first 256 characters to functions. */
#define PASTE_KEY 0x81
#define PASTE_KEY_NAME "\\201"

struct bytes {
  char *data;
  size_t start, end, capacity;
};

struct cel_editor {
  EditLine *el;
  History *history;
  char *prompt;
  int plain; /* a terminal without cursor addressing */
  struct bytes input;
  struct bytes paste;
  int newline_due; /* the newline that ends a pasted line comes next */
  int paste_key_sent;
  int burst; /* several lines arrived at once: a paste on a terminal that does not mark it */
  int outcome;
  int signal;
  cel_complete complete;
  void *context;
};

/* Signals.c */
extern volatile sig_atomic_t cel_signals_pending;
extern int cel_signal_pipe[2];
void cel_remember_terminal(void);
void cel_terminal_raw(int raw);
void cel_catch_suspend(int on);
void cel_stop_self(void);

/* Input.c */
int cel_get_character(EditLine *el, wchar_t *out);
unsigned char cel_paste(EditLine *el, int key);
int cel_append(struct bytes *bytes, const char *data, size_t count);
void cel_drop_input(cel_editor *editor);

/* Screen.c */
void cel_begin_editing(cel_editor *editor);
void cel_end_editing(cel_editor *editor);
void cel_leave_line(cel_editor *editor, const char *mark);
void cel_redraw_resized(cel_editor *editor);
void cel_redraw_continued(cel_editor *editor);
void cel_suspend(cel_editor *editor);

#endif
