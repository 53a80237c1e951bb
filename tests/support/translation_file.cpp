// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/translation_file.h"

#include <QFile>
#include <QXmlStreamReader>

namespace {

Translation read_translation(QXmlStreamReader& xml) {
    Translation translation{.forms = {}, .finished = !xml.attributes().hasAttribute(QStringLiteral("type"))};
    QString text;
    while (!xml.atEnd() && xml.readNext() != QXmlStreamReader::EndElement) {
        if (xml.isStartElement() && xml.name() == QLatin1String("numerusform"))
            translation.forms << xml.readElementText();
        else if (xml.isCharacters())
            text += xml.text();
    }
    if (translation.forms.isEmpty())
        translation.forms << text;
    return translation;
}

} // namespace

TranslationFile read_translations(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    TranslationFile all;
    TranslationKey key;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == QLatin1String("name"))
            key.context = xml.readElementText();
        else if (xml.name() == QLatin1String("message"))
            key.source = key.comment = {};
        else if (xml.name() == QLatin1String("source"))
            key.source = xml.readElementText();
        else if (xml.name() == QLatin1String("comment"))
            key.comment = xml.readElementText();
        else if (xml.name() == QLatin1String("translation"))
            all[key] = read_translation(xml);
    }
    return xml.hasError() ? TranslationFile() : all;
}
