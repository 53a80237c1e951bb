// SPDX-License-Identifier: GPL-3.0-or-later
// What a reader sees and reaches, at every size and in every scenario: nothing cut, nothing on top of
// something else, no control without a name or out of the keyboard's reach.
#include "tests/support/window_fixture.h"

#include "ui/look/fonts.h"
#include "ui/window/chart_grid.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLayout>
#include <QMenu>
#include <QMenuBar>
#include <QTabBar>

#include <functional>
#include <map>
#include <set>

namespace {

struct Look {
    QSize size;
    double text;
    bool dark;
    bool tabs = false; // three of them
};

std::string name_of(const QWidget* widget) {
    const QWidget* named = widget;
    while (named->objectName().isEmpty() && named->parentWidget())
        named = named->parentWidget();
    return std::string(widget->metaObject()->className()) + " in " + named->objectName().toStdString();
}

bool is_control(const QWidget* widget) {
    const QWidget* parent = widget->parentWidget();
    if (widget->inherits("QScrollBar") || qobject_cast<const QLineEdit*>(parent) ||
        qobject_cast<const QComboBox*>(parent) || qobject_cast<const QTabBar*>(parent))
        return false; // a part of another one
    return qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QAbstractSlider*>(widget) ||
           qobject_cast<const QComboBox*>(widget) || qobject_cast<const QLineEdit*>(widget) ||
           qobject_cast<const QTabBar*>(widget);
}

// What the whole widget has of the room that its words need.
void expect_room(const QWidget& widget, QSize needed, const QString& words) {
    EXPECT_GE(widget.width(), needed.width()) << name_of(&widget) << ": " << words.toStdString();
    EXPECT_GE(widget.height(), needed.height()) << name_of(&widget) << ": " << words.toStdString();
}

void expect_no_text_cut(const QWidget& window) {
    for (const auto* label : window.findChildren<QLabel*>())
        if (label->isVisible() && !label->text().isEmpty())
            expect_room(*label,
                        label->wordWrap() ? QSize(0, label->heightForWidth(label->width()))
                                          : label->sizeHint(),
                        label->text());
    for (const auto* text : window.findChildren<ui::WrappedText*>())
        if (text->isVisible())
            expect_room(*text, QSize(0, text->heightForWidth(text->width())), text->text());
    for (const auto* button : window.findChildren<QAbstractButton*>())
        if (button->isVisible())
            expect_room(*button, button->minimumSizeHint(), button->text());
    for (const auto* field : window.findChildren<ui::NumberField*>())
        if (field->isVisible())
            expect_room(*field, {field->fontMetrics().horizontalAdvance(field->text()) + 8, 0},
                        field->text());
}

void expect_no_overlap(const QWidget& window) {
    for (const auto* parent : window.findChildren<QWidget*>()) {
        if (!parent->isVisible() || !parent->layout())
            continue;
        QList<QWidget*> children;
        for (auto* child : parent->findChildren<QWidget*>(Qt::FindDirectChildrenOnly))
            if (child->isVisible() && !child->isWindow() && !child->size().isEmpty())
                children << child;
        for (int i = 0; i < children.size(); ++i)
            for (int j = 0; j < i; ++j)
                EXPECT_FALSE(children[i]->geometry().intersects(children[j]->geometry()))
                    << name_of(children[i]) << " over " << name_of(children[j]);
    }
}

void set_all(ui::MainWindow& window, bool largest) {
    core::Scenario scenario = window.controller().scenario();
    for (const core::Input& input : core::inputs())
        if (input.kind == core::InputKind::number)
            core::set(scenario, input, largest ? input.max : input.min);
    window.controller().replace(scenario);
}

// Every picture that the window can be asked for at the start, and both ends of every slider.
std::vector<std::pair<std::string, std::function<void(ui::MainWindow&)>>> states() {
    std::vector<std::pair<std::string, std::function<void(ui::MainWindow&)>>> all;
    for (const auto& [path, name] : ui::ready_made_scenarios())
        all.emplace_back(name.toStdString(), [path = path](ui::MainWindow& window) { window.open(path); });
    all.emplace_back("smallest", [](ui::MainWindow& window) { set_all(window, false); });
    all.emplace_back("largest", [](ui::MainWindow& window) { set_all(window, true); });
    return all;
}

class Structure : public WindowTest, public ::testing::WithParamInterface<Look> {
  protected:
    void SetUp() override {
        QApplication::setFont(ui::scaled(font, GetParam().text));
        change_theme(GetParam().dark ? ui::dark_theme() : ui::light_theme());
        answers.unsaved = ui::Dialogs::Unsaved::discard;
        WindowTest::SetUp();
        window->resize(GetParam().size);
        for (int more = 1; more < (GetParam().tabs ? 3 : 1); ++more)
            trigger("file.new_tab");
        settle();
        ASSERT_EQ(find<QWidget>("tabs")->isVisible(), GetParam().tabs);
    }
    void TearDown() override {
        WindowTest::TearDown();
        QApplication::setFont(font);
        QApplication::setPalette(palette);
    }
    QFont font = QApplication::font();
    QPalette palette = QApplication::palette();
};

} // namespace

TEST_P(Structure, nothingIsCutAndNothingOverlapsInAnyState) {
    for (const auto& [name, show] : states()) {
        SCOPED_TRACE(name);
        show(*window);
        settle();
        settle();
        EXPECT_EQ(window->size(), GetParam().size) << "the window demands more room";
        expect_no_text_cut(*window);
        expect_no_overlap(*window);
    }
}

TEST_P(Structure, everyControlHasANameAndTabGoesRoundAllOfThem) {
    trigger("view.working");
    settle();
    std::set<const QWidget*> left;
    for (const auto* widget : window->findChildren<QWidget*>())
        if (widget->isVisible() && widget->isEnabled() && is_control(widget)) {
            EXPECT_FALSE(widget->accessibleName().isEmpty()) << name_of(widget);
            left.insert(widget);
        }
    const std::size_t controls = left.size();
    ASSERT_GT(controls, 20u);
    // No trap: after a round as long as there are stops, all have been there and the first comes again.
    auto* first = slider("model.total_params_b");
    first->setFocus();
    for (std::size_t step = 0; step < 2 * controls + 20 && !left.empty(); ++step) {
        left.erase(QApplication::focusWidget());
        const QWidget* before = QApplication::focusWidget();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        ASSERT_NE(QApplication::focusWidget(), before) << name_of(before) << " keeps the focus";
    }
    for (const QWidget* widget : left)
        ADD_FAILURE() << name_of(widget) << " is not reached";
}

INSTANTIATE_TEST_SUITE_P(looks, Structure,
                         ::testing::Values(Look{{1024, 700}, 1, false}, Look{{1280, 800}, 1, true},
                                           Look{{1920, 1080}, 1, false}, Look{{1024, 700}, 2, true},
                                           Look{{1280, 800}, 2, false}, Look{{1920, 1080}, 2, true},
                                           Look{{1280, 800}, 1, false, true},
                                           Look{{1024, 700}, 2, true, true}));

TEST_F(WindowTest, noShortcutHasTwoMeanings) {
    std::map<QString, QString> taken;
    for (const auto* action : window->menuBar()->findChildren<QAction*>())
        for (const QKeySequence& keys : action->shortcuts()) {
            const auto [there, is_new] = taken.emplace(keys.toString(), action->objectName());
            EXPECT_TRUE(is_new) << keys.toString().toStdString() << ": " << action->objectName().toStdString()
                                << " and " << there->second.toStdString();
        }
    EXPECT_GT(taken.size(), 12u);
}

// In the order in which one reads the window, though the lower inputs are made after the charts.
TEST_F(WindowTest, tabGoesThroughTheInputsBeforeTheCharts) {
    auto* from = slider("hosting.usd_per_instance_hour");
    auto* search = find<QLineEdit>("input_search");
    QStringList reached;
    from->setFocus();
    for (int step = 0; step < 80 && !reached.contains("cost_traffic"); ++step) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        reached << QApplication::focusWidget()->objectName();
    }
    const auto place = [&](const char* name) { return reached.indexOf(QLatin1String(name)); };
    EXPECT_LT(place("surge.10"), place("model.preset"));
    EXPECT_LT(place("model.preset"), place("input_search"));
    EXPECT_LT(place("input_search"), place("traffic.tokens_per_word.field"));
    EXPECT_LT(place("traffic.tokens_per_word.field"), place("cost_traffic"));
    EXPECT_GE(place("surge.10"), 0) << reached.join(' ').toStdString() << search;
}
