// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inputs/term_box.h"

#include "ui/words/translate.h"

#include <QSignalBlocker>

#include <algorithm>
#include <vector>

namespace ui {

namespace {

std::vector<core::Term> terms_of(const core::Scenario& scenario, const core::Catalogue& catalogue) {
    const auto& all = core::terms_in_order;
    std::vector<core::Term> terms;
    for (const core::Term term : all)
        if (core::newest_in_term(catalogue, scenario.hosting.instance, term))
            terms.push_back(term);
    if (terms.empty())
        return {all.begin(), all.end()};
    // A file may say one that the catalogue has no longer.
    const core::Term in_force = core::term_of(scenario);
    if (std::ranges::find(terms, in_force) == terms.end())
        terms.insert(terms.begin(), in_force);
    return terms;
}

} // namespace

TermBox::TermBox(ScenarioController& controller, QWidget* parent)
    : QuietComboBox(parent), m_controller(controller) {
    const core::Input& input = *core::find_input(path);
    setObjectName(to_qt(path));
    setAccessibleName(label_of(input));
    setToolTip(definition_of(input));
    setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(this, &QComboBox::activated, this,
            [this](int index) { choose(static_cast<core::Term>(itemData(index).toInt())); });
}

void TermBox::show_scenario(const core::Scenario& scenario) {
    const QSignalBlocker quiet(this);
    const std::vector<core::Term> terms = terms_of(scenario, *m_controller.catalogue());
    bool same = static_cast<int>(terms.size()) == count();
    for (int i = 0; same && i < count(); ++i)
        same = itemData(i).toInt() == static_cast<int>(terms[static_cast<std::size_t>(i)]);
    if (!same) {
        clear();
        for (const core::Term term : terms)
            addItem(core_text(core::term_name(term)), static_cast<int>(term));
        qsizetype longest = 0; // its own hint comes too late for the line that it stands in
        for (int i = 0; i < count(); ++i)
            longest = std::max(longest, itemText(i).size());
        setMinimumContentsLength(static_cast<int>(longest));
    }
    setCurrentIndex(findData(static_cast<int>(core::term_of(scenario))));
}

void TermBox::choose(core::Term term) {
    core::Scenario scenario = m_controller.scenario();
    if (term == core::term_of(scenario))
        return;
    const core::Input& input = *core::find_input(path);
    const core::CataloguePtr catalogue = m_controller.catalogue();
    const auto* row = core::newest_in_term(*catalogue, scenario.hosting.instance, term);
    const bool typed = !scenario.sources.contains(core::instance_price_input().path) &&
                       !core::term_in_force(scenario, *catalogue);
    if (!row || typed) { // a price of the reader's own stays, whichever term it is of
        m_controller.set_choice(to_qt(path), static_cast<int>(term));
        return;
    }
    core::Scenario baseline = m_controller.baseline();
    core::pick(*row, *catalogue, term, scenario);
    core::pick(*row, *catalogue, term, baseline);
    m_controller.replace_preset(
        std::move(scenario), std::move(baseline),
        QStringLiteral("%1 %2").arg(label_of(input), core_text(core::term_name(term))));
}

} // namespace ui
