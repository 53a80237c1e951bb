// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/fake_dialogs.h"

#include "ui/charts/chart_view.h"
#include "ui/inputs/number_field.h"
#include "ui/inputs/number_slider.h"
#include "ui/look/theme.h"
#include "ui/look/wrapped_text.h"
#include "ui/window/main_window.h"

#include <gtest/gtest.h>

#include <QLabel>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

// The catalogue of resources/catalogue, read once.
const core::Catalogue& shipped_catalogue();

// As if the system changed its palette now.
void change_theme(const ui::Theme& theme);

// A window with the article open, on the (offscreen) screen, its dialogs answered by `answers`.
class WindowTest : public ::testing::Test {
  protected:
    void SetUp() override;
    void TearDown() override;

    ui::ScenarioController& controller() { return window->controller(); }
    const core::Scenario& scenario() { return window->controller().scenario(); }

    template <class Widget>
    Widget* find(const char* name) {
        auto* found = window->findChild<Widget*>(QString::fromLatin1(name));
        EXPECT_NE(found, nullptr) << name;
        return found;
    }
    ui::NumberSlider* slider(const char* path) { return find<ui::NumberSlider>(path); }
    ui::NumberField* field(const char* path) {
        return find<ui::NumberField>((std::string(path) + ".field").c_str());
    }
    QString words(const char* name) { return find<ui::WrappedText>(name)->text(); }
    void trigger(const char* action) { find<QAction>(action)->trigger(); }
    QString path(const char* file) { return folder.filePath(QString::fromLatin1(file)); }

    // Presses the handle, moves it in steps to where `value` is, lets go.
    void drag(const char* path, double value, int steps = 8);
    // Into the field, with the focus there, closed by `key`.
    void type(const char* path, const char* text, Qt::Key key = Qt::Key_Return);
    // Lets the pending evaluation and repaints happen.
    static void settle();

    // As at the next start, when this window was not closed.
    void start_again();

    Answers answers;
    QTemporaryDir folder;
    std::unique_ptr<ui::MainWindow> window;
};
