// SPDX-License-Identifier: GPL-3.0-or-later
// The window as a screen reader gets it: through Qt's accessible interfaces, whatever is painted.
#include "tests/support/window_fixture.h"

#include "ui/dialogs/my_case_dialog.h"
#include "ui/dialogs/name_dialog.h"
#include "ui/dialogs/own_rows_dialog.h"
#include "ui/dialogs/picture_size_dialog.h"
#include "ui/dialogs/prices_dialog.h"
#include "ui/dialogs/range_dialog.h"
#include "ui/dialogs/table_dialog.h"
#include "ui/inputs/input_group.h"
#include "ui/words/translate.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QMenu>
#include <QMenuBar>
#include <QTableWidget>

#include <functional>
#include <set>

namespace {

QAccessibleInterface& reader_of(QObject& object) {
    return *QAccessible::queryAccessibleInterface(&object);
}

std::string place_of(const QAccessibleInterface& part) {
    const QObject* object = part.object();
    return object ? std::string(object->metaObject()->className()) + " " + object->objectName().toStdString()
                  : "a part without an object";
}

void walk(QAccessibleInterface& part, const std::function<void(QAccessibleInterface&)>& visit) {
    if (part.state().invisible)
        return;
    visit(part);
    for (int i = 0; i < part.childCount(); ++i)
        if (QAccessibleInterface* child = part.child(i); child && child->isValid())
            walk(*child, visit);
}

// What can be focused or pressed has a name, and is something.
void expect_told(QAccessibleInterface& root) {
    int controls = 0;
    walk(root, [&](QAccessibleInterface& part) {
        const auto role = part.role();
        const auto* widget = qobject_cast<const QWidget*>(part.object());
        if (!widget || !(widget->focusPolicy() & Qt::TabFocus) || role == QAccessible::ScrollBar ||
            &part == &root)
            return; // cells are their table's
        ++controls;
        EXPECT_FALSE(part.text(QAccessible::Name).isEmpty()) << place_of(part);
        static const std::set<int> nothing{QAccessible::NoRole, QAccessible::Client, QAccessible::Pane,
                                           QAccessible::Grouping, QAccessible::LayeredPane};
        EXPECT_TRUE(!nothing.contains(role) || widget->inherits("QScrollArea")) // Qt has no role for it
            << place_of(part) << " has role " << role;
        if (role == QAccessible::Slider || role == QAccessible::EditableText ||
            role == QAccessible::ComboBox) {
            const bool may_be_empty = role != QAccessible::Slider; // a search
            EXPECT_TRUE(may_be_empty || !part.text(QAccessible::Value).isEmpty()) << place_of(part);
        }
    });
    EXPECT_GT(controls, 1);
}

} // namespace

TEST_F(WindowTest, aScreenReaderIsToldWhatEveryControlIs) {
    trigger("view.working");
    trigger("file.new_tab");
    for (auto* group : window->findChildren<ui::InputGroup*>())
        group->set_expanded(true);
    settle();
    expect_told(reader_of(*window));
}

TEST_F(WindowTest, aScreenReaderIsToldTheInputsValueAndMaySetIt) {
    const core::Input& traffic = *core::find_input("traffic.words_per_day");
    QAccessibleInterface& told = reader_of(*slider("traffic.words_per_day"));
    EXPECT_EQ(told.role(), QAccessible::Slider);
    EXPECT_EQ(told.text(QAccessible::Value), ui::shown_value(traffic, scenario().traffic.words_per_day));
    EXPECT_EQ(told.text(QAccessible::Accelerator), "Alt+2");
    QAccessibleValueInterface* value = told.valueInterface();
    ASSERT_NE(value, nullptr);
    EXPECT_EQ(value->currentValue().toDouble(), scenario().traffic.words_per_day);
    EXPECT_LT(value->minimumValue().toDouble(), value->maximumValue().toDouble());
    EXPECT_GT(value->minimumStepSize().toDouble(), 0);
    value->setCurrentValue(30e6);
    EXPECT_NEAR(scenario().traffic.words_per_day, 30e6, 0.5e6);
    EXPECT_EQ(told.text(QAccessible::Value), ui::shown_value(traffic, scenario().traffic.words_per_day));
    EXPECT_EQ(controller().undo_stack().count(), 1);
}

TEST_F(WindowTest, keysLeadToTheMainSliders) {
    struct Row {
        int key;
        const char* path;
    };
    for (const Row& row : {Row{Qt::Key_3, "hosting.usd_per_instance_hour"},
                           Row{Qt::Key_1, "model.total_params_b"}, Row{Qt::Key_2, "traffic.words_per_day"}}) {
        QTest::keyClick(window.get(), static_cast<Qt::Key>(row.key), Qt::AltModifier);
        EXPECT_EQ(QApplication::focusWidget(), slider(row.path)) << row.path;
    }
    // Where requests drive, they are what the second leads to.
    controller().set_choice(QStringLiteral("traffic.driver"),
                            static_cast<int>(core::TrafficDriver::requests));
    settle();
    QTest::keyClick(window.get(), Qt::Key_1, Qt::AltModifier);
    QTest::keyClick(window.get(), Qt::Key_2, Qt::AltModifier);
    EXPECT_EQ(QApplication::focusWidget(), slider("traffic.requests_per_day"));
}

// The sentence has the verdict's own figures.
TEST_F(WindowTest, aChartSaysItsSentence) {
    for (ui::ChartView* chart : window->charts()) {
        QAccessibleInterface& told = reader_of(*chart);
        EXPECT_EQ(told.role(), QAccessible::Chart);
        EXPECT_EQ(told.text(QAccessible::Name), chart->chart_data().title);
        EXPECT_FALSE(told.text(QAccessible::Description).isEmpty()) << place_of(told);
        EXPECT_FALSE(told.text(QAccessible::Help).isEmpty());
        EXPECT_EQ(told.childCount(), 1); // its menu, not the picture
    }
    const QString said = reader_of(*window->charts()[0]).text(QAccessible::Description);
    const auto& costs = controller().snapshot().evaluation.costs;
    EXPECT_TRUE(said.contains(ui::number_text(*costs[core::Option::api], core::Unit::usd)))
        << said.toStdString();
}

TEST_F(WindowTest, aChartsDataIsATableThatIsReachedByKeys) {
    for (ui::ChartView* chart : window->charts()) {
        chart->setFocus();
        answers.table = {};
        QTest::keyClick(chart, Qt::Key_F4);
        EXPECT_EQ(answers.table.title, chart->chart_data().title);
        EXPECT_EQ(answers.table.summary, chart->chart_data().summary);
        EXPECT_EQ(answers.table.rows.empty(), !chart->chart_data().empty_reason.isEmpty());
    }
    ui::TableWords words{.title = "T", .summary = "S", .head = {"a", "b"}, .rows = {{"1", "2"}, {"3", "4"}}};
    ui::TableDialog dialog(words);
    dialog.show();
    QAccessibleInterface& told = reader_of(*dialog.findChild<QTableWidget*>());
    ASSERT_NE(told.tableInterface(), nullptr);
    EXPECT_EQ(told.tableInterface()->rowCount(), 2);
    EXPECT_EQ(told.tableInterface()->columnDescription(1), "b");
    EXPECT_EQ(told.tableInterface()->cellAt(1, 0)->text(QAccessible::Name), "3");
    expect_told(reader_of(dialog));
}

TEST_F(WindowTest, aNoticeIsFollowedAsALinkIs) {
    int links = 0;
    walk(reader_of(*window), [&](QAccessibleInterface& part) {
        if (part.role() != QAccessible::Link)
            return;
        ++links;
        ASSERT_NE(part.actionInterface(), nullptr);
        EXPECT_TRUE(
            part.actionInterface()->actionNames().contains(QAccessibleActionInterface::pressAction()));
        QWidget* before = QApplication::focusWidget();
        part.actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        EXPECT_NE(QApplication::focusWidget(), before) << place_of(part);
    });
    EXPECT_GT(links, 0) << "the article's machine has no GPU, which is a notice that leads to the machine";
}

TEST_F(WindowTest, everyMenuSaysItsWordsAndKeys) {
    int entries = 0;
    for (const QMenu* menu : window->menuBar()->findChildren<QMenu*>()) {
        QAccessibleInterface& told = reader_of(const_cast<QMenu&>(*menu));
        for (int i = 0; i < told.childCount(); ++i) {
            QAccessibleInterface* entry = told.child(i);
            if (!entry || entry->role() == QAccessible::Separator)
                continue;
            ++entries;
            EXPECT_FALSE(entry->text(QAccessible::Name).isEmpty()) << menu->title().toStdString() << i;
        }
    }
    EXPECT_GT(entries, 40);
}

TEST_F(WindowTest, aScreenReaderIsToldWhatADialogAsks) {
    const auto catalogue = std::make_shared<const core::Catalogue>(shipped_catalogue());
    ui::NameDialog name({.name = "Plan", .notes = ""}, {});
    ui::RangeDialog range(core::instance_price_input(), 3.7, std::nullopt, nullptr);
    ui::PictureSizeDialog picture({});
    ui::MyCaseDialog my_case(scenario(), catalogue);
    ui::OwnRowsDialog own_rows(*catalogue, {}, nullptr);
    ui::PricesDialog prices(catalogue, nullptr);
    for (QDialog* dialog :
         std::initializer_list<QDialog*>{&name, &range, &picture, &my_case, &own_rows, &prices}) {
        SCOPED_TRACE(dialog->objectName().toStdString());
        dialog->show();
        settle();
        EXPECT_FALSE(dialog->windowTitle().isEmpty());
        expect_told(reader_of(*dialog));
    }
}
