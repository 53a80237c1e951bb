// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inputs/group_titles.h"

#include "ui/words/translate.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace ui {

namespace {

// Which blocks of the table share a group. A block that is not named here gets a group of its own.
struct GroupTitle {
    std::string_view block;
    const char* title;
};
constexpr std::array group_titles{
    GroupTitle{"traffic", QT_TRANSLATE_NOOP("InputPanel", "Traffic shape")},
    GroupTitle{"model", QT_TRANSLATE_NOOP("InputPanel", "Model")},
    GroupTitle{"api", QT_TRANSLATE_NOOP("InputPanel", "API price and limits")},
    GroupTitle{"hosting", QT_TRANSLATE_NOOP("InputPanel", "Hosting")},
    GroupTitle{"owned", QT_TRANSLATE_NOOP("InputPanel", "Owned hardware")},
    GroupTitle{"fine_tuning", QT_TRANSLATE_NOOP("InputPanel", "Fine-tuning")},
    GroupTitle{"team", QT_TRANSLATE_NOOP("InputPanel", "Team and horizon")},
    GroupTitle{"credits", QT_TRANSLATE_NOOP("InputPanel", "Team and horizon")},
    GroupTitle{"quality", QT_TRANSLATE_NOOP("InputPanel", "Quality and business")},
    GroupTitle{"business", QT_TRANSLATE_NOOP("InputPanel", "Quality and business")},
    GroupTitle{"horizon", QT_TRANSLATE_NOOP("InputPanel", "Team and horizon")},
};

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
