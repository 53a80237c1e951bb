// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/png_text.h"

#include <gtest/gtest.h>

#include <vector>

#include <zlib.h>

namespace {

using core::PngProblem;

constexpr std::size_t most = 1000;
const std::string nul(1, '\0');

std::string number(std::size_t value) {
    std::string bytes;
    for (const unsigned shift : {24U, 16U, 8U, 0U})
        bytes += static_cast<char>(value >> shift & 0xFFU);
    return bytes;
}

std::string chunk(const std::string& kind, const std::string& content) {
    const std::string body = kind + content;
    const auto sum = crc32(0, reinterpret_cast<const Bytef*>(body.data()), static_cast<uInt>(body.size()));
    return number(content.size()) + body + number(sum);
}

std::string packed(const std::string& text) {
    uLongf size = compressBound(text.size());
    std::string bytes(size, '\0');
    compress(reinterpret_cast<Bytef*>(bytes.data()), &size, reinterpret_cast<const Bytef*>(text.data()),
             text.size());
    bytes.resize(size);
    return bytes;
}

// An image as such is never looked at.
std::string picture(const std::vector<std::string>& chunks) {
    std::string png = "\x89PNG\r\n\x1a\n" + chunk("IHDR", std::string(13, 'x'));
    for (const std::string& each : chunks)
        png += each;
    return png + chunk("IDAT", "no image at all") + chunk("IEND", "");
}

std::string text_in(const std::string& png) {
    const auto found = core::read_png_text(png, "key", most);
    EXPECT_EQ(found.problem, PngProblem::none);
    return found.text;
}

PngProblem problem(const std::string& png) {
    const auto found = core::read_png_text(png, "key", most);
    EXPECT_EQ(found.text, "");
    return found.problem;
}

const std::string plain = chunk("tEXt", "key" + nul + "h\xfc");
const std::string compressed = chunk("zTXt", "key" + nul + nul + packed("h\xfc"));

TEST(PngText, isFoundInEveryFormThatPngHas) {
    EXPECT_EQ(text_in(picture({plain})), "hü"); // Latin-1
    EXPECT_EQ(text_in(picture({compressed})), "hü");
    const std::string names = "de" + nul + "Schl\xc3\xbcssel" + nul;
    EXPECT_EQ(text_in(picture({chunk("iTXt", "key" + nul + nul + nul + names + "日本")})), "日本");
    EXPECT_EQ(text_in(picture({chunk("iTXt", "key" + nul + "\1" + nul + names + packed("日本"))})), "日本");
    EXPECT_EQ(
        text_in(picture({chunk("tEXt", "other" + nul + "x"), chunk("tEXt", "keys" + nul + "x"), plain})),
        "hü");
    EXPECT_EQ(text_in(picture({plain}) + "whatever follows"), "hü");
}

TEST(PngText, whatIsWrongIsToldApart) {
    EXPECT_EQ(problem(""), PngProblem::no_png);
    EXPECT_EQ(problem("{}"), PngProblem::no_png);
    EXPECT_EQ(problem("\x89PNG\r\n\x1a\n"), PngProblem::damaged);
    EXPECT_EQ(problem(picture({})), PngProblem::no_text);
    EXPECT_EQ(problem(picture({chunk("tEXt", "keyx")})), PngProblem::no_text);
    EXPECT_EQ(problem(picture({chunk("tEXt", "key")})), PngProblem::text_damaged);
    EXPECT_EQ(problem(picture({chunk("zTXt", "key" + nul + nul + "no zlib")})), PngProblem::text_damaged);
    EXPECT_EQ(problem(picture({chunk("zTXt", "key" + nul + nul + packed("abc").substr(0, 5))})),
              PngProblem::text_damaged);
    EXPECT_EQ(problem("\x89PNG\r\n\x1a\n" + plain + chunk("IEND", "")), PngProblem::damaged);
}

TEST(PngText, aPictureThatIsCutShortIsDamagedWhereverItsTextStands) {
    const std::string png = picture({compressed});
    for (std::size_t size = 8; size < png.size(); ++size)
        EXPECT_EQ(problem(png.substr(0, size)), PngProblem::damaged) << size;
}

TEST(PngText, aWrongChecksumIsSeenInEveryChunk) {
    const std::string png = picture({compressed});
    for (std::size_t at = 8; at < png.size(); ++at) {
        std::string flipped = png;
        flipped[at] = static_cast<char>(flipped[at] ^ 1);
        const auto found = core::read_png_text(flipped, "key", most).problem;
        EXPECT_TRUE(found == PngProblem::damaged || found == PngProblem::text_damaged) << at;
    }
}

// 9 MB for 9 KB: neither ours nor another's is unpacked beyond the limit.
TEST(PngText, aBombIsNotUnpacked) {
    const std::string bomb = packed(std::string(9'000'000, 'x'));
    EXPECT_EQ(problem(picture({chunk("zTXt", "key" + nul + nul + bomb)})), PngProblem::text_too_large);
    EXPECT_EQ(problem(picture({chunk("iTXt", "key" + nul + "\1" + std::string(3, '\0') + bomb)})),
              PngProblem::text_too_large);
    EXPECT_EQ(problem(picture({chunk("tEXt", "key" + nul + std::string(most + 1, 'x'))})),
              PngProblem::text_too_large);
    std::vector<std::string> many(900, chunk("zTXt", "other" + nul + nul + bomb));
    many.push_back(plain);
    EXPECT_EQ(text_in(picture(many)), "hü");
}

} // namespace
