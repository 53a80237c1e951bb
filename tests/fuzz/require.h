// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdio>
#include <cstdlib>

// Unlike assert also in builds without: a broken promise is a finding.
#define REQUIRE(promise)                                                                                     \
    do {                                                                                                     \
        if (!(promise)) {                                                                                    \
            std::fprintf(stderr, "%s:%d: broken: %s\n", __FILE__, __LINE__, #promise);                       \
            std::abort();                                                                                    \
        }                                                                                                    \
    } while (false)
