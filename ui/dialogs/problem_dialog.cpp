// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/problem_dialog.h"

#include "ui/look/fonts.h"
#include "ui/look/theme.h"
#include "ui/words/problem_words.h"
#include "ui/words/translate.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace ui {

namespace {

QString place_text(const core::FileProblem& problem) {
    if (problem.line <= 0)
        return QStringLiteral("–");
    if (problem.column <= 0)
        return ProblemDialog::tr("line %1").arg(problem.line);
    return ProblemDialog::tr("line %1, column %2").arg(problem.line).arg(problem.column);
}

QTableWidget* problem_table(const std::vector<core::FileProblem>& problems) {
    auto* table = new QTableWidget(static_cast<int>(problems.size()), 3);
    table->setObjectName(QStringLiteral("problems"));
    table->setAccessibleName(ProblemDialog::tr("Problems"));
    table->setHorizontalHeaderLabels(
        {ProblemDialog::tr("Place"), ProblemDialog::tr("Input"), ProblemDialog::tr("Problem")});
    table->verticalHeader()->hide();
    table->setShowGrid(false);
    table->setFocusPolicy(Qt::TabFocus);
    table->setAlternatingRowColors(true);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionMode(QAbstractItemView::NoSelection);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setSectionResizeMode(2, QHeaderView::Stretch);
    table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    for (int row = 0; row < table->rowCount(); ++row) {
        const core::FileProblem& problem = problems[static_cast<std::size_t>(row)];
        table->setItem(row, 0, new QTableWidgetItem(place_text(problem)));
        table->setItem(row, 1, new QTableWidgetItem(to_qt(problem.path)));
        table->setItem(row, 2, new QTableWidgetItem(problem_words(problem.message)));
    }
    return table;
}

} // namespace

ProblemDialog::ProblemDialog(const QString& file, const std::vector<core::FileProblem>& problems,
                             QWidget* parent, WasToBe was_to_be)
    : QDialog(parent) {
    const QString name = QFileInfo(file).fileName();
    const bool imported = was_to_be == WasToBe::imported;
    setWindowTitle((imported ? tr("Not imported: %1") : tr("Not opened: %1")).arg(name));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::xl, spacing::xl, spacing::xl, spacing::l);
    layout->setSpacing(spacing::m);
    std::size_t count = 0; // the last row may stand for many that are not shown
    for (const core::FileProblem& problem : problems)
        count += problem.count;
    auto* heading = new QLabel(
        (imported     ? tr("Nothing of “%1” was imported.")
         : count == 1 ? tr("“%1” has a problem and was not opened.")
                      : tr("“%1” has %n problems and was not opened.", nullptr, static_cast<int>(count)))
            .arg(name));
    heading->setTextFormat(Qt::PlainText); // the name is anybody's
    heading->setFont(strong(scaled(font(), main_text)));
    heading->setWordWrap(true);
    auto* calm = new QLabel(imported ? tr("Your catalogue stays as it was.")
                                     : tr("The scenario that was open stays as it was."));
    calm->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QPushButton* copy = buttons->addButton(tr("Copy the list"), QDialogButtonBox::ActionRole);
    copy->setAutoDefault(false);
    buttons->button(QDialogButtonBox::Close)->setDefault(true);
    layout->addWidget(heading);
    layout->addWidget(calm);
    layout->addWidget(problem_table(problems), 1);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(copy, &QPushButton::clicked, this, [file, problems] {
        QStringList lines;
        for (const core::FileProblem& problem : problems)
            lines << to_qt(core::problem_text(file.toStdString(), problem));
        QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
    });
    const int letter = fontMetrics().horizontalAdvance(QLatin1Char('0'));
    resize(letter * 90, fontMetrics().height() * 20);
}

} // namespace ui
