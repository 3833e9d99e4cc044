#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <wchar.h>

#include "Internal.h"

static const char paste_begin[] = "\033[200~";
static const char paste_end[] = "\033[201~";
#define MARK_LENGTH 6

/* A key's escape sequence arrives in one piece, a paste in many. */
#define KEY_WAIT_MS 40
#define PASTE_WAIT_MS 1000

enum { WAIT_FAILED = -1, WAIT_END = 0, WAIT_READY = 1, WAIT_TIMEOUT = 2 };

int cel_append(struct bytes *bytes, const char *data, size_t count) {
  if (bytes->start == bytes->end) bytes->start = bytes->end = 0;
  if (bytes->end + count > bytes->capacity) {
    size_t capacity = (bytes->end + count) * 2;
    char *grown = realloc(bytes->data, capacity);
    if (!grown) return 0;
    bytes->data = grown;
    bytes->capacity = capacity;
  }
  memcpy(bytes->data + bytes->end, data, count);
  bytes->end += count;
  return 1;
}

static size_t count_of(const struct bytes *bytes) { return bytes->end - bytes->start; }

static const char *head_of(const struct bytes *bytes) { return bytes->data + bytes->start; }

void cel_drop_input(cel_editor *editor) {
  editor->input.start = editor->input.end = 0;
  editor->paste.start = editor->paste.end = 0;
  editor->newline_due = editor->paste_key_sent = editor->burst = 0;
}

/* What the signals ask for; 0 when the read must end. */
static int obey_signals(cel_editor *editor) {
  int number;
  while ((number = cel_take_signal()) != 0) {
    switch (number) {
    case SIGINT:
      cel_leave_line(editor, "^C");
      cel_drop_input(editor);
      editor->outcome = CEL_INTERRUPTED;
      return 0;
    case SIGTERM:
    case SIGHUP:
      cel_leave_line(editor, "");
      editor->outcome = CEL_TERMINATED;
      editor->signal = number;
      return 0;
    case SIGTSTP: cel_suspend(editor); break;
    case SIGCONT: cel_redraw_continued(editor); break;
    case SIGWINCH: cel_redraw_resized(editor); break;
    default: break;
    }
  }
  return 1;
}

static int fill(cel_editor *editor) {
  char chunk[4096];
  size_t total = 0, lines = 0;
  for (;;) {
    ssize_t count = read(STDIN_FILENO, chunk, sizeof chunk);
    if (count < 0 && (errno == EINTR || errno == EAGAIN)) {
      if (total == 0) continue;
      break;
    }
    if (count <= 0) break;
    if (!cel_append(&editor->input, chunk, (size_t)count)) return WAIT_FAILED;
    total += (size_t)count;
    for (ssize_t i = 0; i < count; i++) lines += chunk[i] == '\n' || chunk[i] == '\r';
    /* Whatever stays in the terminal's queue is echoed and reshaped when it leaves raw mode. */
    struct pollfd more = {STDIN_FILENO, POLLIN, 0};
    if (poll(&more, 1, 0) <= 0 || !(more.revents & POLLIN)) break;
  }
  if (total == 0) return WAIT_END;
  if (lines > 1) editor->burst = 1;
  return WAIT_READY;
}

/* Waits for input or for a signal that ends the read. Never longer than `timeout` milliseconds (-1: no limit). */
static int wait_for_input(cel_editor *editor, int timeout) {
  for (;;) {
    struct pollfd sources[2] = {{STDIN_FILENO, POLLIN, 0}, {cel_signal_pipe[0], POLLIN, 0}};
    int ready = poll(sources, cel_signal_pipe[0] >= 0 ? 2 : 1, timeout);
    if (ready < 0 && errno != EINTR) return WAIT_FAILED;
    if (cel_signals_pending && !obey_signals(editor)) return WAIT_FAILED;
    if (ready == 0) return WAIT_TIMEOUT;
    if (ready > 0 && (sources[0].revents & (POLLIN | POLLHUP | POLLERR))) return fill(editor);
  }
}

static int begins_with(const struct bytes *bytes, const char *mark) {
  size_t count = count_of(bytes) < MARK_LENGTH ? count_of(bytes) : MARK_LENGTH;
  return count > 0 && memcmp(head_of(bytes), mark, count) == 0;
}

/* Takes everything up to the end mark: Tab and newline as they are, other controls and the marks left out. */
static int collect_paste(cel_editor *editor) {
  struct bytes *input = &editor->input;
  char last = 0;
  input->start += MARK_LENGTH;
  for (;;) {
    while (count_of(input) > 0) {
      char byte = *head_of(input);
      if (byte == '\033' && begins_with(input, paste_end)) {
        if (count_of(input) < MARK_LENGTH) break;
        input->start += MARK_LENGTH;
        return 1;
      }
      input->start++;
      if (byte == '\r' || (byte == '\n' && last != '\r')) cel_append(&editor->paste, "\n", 1);
      else if (byte == '\t' || (unsigned char)byte >= ' ') {
        if (byte != 0x7f) cel_append(&editor->paste, &byte, 1);
      }
      last = byte;
    }
    int result = wait_for_input(editor, PASTE_WAIT_MS);
    if (result == WAIT_FAILED) return 0;
    /* The end mark never came: what did come is the paste. */
    if (result != WAIT_READY) return 1;
  }
}

/* One character from bytes; 0 when there is none whole. Bytes that are no UTF-8 are passed over. */
static int decode(struct bytes *bytes, wchar_t *out) {
  while (count_of(bytes) > 0) {
    mbstate_t state;
    memset(&state, 0, sizeof state);
    wchar_t character;
    size_t used = mbrtowc(&character, head_of(bytes), count_of(bytes), &state);
    if (used == (size_t)-2) return 0;
    if (used == (size_t)-1 || used == 0) {
      bytes->start++;
      continue;
    }
    bytes->start += used;
    if (character >= 0x80 && character < 0xa0) continue;
    *out = character;
    return 1;
  }
  return 0;
}

int cel_get_character(EditLine *el, wchar_t *out) {
  cel_editor *editor = NULL;
  if (el_get(el, EL_CLIENTDATA, &editor) != 0 || !editor) return -1;
  for (;;) {
    if (cel_signals_pending && !obey_signals(editor)) break;
    if (editor->newline_due) {
      editor->newline_due = 0;
      *out = L'\n';
      return 1;
    }
    if (count_of(&editor->paste) > 0) {
      if (!editor->paste_key_sent) {
        editor->paste_key_sent = 1;
        *out = PASTE_KEY;
        return 1;
      }
      /* Something else than the editor proper is reading, such as the history search: give it plain characters. */
      if (decode(&editor->paste, out)) return 1;
      editor->paste.start = editor->paste.end;
    }
    editor->paste_key_sent = 0;
    if (count_of(&editor->input) > 0 && begins_with(&editor->input, paste_begin)) {
      if (count_of(&editor->input) < MARK_LENGTH) {
        int result = wait_for_input(editor, KEY_WAIT_MS);
        if (result == WAIT_FAILED) break;
        if (result == WAIT_READY) continue;
      } else {
        if (!collect_paste(editor)) break;
        continue;
      }
    }
    if (decode(&editor->input, out)) return 1;
    int result = wait_for_input(editor, editor->burst ? KEY_WAIT_MS : -1);
    if (result == WAIT_TIMEOUT) editor->burst = 0;
    if (result == WAIT_FAILED) break;
    if (result == WAIT_END) return 0;
  }
  errno = EINTR;
  return -1;
}

/* Inserts one pasted line; the newline after it is read as the next character. */
unsigned char cel_paste(EditLine *el, int key) {
  (void)key;
  cel_editor *editor = NULL;
  if (el_get(el, EL_CLIENTDATA, &editor) != 0 || !editor) return CC_ERROR;
  struct bytes *paste = &editor->paste;
  wchar_t character;
  wchar_t text[256];
  size_t count = 0;
  editor->paste_key_sent = 0;
  while (decode(paste, &character)) {
    if (character == L'\n') {
      editor->newline_due = 1;
      break;
    }
    text[count++] = character;
    if (count == sizeof text / sizeof text[0] - 1) {
      text[count] = 0;
      el_winsertstr(el, text);
      count = 0;
    }
  }
  if (!editor->newline_due) paste->start = paste->end;
  text[count] = 0;
  if (count > 0) el_winsertstr(el, text);
  return CC_REFRESH;
}
