// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/chart_menu.h"

#include "ui/documents/chart_exports.h"
#include "ui/inputs/group_titles.h"
#include "ui/words/translate.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QMenu>

#include <array>

namespace ui {

namespace {

struct ChartMenu {
    Q_DECLARE_TR_FUNCTIONS(ChartMenu)
};

// One of the ways to look at a chart: with its flag on, or, without one, with all the others' off.
struct ChartLook {
    std::string_view chart;
    const char* name;
    bool ChartOptions::*flag = nullptr;
};
constexpr std::array chart_looks{
    ChartLook{"break_even", QT_TRANSLATE_NOOP("ChartMenu", "Against the instance price")},
    ChartLook{"break_even", QT_TRANSLATE_NOOP("ChartMenu", "Against the model size"),
              &ChartOptions::break_even_against_size},
    ChartLook{"cost_items", QT_TRANSLATE_NOOP("ChartMenu", "Item by item")},
    ChartLook{"cost_items", QT_TRANSLATE_NOOP("ChartMenu", "Hour by hour"), &ChartOptions::by_hour},
    ChartLook{"what_decides", QT_TRANSLATE_NOOP("ChartMenu", "What each input decides")},
    ChartLook{"what_decides", QT_TRANSLATE_NOOP("ChartMenu", "How sure the saving is"),
              &ChartOptions::probability},
    ChartLook{"what_decides", QT_TRANSLATE_NOOP("ChartMenu", "What to find out"), &ChartOptions::worth},
};

// The same but for this chart, which is looked at so.
ChartOptions looked_at(const ChartLook& look, ChartOptions options) {
    for (const ChartLook& other : chart_looks)
        if (other.chart == look.chart && other.flag)
            options.*other.flag = other.flag == look.flag;
    return options;
}

constexpr std::string_view map_chart = "verdict_map";

} // namespace

ChartMenuButton::ChartMenuButton(ChartMenuTargets targets, QWidget* parent)
    : QToolButton(parent), m_to(std::move(targets)) {
    const ChartSpec& spec = chart_registry()[static_cast<std::size_t>(m_to.index)];
    const QString title = QCoreApplication::translate("charts", spec.title);
    setText(QStringLiteral("···"));
    setProperty("corner", true);
    setAutoRaise(true);
    setObjectName(QStringLiteral("menu.") + QLatin1String(spec.id));
    setAccessibleName(tr("Menu of “%1”").arg(title));
    setToolTip(tr("Look at it otherwise, enlarge, export"));
    setFocusPolicy(Qt::TabFocus);
    setPopupMode(QToolButton::InstantPopup);
    setMenu(new QMenu(this));
    connect(menu(), &QMenu::aboutToShow, this, &ChartMenuButton::fill);
}

void ChartMenuButton::fill() {
    menu()->clear();
    const ChartSpec& spec = chart_registry()[static_cast<std::size_t>(m_to.index)];
    add_looks(spec);
    if (spec.id == map_chart)
        add_map_inputs();
    if (!menu()->isEmpty())
        menu()->addSeparator();
    menu()->addAction(tr("Enlarge"), this, [this] { m_to.enlarge(); });
    menu()->addAction(tr("The data as a table …"), this, [this] { m_to.exports.show_data(m_to.index); });
    menu()->addSeparator();
    for (const ExportFormat& format : export_formats())
        menu()->addAction(QCoreApplication::translate("ExportFormat", format.filter), this,
                          [this, &format] { m_to.exports.export_chart(m_to.index, format); });
    menu()->addAction(tr("Size of pictures …"), this, [this] { m_to.exports.choose_picture_size(); });
    menu()->addAction(tr("Copy to the clipboard"), this, [this] { m_to.exports.copy_chart(m_to.index); });
    menu()->addAction(tr("Copy the data as a table"), this, [this] { m_to.exports.copy_data(m_to.index); });
}

void ChartMenuButton::add_looks(const ChartSpec& spec) {
    auto* group = new QActionGroup(menu());
    for (const ChartLook& each : chart_looks) {
        if (each.chart != spec.id)
            continue;
        QAction* action = menu()->addAction(ChartMenu::tr(each.name), this, [this, &each] {
            m_to.set_options(looked_at(each, m_to.options()));
        });
        action->setCheckable(true);
        action->setChecked(looked_at(each, m_to.options()) == m_to.options());
        action->setActionGroup(group);
    }
}

void ChartMenuButton::add_map_inputs() {
    QMenu* inputs = menu()->addMenu(tr("Second input"));
    auto* group = new QActionGroup(inputs);
    const auto can_be_second = [](const core::Input& input) {
        return input.kind == core::InputKind::number &&
               (input.level != core::Level::main || (input.only_with.empty() && input.only_without.empty()));
    };
    for (const InputGroupRows& rows : grouped_inputs(can_be_second)) {
        QMenu* part = inputs->addMenu(rows.title);
        for (const core::Input* input : rows.inputs) {
            QAction* action = part->addAction(label_of(*input), this, [this, input] {
                ChartOptions options = m_to.options();
                options.map_input = input->path;
                m_to.set_options(options);
            });
            action->setCheckable(true);
            action->setChecked(m_to.options().map_input == input->path);
            action->setActionGroup(group);
        }
    }
}

} // namespace ui
