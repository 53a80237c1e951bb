// SPDX-License-Identifier: GPL-3.0-or-later
// That memory gone wrong stops the program: what its ELF file says, and what our code is compiled with.
#include <gtest/gtest.h>

#include <elf.h>

#include <algorithm>
#include <cstring>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace {

#if defined(__x86_64__) && !defined(__SANITIZE_ADDRESS__)

// Compiled as the program is.
#if !defined(__SSP_STRONG__)
#error "-fstack-protector-strong is missing"
#endif
#if __CET__ != 3
#error "-fcf-protection is missing"
#endif
static_assert(_FORTIFY_SOURCE >= 2);

template <class T>
std::vector<T> read(std::istream& file, std::streamoff at, std::size_t count) {
    std::vector<T> all(count);
    file.seekg(at);
    file.read(reinterpret_cast<char*>(all.data()), static_cast<std::streamsize>(count * sizeof(T)));
    EXPECT_TRUE(file);
    return all;
}

class Hardening : public ::testing::Test {
  protected:
    std::ifstream file{PROGRAM, std::ios::binary};
    Elf64_Ehdr head = read<Elf64_Ehdr>(file, 0, 1).front();
    std::vector<Elf64_Phdr> segments =
        read<Elf64_Phdr>(file, static_cast<std::streamoff>(head.e_phoff), head.e_phnum);

    const Elf64_Phdr* segment(Elf64_Word type) const {
        const auto found = std::ranges::find(segments, type, &Elf64_Phdr::p_type);
        return found == segments.end() ? nullptr : &*found;
    }
    // The bits of an entry in the dynamic section; 0 where there is none.
    Elf64_Xword dynamic(Elf64_Sxword tag) {
        const Elf64_Phdr* section = segment(PT_DYNAMIC);
        if (!section)
            return 0;
        const auto entries = read<Elf64_Dyn>(file, static_cast<std::streamoff>(section->p_offset),
                                             section->p_filesz / sizeof(Elf64_Dyn));
        const auto found = std::ranges::find(entries, tag, &Elf64_Dyn::d_tag);
        return found == entries.end() ? 0 : found->d_un.d_val;
    }
};

TEST_F(Hardening, theProgramIsLoadedWhereverChanceWants) {
    EXPECT_EQ(head.e_type, ET_DYN);
    EXPECT_TRUE(dynamic(DT_FLAGS_1) & DF_1_PIE);
}

TEST_F(Hardening, whatTheLinkerFilledInIsReadOnly) {
    EXPECT_TRUE(segment(PT_GNU_RELRO));
    EXPECT_TRUE(dynamic(DT_FLAGS_1) & DF_1_NOW);
}

TEST_F(Hardening, theStackHoldsNoCode) {
    ASSERT_TRUE(segment(PT_GNU_STACK));
    EXPECT_FALSE(segment(PT_GNU_STACK)->p_flags & PF_X);
}

TEST_F(Hardening, theStackIsGuarded) {
    file.seekg(0);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    EXPECT_NE(bytes.find("__stack_chk_fail"), std::string::npos);
}

#endif

} // namespace
