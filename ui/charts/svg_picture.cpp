// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/svg_picture.h"

#include "core/text/escape.h"

#include <QBuffer>
#include <QSvgGenerator>

namespace ui {

namespace {

QString as_xml(const QString& text) {
    return QString::fromStdString(core::xml_text(text.toStdString()));
}

} // namespace

// Qt's generator writes title and description as they are, and the characters that no XML may hold
// everywhere.
QByteArray svg_picture(QSize size, QSize view, const QString& title, const QString& description,
                       const std::function<void(QPaintDevice&)>& paint) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QSvgGenerator svg;
        svg.setOutputDevice(&buffer);
        svg.setSize(size);
        svg.setViewBox(QRect(QPoint(), view));
        svg.setTitle(as_xml(title));
        svg.setDescription(as_xml(description));
        paint(svg);
    }
    return QByteArray::fromStdString(core::xml_document(buffer.data().toStdString()));
}

} // namespace ui
