// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/files/file_problem.h"
#include "core/files/json_tree.h"
#include "core/scenario/scenario.h"

#include <functional>
#include <span>

// The strict reader of JSON, which goes on after a problem, so that all come out at once. Scenarios and the
// catalogue are read through it.
namespace core {

// What the reading of one file finds and keeps.
struct StrictReading {
    FileProblems problems;
    std::vector<Extension>* extensions = nullptr; // where keys "x-..." go; null: they are unknown like any
    std::vector<std::string_view> paths = {};     // of the whole file: where an unknown key may belong
};

// One object of the file. Every problem is told with its line and the path of its key.
class StrictObject {
  public:
    // `path` stands before the keys, empty for the file itself; `line` is where a missing key is told. The
    // node and the reading must outlive this.
    StrictObject(const JsonNode& object, int line, std::string path, StrictReading& reading)
        : m_object(object), m_line(line), m_path(std::move(path)), m_reading(reading) {}

    // The whole file; empty, and a problem, where that is no object.
    static std::optional<StrictObject> file(const JsonNode& root, StrictReading& reading);
    // The key "format", and "version": of a newer one than ours only that is told. False: the file is not for
    // us to read.
    bool read_header(std::string_view format, int version) const;

    // Null where it is not there; required: and then a problem.
    const JsonMember* find(std::string_view key) const;
    const JsonMember* required(std::string_view key) const;
    // Goes through the members once: duplicates are problems, extensions are kept, the rest is handed on.
    void each(const std::function<void(const JsonMember&)>& member) const;
    // The same where the keys are known: all others are problems, with "did you mean".
    void only(std::span<const std::string_view> known) const;

    void problem(const JsonMember& member, std::string message) const;
    // "is 7, must be WHAT"
    void must_be(const JsonMember& member, std::string_view what) const;
    // Of a key that may not be there, or, where it is empty, of the object.
    void problem(std::string_view key, std::string message) const;
    // Whether problems are only counted by now: then nothing need be thought out to say of one.
    bool is_full() const { return m_reading.problems.is_full(); }

    // Each leaves `out` as it is, or gives nothing, where there is a problem.
    void read_text(const JsonMember& member, std::string& out) const; // without a NUL
    void read_flag(const JsonMember& member, bool& out) const;
    std::optional<std::size_t> read_choice(const JsonMember& member,
                                           std::span<const std::string_view> names) const; // which of them
    // The object "from" and "as_of", a date or empty. False: there is a problem.
    bool read_source(const JsonMember& member, Source& out) const;
    std::optional<StrictObject> read_object(const JsonMember& member) const;

  private:
    std::string path_of(std::string_view key) const;

    const JsonNode& m_object;
    int m_line;
    std::string m_path;
    StrictReading& m_reading;
};

// Words for messages.
std::string in_quotes(std::string_view text);
// "; did you mean ...?", or nothing where no known word is near.
std::string did_you_mean(std::string_view word, std::span<const std::string_view> known);
bool is_one_of(std::string_view word, std::span<const std::string_view> known);

} // namespace core
