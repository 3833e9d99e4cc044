/* libxml2's SAX interface: every call that the program makes of it. */
#include "CDocuments.h"

#include <dlfcn.h>
#include <libxml/parser.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#define FUNCTIONS(DO) \
  DO(xmlInitParser) \
  DO(xmlCreatePushParserCtxt) \
  DO(xmlCtxtUseOptions) \
  DO(xmlParseChunk) \
  DO(xmlStopParser) \
  DO(xmlFreeParserCtxt)

#define POINTER(name) __typeof__(&name) name##_;
static struct { FUNCTIONS(POINTER) } api;
static pthread_once_t once = PTHREAD_ONCE_INIT;
static bool is_loaded = false;

static void load(void) {
  void *library = dlopen("libxml2.so.2", RTLD_NOW | RTLD_LOCAL);
  if (!library) library = dlopen("libxml2.so.16", RTLD_NOW | RTLD_LOCAL);
  if (!library) return;
  bool is_whole = true;
#define FIND(name) \
  *(void **)&api.name##_ = dlsym(library, #name); \
  if (!api.name##_) is_whole = false;
  FUNCTIONS(FIND)
  if (!is_whole) return;
  api.xmlInitParser_();
  is_loaded = true;
}

bool terroir_xml_is_there(void) {
  pthread_once(&once, load);
  return is_loaded;
}

struct terroir_xml {
  xmlParserCtxtPtr parser;
  struct terroir_xml_handler handler;
  struct terroir_attribute *attributes;
  int room;
  bool has_doctype;
  bool is_out_of_memory;
};

static void begin(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri, int namespace_count,
                  const xmlChar **namespaces, int count, int defaulted, const xmlChar **attributes) {
  (void)prefix, (void)uri, (void)namespace_count, (void)namespaces, (void)defaulted;
  struct terroir_xml *self = context;
  if (count > self->room) {
    struct terroir_attribute *more = realloc(self->attributes, (size_t)count * sizeof *more);
    if (!more) {
      self->is_out_of_memory = true;
      api.xmlStopParser_(self->parser);
      return;
    }
    self->attributes = more;
    self->room = count;
  }
  /* Five pointers an attribute: name, prefix, URI, value, end of the value. */
  for (int index = 0; index < count; index++) {
    self->attributes[index].name = (const char *)attributes[5 * index];
    self->attributes[index].value = (const char *)attributes[5 * index + 3];
    self->attributes[index].end = (const char *)attributes[5 * index + 4];
  }
  self->handler.begin(self->handler.context, (const char *)name, self->attributes, count);
}

static void end(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri) {
  (void)prefix, (void)uri;
  struct terroir_xml *self = context;
  self->handler.end(self->handler.context, (const char *)name);
}

static void text(void *context, const xmlChar *bytes, int count) {
  struct terroir_xml *self = context;
  self->handler.text(self->handler.context, (const char *)bytes, count);
}

static void doctype(void *context, const xmlChar *name, const xmlChar *external, const xmlChar *system) {
  (void)name, (void)external, (void)system;
  struct terroir_xml *self = context;
  self->has_doctype = true;
  api.xmlStopParser_(self->parser);
}

/* The library's own words go to no terminal. */
static void hear(void *context, xmlErrorPtr error) { (void)context, (void)error; }

struct terroir_xml *terroir_xml_open(const struct terroir_xml_handler *handler) {
  if (!terroir_xml_is_there()) return NULL;
  struct terroir_xml *self = calloc(1, sizeof *self);
  if (!self) return NULL;
  self->handler = *handler;
  xmlSAXHandler sax;
  memset(&sax, 0, sizeof sax);
  sax.initialized = XML_SAX2_MAGIC;
  sax.startElementNs = begin;
  sax.endElementNs = end;
  sax.characters = text;
  sax.ignorableWhitespace = text;
  sax.cdataBlock = text;
  sax.internalSubset = doctype;
  sax.serror = (xmlStructuredErrorFunc)hear;
  self->parser = api.xmlCreatePushParserCtxt_(&sax, self, NULL, 0, NULL);
  if (!self->parser) {
    free(self);
    return NULL;
  }
  api.xmlCtxtUseOptions_(self->parser, XML_PARSE_NONET);
  return self;
}

enum terroir_xml_status terroir_xml_take(struct terroir_xml *self, const char *bytes, int count, bool is_last) {
  int code = api.xmlParseChunk_(self->parser, bytes, count, is_last);
  if (self->has_doctype) return TERROIR_XML_DOCTYPE;
  return code != 0 || self->is_out_of_memory ? TERROIR_XML_BROKEN : TERROIR_XML_SOUND;
}

int terroir_xml_line(const struct terroir_xml *self) {
  return self->parser->input ? self->parser->input->line : 0;
}

void terroir_xml_close(struct terroir_xml *self) {
  if (!self) return;
  api.xmlFreeParserCtxt_(self->parser);
  free(self->attributes);
  free(self);
}
