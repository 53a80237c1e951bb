// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/scenario_file.h"
#include "core/scenario/inputs.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace core {

namespace {

// The library quotes; what is not UTF-8 becomes U+FFFD, so that a written file can always be read.
std::string json_string(std::string_view text) {
    using nlohmann::json;
    return json(text).dump(-1, ' ', false, json::error_handler_t::replace);
}

std::string number_text(double value) {
    return std::isfinite(value) ? shortest(value) : "null";
}

// Objects within objects, two blanks a level, one member a line. An object is named by its dotted path, which
// is also how the foreign keys "x-..." that belong into it are found.
class Writer {
  public:
    explicit Writer(const Scenario& scenario) : m_scenario(scenario) { m_open.push_back({}); }

    void member(std::string_view key, std::string_view value) {
        m_text += m_open.back().empty ? "\n" : ",\n";
        m_open.back().empty = false;
        m_text.append(2 * m_open.size(), ' ').append(json_string(key)).append(": ").append(value);
    }

    void open(std::string_view key) {
        member(key, "{");
        const std::string path =
            m_open.back().path.empty() ? std::string(key) : m_open.back().path + "." + std::string(key);
        m_open.push_back({.path = path});
    }

    void close() {
        for (const Extension& extension : m_scenario.extensions)
            if (const auto key = key_inside(extension.path, m_open.back().path); !key.empty())
                member(key, extension.json);
        const bool empty = m_open.back().empty;
        m_open.pop_back();
        if (!empty)
            m_text.append("\n").append(2 * m_open.size(), ' ');
        m_text += '}';
    }

    // Closes and opens until the object of this path is the innermost.
    void enter(std::string_view path) {
        const auto inside = [&](std::string_view outer) {
            return outer.empty() || path == outer || (path.starts_with(outer) && path[outer.size()] == '.');
        };
        while (!inside(m_open.back().path))
            close();
        while (m_open.back().path.size() < path.size()) {
            const auto start = m_open.back().path.empty() ? 0 : m_open.back().path.size() + 1;
            open(path.substr(start, path.find('.', start) - start));
        }
    }

    std::string finish() {
        while (!m_open.empty())
            close();
        return std::move(m_text) + "\n";
    }

  private:
    struct Open {
        std::string path;
        bool empty = true;
    };

    // "x-note" of "api.x-note" in "api"; no path of ours holds ".x-", so its first place parts the two.
    static std::string_view key_inside(std::string_view extension, std::string_view object) {
        const auto dot = extension.starts_with("x-") ? std::string_view::npos : extension.find(".x-");
        const auto owner = dot == std::string_view::npos ? std::string_view{} : extension.substr(0, dot);
        return owner == object ? extension.substr(dot + 1) : std::string_view{}; // npos + 1 is 0
    }

    const Scenario& m_scenario;
    std::vector<Open> m_open;
    std::string m_text = "{";
};

std::string series_json(const std::vector<double>& values) {
    if (values.empty())
        return "null";
    std::string all;
    for (const double value : values)
        all.append(all.empty() ? "[" : ", ").append(number_text(value));
    return all + "]";
}

std::string value_json(const Scenario& scenario, const Input& input) {
    auto& readable = const_cast<Scenario&>(scenario); // the table's accessors serve reading and writing
    switch (input.kind) {
    case InputKind::number: {
        const double value = get(scenario, input);
        return value == 0 && input.zero_is_word ? json_string(input.zero_means) : number_text(value);
    }
    case InputKind::choice:
        return json_string(input.choices[static_cast<std::size_t>(input.get_choice(scenario))]);
    case InputKind::flag:
        return input.flag(readable) ? "true" : "false";
    case InputKind::text:
        return json_string(input.text(readable));
    case InputKind::series:
        return series_json(input.series(readable));
    }
    return "null";
}

bool is_block(std::string_view path) {
    return std::ranges::any_of(inputs(), [&](const Input& input) {
        return input.path.starts_with(path) && input.path.size() > path.size() &&
               input.path[path.size()] == '.';
    });
}

void write_inputs(Writer& writer, const Scenario& scenario) {
    std::string_view absent; // the block that a flag says is not there
    const Scenario untouched;
    for (const Input& input : inputs()) {
        const bool unset = input.presence == Presence::only_if_set &&
                           value_json(scenario, input) == value_json(untouched, input);
        const bool opens_block = input.kind == InputKind::flag && is_block(input.path);
        if (unset && !opens_block)
            continue;
        const auto dot = input.path.rfind('.');
        const auto block = input.path.substr(0, dot);
        if (!absent.empty() && block == absent)
            continue;
        if (opens_block) {
            if (input.flag(const_cast<Scenario&>(scenario)))
                continue; // the block itself follows
            absent = input.path;
            if (unset)
                continue;
            writer.enter(block);
            writer.member(input.path.substr(dot + 1), "null");
            continue;
        }
        writer.enter(block);
        writer.member(input.path.substr(dot + 1), value_json(scenario, input));
    }
}

std::string correlations_json(const std::vector<Correlation>& correlations) {
    std::string all;
    for (const Correlation& one : correlations)
        all.append(all.empty() ? "[{" : ",\n    {")
            .append("\"a\": " + json_string(one.a) + ", \"b\": " + json_string(one.b) +
                    ", \"rank\": " + number_text(one.rank) + "}");
    return all + "]";
}

std::string decisions_json(const std::vector<Decision>& decisions) {
    std::string all;
    for (const Decision& each : decisions)
        all.append(all.empty() ? "[{" : ",\n    {")
            .append("\"on\": " + json_string(each.on) + ", \"text\": " + json_string(each.text) +
                    ", \"answer\": " + json_string(each.answer) + "}");
    return all + "]";
}

} // namespace

std::string write_scenario(const Scenario& scenario) {
    Writer writer(scenario);
    writer.member("format", "\"rent-or-run\"");
    writer.member("version", std::to_string(scenario_file_version));
    writer.member("name", json_string(scenario.name));
    writer.member("notes", json_string(scenario.notes));
    if (!scenario.saved_at.empty())
        writer.member("saved_at", json_string(scenario.saved_at));
    write_inputs(writer, scenario);
    writer.enter("");
    writer.open("ranges");
    for (const auto& [path, range] : scenario.ranges)
        writer.member(path, "[" + number_text(range.low) + ", " + number_text(range.high) + "]");
    writer.close();
    if (!scenario.correlations.empty())
        writer.member("correlations", correlations_json(scenario.correlations));
    writer.open("sources");
    for (const auto& [path, source] : scenario.sources) {
        writer.open(path);
        writer.member("from", json_string(source.from));
        writer.member("as_of", json_string(source.as_of));
        writer.close();
    }
    writer.close();
    const auto is_of_notes = [](const Extension& each) { return each.path.starts_with("value_notes."); };
    if (!scenario.value_notes.empty() || std::ranges::any_of(scenario.extensions, is_of_notes)) {
        writer.open("value_notes");
        for (const auto& [path, note] : scenario.value_notes) {
            writer.open(path);
            writer.member("from", json_string(note.source.from));
            writer.member("as_of", json_string(note.source.as_of));
            writer.member("text", json_string(note.text));
            writer.member("of", json_string(note.of));
            writer.close();
        }
        writer.close();
    }
    if (!scenario.decisions.empty())
        writer.member("decisions", decisions_json(scenario.decisions));
    return writer.finish();
}

} // namespace core
