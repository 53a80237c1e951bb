// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/file_problem.h"

#include <algorithm>

namespace core {

std::string problem_text(std::string_view file, const FileProblem& problem) {
    std::string text(file);
    if (problem.line > 0)
        text += ":" + std::to_string(problem.line);
    text += ": ";
    if (problem.column > 0)
        text += "column " + std::to_string(problem.column) + ": ";
    if (!problem.path.empty())
        text += problem.path + ": ";
    return text + problem.message;
}

void FileProblems::add(FileProblem problem) {
    if (is_full())
        m_more += problem.count;
    else
        m_first.push_back(std::move(problem));
}

void FileProblems::clear() {
    m_first.clear();
    m_more = 0;
}

std::vector<FileProblem> FileProblems::told() const {
    std::vector<FileProblem> all = m_first;
    std::ranges::stable_sort(all, {}, &FileProblem::line);
    if (m_more > 0)
        all.push_back(
            {.message = "and " + std::to_string(m_more) + (m_more == 1 ? " problem more" : " problems more"),
             .count = m_more});
    return all;
}

} // namespace core
