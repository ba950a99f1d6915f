#ifndef SLUICE_SAXWALK_H
#define SLUICE_SAXWALK_H

#include <stddef.h>

/// How many elements a document has, by libxml2's push parser and handlers that only count; 0 if it is not well-formed.
size_t saxWalk(const unsigned char *bytes, size_t count);

#endif
