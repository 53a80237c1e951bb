// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/recovery_file.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace core {

namespace {

using nlohmann::json;

constexpr std::string_view origin_key = "x-recovery-of";

bool is_in_root(const Extension& extension) {
    return extension.path.starts_with("x-");
}

// ["path"], where the state of the file is known ["path", "stamp"], else null there; then what was changed.
std::string origin_json(const RecoveryFile& work) {
    json list{work.file_path};
    if (work.stamp || !work.was.empty())
        list.push_back(work.stamp ? json(*work.stamp) : json());
    if (!work.was.empty())
        list.push_back(work.was);
    return list.dump(-1, ' ', false, json::error_handler_t::replace);
}

void read_origin(const std::string& text, RecoveryFile& work) {
    const json list = json::parse(text, nullptr, false);
    if (!list.is_array() || list.empty() || !list[0].is_string())
        return;
    work.file_path = list[0].get<std::string>();
    if (list.size() > 1 && list[1].is_string())
        work.stamp = list[1].get<std::string>();
    if (list.size() > 2 && list[2].is_object())
        for (const auto& [path, value] : list[2].items())
            if (value.is_string())
                work.was.emplace(path, value.get<std::string>());
}

} // namespace

// The writer puts the root's foreign keys last, in their order: ours is the last of all.
std::string write_recovery(const RecoveryFile& work) {
    Scenario marked = work.scenario;
    std::string key(origin_key);
    while (std::ranges::find(marked.extensions, key, &Extension::path) != marked.extensions.end())
        key += "-";
    marked.extensions.push_back({key, origin_json(work)});
    return write_scenario(marked);
}

RecoveryRead read_recovery(std::string_view text) {
    auto read = read_scenario(text);
    if (!read.scenario)
        return {.work = {}, .problems = std::move(read.problems)};
    RecoveryFile work{.scenario = std::move(*read.scenario)};
    auto& extensions = work.scenario.extensions;
    const auto last = std::find_if(extensions.rbegin(), extensions.rend(), is_in_root);
    if (last != extensions.rend() && last->path.starts_with(origin_key)) {
        read_origin(last->json, work);
        extensions.erase(std::next(last).base());
    }
    return {.work = std::move(work), .problems = {}};
}

} // namespace core
