// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

#include <array>

class QLabel;

namespace ui {

// One figure of the verdict: a large number over its caption. A click asks how it came about.
class Figure : public QAbstractButton {
    Q_OBJECT

  public:
    explicit Figure(QWidget* parent = nullptr);

    // An invalid colour: the text's own.
    void show_figure(const QString& value, const QString& caption, const QColor& colour);
    // Smaller, for a window with little room for its text.
    void set_compact(bool compact);
    void set_working_id(const QString& id) { m_working_id = id; }
    QString working_id() const { return m_working_id; }

    QSize size_for(bool compact) const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    QFont value_font(bool compact) const;
    QFont caption_font() const;
    QRect caption_box(int width) const;

    void forget_sizes();

    bool m_compact = false;
    mutable std::array<QSize, 2> m_sizes; // full, compact; asked for at each step of a drag
    QString m_plain_caption;              // as given
    QString m_caption;                    // as drawn
    QColor m_colour;
    QString m_working_id;
};

} // namespace ui
