// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QSettings>
#include <QTranslator>

#include <array>

namespace ui {

namespace {

constexpr std::array all_languages{Language{"", QT_TRANSLATE_NOOP("Languages", "As the system")},
                                   Language{"en", "English"}, Language{"ja", "日本語"}};
const QString setting = QStringLiteral("language");
const QString ours = QStringLiteral("language"); // the object name of translators of ours

void add_translator(const QLocale& locale, const QString& file, const QString& folder) {
    auto* translator = new QTranslator(QCoreApplication::instance());
    translator->setObjectName(ours);
    if (translator->load(locale, file, QStringLiteral("_"), folder) ||
        // The source has one form for one and for many; English has its plurals from its own file.
        translator->load(file + QStringLiteral("_en"), folder))
        QCoreApplication::installTranslator(translator);
    else
        delete translator;
}

} // namespace

std::span<const Language> languages() {
    return all_languages;
}

QString language_name(const Language& language) {
    return *language.code ? QString::fromUtf8(language.name)
                          : QCoreApplication::translate("Languages", language.name);
}

QString chosen_language() {
    return QSettings().value(setting).toString();
}

QString language_in_use() {
    for (const QTranslator* translator : QCoreApplication::instance()->findChildren<QTranslator*>(ours))
        if (translator->filePath().contains(QStringLiteral("rentorrun")) && !translator->language().isEmpty())
            return QLocale(translator->language()).name().section(QLatin1Char('_'), 0, 0);
    return QStringLiteral("en");
}

void use_language(const QString& code) {
    qDeleteAll(QCoreApplication::instance()->findChildren<QTranslator*>(ours)); // deleting takes it out
    // Through the list of the reader's languages: someone with English before Japanese gets English, which
    // has a file of its own for that.
    const QLocale locale = code.isEmpty() ? QLocale::system() : QLocale(code);
    add_translator(locale, QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    add_translator(locale, QStringLiteral("rentorrun"), QStringLiteral(":/translations"));
}

void choose_language(const QString& code) {
    QSettings().setValue(setting, code);
    use_language(code);
}

} // namespace ui
