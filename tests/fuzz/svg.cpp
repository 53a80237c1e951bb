// SPDX-License-Identifier: GPL-3.0-or-later
#include "require.h"
#include "targets.h"

#include "ui/charts/svg_picture.h"

#include <QGuiApplication>
#include <QPainter>
#include <QXmlStreamReader>

namespace fuzz {

void svg(std::string_view bytes) {
    if (!QCoreApplication::instance()) { // texts are laid out with its fonts
        qputenv("QT_QPA_PLATFORM", "offscreen");
        static int count = 1;
        static char name[] = "fuzz";
        static char* arguments[] = {name, nullptr};
        new QGuiApplication(count, arguments);
    }
    const auto text = QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
    const QByteArray document =
        ui::svg_picture({200, 100}, {200, 100}, text, text, [&](QPaintDevice& device) {
            QPainter painter(&device);
            painter.drawText(QRectF(0, 0, 200, 100), Qt::TextWordWrap, text);
        });
    QXmlStreamReader xml(document);
    while (!xml.atEnd())
        if (xml.readNext() == QXmlStreamReader::StartElement)
            REQUIRE(xml.name() != QLatin1String("script"));
    REQUIRE(!xml.hasError());
}

} // namespace fuzz
