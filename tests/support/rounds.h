// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace test {

#if defined(__SANITIZE_ADDRESS__)
inline constexpr bool sanitized = true;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
inline constexpr bool sanitized = true;
#else
inline constexpr bool sanitized = false;
#endif
#else
inline constexpr bool sanitized = false;
#endif

// How many of `all` random cases to try. Under the sanitizers, which take ten times as long, a quarter: they
// look at what the memory goes through, and the other builds try the figures of all.
template <class Number>
constexpr Number rounds(Number all) {
    return sanitized ? all / 4 : all;
}

} // namespace test
