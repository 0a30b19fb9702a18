#ifndef BASE_VERSION_H
#define BASE_VERSION_H

#define CASM_VERSION "0.1.0"

#endif
