// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/inputs.h"

#include <QLineEdit>

#include <functional>
#include <optional>
#include <utility>

namespace ui {

// The number of one input as text. Rests on a short value with its unit ("2.2 M words/day"); while it has the
// focus it holds every digit. Takes "70B", "2.2M", "$3.70". What it cannot take stays in it, with the problem
// in words; Esc brings the last good value back.
class NumberField : public QLineEdit {
    Q_OBJECT

  public:
    explicit NumberField(const core::Input& number_input, QWidget* parent = nullptr);

    void set_number(double value);
    double number() const { return m_number; }
    QString problem() const { return m_problem; }
    // What else may be typed than a number of the input's own unit.
    using Reader = std::function<std::optional<double>(const QString& typed)>;
    void set_reader(Reader reader) { m_reader = std::move(reader); }
    // Takes what has been typed, as leaving the field does.
    void commit();
    // The last good value instead of what has been typed.
    void restore();

    // It is never narrower than this value would have it.
    void keep_room_for(double value);

    // The least that any field is wide, so that short values stand in a column.
    static int column_width(const QFontMetrics& metrics);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  signals:
    void number_edited(double value);
    void problem_changed(const QString& problem); // empty: none any more

  protected:
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

  private:
    void show_number();
    void set_problem(const QString& problem);
    QString exact_text() const;
    QString limits_text(double value) const;

    const core::Input& m_input;
    Reader m_reader;
    double m_number = 0;
    QString m_problem;
    int m_asked_width = 0;
    std::optional<double> m_room_for;
};

} // namespace ui
