// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inputs/group_titles.h"

#include "ui/words/translate.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace ui {

namespace {

#define L(x) QT_TRANSLATE_NOOP("InputPanel", x)
// Which blocks of the table share a group. A block that is not named here gets a group of its own.
struct GroupTitle {
    std::string_view block;
    const char* title;
};
constexpr std::array group_titles{
    GroupTitle{"traffic", L("Traffic shape")},    GroupTitle{"model", L("Model")},
    GroupTitle{"api", L("API price and limits")}, GroupTitle{"hosting", L("Hosting")},
    GroupTitle{"owned", L("Owned hardware")},     GroupTitle{"fine_tuning", L("Fine-tuning")},
    GroupTitle{"team", L("Team and horizon")},    GroupTitle{"horizon", L("Team and horizon")},
};
#undef L

} // namespace

QString group_title(const core::Input& input) {
    const std::string_view block = input.path.substr(0, input.path.find('.'));
    const auto* known = std::ranges::find(group_titles, block, &GroupTitle::block);
    return known == group_titles.end() ? to_qt(block)
                                       : QCoreApplication::translate("InputPanel", known->title);
}

std::vector<InputGroupRows> grouped_inputs(bool (*wanted)(const core::Input&)) {
    std::vector<InputGroupRows> groups;
    for (const core::Input& input : core::inputs()) {
        if (!wanted(input))
            continue;
        const QString title = group_title(input);
        auto found = std::ranges::find(groups, title, &InputGroupRows::title);
        if (found == groups.end())
            found = groups.insert(groups.end(), {title, {}});
        found->inputs.push_back(&input);
    }
    return groups;
}

} // namespace ui
