#ifndef CLIBPQ_SHIM_H
#define CLIBPQ_SHIM_H

#include <libpq-fe.h>
#include <spawn.h>
#include <sys/file.h>

/* Declared by glibc only under _GNU_SOURCE, which Swift's importer does not set. */
extern int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *actions, int from);

#endif
