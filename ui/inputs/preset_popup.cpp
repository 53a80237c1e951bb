// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inputs/preset_popup.h"

#include "ui/look/fonts.h"
#include "ui/look/theme.h"
#include "ui/words/translate.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QScreen>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace ui {

namespace {
constexpr int search_role = Qt::UserRole + 3;
constexpr int facets_role = Qt::UserRole + 4;
constexpr int passes_role = Qt::UserRole + 5;
} // namespace

// Keeps the rows that hold every word in title, detail or id, that have the chosen facets and pass the sieve.
class WordFilter : public QSortFilterProxyModel {
  public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    // Of a facet that may be anything: empty.
    void narrow(const QString& words, const QStringList& facets, bool sieved) {
        m_words = words;
        m_facets = facets;
        m_sieved = sieved;
        invalidateFilter();
    }

  protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override {
        const QModelIndex index = sourceModel()->index(row, 0, parent);
        if (m_sieved && !index.data(passes_role).toBool())
            return false;
        const QStringList facets = index.data(facets_role).toStringList();
        for (qsizetype i = 0; i < m_facets.size(); ++i)
            if (!m_facets[i].isEmpty() && facets.value(i) != m_facets[i])
                return false;
        return holds_words(index.data(search_role).toString(), m_words);
    }

  private:
    QString m_words;
    QStringList m_facets;
    bool m_sieved = false;
};

namespace {

constexpr int detail_role = Qt::UserRole + 1;
constexpr int usable_role = Qt::UserRole + 2;
constexpr int popup_margin = spacing::s;

QFont small_font(const QFont& font) {
    return scaled(font, small_text);
}

// Title over detail; a row that cannot serve is greyed, its detail says why.
class TwoLines : public QStyledItemDelegate {
  public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const QFontMetrics title(option.font), detail(small_font(option.font));
        const int wide = std::max(title.horizontalAdvance(index.data().toString()),
                                  detail.horizontalAdvance(index.data(detail_role).toString()));
        return QSize(wide + 2 * popup_margin, title.height() + detail.height() + 10);
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const bool chosen = option.state & QStyle::State_Selected;
        const QPalette& colours = option.palette;
        const QColor muted = theme_for(colours).muted;
        if (chosen)
            painter->fillRect(option.rect, colours.color(QPalette::Highlight));
        const QColor on_chosen = colours.color(QPalette::HighlightedText);
        const QRect inside = option.rect.adjusted(popup_margin, 4, -popup_margin, -4);
        painter->setFont(option.font);
        const bool usable = index.data(usable_role).toBool();
        painter->setPen(chosen ? on_chosen : usable ? colours.color(QPalette::Text) : muted);
        painter->drawText(inside, Qt::AlignTop | Qt::AlignLeft, index.data().toString());
        painter->setFont(small_font(option.font));
        painter->setPen(chosen ? on_chosen : muted);
        painter->drawText(inside, Qt::AlignBottom | Qt::AlignLeft, index.data(detail_role).toString());
    }
};

} // namespace

PresetPopup::PresetPopup(const QString& what, const PresetKind& kind, std::vector<PresetRow> rows,
                         std::size_t current, QWidget* parent)
    : QFrame(parent, Qt::Popup), m_rows(std::move(rows)), m_model(new QStandardItemModel(this)),
      m_filter(new WordFilter(this)), m_search(new QLineEdit), m_view(new QListView), m_nothing(new QLabel) {
    setObjectName(QStringLiteral("preset_popup"));
    setAttribute(Qt::WA_StyledBackground);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(popup_margin, popup_margin, popup_margin, popup_margin);
    layout->setSpacing(popup_margin);
    layout->addWidget(m_search);
    if (QLayout* facets = make_facets(kind))
        layout->addLayout(facets);
    layout->addWidget(m_view);
    layout->addWidget(m_nothing, 1); // in the list's place
    m_nothing->setObjectName(QStringLiteral("preset_nothing"));
    m_nothing->setForegroundRole(QPalette::PlaceholderText);
    m_nothing->setTextFormat(Qt::PlainText);
    m_nothing->setWordWrap(true);
    m_nothing->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_nothing->setMargin(popup_margin);
    m_nothing->hide();
    m_search->setPlaceholderText(tr("Search"));
    m_search->setClearButtonEnabled(true);
    m_search->setTextMargins(0, 3, 0, 3);
    m_search->setAccessibleName(tr("Search: %1").arg(what));
    m_search->setObjectName(QStringLiteral("preset_search"));
    m_view->setAccessibleName(what);
    m_view->setObjectName(QStringLiteral("preset_list"));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setItemDelegate(new TwoLines(m_view));
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_filter->setSourceModel(m_model);
    m_view->setModel(m_filter);
    fill(current);
    m_search->installEventFilter(this);
    setFocusProxy(m_search);
    connect(m_search, &QLineEdit::textChanged, this, &PresetPopup::narrow);
    connect(m_view, &QListView::clicked, this, &PresetPopup::pick_current);
}

// What of the list is wanted: of each facet one value or any, and whether the sieve is on.
QLayout* PresetPopup::make_facets(const PresetKind& kind) {
    auto* row = new QHBoxLayout;
    row->setSpacing(popup_margin);
    for (std::size_t facet = 0; facet < kind.any.size() && kind.any[facet]; ++facet) {
        const QString any = QCoreApplication::translate("PresetKind", kind.any[facet]);
        QStringList values;
        for (const PresetRow& each : m_rows)
            if (const QString value = each.facets.value(static_cast<qsizetype>(facet));
                !values.contains(value))
                values << value;
        values.sort(Qt::CaseInsensitive);
        auto* box = new QComboBox;
        box->setObjectName(QStringLiteral("preset_facet.%1").arg(facet));
        box->setAccessibleName(any);
        box->addItem(any);
        box->addItems(values);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        row->addWidget(box, 1);
        m_facets.push_back(box);
        connect(box, &QComboBox::currentIndexChanged, this, &PresetPopup::narrow);
    }
    if (kind.sieve) {
        m_sieve = new QCheckBox(QCoreApplication::translate("PresetKind", kind.sieve));
        m_sieve->setObjectName(QStringLiteral("preset_sieve"));
        row->addWidget(m_sieve);
        connect(m_sieve, &QCheckBox::toggled, this, &PresetPopup::narrow);
    }
    if (m_facets.empty())
        row->addStretch(1);
    return row;
}

void PresetPopup::narrow() {
    QStringList facets;
    for (const QComboBox* box : m_facets)
        facets << (box->currentIndex() == 0 ? QString() : box->currentText());
    const QString words = m_search->text().trimmed();
    m_filter->narrow(words, facets, m_sieve && m_sieve->isChecked());
    m_view->setCurrentIndex(m_filter->index(0, 0));
    const bool nothing = m_filter->rowCount() == 0;
    m_nothing->setText(!nothing          ? QString()
                       : words.isEmpty() ? tr("Nothing in the list is all of that.")
                                         : tr("Nothing matches “%1”.").arg(words));
    m_nothing->setVisible(nothing);
    m_view->setVisible(!nothing);
}

void PresetPopup::fill(std::size_t current) {
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const PresetRow& row = m_rows[i];
        auto* item = new QStandardItem(row.title);
        item->setData(row.detail, detail_role);
        item->setData(row.usable, usable_role);
        item->setData(row.facets, facets_role);
        item->setData(row.passes, passes_role);
        item->setData(QString(row.title + QLatin1Char(' ') + row.detail), Qt::AccessibleTextRole);
        item->setData(QStringList{row.title, row.detail, row.id}.join(QLatin1Char(' ')), search_role);
        m_model->appendRow(item);
    }
    m_view->setCurrentIndex(m_filter->index(static_cast<int>(current), 0));
}

void PresetPopup::open_under(const QWidget& widget) {
    const QRect screen = widget.screen()->availableGeometry();
    const int wanted =
        m_view->sizeHintForColumn(0) + 4 * popup_margin + style()->pixelMetric(QStyle::PM_ScrollBarExtent);
    const int row = std::max(1, m_view->sizeHintForRow(0));
    const int high =
        std::min(row * std::clamp(m_model->rowCount(), 3, 9) + m_search->sizeHint().height() +
                     (m_sieve ? m_sieve->sizeHint().height() + 2 * popup_margin : 0) + 3 * popup_margin + 4,
                 screen.height() - 40);
    resize(std::min(std::max(widget.width(), wanted), screen.width() - 40), high);
    QPoint corner = widget.mapToGlobal(QPoint(0, widget.height() + 2));
    corner.setX(std::clamp(corner.x(), screen.left(), std::max(screen.left(), screen.right() - width())));
    corner.setY(std::clamp(corner.y(), screen.top(), std::max(screen.top(), screen.bottom() - height())));
    move(corner);
    show();
    m_search->setFocus();
    m_view->scrollTo(m_view->currentIndex(), QAbstractItemView::PositionAtCenter);
}

bool PresetPopup::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_search || event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        QApplication::sendEvent(m_view, event);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        pick_current();
        return true;
    default:
        return false;
    }
}

void PresetPopup::pick_current() {
    const QModelIndex index = m_filter->mapToSource(m_view->currentIndex());
    if (!index.isValid())
        return;
    const PresetRow row = m_rows[static_cast<std::size_t>(index.row())];
    close();
    emit picked(row);
}

} // namespace ui
