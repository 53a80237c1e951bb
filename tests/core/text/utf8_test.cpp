// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/utf8.h"

#include <gtest/gtest.h>

namespace {

std::string big_endian(std::initializer_list<int> units) {
    std::string bytes;
    for (const int unit : units) {
        bytes += static_cast<char>(static_cast<unsigned>(unit) >> 8U);
        bytes += static_cast<char>(static_cast<unsigned>(unit) & 0xffU);
    }
    return bytes;
}

TEST(Utf8, isMadeOfUtf16) {
    EXPECT_EQ(core::from_utf16(big_endian(
                  {0xfeff, 'a', 0x7f, 0x80, 0x7ff, 0x800, 0xffff, 0xd800, 0xdc00, 0xdbff, 0xdfff})),
              "a\x7f\xc2\x80\xdf\xbf\xe0\xa0\x80\xef\xbf\xbf\xf0\x90\x80\x80\xf4\x8f\xbf\xbf");
    EXPECT_EQ(core::from_utf16(std::string("\xff\xfe"
                                           "a\0"
                                           "\xac\x20",
                                           6)),
              "a\xe2\x82\xac");
    EXPECT_EQ(core::from_utf16(big_endian({0xfeff})), "");
}

TEST(Utf8, halfAPairIsDamage) {
    for (const auto& units : {big_endian({0xfeff, 0xd800}), big_endian({0xfeff, 0xdc00, 0xd800}),
                              big_endian({0xfeff, 0xd800, 'a'}), big_endian({0xfeff, 'a'}) + "b"})
        EXPECT_EQ(core::from_utf16(units), std::nullopt);
    EXPECT_FALSE(core::begins_as_utf16("a,b"));
    EXPECT_FALSE(core::begins_as_utf16("\xef\xbb\xbf"));
}

} // namespace
