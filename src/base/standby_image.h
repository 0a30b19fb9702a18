/* The library of src/preload.c, as the bytes of its file. */
#ifndef BASE_STANDBY_IMAGE_H
#define BASE_STANDBY_IMAGE_H

extern const unsigned char standby_image[], standby_image_end[];

#endif
