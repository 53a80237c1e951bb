// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <any>
#include <cstddef>
#include <vector>

namespace ui {

// The dear parts of a chart as they were last made, each with what it was made from. `make` is a plain
// function that is handed the key and nothing else: no part can depend on what is not in its key, so that
// nobody has to list which inputs move it. Words in a part are in one language: a memory lives no longer than
// its view, which is made anew in another.
class ChartMemory {
  public:
    // `place` tells the parts of one chart from each other.
    template <class Key, class Part>
    const Part& part(std::size_t place, const Key& key, Part (*make)(const Key&)) {
        struct Known {
            Key key;
            Part part;
        };
        if (m_places.size() <= place)
            m_places.resize(place + 1);
        auto& at = m_places[place];
        if (const auto* known = std::any_cast<Known>(&at); known && known->key == key)
            return known->part;
        ++m_made;
        at = Known{key, make(key)};
        return std::any_cast<const Known&>(at).part;
    }

    // How often a part had to be made.
    int made() const { return m_made; }

  private:
    std::vector<std::any> m_places;
    int m_made = 0;
};

} // namespace ui
