#ifndef TERROIR_CDOCUMENTS_H
#define TERROIR_CDOCUMENTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// libxml2, loaded at the first need: it brings ICU with it, which a program that reads no workbook should not wait for.
/// What its headers hold shows in no other file.

/// An attribute: its name without a prefix, and its value, which ends where `end` is.
struct terroir_attribute {
  const char *name;
  const char *value;
  const char *end;
};

/// What hears of a document's parts in their order. Names come without their prefixes.
struct terroir_xml_handler {
  void *context;
  void (*begin)(void *context, const char *name, const struct terroir_attribute *attributes, int count);
  void (*end)(void *context, const char *name);
  void (*text)(void *context, const char *bytes, int count);
};

struct terroir_xml;

enum terroir_xml_status {
  TERROIR_XML_SOUND = 0,
  TERROIR_XML_BROKEN = 1,
  /// It has a document type, which could bring entities from elsewhere: none is read.
  TERROIR_XML_DOCTYPE = 2,
};

/// Whether libxml2 could be loaded.
bool terroir_xml_is_there(void);

/// A parser that takes a document a part at a time; NULL where the library or the memory is missing.
struct terroir_xml *terroir_xml_open(const struct terroir_xml_handler *handler);
/// Takes the next bytes; no further ones are taken after anything but `TERROIR_XML_SOUND`.
enum terroir_xml_status terroir_xml_take(struct terroir_xml *parser, const char *bytes, int count, bool is_last);
/// The line that the parser is at, counted from 1.
int terroir_xml_line(const struct terroir_xml *parser);
void terroir_xml_close(struct terroir_xml *parser);

#endif
