// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/look.h"

#include "ui/look/fonts.h"
#include "ui/look/style.h"

#include <QApplication>
#include <QFontDatabase>

namespace ui {

namespace {

// Without hints, as the bundled files are: every size has the shapes and widths of the design, and a glyph is
// loaded in a fifth of the time.
QFont in_our_face(QFont font) {
    font.setFamilies(typefaces());
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

} // namespace

void set_up_look() {
    for (const char* face :
         {":/fonts/Inter-Regular.ttf", ":/fonts/Inter-SemiBold.ttf", ":/fonts/Inter-Bold.ttf"})
        QFontDatabase::addApplicationFont(QString::fromLatin1(face));
    QApplication::setFont(in_our_face(QApplication::font()));
    QApplication::setStyle(new Style);
}

QFont font_of_pixels(int size) {
    QFont font;
    font.setPixelSize(size);
    return in_our_face(font);
}

} // namespace ui
