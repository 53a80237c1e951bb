// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/usage_log.h"

#include <functional>

namespace core {

namespace {

std::uint64_t mixed(std::uint64_t value) { // splitmix64
    value += 0x9e3779b97f4a7c15ULL;
    value = (value ^ (value >> 30U)) * 0xbf58476d1ce4e5b9ULL;
    value = (value ^ (value >> 27U)) * 0x94d049bb133111ebULL;
    return value ^ (value >> 31U);
}

template <class Value>
std::uint64_t hash_of(const Value& value) {
    return mixed(std::hash<Value>()(value));
}

// Whatever the order of an object's members.
std::uint64_t content(const JsonNode& node) {
    std::uint64_t hash = mixed(static_cast<std::uint64_t>(node.kind) * 2 + (node.boolean ? 1 : 0));
    hash = mixed(hash ^ hash_of(node.number));
    hash = mixed(hash ^ hash_of(node.string));
    for (const JsonNode& item : node.items())
        hash = mixed(hash ^ content(item));
    std::uint64_t members = 0;
    for (const JsonMember& member : node.members())
        members += mixed(hash_of(member.key) ^ mixed(content(member.value)));
    return mixed(hash ^ members);
}

} // namespace

void SeenResults::begin(Period bucket) {
    m_before.insert(m_here.begin(), m_here.end());
    m_here.clear();
    m_bucket = mixed(hash_of(bucket.from) ^ mixed(hash_of(bucket.to)));
}

bool SeenResults::is_new(const JsonNode& result, bool has_id) {
    return is_new(content(result), has_id);
}

bool SeenResults::is_new(std::uint64_t content, bool has_id) {
    const std::uint64_t hash = mixed(m_bucket ^ content);
    const bool is_old = has_id ? !m_before.insert(hash).second : m_before.contains(hash);
    if (is_old)
        m_import.skip(
            "stands there a second time, for the same time and with the same figures: it counts once");
    else if (!has_id)
        m_here.push_back(hash);
    return !is_old;
}

} // namespace core
