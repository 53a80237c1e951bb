// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/help_pages.h"

#include "ui/words/language.h"
#include "ui/words/translate.h"

#include "core/text/escape.h"

#include <QAction>
#include <QCoreApplication>
#include <QFile>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace ui {

namespace {

struct Help {
    Q_DECLARE_TR_FUNCTIONS(Help)
};

QString in_markdown(const QString& text) {
    return to_qt(core::markdown_text(text.toStdString())).replace(QLatin1Char('|'), QLatin1String("\\|"));
}

// Without the mark of its letter.
QString plain_title(QString title) {
    static const QRegularExpression mnemonic(QStringLiteral("&(.)"));
    return title.replace(mnemonic, QStringLiteral("\\1"));
}

QString key_row(const QString& what, const QString& keys) {
    return QStringLiteral("| %1 | %2 |\n").arg(in_markdown(what), in_markdown(keys));
}

QString key_table(const QString& heading, const QString& rows) {
    return QStringLiteral("\n## %1\n\n| %2 | %3 |\n|---|---|\n%4")
        .arg(in_markdown(heading), Help::tr("What"), Help::tr("Keys"), rows);
}

// Of the menus below, too.
QString keys_of_menu(const QMenu& menu) {
    QString rows;
    for (const QAction* action : menu.actions()) {
        if (action->menu()) {
            rows += keys_of_menu(*action->menu());
            continue;
        }
        QStringList keys;
        for (const QKeySequence& each : action->shortcuts())
            keys << each.toString(QKeySequence::NativeText);
        if (!keys.isEmpty())
            rows += key_row(action->iconText(), keys.join(QStringLiteral(", ")));
    }
    return rows;
}

// What is no menu entry: the widgets take it themselves.
QString keys_of_widgets() {
    return key_table(Help::tr("On a slider"),
                     key_row(Help::tr("A step less or more"), QStringLiteral("←, →")) +
                         key_row(Help::tr("Ten steps"), Help::tr("Page up, Page down")) +
                         key_row(Help::tr("Its ends"), Help::tr("Home, End"))) +
           key_table(Help::tr("In a number field"),
                     key_row(Help::tr("Take what is typed"), Help::tr("Enter")) +
                         key_row(Help::tr("The last good value again"), Help::tr("Esc"))) +
           key_table(Help::tr("On a chart"),
                     key_row(Help::tr("Move “you are here”"), QStringLiteral("←, →")) +
                         key_row(Help::tr("Enlarge it"), Help::tr("Enter")));
}

QString keys_page(const QMenuBar& menus) {
    QString page = QStringLiteral("# %1\n").arg(Help::tr("Keys"));
    page += QLatin1Char('\n') + Help::tr("Every control is reached by Tab. These go straight there.") +
            QLatin1Char('\n');
    for (const QAction* action : menus.actions())
        if (const QMenu* menu = action->menu())
            if (const QString rows = keys_of_menu(*menu); !rows.isEmpty())
                page += key_table(plain_title(menu->title()), rows);
    return page + keys_of_widgets();
}

// The article's case, step by step; each step may be done from here.
QString tour_page(const QMenuBar&) {
    struct Step {
        const char* text;
        const char* offer = nullptr;
        const char* action = nullptr;
    };
    static constexpr std::array steps{
        Step{QT_TRANSLATE_NOOP("Help",
                               "An often-read article asked: rent GPT-3.5, or run LLaMA 2 70B on AWS? The "
                               "sentence on top is the answer; the figures beside it are what each way "
                               "costs a month and where they meet."),
             QT_TRANSLATE_NOOP("Help", "Open the article's case in a tab"), "file.new_tab"},
        Step{QT_TRANSLATE_NOOP("Help",
                               "Move the traffic to the right. The line “you are here” moves along the "
                               "curves until it passes the ring, the break-even, and the sentence turns. "
                               "Self-hosting is a staircase, because machines come whole."),
             QT_TRANSLATE_NOOP("Help", "Go to the traffic"), "edit.traffic"},
        Step{QT_TRANSLATE_NOOP("Help",
                               "Read the line at the bottom left: the article's machine has no GPU at all. "
                               "A click on it leads to the machine. Choose one that holds the model."),
             QT_TRANSLATE_NOOP("Help", "Take the cheapest machine that fits"), "scenario.cheapest_machine"},
        Step{QT_TRANSLATE_NOOP("Help",
                               "See the reasoning line by line, with the numbers of now. A click on a figure "
                               "on top leads to its line."),
             QT_TRANSLATE_NOOP("Help", "Show the working"), "view.working"},
        Step{QT_TRANSLATE_NOOP("Help",
                               "Say how sure you are: a right click on an input gives it a range. The chance "
                               "that self-hosting is cheaper comes from the ranges and from the model's own "
                               "error.")},
        Step{QT_TRANSLATE_NOOP("Help", "Pin what you see: it stays dotted on every chart while you drag on."),
             QT_TRANSLATE_NOOP("Help", "Pin it"), "scenario.pin"},
        Step{QT_TRANSLATE_NOOP("Help",
                               "Make it your own: five questions make a scenario of your case, and the whole "
                               "market can be ranked for it."),
             QT_TRANSLATE_NOOP("Help", "Find the cheapest plan"), "scenario.market"},
        Step{QT_TRANSLATE_NOOP("Help",
                               "Take it home: save the scenario, export charts and the one-page brief. A "
                               "picture carries its scenario; dropped on the window it opens again."),
             QT_TRANSLATE_NOOP("Help", "Write the brief"), "export.report"},
    };
    QString page =
        QStringLiteral("# %1\n\n%2\n\n").arg(Help::tr("The tour"), Help::tr("Two minutes, step by step."));
    int number = 0;
    for (const Step& step : steps) {
        page += QStringLiteral("**%1.** %2\n\n").arg(++number).arg(Help::tr(step.text));
        if (step.action)
            page +=
                QStringLiteral("→ [%1](action:%2)\n\n").arg(Help::tr(step.offer), QLatin1String(step.action));
    }
    return page;
}

QString document_text(const QString& name) {
    QFile file(QStringLiteral(":/help/") + name);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readAll());
}

// The documents are English, as the files beside the code are.
QString said_in_english() {
    return language_in_use() == QLatin1String("en")
               ? QString()
               : QStringLiteral("*%1*\n\n").arg(Help::tr("This page is in English."));
}

// Addresses of other files of the repository lead nowhere from here: their words stay.
QString without_files(QString markdown) {
    static const QRegularExpression file(QStringLiteral(R"(\[([^\]\n]+)\]\((?!#|https?:|action:)[^)\n]+\))"));
    return markdown.replace(file, QStringLiteral("\\1"));
}

QString numbers_page(const QMenuBar&) {
    const QString text = without_files(document_text(QStringLiteral("core/README.md")));
    // Before that it is about the code.
    const qsizetype body = std::max(text.indexOf(QLatin1String("## Conventions")), qsizetype(0));
    QString contents;
    static const QRegularExpression section(QStringLiteral("^## (\\d+\\. .+)$"),
                                            QRegularExpression::MultilineOption);
    for (auto found = section.globalMatch(text); found.hasNext();) {
        const QString heading = found.next().captured(1);
        contents += QStringLiteral("- [%1](#%2)\n").arg(heading, heading_address(heading));
    }
    return QStringLiteral("# %1\n\n").arg(Help::tr("How the numbers come about")) + said_in_english() +
           contents + QLatin1Char('\n') + text.mid(body);
}

QString changes_page(const QMenuBar&) {
    const QString text = without_files(document_text(QStringLiteral("README.md")));
    const QString heading = QStringLiteral("## Release notes");
    const qsizetype from = text.indexOf(heading);
    return QStringLiteral("# %1\n\n").arg(Help::tr("What changed")) + said_in_english() +
           (from < 0 ? QString() : text.mid(from + heading.size()));
}

constexpr std::array pages{
    HelpPage{"keys", QT_TRANSLATE_NOOP("Help", "Keys"), keys_page},
    HelpPage{"tour", QT_TRANSLATE_NOOP("Help", "The tour"), tour_page},
    HelpPage{"numbers", QT_TRANSLATE_NOOP("Help", "How the numbers come about"), numbers_page},
    HelpPage{"changes", QT_TRANSLATE_NOOP("Help", "What changed"), changes_page},
};

} // namespace

std::span<const HelpPage> help_pages() {
    return pages;
}

QString heading_address(const QString& heading) {
    QString address;
    for (const QChar c : heading.toLower())
        if (c.isLetterOrNumber() || c == QLatin1Char('-') || c == QLatin1Char('_'))
            address += c;
        else if (c.isSpace())
            address += QLatin1Char('-');
    return address;
}

} // namespace ui
