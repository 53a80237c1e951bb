// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/fake_dialogs.h"

#include "ui/window/main_window.h"

#include <QTimer>

#include <cstdint>
#include <random>
#include <string>

// Somebody who does anything at all to the window, and the same again from the same seed.
class Monkey {
  public:
    // Files it writes go into `folder`.
    Monkey(std::uint64_t seed, ui::MainWindow& window, Answers& answers, QString folder);

    // One thing done; its name, for the trace.
    std::string act();

  private:
    struct Act {
        const char* name;
        int weight;
        std::string (Monkey::*perform)();
    };
    static const std::vector<Act>& acts();

    std::string drag_slider();
    std::string press_keys_on_slider();
    std::string turn_wheel();
    std::string type_rubbish();
    std::string drag_on_chart();
    std::string double_click_chart();
    std::string click_button();
    std::string trigger_action();
    std::string press_any_key();
    std::string resize();
    std::string change_theme();
    std::string change_text_size();
    std::string undo_or_redo();
    std::string toggle_surge();
    std::string pick_preset();
    std::string open_file();
    std::string use_tabs();

    void answer_at_random();
    // What opened itself, and would block the loop or swallow what comes next, is closed after a few keys.
    void close_popups();

    // 0 .. count-1. Not a standard distribution: those differ from library to library.
    int below(int count) {
        return count < 1 ? 0 : static_cast<int>(m_random() % static_cast<unsigned>(count));
    }
    bool one_in(int count) { return below(count) == 0; }
    QPoint point_in(const QWidget& widget);
    template <class Widget>
    Widget* any_visible();

    std::mt19937_64 m_random;
    ui::MainWindow& m_window;
    Answers& m_answers;
    QString m_folder;
    QTimer m_popups;
    int m_popups_closed = 0;
};
