#include "SAXWalk.h"

#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <string.h>

struct Walk {
    size_t elements;
    size_t text;
};

static void start(void *walk, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri, int namespaces,
                  const xmlChar **declared, int attributes, int defaulted, const xmlChar **values) {
    ((struct Walk *)walk)->elements++;
}

static void end(void *walk, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri) {}

static void characters(void *walk, const xmlChar *text, int count) { ((struct Walk *)walk)->text += (size_t)count; }

size_t saxWalk(const unsigned char *bytes, size_t count) {
    const size_t part = 1 << 16;
    xmlSAXHandler handler;
    memset(&handler, 0, sizeof handler);
    handler.initialized = XML_SAX2_MAGIC;
    handler.startElementNs = start;
    handler.endElementNs = end;
    handler.characters = characters;
    handler.ignorableWhitespace = characters;
    struct Walk walk = {0, 0};
    xmlParserCtxtPtr context = xmlCreatePushParserCtxt(&handler, &walk, NULL, 0, NULL);
    if (context == NULL) return 0;
    for (size_t at = 0; at < count; at += part) {
        xmlParseChunk(context, (const char *)bytes + at, (int)(count - at < part ? count - at : part), 0);
    }
    xmlParseChunk(context, NULL, 0, 1);
    int isWellFormed = context->wellFormed;
    xmlFreeParserCtxt(context);
    return isWellFormed ? walk.elements : 0;
}
