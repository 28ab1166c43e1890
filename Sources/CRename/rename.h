// Of the C library (Linux 3.15, glibc 2.28), which shows it only to those who ask for GNU's extensions.
#ifndef BAOCAO_RENAME_H
#define BAOCAO_RENAME_H

// Both names must exist; in one step each becomes the other.
#define RENAME_EXCHANGE (1u << 1)

int renameat2(int old_folder, const char *old_name, int new_folder, const char *new_name, unsigned int flags);

#endif
