// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

class QScrollArea;

namespace ui {

// Fusion in our colours and shapes, for every widget of the program, dialogs and menus too. A style sheet
// would be shorter, but matching its rules for each widget took a third of the time until the first window
// stood.
//
// What a widget asks of it:
//   property "edge" (Qt::Edge) of a WA_StyledBackground widget: a surface with a hairline on that side
//   property "invalid" (bool) of a field: its frame tells of an error
//   autoRaise of a tool button: without a frame until it is hovered or checked
class Style : public QProxyStyle {
    Q_OBJECT

  public:
    Style();

    // The system's palette decides between light and dark, unless the reader has; the colours are the
    // theme's.
    void polish(QPalette& palette) override;
    void polish(QWidget* widget) override;
    using QProxyStyle::polish;

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                           const QWidget* widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption* option,
                         const QWidget* widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                         const QWidget* widget) const override;
    QIcon standardIcon(StandardPixmap which, const QStyleOption* option,
                       const QWidget* widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* data) const override;
};

// What scrolls is a surface of the theme, as what it stands on. After setWidget().
void make_surface(QScrollArea& area);

} // namespace ui
