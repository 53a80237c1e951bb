// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/file_dialog.h"

#include "ui/dialogs/dialogs.h"
#include "ui/files/recent_files.h"
#include "ui/look/theme.h"

#include <QCoreApplication>
#include <QDir>
#include <QHeaderView>
#include <QLayout>
#include <QListView>
#include <QMessageBox>
#include <QRegularExpression>
#include <QScreen>
#include <QSplitter>
#include <QStandardPaths>
#include <QToolButton>
#include <QTreeView>
#include <QUrl>

#include <algorithm>

namespace ui {

namespace {

// "Document (*.pdf)": "pdf"; empty where the filter names none.
QString suffix_of(const QString& filter) {
    static const QRegularExpression pattern(QStringLiteral("\\*\\.(\\w+)"));
    return pattern.match(filter).captured(1);
}

// The ending of another filter was typed by somebody who wants that kind.
QString whole_name(const QFileDialog& dialog) {
    const QString chosen = dialog.selectedFiles().value(0);
    const QString typed = QFileInfo(chosen).suffix();
    for (const QString& filter : dialog.nameFilters())
        if (!typed.isEmpty() && typed.compare(suffix_of(filter), Qt::CaseInsensitive) == 0)
            return chosen;
    return dialog.acceptMode() == QFileDialog::AcceptSave && !QFileInfo(chosen).isDir()
               ? with_suffix(chosen, suffix_of(dialog.selectedNameFilter()))
               : chosen;
}

// Qt's dialog asks about the name as it then is.
class SaveDialog : public QFileDialog {
  public:
    using QFileDialog::QFileDialog;
    void accept() override {
        setDefaultSuffix(suffix_of(selectedNameFilter()));
        selectFile(whole_name(*this));
        QFileDialog::accept();
    }
};

QList<QUrl> places() {
    QList<QUrl> found;
    for (const auto place :
         {QStandardPaths::HomeLocation, QStandardPaths::DesktopLocation, QStandardPaths::DocumentsLocation,
          QStandardPaths::PicturesLocation, QStandardPaths::DownloadLocation}) {
        const QString path = QStandardPaths::writableLocation(place);
        const QUrl url = QUrl::fromLocalFile(path);
        if (QDir(path).exists() && !found.contains(url))
            found << url;
    }
    return found;
}

// A part of Qt's own dialog. Its name is Qt's affair: where it is called otherwise, it stays as Qt has it.
template <class Part, class Change>
void change_part(QFileDialog& dialog, const char* name, Change change) {
    if (auto* part = dialog.findChild<Part*>(QLatin1String(name)))
        change(*part);
}

void tidy_buttons(QFileDialog& dialog) {
    for (const char* name : {"backButton", "forwardButton", "listModeButton", "detailModeButton"})
        change_part<QToolButton>(dialog, name, [](QToolButton& button) { button.hide(); });
    const auto in_words = [&dialog](const char* name, const QString& text, const QString& explained) {
        change_part<QToolButton>(dialog, name, [&](QToolButton& button) {
            button.setMinimumSize(0, 0); // Qt's are as large as a picture
            button.setMaximumSize(QWIDGETSIZE_MAX, QWIDGETSIZE_MAX);
            button.setToolButtonStyle(Qt::ToolButtonTextOnly);
            button.setText(text);
            button.setToolTip(explained);
            button.setAccessibleName(explained);
        });
    };
    in_words("toParentButton", Dialogs::tr("Up"), Dialogs::tr("To the folder above"));
    in_words("newFolderButton", Dialogs::tr("New folder"), Dialogs::tr("Make a new folder here"));
}

// In words, which grow with the text, where Qt's has small pictures; without the columns that tell nothing.
void tidy(QFileDialog& dialog) {
    tidy_buttons(dialog);
    dialog.setLabelText(QFileDialog::LookIn, Dialogs::tr("Folder:"));
    const int letter = dialog.fontMetrics().horizontalAdvance(QLatin1Char('0'));
    change_part<QTreeView>(dialog, "treeView", [&](QTreeView& files) {
        files.setFrameShape(QFrame::NoFrame);
        files.hideColumn(1);
        files.hideColumn(2);
        files.setColumnHidden(3, dialog.width() < letter * 80); // the names come first
        files.header()->setStretchLastSection(false);
        files.header()->setSectionResizeMode(0, QHeaderView::Stretch);
        files.header()->setSectionResizeMode(3, QHeaderView::ResizeToContents);
    });
    change_part<QListView>(dialog, "sidebar", [](QListView& list) { list.setFrameShape(QFrame::NoFrame); });
    change_part<QSplitter>(dialog, "splitter", [&](QSplitter& splitter) {
        splitter.setChildrenCollapsible(false);
        splitter.setHandleWidth(1);
        const int side = std::min(letter * 22, dialog.width() / 4);
        splitter.setSizes({side, dialog.width() - side});
        splitter.setStretchFactor(1, 1);
    });
    dialog.layout()->setContentsMargins(spacing::xl, spacing::l, spacing::xl, spacing::l);
    dialog.layout()->setSpacing(spacing::s);
}

void dress(QFileDialog& dialog) {
    dialog.setViewMode(QFileDialog::Detail);
    dialog.setSidebarUrls(places());
    const QFontMetrics letters = dialog.fontMetrics();
    const QSize wanted(letters.horizontalAdvance(QLatin1Char('0')) * 105, letters.height() * 28);
    dialog.resize(wanted.boundedTo(dialog.screen()->availableSize() * 0.9));
    if (dialog.layout()) // else it is the system's
        tidy(dialog);
}

} // namespace

std::unique_ptr<QFileDialog> open_dialog(QWidget* parent, const QString& folder, const QString& filters) {
    auto dialog = std::make_unique<QFileDialog>(parent, Dialogs::tr("Open"), folder, filters);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dress(*dialog);
    return dialog;
}

std::unique_ptr<QFileDialog> save_dialog(QWidget* parent, const QString& suggested_path,
                                         const QString& filters) {
    auto dialog = std::make_unique<SaveDialog>(parent, Dialogs::tr("Save as"),
                                               QFileInfo(suggested_path).path(), filters);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix_of(filters)); // the system's dialogs know it by this
    QObject::connect(dialog.get(), &QFileDialog::filterSelected, dialog.get(),
                     [to = dialog.get()](const QString& filter) { to->setDefaultSuffix(suffix_of(filter)); });
    dress(*dialog);
    dialog->selectFile(suggested_path);
    return dialog;
}

std::unique_ptr<QFileDialog> folder_dialog(QWidget* parent, const QString& folder) {
    auto dialog = std::make_unique<QFileDialog>(parent, Dialogs::tr("Export all charts to"), folder);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    dress(*dialog);
    return dialog;
}

QString chosen_file(QFileDialog& dialog) {
    const QString start = dialog.directory().path();
    const bool accepted = dialog.exec() == QDialog::Accepted;
    const QString typed = dialog.selectedFiles().value(0), path = whole_name(dialog);
    // Qt's dialogs begin where the last one of them ended, though nothing may have come of it there, and look
    // into every file of that folder before they go to the one they are told.
    dialog.setDirectory(start);
    if (!accepted)
        return {};
    // The system's dialog has asked about the name as it was typed.
    if (path == typed || !QFileInfo::exists(path))
        return path;
    const auto answer = QMessageBox::question(
        dialog.parentWidget(), Dialogs::tr("Save as"),
        Dialogs::tr("“%1” is there already. Replace it?").arg(QFileInfo(path).fileName()),
        QMessageBox::Yes | QMessageBox::No, QMessageBox::No);
    return answer == QMessageBox::Yes ? path : QString();
}

} // namespace ui
