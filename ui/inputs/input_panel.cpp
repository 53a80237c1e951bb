// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inputs/input_panel.h"

#include "ui/inputs/group_titles.h"
#include "ui/inputs/number_field.h"
#include "ui/inputs/preset_picker.h"
#include "ui/inputs/surge_bar.h"
#include "ui/inputs/tab_order.h"
#include "ui/inputs/term_box.h"
#include "ui/look/style.h"
#include "ui/look/theme.h"
#include "ui/words/translate.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <utility>

namespace ui {

namespace {

// The numbers the question turns on, in the order one asks for them.
std::vector<const core::Input*> main_inputs() {
    core::Scenario words, requests;
    requests.traffic.driver = core::TrafficDriver::requests;
    return {&core::model_size_input(), &core::traffic_input(words), &core::traffic_input(requests),
            &core::instance_price_input()};
}

// Words and requests share theirs: one of them is there.
std::size_t keys_of(const core::Input& input) {
    return &input == &core::model_size_input() ? 0 : &input == &core::instance_price_input() ? 2 : 1;
}

constexpr int margin = spacing::l + spacing::xs;

bool has_a_place_of_its_own(const core::Input& input) {
    return input.level == core::Level::main ||
           input.kind == core::InputKind::text || // a picker holds the name
           input.path == TermBox::path;           // beside that of the machine
}

} // namespace

InputPanel::InputPanel(ScenarioController& controller, QWidget* parent)
    : QWidget(parent), m_controller(controller), m_surge(new SurgeBar), m_main_box(nullptr),
      m_rest(new QScrollArea) {
    setObjectName(QStringLiteral("input_panel"));
    setAttribute(Qt::WA_StyledBackground);
    setProperty("edge", Qt::RightEdge);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_main_box = make_main_rows();
    layout->addWidget(m_main_box, 0, Qt::AlignTop);
    auto* box = new QWidget;
    box->setObjectName(QStringLiteral("input_groups"));
    auto* rest = new QVBoxLayout(box);
    rest->setContentsMargins(margin, spacing::xs, margin, spacing::l);
    rest->setSpacing(spacing::s);
    m_others = new QWidget;
    auto* others = new QVBoxLayout(m_others);
    others->setContentsMargins(0, 0, 0, 0);
    others->setSpacing(spacing::s);
    rest->addWidget(m_others);
    rest->addStretch(1);
    m_rest->setWidget(box);
    make_surface(*m_rest);
    m_rest->setWidgetResizable(true);
    m_rest->setFrameShape(QFrame::NoFrame);
    m_rest->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_rest->setFocusPolicy(Qt::NoFocus);
    layout->addWidget(m_rest, 1);
    connect(m_rest->verticalScrollBar(), &QScrollBar::rangeChanged, this, &InputPanel::align_right_edges);
    connect(&m_controller, &ScenarioController::editing_finishes, this, &InputPanel::finish_editing);
    connect(&m_controller, &ScenarioController::scenario_left, this, [this] {
        for (auto* field : findChildren<NumberField*>())
            field->restore(); // what was wrong in one scenario is no word about the next
    });
    fit_width();
}

QWidget* InputPanel::make_main_rows() {
    auto* box = new QWidget;
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(margin, spacing::l, margin, spacing::m);
    layout->setSpacing(spacing::l);
    for (const core::Input* input : main_inputs()) {
        m_main.push_back(make_input_row(*input, m_controller, NumberSlider::Size::main));
        m_main.back()->set_keys(main_keys()[keys_of(*input)].keys.toString(QKeySequence::NativeText));
        layout->addWidget(m_main.back());
        m_main.back()->setHidden(!core::is_in_force(m_controller.scenario(), *input));
    }
    m_main_sliders = box->findChildren<NumberSlider*>();
    for (const NumberSlider* slider : m_main_sliders)
        connect(slider, &NumberSlider::gesture_ended, this, &InputPanel::fit_height);
    layout->addWidget(m_surge);
    connect(m_surge, &SurgeBar::surge_chosen, &m_controller, &ScenarioController::set_surge);
    return box;
}

void InputPanel::make_rest() {
    auto* layout = static_cast<QVBoxLayout*>(m_others->layout());
    for (const PresetKind& kind : preset_kinds()) {
        m_pickers.push_back(new PresetPicker(kind, m_controller));
        layout->addWidget(m_pickers.back());
        if (kind.path != "hosting.instance")
            continue;
        m_term = new TermBox(m_controller);
        auto* name = new QLabel(label_of(*core::find_input(TermBox::path)));
        name->setBuddy(m_term);
        auto* line = new QHBoxLayout; // a machine's name needs the whole width of its own
        line->addWidget(name);
        line->addStretch(1);
        line->addWidget(m_term);
        layout->addLayout(line);
    }
    m_search = new QLineEdit;
    m_search->setObjectName(QStringLiteral("input_search"));
    m_search->setPlaceholderText(tr("Find an input"));
    m_search->setAccessibleName(tr("Find an input"));
    m_search->setClearButtonEnabled(true);
    m_search->setTextMargins(0, 3, 0, 3);
    layout->addWidget(m_search);
    auto* groups = new QVBoxLayout;
    groups->setContentsMargins(0, 4, 0, 0);
    groups->setSpacing(0);
    make_groups(groups);
    layout->addLayout(groups);
    m_no_match = new QLabel;
    m_no_match->setObjectName(QStringLiteral("input_search.problem"));
    m_no_match->setForegroundRole(QPalette::PlaceholderText);
    m_no_match->setTextFormat(Qt::PlainText);
    m_no_match->setWordWrap(true);
    m_no_match->hide();
    layout->insertWidget(layout->indexOf(m_search) + 1, m_no_match);
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this,
            [this](const QString& words) { search(words.trimmed()); });
    show_scenario(m_controller.scenario(), m_controller.baseline());
    tab_after(m_surge->last_control(), *m_rest->widget());
}

void InputPanel::make_groups(QVBoxLayout* layout) {
    for (InputGroupRows& group :
         grouped_inputs([](const core::Input& input) { return !has_a_place_of_its_own(input); })) {
        m_groups.push_back(new InputGroup(group.title, std::move(group.inputs), m_controller));
        layout->addWidget(m_groups.back());
    }
    if (!m_groups.empty())
        m_groups.front()->set_expanded(true);
}

void InputPanel::show_scenario(const core::Scenario& scenario, const core::Scenario& baseline) {
    bool others = false;
    for (InputRow* row : m_main) {
        const bool in_force =
            core::is_in_force(scenario, row->input()); // of words and requests the one that drives
        others = others || in_force == row->isHidden();
        row->setVisible(in_force);
        row->show_scenario(scenario, baseline);
    }
    if (others)
        fit_width();
    m_surge->show_surge(m_controller.surge());
    for (PresetPicker* picker : m_pickers)
        picker->show_scenario(scenario);
    if (m_term)
        m_term->show_scenario(scenario);
    for (InputGroup* group : m_groups)
        group->show_scenario(scenario, baseline);
}

void InputPanel::finish_editing() {
    auto* edit = qobject_cast<QLineEdit*>(window()->focusWidget());
    if (auto* field = qobject_cast<NumberField*>(edit))
        field->commit();
    else if (edit && edit != m_search && isAncestorOf(edit))
        edit->clearFocus();
}

void InputPanel::search(const QString& words) {
    for (InputGroup* group : m_groups)
        group->filter(words);
    const bool none =
        std::ranges::none_of(m_groups, [](const InputGroup* group) { return !group->isHidden(); });
    m_no_match->setText(none ? tr("No input matches “%1”.").arg(words) : QString());
    m_no_match->setVisible(none);
}

// Esc undoes the search, then the way to it.
void InputPanel::leave_search() {
    if (!m_search->text().isEmpty())
        m_search->clear();
    else if (m_before_search && m_before_search->isVisible())
        m_before_search->setFocus();
    else
        m_search->clearFocus();
}

void InputPanel::set_folded(bool folded) {
    m_folded = folded;
    m_others->setVisible(!folded);
    fit_height();
}

void InputPanel::show_input(const QString& path) {
    if (!m_search || m_folded)
        return;
    m_search->clear();
    for (InputGroup* group : m_groups)
        if (group->reveal(path))
            break;
    auto* editor = findChild<QWidget*>(path + QStringLiteral(".field"));
    if (!editor)
        editor = findChild<QWidget*>(path); // what has no field: a choice, a switch, a picker
    if (!editor)
        return;
    QApplication::sendPostedEvents(nullptr,
                                   QEvent::LayoutRequest); // rows that have just come have no place yet
    if (m_rest->widget()->isAncestorOf(editor))
        m_rest->ensureWidgetVisible(editor);
    editor->setFocus(Qt::OtherFocusReason);
}

void InputPanel::find_input() {
    if (!m_search)
        return; // the first paint is yet to come
    m_rest->ensureWidgetVisible(m_search);
    if (!m_search->hasFocus())
        m_before_search = window()->focusWidget();
    m_search->setFocus();
    m_search->selectAll();
}

InputPanel::Place InputPanel::place() const {
    Place place{.words = m_search ? m_search->text() : QString(),
                .groups = {},
                .scrolled = m_rest->verticalScrollBar()->value()};
    for (const InputGroup* group : m_groups)
        place.groups.push_back(group->folding());
    return place;
}

void InputPanel::set_place(const Place& place) {
    if (!m_search || place.groups.size() != m_groups.size())
        return;
    for (std::size_t i = 0; i < m_groups.size(); ++i)
        m_groups[i]->set_folding(place.groups[i]);
    m_search->setText(place.words);
    QTimer::singleShot(0, this, [this, scrolled = place.scrolled] { // once the rows have their places
        m_rest->verticalScrollBar()->setValue(scrolled);
    });
}

const std::vector<InputPanel::MainKeys>& InputPanel::main_keys() {
    static const std::vector<MainKeys> keys{
        {"edit.model_size", QT_TRANSLATE_NOOP("MainKeys", "To the &model size"), Qt::ALT | Qt::Key_1},
        {"edit.traffic", QT_TRANSLATE_NOOP("MainKeys", "To the &traffic"), Qt::ALT | Qt::Key_2},
        {"edit.instance_price", QT_TRANSLATE_NOOP("MainKeys", "To the instance &price"),
         Qt::ALT | Qt::Key_3}};
    return keys;
}

void InputPanel::focus_main(std::size_t index) {
    for (const InputRow* row : m_main) {
        if (keys_of(row->input()) != index || row->isHidden())
            continue;
        auto* slider = row->findChild<NumberSlider*>();
        if (m_rest->widget()->isAncestorOf(slider))
            m_rest->ensureWidgetVisible(slider);
        slider->setFocus(Qt::ShortcutFocusReason);
    }
}

void InputPanel::pick_cheapest_machine() {
    for (PresetPicker* picker : m_pickers)
        if (picker->objectName() == QLatin1String("hosting.instance"))
            picker->pick_recommended();
}

bool InputPanel::event(QEvent* event) {
    if (event->type() == QEvent::FontChange)
        fit_width();
    if (event->type() == QEvent::LayoutRequest)
        fit_height();
    return QWidget::event(event);
}

bool InputPanel::eventFilter(QObject* watched, QEvent* event) {
    const bool key = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (key && watched == m_search && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept(); // elsewhere it is a shortcut of the window
        if (event->type() == QEvent::KeyPress)
            leave_search();
        return true;
    }
    if (event->type() == QEvent::FocusOut && watched == m_search)
        m_before_search.clear();
    return QWidget::eventFilter(watched, event);
}

void InputPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit_height();
    QTimer::singleShot(0, this, &InputPanel::fit_height); // rows may not have had their own width yet
}

// The main sliders stay in view while the other inputs scroll; where there is little room, the figures under
// them go, and where there is none, they scroll, too.
void InputPanel::fit_height() {
    if (m_fitting || m_controller.in_gesture())
        return;                                          // what the mouse holds stays under it
    const QScopedValueRollback fitting(m_fitting, true); // showing and hiding comes back here
    int ticks = 0;
    for (const NumberSlider* slider : m_main_sliders)
        ticks += slider->isVisibleTo(m_main_box) ? slider->ticks_height() : 0;
    const int full = m_main_box->sizeHint().height() + (m_ticks_shown ? 0 : ticks);
    const int line = m_folded ? 0 : fontMetrics().height();
    const bool ticks_fit = height() >= full + 8 * line;
    if (std::exchange(m_ticks_shown, ticks_fit) != ticks_fit) {
        for (NumberSlider* slider : m_main_sliders)
            slider->set_ticks_shown(ticks_fit);
        for (InputRow* row : m_main)
            row->updateGeometry(); // at once, not a turn later: the next call measures the box
    }
    const bool fits = m_ticks_shown || height() >= full - ticks + 5 * line;
    m_rest->setVisible(!m_folded || !fits);
    auto* outside = static_cast<QVBoxLayout*>(layout());
    auto* inside = static_cast<QVBoxLayout*>(m_rest->widget()->layout());
    const bool is_outside = outside->indexOf(m_main_box) >= 0;
    if (fits == is_outside)
        return;
    (is_outside ? outside : inside)->removeWidget(m_main_box);
    const int side = fits ? margin : 0;
    m_main_box->layout()->setContentsMargins(side, spacing::l, side, spacing::m);
    (fits ? outside : inside)->insertWidget(0, m_main_box, 0, Qt::AlignTop);
}

// The scroll bar takes its place from the margin, so that fields above and in the scrolled part end alike.
void InputPanel::align_right_edges() {
    const QScrollBar* bar = m_rest->verticalScrollBar();
    const int taken = bar->maximum() > bar->minimum() ? bar->sizeHint().width() : 0;
    QLayout* rows = m_rest->widget()->layout();
    QMargins margins = rows->contentsMargins();
    if (margins.right() == margin - taken)
        return;
    margins.setRight(margin - taken);
    rows->setContentsMargins(margins);
}

QSize InputPanel::sizeHint() const {
    return QSize(maximumWidth(), QWidget::sizeHint().height());
}

// A column wide enough for its longest rows, in letters: it grows with the text.
void InputPanel::fit_width() {
    const int letter = fontMetrics().horizontalAdvance(QLatin1Char('0'));
    int least = letter * 31;
    for (const InputRow* row : m_main)
        if (!row->isHidden())
            least = std::max(least, row->minimumSizeHint().width());
    setMinimumWidth(least + 2 * margin);
    setMinimumHeight(fontMetrics().height() * 2); // it scrolls: the window does not grow for the main sliders
    setMaximumWidth(std::max(letter * 42, least) + 2 * margin);
}

} // namespace ui
