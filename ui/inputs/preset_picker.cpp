// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inputs/preset_picker.h"

#include "ui/inputs/preset_popup.h"
#include "ui/look/plain_tool_tip.h"
#include "ui/scenarios/also_changed.h"
#include "ui/words/translate.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QWheelEvent>

#include <algorithm>

namespace ui {

namespace {

// The row that would change nothing; else, where single values have been changed since, one of that name.
std::size_t row_in_force(const std::vector<PresetRow>& rows, const core::Scenario& scenario,
                         const QString& name) {
    const auto changes_nothing = [&scenario](const PresetRow& row) {
        core::Scenario picked = scenario;
        row.apply(picked);
        return picked == scenario;
    };
    auto found = std::ranges::find_if(rows, changes_nothing);
    if (found == rows.end())
        found =
            std::ranges::find_if(rows, [&name](const PresetRow& row) { return row.title.startsWith(name); });
    return found == rows.end() ? 0 : static_cast<std::size_t>(found - rows.begin());
}

} // namespace

PresetPicker::PresetPicker(const PresetKind& kind, ScenarioController& controller, QWidget* parent)
    : QComboBox(parent), m_kind(kind), m_input(*core::find_input(kind.path)), m_controller(controller) {
    setObjectName(to_qt(kind.path));
    setAccessibleName(label_of(m_input));
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    addItem({});
}

void PresetPicker::show_scenario(const core::Scenario& scenario) {
    const QString name = to_qt(core::value_text(scenario, m_input));
    const QString shown = name.isEmpty() ? QCoreApplication::translate("PresetKind", m_kind.none) : name;
    if (shown == itemText(0))
        return;
    setItemText(0, shown);
    setToolTip(plain_tool_tip(shown + QLatin1Char('\n') + definition_of(m_input))); // it may have no room
}

void PresetPicker::showPopup() {
    std::vector<PresetRow> rows = m_kind.rows(m_controller.catalogue(), m_controller.scenario());
    const std::size_t current = row_in_force(rows, m_controller.scenario(),
                                             to_qt(core::value_text(m_controller.scenario(), m_input)));
    auto* popup = new PresetPopup(label_of(m_input), m_kind, std::move(rows), current, this);
    popup->setAttribute(Qt::WA_DeleteOnClose);
    connect(popup, &PresetPopup::picked, this, &PresetPicker::pick);
    popup->open_under(*this);
}

void PresetPicker::pick(const PresetRow& row) {
    core::Scenario scenario = m_controller.scenario();
    core::Scenario baseline = m_controller.baseline();
    row.apply(scenario);
    row.apply(baseline);
    const QString beside = also_changed_text(m_input, m_controller.scenario(), scenario);
    m_controller.replace_preset(std::move(scenario), std::move(baseline),
                                QStringLiteral("%1 %2").arg(label_of(m_input), row.title));
    if (!beside.isEmpty())
        emit m_controller.told(beside);
}

void PresetPicker::pick_recommended() {
    const std::vector<PresetRow> rows = m_kind.rows(m_controller.catalogue(), m_controller.scenario());
    if (const auto found = std::ranges::find(rows, true, &PresetRow::recommended); found != rows.end())
        pick(*found);
}

void PresetPicker::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Down:
    case Qt::Key_Up:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        showPopup();
        return;
    default:
        QComboBox::keyPressEvent(event);
    }
}

void PresetPicker::wheelEvent(QWheelEvent* event) {
    event->ignore();
}

} // namespace ui
