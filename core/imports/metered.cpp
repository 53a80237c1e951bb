// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/usage_log.h"

namespace core {

Metered metered_by(std::string_view name) {
    const auto has = [&](std::string_view word) { return name.find(word) != std::string_view::npos; };
    const bool is_of_cache = (has("cache") || has("caching")) && !has("uncached") && !has("non-cached") &&
                             !has("non cached") && !has("no cache");
    if (is_of_cache && (has("writ") || has("creat")))
        return Metered::written;
    if (is_of_cache)
        return Metered::cached;
    // "ChatCompletions Prompt Tokens", "Completions API input": what is read, of an API of that name.
    if (has("outp"))
        return Metered::output;
    if (has("inp") || has("prompt"))
        return Metered::input;
    return has("completion") || has("generated") || name.ends_with(" opt") || has(" opt ") ? Metered::output
                                                                                           : Metered::unknown;
}

} // namespace core
