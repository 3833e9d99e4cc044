#ifndef CEDITLINE_H
#define CEDITLINE_H

#include <stddef.h>

/* Typed functions round libedit's variadic calls, and what must be done in C:
   signal handlers, the character reader, terminal settings. */

typedef struct cel_editor cel_editor;

/* How a read ended. */
enum {
  CEL_LINE = 0,
  CEL_END = 1,
  CEL_INTERRUPTED = 2,
  CEL_TERMINATED = 3,
};

/* The character that begins and ends a run of escapes in a prompt: it takes no width. */
#define CEL_PROMPT_ESCAPE '\001'

/* Called at TAB with the line in UTF-8 and the cursor as a byte offset. */
typedef void (*cel_complete)(void *context, const char *line, size_t length, size_t cursor);

/* Makes character classes UTF-8: the user's locale if it is one, else C.UTF-8. 0 when neither exists. */
int cel_use_utf8(void);

/* Installs the handlers that feed the signal pipe; returns the end to poll, or -1. Later calls return the same. */
int cel_watch_signals(void);
/* The next signal of the pipe, or 0. Never waits. */
int cel_take_signal(void);

/* NULL when libedit cannot start. Reads ~/.editrc, then binds TAB, paste and Ctrl-R. */
cel_editor *cel_open(const char *program);
void cel_close(cel_editor *editor);
void cel_on_complete(cel_editor *editor, cel_complete complete, void *context);
/* Reads one physical line. `*line` is owned by the editor until the next read; `*signal` is set for CEL_TERMINATED. */
int cel_read(cel_editor *editor, const char *prompt, const char **line, int *signal);
void cel_add_history(cel_editor *editor, const char *line);

/* For the completer only, while cel_read runs. */
void cel_replace_before_cursor(cel_editor *editor, int characters, const char *text);
void cel_show_below(cel_editor *editor, const char *text);
void cel_beep(cel_editor *editor);

/* Columns a text takes on a terminal; control characters count for none. */
int cel_text_width(const char *text);
/* The size a terminal states by ioctl; 0 when it states none. */
int cel_terminal_size(int descriptor, int *columns, int *rows);
/* A pipe that children do not inherit; 0 on success. */
int cel_pipe(int ends[2]);

#endif
