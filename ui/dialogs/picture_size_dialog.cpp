// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/picture_size_dialog.h"

#include "ui/look/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace ui {

namespace {

struct UsualSize {
    const char* name;
    QSize size;
};
const std::array usual_sizes{
    UsualSize{QT_TRANSLATE_NOOP("ui::PictureSizeDialog", "Slide"), {1280, 720}},
    UsualSize{QT_TRANSLATE_NOOP("ui::PictureSizeDialog", "Full screen"), {1920, 1080}},
    UsualSize{QT_TRANSLATE_NOOP("ui::PictureSizeDialog", "In a document"), {800, 500}},
    UsualSize{QT_TRANSLATE_NOOP("ui::PictureSizeDialog", "Square"), {1080, 1080}},
};
constexpr int most_scale = 8;

QSpinBox* side(int value, const char* name, const QString& what) {
    auto* spin = new QSpinBox;
    spin->setObjectName(QLatin1String(name));
    spin->setAccessibleName(what);
    spin->setRange(least_picture_side, longest_picture_side);
    spin->setButtonSymbols(QAbstractSpinBox::NoButtons);
    spin->setAlignment(Qt::AlignRight);
    spin->setValue(value);
    return spin;
}

} // namespace

PictureSizeDialog::PictureSizeDialog(const PictureSize& now, QWidget* parent)
    : QDialog(parent), m_usual(new QComboBox), m_width(side(now.size.width(), "picture.width", tr("Width"))),
      m_height(side(now.size.height(), "picture.height", tr("Height"))), m_scale(new QComboBox),
      m_verdict(new QCheckBox(tr("With the &answer in a sentence"))), m_result(new QLabel) {
    setObjectName(QStringLiteral("picture_size_dialog"));
    setWindowTitle(tr("Size of pictures"));
    m_usual->setObjectName(QStringLiteral("picture.usual"));
    for (const UsualSize& usual : usual_sizes)
        m_usual->addItem(QStringLiteral("%1, %2").arg(tr(usual.name), size_text(usual.size)));
    m_usual->addItem(tr("A size of your own"));
    m_scale->setObjectName(QStringLiteral("picture.scale"));
    for (int scale = 1; scale <= most_scale; ++scale)
        m_scale->addItem(QStringLiteral("%1x").arg(scale));
    m_scale->setCurrentIndex(std::clamp(static_cast<int>(now.scale), 1, most_scale) - 1);

    auto* sides = new QHBoxLayout;
    sides->setSpacing(spacing::s);
    sides->addWidget(m_width, 1);
    sides->addWidget(new QLabel(QStringLiteral("×")));
    sides->addWidget(m_height, 1);
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(spacing::l);
    form->setVerticalSpacing(spacing::s);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    const auto add = [form](const QString& text, QWidget* field) {
        field->setAccessibleName(QString(text).remove(QLatin1Char('&')));
        form->addRow(text, field);
    };
    add(tr("&For"), m_usual);
    form->addRow(tr("Si&ze"), sides);
    qobject_cast<QLabel*>(form->labelForField(sides))->setBuddy(m_width);
    add(tr("S&cale of a PNG"), m_scale);
    m_verdict->setObjectName(QStringLiteral("picture.verdict"));
    m_verdict->setChecked(now.verdict);
    form->addRow(QString(), m_verdict);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    m_ok->setDefault(true);
    m_result->setObjectName(QStringLiteral("picture.result"));
    m_result->setForegroundRole(QPalette::PlaceholderText);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::xl, spacing::xl, spacing::xl, spacing::l);
    layout->setSpacing(spacing::m);
    layout->addLayout(form);
    layout->addWidget(m_result);
    layout->addStretch(1);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_usual, &QComboBox::activated, this, &PictureSizeDialog::take_usual);
    for (QSpinBox* spin : {m_width, m_height})
        connect(spin, &QSpinBox::valueChanged, this, &PictureSizeDialog::show_result);
    connect(m_scale, &QComboBox::currentIndexChanged, this, &PictureSizeDialog::show_result);
    show_result();
}

PictureSize PictureSizeDialog::answer() const {
    return {.size = QSize(m_width->value(), m_height->value()),
            .scale = static_cast<double>(m_scale->currentIndex() + 1),
            .verdict = m_verdict->isChecked()};
}

void PictureSizeDialog::take_usual(int index) {
    if (index >= static_cast<int>(usual_sizes.size()))
        return;
    const QSize size = usual_sizes[static_cast<std::size_t>(index)].size;
    m_width->setValue(size.width());
    m_height->setValue(size.height());
}

void PictureSizeDialog::show_result() {
    const PictureSize now = answer();
    const auto usual = std::ranges::find(usual_sizes, now.size, &UsualSize::size);
    m_usual->setCurrentIndex(static_cast<int>(usual - usual_sizes.begin()));
    m_ok->setEnabled(is_possible(now));
    m_result->setText(
        is_possible(now) ? tr("A PNG has %1 pixels; letters grow with the size.").arg(size_text(now.pixels()))
                         : tr("A picture has at most %1 pixels a side.").arg(longest_picture_side));
}

} // namespace ui
