// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/scenario_png.h"

#include "ui/files/file_guard.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QImageReader>

namespace ui {

namespace {

struct Pictures { // the translations' context
    Q_DECLARE_TR_FUNCTIONS(Pictures)
};

constexpr qint64 largest_file = 64 * 1024 * 1024;
constexpr int longest_side = 16384;

} // namespace

std::optional<QByteArray> scenario_in_png(QIODevice& device, QString* error) {
    const auto refuse = [error](const QString& reason) {
        if (error)
            *error = reason;
        return std::nullopt;
    };
    const auto content = read_up_to(device, largest_file);
    if (!content)
        return refuse(Pictures::tr("the picture is larger than any that this program writes"));
    QByteArray bytes = *content;
    if (!bytes.startsWith("\x89PNG\r\n\x1a\n"))
        return refuse(Pictures::tr("this is not a PNG picture"));

    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, "png");
    const QSize size = reader.size();
    if (!size.isValid())
        return refuse(Pictures::tr("the picture is damaged"));
    if (size.width() > longest_side || size.height() > longest_side)
        return refuse(Pictures::tr("the picture is larger than any that this program writes"));
    // All of it is read: a picture that was cut short may have lost part of its scenario, too.
    const QImage image = reader.read();
    if (image.isNull())
        return refuse(Pictures::tr("the picture is damaged"));
    const QString text = image.text(QLatin1String(scenario_png_key));
    if (!text.isEmpty())
        return text.toUtf8();
    if (bytes.contains(scenario_png_key)) // the decoder skips a text whose checksum is wrong
        return refuse(Pictures::tr("the scenario in the picture is damaged"));
    return refuse(Pictures::tr("the picture carries no scenario"));
}

std::optional<QByteArray> scenario_in_png(const QString& path, QString* error) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        if (error)
            *error = file.errorString();
        return {};
    }
    return scenario_in_png(file, error);
}

} // namespace ui
