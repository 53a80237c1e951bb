// SPDX-License-Identifier: GPL-3.0-or-later
// A long list is narrowed by what its rows are.
#include "tests/support/window_fixture.h"

#include "ui/inputs/preset_picker.h"
#include "ui/inputs/preset_popup.h"

#include "core/decide/hosting_offers.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QListView>

#include <algorithm>
#include <set>

namespace {

class PresetFacets : public WindowTest {
  protected:
    ui::PresetPopup& open(const char* path) {
        delete window->findChild<ui::PresetPopup*>();
        find<ui::PresetPicker>(path)->showPopup();
        return *window->findChild<ui::PresetPopup*>();
    }
    static int count(const ui::PresetPopup& popup) {
        return popup.findChild<QListView*>()->model()->rowCount();
    }
    static QComboBox& facet(const ui::PresetPopup& popup, int index) {
        return *popup.findChild<QComboBox*>(QStringLiteral("preset_facet.%1").arg(index));
    }
    static QCheckBox& sieve(const ui::PresetPopup& popup) {
        return *popup.findChild<QCheckBox*>("preset_sieve");
    }
};

} // namespace

TEST_F(PresetFacets, machinesByProviderAndWhetherTheyFit) {
    core::Scenario modelled = scenario();
    modelled.hosting.capacity = core::CapacityMode::modelled;
    modelled.hosting.min_tokens_per_s_per_user = 60; // some are too slow for it
    window->show_scenario(modelled, {});
    settle();
    const auto offers = core::hosting_offers(scenario(), *controller().catalogue());
    const auto machines = [&](auto wanted) { // each is there once, whatever its terms
        std::set<const core::CatalogueInstance*> found;
        for (const core::HostingOffer& offer : offers)
            if (wanted(offer))
                found.insert(offer.instance);
        return static_cast<int>(found.size());
    };
    const int all = machines([](const core::HostingOffer&) { return true; });
    const auto& popup = open("hosting.instance");
    ASSERT_EQ(count(popup), all);

    facet(popup, 0).setCurrentText("AWS");
    const auto of_aws = [](const core::HostingOffer& offer) { return offer.instance->provider == "AWS"; };
    ASSERT_GT(machines(of_aws), 0);
    EXPECT_EQ(count(popup), machines(of_aws));
    sieve(popup).setChecked(true);
    const auto fits = [&](const core::HostingOffer& offer) { return of_aws(offer) && offer.monthly_usd; };
    EXPECT_EQ(count(popup), machines(fits));
    // Any is any again.
    facet(popup, 0).setCurrentIndex(0);
    const auto any_fits = [](const core::HostingOffer& offer) { return offer.monthly_usd.has_value(); };
    EXPECT_EQ(count(popup), machines(any_fits));
    EXPECT_LT(machines(any_fits), all);
    sieve(popup).setChecked(false);
    EXPECT_EQ(count(popup), all);
}

TEST_F(PresetFacets, modelsByWhetherTheyMayEarnMoney) {
    const auto& models = controller().catalogue()->models;
    const auto allowed = std::ranges::count_if(models, [](const core::CatalogueModel& model) {
        return model.commercial_use == core::CommercialUse::yes ||
               model.commercial_use == core::CommercialUse::within_limits;
    });
    const auto& popup = open("model.preset");
    EXPECT_EQ(count(popup), static_cast<int>(models.size()));
    sieve(popup).setChecked(true);
    EXPECT_EQ(count(popup), static_cast<int>(allowed));
    EXPECT_LT(allowed, static_cast<long>(models.size()));
}

TEST_F(PresetFacets, apisByProviderAndWhetherTheyAreSold) {
    const auto& apis = controller().catalogue()->apis;
    const auto sold =
        std::ranges::count_if(apis, [](const core::CatalogueApi& api) { return api.withdrawn_on.empty(); });
    const auto& popup = open("api.preset");
    sieve(popup).setChecked(true);
    EXPECT_EQ(count(popup), static_cast<int>(sold));
    EXPECT_LT(sold, static_cast<long>(apis.size()));
}

TEST_F(PresetFacets, whatIsNarrowedToNothingSaysSo) {
    const auto& popup = open("hosting.instance");
    QTest::keyClicks(popup.findChild<QLineEdit*>(), "zzzz");
    EXPECT_EQ(count(popup), 0);
    EXPECT_TRUE(popup.findChild<QLabel*>("preset_nothing")->isVisible());
    EXPECT_FALSE(popup.findChild<QListView*>()->isVisible());
}

TEST_F(WindowTest, allRangesStandInOneList) {
    trigger("scenario.ranges");
    EXPECT_TRUE(answers.table.rows.empty());
    EXPECT_FALSE(answers.table.summary.isEmpty());
    answers.range = ui::RangeAnswer{core::Range{2, 6}};
    emit controller().range_wanted(QStringLiteral("hosting.usd_per_instance_hour"));
    settle();
    trigger("scenario.ranges");
    ASSERT_EQ(answers.table.rows.size(), 1u);
    EXPECT_EQ(answers.table.rows[0], (QStringList{"Instance price", "$3.70/h", "$2/h", "$6/h"}));
}
