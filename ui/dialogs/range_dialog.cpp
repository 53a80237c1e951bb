// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/range_dialog.h"

#include "ui/inputs/number_field.h"
#include "ui/look/notice_line.h"
#include "ui/look/theme.h"
#include "ui/words/translate.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

// Half to double where the slider counts in decades, else a quarter less and more.
core::Range proposed(const core::Input& input, double now) {
    const double middle = std::max(now, input.min);
    const bool log = input.scale == core::Scale::log;
    core::Range range{core::clamped(input, middle * (log ? 0.5 : 0.75)),
                      core::clamped(input, middle * (log ? 2 : 1.25))};
    range.low = std::max(range.low, input.min); // 0 may be another thing: "no limit"
    if (range.low >= range.high)
        range.high = core::clamped(input, input.slider_max);
    return range;
}

} // namespace

RangeDialog::RangeDialog(const core::Input& input, double now, const std::optional<core::Range>& range,
                         QWidget* parent)
    : QDialog(parent), m_low(new NumberField(input)), m_high(new NumberField(input)), m_problem(new QLabel) {
    setObjectName(QStringLiteral("range_dialog"));
    setWindowTitle(tr("How sure is it?"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::xl, spacing::xl, spacing::xl, spacing::l);
    layout->setSpacing(spacing::m);
    auto* text = new QLabel(
        tr("%1 is now %2. In nine cases of ten it lies between these two; the chance that self-hosting "
           "is cheaper comes from that. The range goes along when the input is moved.")
            .arg(label_of(input), shown_value(input, now)));
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    layout->addWidget(text);
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(spacing::l);
    form->setVerticalSpacing(spacing::s);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    const core::Range shown = range.value_or(proposed(input, now));
    const auto add = [&](const QString& label, NumberField* field, const char* name, double value) {
        field->setObjectName(QLatin1String(name));
        field->set_number(value);
        form->addRow(label, field);
        field->setAccessibleName(QString(label).remove(QLatin1Char('&')));
        connect(field, &NumberField::problem_changed, this, &RangeDialog::show_problem);
        connect(field, &NumberField::number_edited, this, &RangeDialog::show_problem);
    };
    add(tr("&From"), m_low, "range.low", shown.low);
    add(tr("&To"), m_high, "range.high", shown.high);
    layout->addLayout(form);
    m_problem->setObjectName(QStringLiteral("range.problem"));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_problem->setMinimumHeight(2 * m_problem->fontMetrics().lineSpacing()); // nothing moves when it comes
    QPalette warning = m_problem->palette();
    warning.setColor(QPalette::WindowText, severity_colour(theme_for(palette()), core::Severity::blocking));
    m_problem->setPalette(warning);
    layout->addWidget(m_problem);
    layout->addStretch(1);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    m_ok->setDefault(true);
    if (range) {
        auto* remove = buttons->addButton(tr("&No range"), QDialogButtonBox::DestructiveRole);
        remove->setObjectName(QStringLiteral("range.remove"));
        connect(remove, &QPushButton::clicked, this, [this] {
            m_removed = true;
            accept();
        });
    }
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        m_low->commit(); // what is still being typed
        m_high->commit();
        show_problem();
        if (m_problem->text().isEmpty())
            accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    show_problem();
    resize(fontMetrics().horizontalAdvance(QLatin1Char('0')) * 52, sizeHint().height());
}

RangeAnswer RangeDialog::answer() const {
    if (m_removed)
        return {};
    return {core::Range{m_low->number(), m_high->number()}};
}

void RangeDialog::show_problem() {
    QString problem = m_low->problem().isEmpty() ? m_high->problem() : m_low->problem();
    if (problem.isEmpty() && m_low->number() >= m_high->number())
        problem = tr("The first value has to be below the second.");
    m_problem->setText(problem);
    if (isVisible())
        resize(width(),
               std::max(height(), layout()->heightForWidth(width()))); // a long one breaks over lines
}

} // namespace ui
