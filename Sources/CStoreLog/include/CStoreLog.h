#ifndef TERROIR_CSTORELOG_H
#define TERROIR_CSTORELOG_H

struct sqlite3;

/// Has a connection in WAL mode leave the log beside the file when it closes, for the next to go on with. SQLite offers it
/// by a function of C alone whose arguments vary in number.
void terroir_leave_log(struct sqlite3 *connection);

#endif
