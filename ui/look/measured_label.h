// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QLabel>

namespace ui {

// A label whose words break into lines. QLabel lays them out anew each time that it is asked for its height,
// and a panel of nested layouts asks a dozen times for the same few widths.
class MeasuredLabel : public QLabel {
  public:
    using QLabel::QLabel;

    int heightForWidth(int width) const override {
        if (m_text != text() || m_font != font() || m_margins != contentsMargins()) {
            m_heights.clear();
            m_text = text();
            m_font = font();
            m_margins = contentsMargins();
        }
        if (const auto known = m_heights.constFind(width); known != m_heights.cend())
            return *known;
        return *m_heights.insert(width, QLabel::heightForWidth(width));
    }

  private:
    mutable QHash<int, int> m_heights; // of these words in this font
    mutable QString m_text;
    mutable QFont m_font;
    mutable QMargins m_margins;
};

} // namespace ui
