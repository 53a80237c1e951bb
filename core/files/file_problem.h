// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

// What is wrong with a file, and where.
namespace core {

struct FileProblem {
    int line = 0; // 1-based; 0: not known
    int column = 0;
    std::string path;      // "traffic.words_per_day"; empty for the file as a whole
    std::string message;   // "is 3, allowed 0 to 1"
    std::size_t count = 1; // how many problems it stands for: "and 12 problems more"
    bool operator==(const FileProblem&) const = default;
};

// "FILE:LINE: path: message", without the parts that are not known. As they are: whoever shows it escapes it.
std::string problem_text(std::string_view file, const FileProblem& problem);

// The first problems that are found, and how many there are beyond them: a file with millions is told often
// enough by the first, and to keep them all would take many times its size.
class FileProblems {
  public:
    explicit FileProblems(std::size_t most) : m_most(most) {}

    void add(FileProblem problem);
    // Whether the next one is only counted: then nothing need be thought out to say of it.
    bool is_full() const { return m_first.size() >= m_most; }
    bool empty() const { return m_first.empty(); }
    std::size_t count() const { return m_first.size() + m_more; }
    void clear();
    // In the order of the file; the last one says how many more there are.
    std::vector<FileProblem> told() const;

  private:
    std::size_t m_most;
    std::vector<FileProblem> m_first;
    std::size_t m_more = 0;
};

} // namespace core
