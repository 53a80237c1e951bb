// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/escape.h"
#include "core/text/utf8.h"

#include <gtest/gtest.h>

namespace {

TEST(Utf8, isToldFromWhatIsNone) {
    for (const char* text : {"", "a", "ü", "日本", "\xF4\x8F\xBF\xBF", "\x7F"})
        EXPECT_TRUE(core::is_utf8(text)) << text;
    for (const char* text : {"\x80", "\xC3", "a\xC3(", "\xC0\xAF", "\xE0\x80\xAF", "\xED\xA0\x80",
                             "\xF4\x90\x80\x80", "\xF0\x80\x80\x80", "\xFF", "\xE2\x82"})
        EXPECT_FALSE(core::is_utf8(text)) << text;
    EXPECT_EQ(core::first_character("日").code, U'日');
    EXPECT_EQ(core::first_character("日").bytes, 3u);
}

TEST(Escape, aTerminalSeesNoControl) {
    EXPECT_EQ(core::visible("Ünïcode 日本 \\ \"x\""), "Ünïcode 日本 \\ \"x\"");
    EXPECT_EQ(core::visible("a\x1b[31mb\x07\x7f"), "a\\x1b[31mb\\x07\\x7f");
    EXPECT_EQ(core::visible("a\nb\r\tc"), "a\\nb\\r\\tc");
    EXPECT_EQ(core::visible("\xc2\x9b"), "\\u009b"); // what C1 has for ESC [
    EXPECT_EQ(core::visible("\xe2\x80\xae"
                            "abc"),
              "\\u202eabc");
    EXPECT_EQ(core::visible("pl\xe4n\xff"), "pl\\xe4n\\xff");
    EXPECT_EQ(core::visible(std::string_view("\0", 1)), "\\x00");
    EXPECT_EQ(core::list_cell("a\tb\nc\x1b"), "a b c\\x1b");
}

TEST(Escape, markdownTakesNoSignForItsOwn) {
    EXPECT_EQ(core::markdown_text("Plan A, 50 %: $3"), "Plan A, 50 %: $3");
    EXPECT_EQ(core::markdown_text("a|b *c* _d_ `e` <i> [x](y) #1 ~~z~~ \\"),
              "a\\|b \\*c\\* \\_d\\_ \\`e\\` \\<i\\> \\[x\\](y) \\#1 \\~\\~z\\~\\~ \\\\");
    EXPECT_EQ(core::markdown_text("a &amp; b &#60; R&D c & d"), "a \\&amp; b \\&\\#60; R\\&D c & d");
    EXPECT_EQ(core::markdown_text("two\nlines\x1b[0m"), "two lines\\\\x1b\\[0m");
    EXPECT_EQ(core::markdown_text("     code"), "code");
    for (const auto& [text, line] : {std::pair{"- item", "\\- item"},
                                     {"+", "\\+"},
                                     {"---", "\\---"},
                                     {"===", "\\==="},
                                     {"12. x", "12\\. x"},
                                     {"3) x", "3\\) x"},
                                     {"-5", "-5"},
                                     {"2026-11-24", "2026-11-24"},
                                     {"1.5x", "1.5x"},
                                     {"7", "7"}})
        EXPECT_EQ(core::markdown_text(text), line);
}

TEST(Escape, aCsvFieldIsOneFieldAndNoFormula) {
    EXPECT_EQ(core::csv_field("plain"), "plain");
    EXPECT_EQ(core::csv_field("a,b"), "\"a,b\"");
    EXPECT_EQ(core::csv_field("say \"x\""), "\"say \"\"x\"\"\"");
    EXPECT_EQ(core::csv_field("two\nlines"), "\"two\nlines\"");
    EXPECT_EQ(core::csv_field("a\rb\x1b"), "\"a\rb\\x1b\"");
    EXPECT_EQ(core::csv_field(" x"), "\" x\"");
    EXPECT_EQ(core::csv_field("=1+1"), "'=1+1");
    EXPECT_EQ(core::csv_field("@SUM(A1,A2)"), "\"'@SUM(A1,A2)\"");
    EXPECT_EQ(core::csv_field("-cmd"), "'-cmd");
    for (const char* number : {"-5", "+5", "-1e-7", "5"})
        EXPECT_EQ(core::csv_field(number), number);
}

TEST(Escape, xmlHoldsEveryText) {
    EXPECT_EQ(core::xml_text("<script>alert('1')</script> & \"x\""),
              "&lt;script&gt;alert(&apos;1&apos;)&lt;/script&gt; &amp; &quot;x&quot;");
    EXPECT_EQ(core::xml_text("a\x07\tb\xff"), "a\xEF\xBF\xBD\tb\xEF\xBF\xBD");
    EXPECT_EQ(core::xml_document("<a>\x1b\xef\xbf\xbf</a>\n"), "<a>\xEF\xBF\xBD\xEF\xBF\xBD</a>\n");
}

TEST(Escape, jsonStaysJsonAndHasNoControl) {
    EXPECT_EQ(core::visible_json("{\n  \"a\": \"ü\x7f\xc2\x9b\xe2\x80\xae\\n\"\n}"),
              "{\n  \"a\": \"ü\\u007f\\u009b\\u202e\\n\"\n}");
}

} // namespace
