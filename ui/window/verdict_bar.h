// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/scenarios/shown.h"

#include <QWidget>

#include <array>

class QBoxLayout;

namespace ui {

class Figure;
class NoticeLine;
class WrappedText;
struct Theme;

// The answer, readable from three metres: one sentence, what it rests on, four figures.
class VerdictBar : public QWidget {
    Q_OBJECT

  public:
    explicit VerdictBar(QWidget* parent = nullptr);

    void show_all(const Shown& shown);
    void set_theme(const Theme& theme);
    // While a hand holds something the bar is as high as it is: what then has no room gives way.
    void hold_height(bool held);
    QSize minimumSizeHint() const override;

  signals:
    // A figure was clicked: the id of the line of the working that explains it.
    void explanation_requested(const QString& working_id);
    // The notice was followed: the path of the input it is about.
    void input_requested(const QString& path);

  protected:
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

  private:
    void show_again();
    void show_sentence(const Shown& shown);
    void show_figures(const Shown& shown);
    void show_notice(const core::Snapshot& snapshot);
    void arrange();
    void fit_into_held_height();
    void apply_fonts();
    QFont headline_font(bool compact) const;

    QBoxLayout* m_layout; // sentence and figures: side by side, or one over the other where it is narrow
    QWidget* m_figure_row;
    WrappedText* m_headline;
    WrappedText* m_detail;
    WrappedText* m_comparison; // with the pins
    NoticeLine* m_notice;
    std::array<Figure*, 4> m_figures;
    const Theme* m_theme = nullptr;
    bool m_held = false;
    Shown m_shown;
};

} // namespace ui
