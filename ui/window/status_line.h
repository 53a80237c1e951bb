// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/scenarios/shown.h"

#include <QWidget>

class QBoxLayout;
class QLabel;
class QToolButton;

namespace ui {

class NoticeLine;
struct OpenScenario;
struct Theme;

// The bottom line: the most severe notice, how many more there are, the age of the prices, saved or not.
class StatusLine : public QWidget {
    Q_OBJECT

  public:
    explicit StatusLine(QWidget* parent = nullptr);

    void show_snapshot(const core::SnapshotPtr& snapshot);
    void show_saved(const OpenScenario& open);
    void set_theme(const Theme& theme);
    // While a hand holds something the line is as high as it is.
    void hold_height(bool held);
    // A short-lived word about what just happened ("Copied"), over what stands there, so that nothing moves;
    // a click on it, or an empty one, takes it away.
    void show_message(const QString& message);

  signals:
    // A notice was followed: the path of the input it is about.
    void input_requested(const QString& path);
    void prices_of_today_requested();

  protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void show_facts();
    void lay_out_message();

    QBoxLayout* m_layout; // facts beside the notice, or under it where it is narrow
    QBoxLayout* m_ends;   // the end of the line, or both ends of the one under it
    NoticeLine* m_notice;
    QToolButton* m_more;            // opens the list of all notices
    QToolButton* m_prices_of_today; // where the catalogue gives others by now
    QLabel* m_facts;
    QLabel* m_told; // the message; over the others
    QString m_prices, m_saved, m_message;
    core::SnapshotPtr m_snapshot;
    std::vector<const core::Notice*> m_notices; // of the snapshot, those that are told here
    const Theme* m_theme = nullptr;
};

} // namespace ui
