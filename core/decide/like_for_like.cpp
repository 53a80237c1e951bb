// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/like_for_like.h"

#include "core/decide/what_if.h"
#include "core/numeric/round.h"

#include <algorithm>

namespace core {
namespace {

// Letters and digits of a name, small: "Llama 3.3 70B" is "llama3370b".
std::string bare(std::string_view name) {
    std::string letters;
    for (const char c : name)
        if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c == '+')
            letters += c;
        else if (c >= 'A' && c <= 'Z')
            letters += static_cast<char>(c - 'A' + 'a');
    return letters;
}

// The weights that an API of the catalogue serves; empty where that is not known.
std::string_view weights_served(const Scenario& s, const Catalogue& catalogue) {
    const CatalogueApi* newest = newest_named(catalogue.apis, s.api.preset);
    return newest ? std::string_view(newest->open_weights_model) : std::string_view();
}

bool stated(double share) {
    return share > 0;
}

// Of the requests that the API does: not stated, all of them, so that ours is in terms of it.
double api_pass_share(const Quality& quality) {
    return stated(quality.api_pass_share) ? quality.api_pass_share : 1;
}

// With what they leave to the API.
std::optional<double> hosted_usd(const Costs& costs) {
    const auto option = cheapest_option(costs, Option::api);
    return option ? costs[*option] : std::nullopt;
}

// Own / ((1 - routed) p + routed a) = API / a, solved for p: what a router sends to the API passes there.
std::optional<double> share_per_pass(const Scenario& s, double hosted, double api) {
    const double routed = s.quality.routed_share, passes = api_pass_share(s.quality);
    if (api <= 0)
        return {};
    const double share = passes * (hosted / api - routed) / (1 - routed);
    return share <= 1 ? std::optional(std::max(0.0, share)) : std::nullopt;
}

// By halving: the less our model passes, the more the API does again. Ends on the side that wins.
std::optional<double> share_with_retries(WhatIf what_if) {
    const Input& input = *find_input("quality.own_pass_share");
    const auto wins = [&](double share) {
        const Costs costs = what_if.costs_at(input, share);
        const auto hosted = hosted_usd(costs), api = costs[Option::api];
        return hosted && api && *hosted < *api;
    };
    double loses = input.min, enough = input.max;
    if (!wins(enough))
        return {};
    if (wins(loses))
        return 0;
    constexpr int halvings = 60; // below a double's last digit
    for (int i = 0; i < halvings; ++i) {
        const double middle = (loses + enough) / 2;
        (wins(middle) ? enough : loses) = middle;
    }
    return enough;
}

} // namespace

bool same_model(const Scenario& s, const Catalogue& catalogue) {
    if (s.api.same_weights_as_model || s.model.preset.empty() || s.api.preset.empty())
        return true;
    const auto weights = weights_served(s, catalogue);
    if (const auto* ours = find_model(catalogue, s.model.preset); ours && !weights.empty())
        return ours->id == weights;
    const auto model = bare(s.model.preset), api = bare(s.api.preset);
    const auto at = api.find(model);
    const auto behind = at + model.size();
    return at != std::string::npos &&
           (behind >= api.size() || ((api[behind] < '0' || api[behind] > '9') && api[behind] != '+'));
}

LikeForLike like_for_like(const Prepared& prepared, const Scenario& scenario, bool same_model) {
    const Quality& quality = scenario.quality;
    const Costs costs = totals(prepared, scenario);
    const auto hosted = hosted_usd(costs);
    LikeForLike found{.same_model = same_model,
                      .answered = hosted && costs[Option::api],
                      .retried =
                          quality.on_failure == OnFailure::retry_on_api && stated(quality.own_pass_share)};
    if (found.answered)
        found.own_pass_share_that_flips = found.retried
                                              ? share_with_retries(WhatIf(prepared, scenario))
                                              : share_per_pass(scenario, *hosted, *costs[Option::api]);
    return found;
}

std::string like_for_like_text(const LikeForLike& found, const Quality& quality, Translate translate) {
    if (!found.answered)
        return {};
    const auto& share = found.own_pass_share_that_flips;
    if (!share)
        return translate("core",
                         found.retried
                             ? QT_TRANSLATE_NOOP("core", "Self-hosting would not win if our model passed "
                                                         "every request.")
                             : QT_TRANSLATE_NOOP("core", "For each request done well the API is the "
                                                         "cheaper one, whatever our model passes."));
    if (*share == 0)
        return translate("core", "Self-hosting wins whatever share our model passes.");
    constexpr double steps = 1000; // tenths of a per cent, upwards: what is said must do
    const auto least = format(std::min(1.0, whole_up(*share * steps) / steps), Unit::share, translate);
    if (found.retried)
        return fill(translate("core",
                              "Self-hosting wins if our model passes at least %1 of the requests; the "
                              "API does the others again."),
                    {least});
    if (!stated(quality.api_pass_share))
        return fill(
            translate("core", "Self-hosting wins if our model passes at least %1 of what the API's passes."),
            {least});
    return fill(translate("core", "For each request done well self-hosting wins if our model passes at least "
                                  "%1, where the API's passes %2."),
                {least, format(quality.api_pass_share, Unit::share, translate)});
}

} // namespace core
