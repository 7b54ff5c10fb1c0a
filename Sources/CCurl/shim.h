#ifndef CCURL_SHIM_H
#define CCURL_SHIM_H

/* The type checks are macros that need the option to be a constant. */
#define CURL_DISABLE_TYPECHECK
#include <curl/curl.h>

/* curl_easy_setopt and curl_easy_getinfo are variadic, and Swift calls no variadic function of C. */

typedef size_t (*simsa_curl_transfer)(char *bytes, size_t size, size_t count, void *context);

static inline CURLcode simsa_curl_set_number(CURL *handle, CURLoption option, long value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode simsa_curl_set_text(CURL *handle, CURLoption option, const char *value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode simsa_curl_set_pointer(CURL *handle, CURLoption option, void *value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode simsa_curl_set_list(CURL *handle, CURLoption option, struct curl_slist *value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode simsa_curl_set_transfer(CURL *handle, CURLoption option, simsa_curl_transfer value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode simsa_curl_get_number(CURL *handle, CURLINFO info, long *value) {
    return curl_easy_getinfo(handle, info, value);
}

#endif
