// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/help_window.h"

#include "ui/look/theme.h"
#include "ui/window/help_pages.h"

#include <QAction>
#include <QCoreApplication>
#include <QDesktopServices>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMainWindow>
#include <QMenuBar>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextList>
#include <QTextTable>
#include <QUrl>
#include <QVBoxLayout>

namespace ui {

HelpWindow::HelpWindow(QMainWindow& window)
    : QDialog(&window), m_window(window), m_pages(new QListWidget), m_text(new QTextBrowser),
      m_search(new QLineEdit), m_found(new QLabel) {
    setObjectName(QStringLiteral("help_window"));
    setWindowTitle(tr("Help"));
    setAttribute(Qt::WA_DeleteOnClose);
    const int letter = fontMetrics().averageCharWidth();
    m_pages->setObjectName(QStringLiteral("help.pages"));
    m_pages->setAccessibleName(tr("Pages"));
    for (const HelpPage& page : help_pages())
        m_pages->addItem(QCoreApplication::translate("Help", page.title));
    m_pages->setFixedWidth(m_pages->sizeHintForColumn(0) + 3 * letter);
    m_pages->setFrameShape(QFrame::NoFrame);
    m_text->setObjectName(QStringLiteral("help.text"));
    m_text->setOpenLinks(false);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->document()->setDocumentMargin(spacing::l);
    m_search->setObjectName(QStringLiteral("help.search"));
    m_search->setPlaceholderText(tr("Find on this page"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_found->setObjectName(QStringLiteral("help.found"));
    m_found->setForegroundRole(QPalette::PlaceholderText);
    auto* top = new QHBoxLayout;
    top->setSpacing(spacing::m);
    top->addWidget(m_search, 1);
    top->addWidget(m_found);
    auto* right = new QVBoxLayout;
    right->setSpacing(spacing::s);
    right->addLayout(top);
    right->addWidget(m_text, 1);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(spacing::l, spacing::l, spacing::l, spacing::l);
    layout->setSpacing(spacing::m);
    layout->addWidget(m_pages);
    layout->addLayout(right, 1);
    connect(m_pages, &QListWidget::currentRowChanged, this, &HelpWindow::show_row);
    connect(m_text, &QTextBrowser::anchorClicked, this, &HelpWindow::follow);
    connect(m_search, &QLineEdit::textEdited, this, [this] {
        m_text->moveCursor(QTextCursor::Start);
        find(false);
    });
    m_pages->setSpacing(2);
    resize(QSize(letter * 130, fontMetrics().lineSpacing() * 36).boundedTo(window.size()));
}

void HelpWindow::show_page(const QString& id) {
    int row = 0;
    for (const HelpPage& page : help_pages()) {
        if (id == QLatin1String(page.id))
            m_pages->setCurrentRow(row);
        ++row;
    }
    m_text->setFocus();
}

void HelpWindow::show_row(int row) {
    if (row < 0)
        return;
    const HelpPage& page = help_pages()[static_cast<std::size_t>(row)];
    m_text->setMarkdown(page.text(*m_window.menuBar()));
    space_out();
    m_text->setAccessibleName(QCoreApplication::translate("Help", page.title));
    m_text->moveCursor(QTextCursor::Start);
    m_found->clear();
}

// Markdown has no distances of its own, and tables as of a spreadsheet.
void HelpWindow::space_out() {
    QTextCursor cursor(m_text->document());
    cursor.beginEditBlock();
    for (QTextBlock block = m_text->document()->begin(); block.isValid(); block = block.next()) {
        cursor.setPosition(block.position());
        if (cursor.currentTable() || block.textList())
            continue;
        QTextBlockFormat format = block.blockFormat();
        const bool heading = format.headingLevel() > 0;
        format.setTopMargin(heading ? spacing::l : 0);
        format.setBottomMargin(heading ? spacing::xs : spacing::s);
        cursor.setBlockFormat(format);
    }
    const QColor line = theme_for(palette()).border;
    for (QTextFrame* frame : m_text->document()->rootFrame()->childFrames())
        if (auto* table = qobject_cast<QTextTable*>(frame)) {
            QTextTableFormat format = table->format();
            format.setBorderCollapse(true);
            format.setBorder(1);
            format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
            format.setBorderBrush(line);
            format.setCellPadding(spacing::xs);
            format.setBottomMargin(spacing::s);
            table->setFormat(format);
        }
    cursor.endEditBlock();
}

// What is within the program is done; only an address of the web, clicked by hand, leaves it.
void HelpWindow::follow(const QUrl& address) {
    if (address.scheme() == QLatin1String("action")) {
        if (auto* action = m_window.findChild<QAction*>(address.path()))
            action->trigger();
    } else if (address.scheme().isEmpty() && address.hasFragment()) {
        go_to(address.fragment());
    } else if (address.scheme() == QLatin1String("https")) {
        QDesktopServices::openUrl(address);
    }
}

void HelpWindow::go_to(const QString& heading) {
    for (QTextBlock block = m_text->document()->begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() == 0 || heading_address(block.text()) != heading)
            continue;
        m_text->moveCursor(QTextCursor::End); // so that the heading comes to the top
        QTextCursor cursor(block);
        m_text->setTextCursor(cursor);
        m_text->verticalScrollBar()->setValue(m_text->verticalScrollBar()->value() +
                                              m_text->cursorRect(cursor).top() - spacing::l);
        return;
    }
}

// Round the end once.
void HelpWindow::find(bool backwards) {
    const QString words = m_search->text();
    if (words.isEmpty()) {
        m_found->clear();
        return;
    }
    const auto way = backwards ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    bool found = m_text->find(words, way);
    if (!found) {
        m_text->moveCursor(backwards ? QTextCursor::End : QTextCursor::Start);
        found = m_text->find(words, way);
    }
    m_found->setText(found ? tr("Enter: the next one") : tr("Not on this page"));
}

void HelpWindow::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && m_search->hasFocus())
        find(event->modifiers().testFlag(Qt::ShiftModifier));
    else if (event->matches(QKeySequence::Find))
        m_search->setFocus();
    else
        QDialog::keyPressEvent(event);
}

// Its words are those of the language before; it opens in the new one.
void HelpWindow::changeEvent(QEvent* event) {
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        close();
}

} // namespace ui
