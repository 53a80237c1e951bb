// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inputs/number_field.h"

#include "ui/words/money.h"
#include "ui/words/translate.h"

#include <QKeyEvent>
#include <QTimer>

#include <cmath>

namespace ui {

NumberField::NumberField(const core::Input& number_input, QWidget* parent)
    : QLineEdit(parent), m_input(number_input) {
    setObjectName(to_qt(number_input.path) + QStringLiteral(".field"));
    setAccessibleName(label_of(number_input));
    setAlignment(Qt::AlignRight);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(this, &QLineEdit::textEdited, this, [this] {
        // The old complaint is about a text that is being mended.
        set_problem({});
    });
}

void NumberField::set_number(double value) {
    const bool same = value == m_number;
    m_number = value;
    // What somebody is typing is not overwritten by an evaluation that their other hand caused.
    if ((hasFocus() && isModified()) || (same && !m_problem.isEmpty()))
        return;
    set_problem({});
    show_number();
}

QString NumberField::exact_text() const {
    return m_number == 0 && !m_input.zero_means.empty() ? shown_value(m_input, 0)
                                                        : full_text(m_number, m_input.unit);
}

void NumberField::show_number() {
    const QString text = hasFocus() ? exact_text() : shown_value(m_input, m_number);
    if (text == this->text())
        return;
    setText(text);
    setCursorPosition(0);
    const int wide = sizeHint().width();
    if (wide != m_asked_width)
        updateGeometry();
    m_asked_width = wide;
}

void NumberField::set_problem(const QString& problem) {
    if (problem == m_problem)
        return;
    m_problem = problem;
    setProperty("invalid", !problem.isEmpty());
    setAccessibleDescription(problem);
    update();
    emit problem_changed(problem);
}

void NumberField::commit() {
    if (!isModified())
        return;
    const QString typed = text().trimmed();
    const bool means_zero =
        !m_input.zero_means.empty() && typed.compare(shown_value(m_input, 0), Qt::CaseInsensitive) == 0;
    std::optional<double> value = means_zero ? std::optional(0.0) : number_as_typed(typed, m_input.unit);
    if (!value && m_reader)
        value = m_reader(typed);
    if (typed.isEmpty()) {
        set_problem(tr("Type a number, for example %1.").arg(short_text(m_number, m_input.unit)));
        return;
    }
    if (!value) {
        set_problem(tr("“%1” is not a number that fits here. Type for example %2.")
                        .arg(typed, short_text(m_number, m_input.unit)));
        return;
    }
    if (!core::range_problem(m_input, *value).empty()) {
        set_problem(limits_text(*value));
        return;
    }
    setModified(false);
    set_problem({});
    const bool changed = *value != m_number;
    m_number = *value;
    show_number();
    if (changed)
        emit number_edited(*value);
}

QString NumberField::limits_text(double value) const {
    if (m_input.whole && value != std::floor(value))
        return tr("%1 takes whole numbers only.").arg(label_of(m_input));
    const QString low = short_text(m_input.min, m_input.unit), high = number_text(m_input.max, m_input.unit);
    return m_input.zero_means.empty() ? tr("%1 takes %2 to %3.").arg(label_of(m_input), low, high)
                                      : tr("%1 takes %2 to %3, or 0: %4.")
                                            .arg(label_of(m_input), low, high, shown_value(m_input, 0));
}

void NumberField::restore() {
    setModified(false);
    set_problem({});
    show_number();
}

void NumberField::focusInEvent(QFocusEvent* event) {
    QLineEdit::focusInEvent(event);
    if (m_problem.isEmpty())
        show_number();
    // After the click that brought the focus has put its cursor somewhere.
    QTimer::singleShot(0, this, [this] {
        if (hasFocus() && !isModified())
            selectAll();
    });
}

void NumberField::focusOutEvent(QFocusEvent* event) {
    commit();
    QLineEdit::focusOutEvent(event);
    if (m_problem.isEmpty())
        show_number();
    deselect();
}

void NumberField::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && (isModified() || !m_problem.isEmpty())) {
        restore();
        selectAll();
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        commit();
        if (m_problem.isEmpty())
            selectAll();
        event->setAccepted(!m_problem.isEmpty()); // a dialog's default button takes it, too
        return;
    }
    QLineEdit::keyPressEvent(event);
}

bool NumberField::event(QEvent* event) {
    // Esc restores the value here; elsewhere it is a shortcut of the window.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        // A text that nobody has touched has nothing to undo: the key is the scenario's.
        if (!isModified() && (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo))) {
            event->ignore();
            return true;
        }
        if (key->key() == Qt::Key_Escape && (isModified() || !m_problem.isEmpty())) {
            event->accept();
            return true;
        }
    }
    return QLineEdit::event(event);
}

int NumberField::column_width(const QFontMetrics& metrics) {
    return metrics.horizontalAdvance(QLatin1Char('0')) * 11;
}

void NumberField::keep_room_for(double value) {
    m_room_for = value;
    updateGeometry();
}

QSize NumberField::sizeHint() const {
    // As wide as its text, at least a column's width, so that rows of short values align.
    const QSize base = QLineEdit::sizeHint();
    const int one = fontMetrics().horizontalAdvance(QLatin1Char('0'));
    const int padding = base.width() - one * 17;
    // Every digit counts as the widest, so that the field does not breathe while the number runs.
    const auto wide = [this](double value) {
        QString text = shown_value(m_input, value);
        for (QChar& letter : text)
            if (letter.isDigit())
                letter = QLatin1Char('0');
        return fontMetrics().horizontalAdvance(text);
    };
    const int widest = std::max(wide(m_number), m_room_for ? wide(*m_room_for) : 0);
    return QSize(std::max(widest + std::max(padding, one) + one * 2, column_width(fontMetrics())),
                 base.height());
}

QSize NumberField::minimumSizeHint() const {
    return QSize(sizeHint().width(), QLineEdit::minimumSizeHint().height());
}

} // namespace ui
