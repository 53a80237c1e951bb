// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decide/notices.h"

#include <QWidget>

namespace ui {

class WrappedText;
struct Theme;

QColor severity_colour(const Theme& theme, core::Severity severity);

// A severity's icon; its shape differs too, so that it can be told without colour.
class SeverityIcon : public QWidget {
    Q_OBJECT

  public:
    explicit SeverityIcon(QWidget* parent = nullptr);

    void set_severity(core::Severity severity, const QColor& colour);
    QSize sizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    core::Severity m_severity = core::Severity::info;
    QColor m_colour;
};

// One notice: icon and words. The words break over lines rather than being cut. A click, or Enter, leads to
// what it is about.
class NoticeLine : public QWidget {
    Q_OBJECT

  public:
    explicit NoticeLine(QWidget* parent = nullptr);

    // `leads_to`: the path of an input; empty: nowhere.
    void show_notice(core::Severity severity, const QString& words, const QColor& colour,
                     const QString& leads_to = {});
    QString words() const;
    QString leads_to() const { return m_leads_to; }
    void follow(); // where it leads

  signals:
    void followed(const QString& path);

  protected:
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    SeverityIcon* m_icon;
    WrappedText* m_words;
    QString m_leads_to;
};

} // namespace ui
