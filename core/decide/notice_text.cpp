// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/notices.h"

#include "core/scenario/inputs.h"
#include "core/text/format.h"

#include <array>
#include <cmath>

namespace core {
namespace {

std::string text(const notice::DoesNotFit& n, Translate translate) {
    const auto need = format(n.serving_gb, Unit::gb, translate),
               there = format(n.replica_gb, Unit::gb, translate);
    if (n.serving_gb <= n.replica_gb)
        return fill(
            translate(
                "core",
                "Does not fit: beside %1 of weights and head-room, the %2 of a replica leave no room for "
                "the KV cache of one request, or the GPU's figures are missing."),
            {need, there});
    return fill(translate("core", "Does not fit: serving needs %1, the GPUs of a replica have %2."),
                {need, there});
}

std::string text(const notice::TooSlow& n, Translate translate) {
    if (n.first_token_s > 0)
        return fill(translate("core", "Too slow: even a request alone has its first token after %1, the "
                                      "goal is %2; more machines do not help."),
                    {format(n.first_token_s, Unit::seconds, translate),
                     format(n.first_token_s_wanted, Unit::seconds, translate)});
    return fill(translate("core", "Too slow: even one user alone gets %1, the goal is %2."),
                {format(n.tokens_per_s_alone, Unit::tokens_per_s, translate),
                 format(n.tokens_per_s_wanted, Unit::tokens_per_s, translate)});
}

std::string text(const notice::NoAccelerator& n, Translate translate) {
    const auto need = format(n.serving_gb, Unit::gb, translate);
    if (!n.instead)
        return fill(translate("core", "No accelerator in this machine; the model needs %1 of GPU memory."),
                    {need});
    const auto price = format(n.instead->usd_per_hour, Unit::usd_per_hour, translate);
    const auto even = n.instead->break_even_words_per_day;
    if (!even)
        return fill(
            translate("core",
                      "No accelerator in this machine. The cheapest that holds %1 is %2 at %3; with it "
                      "self-hosting never becomes cheaper."),
            {need, n.instead->name, price});
    // In tenths of a million, as core/README.md section 8 has it.
    const auto words = format_exact(std::round(*even / 1e5) / 10, Unit::none) + " M";
    return fill(
        translate("core",
                  "No accelerator in this machine. The cheapest that holds %1 is %2 at %3; with it the "
                  "break-even is %4."),
        {need, n.instead->name, price,
         *even >= 1e8 && *even < 1e9 ? words + " " + unit_words(Unit::words_per_day, translate)
                                     : format(*even, Unit::words_per_day, translate)});
}

std::string text(const notice::EngineUnsupported& n, Translate translate) {
    return fill(translate("core", "%1 does not start on %2 with weights in %3: nobody gets these figures."),
                {n.engine, n.accelerator, n.precision});
}

std::string text(const notice::TermByTheHour& n, Translate translate) {
    return fill(
        translate("core",
                  "%1 is at the price of a term, which is paid in every hour: machines that follow the "
                  "traffic do not have it."),
        {n.instance});
}

std::string text(const notice::PricesContradict& n, Translate translate) {
    const bool is_paid = n.input == instance_price_input().path; // whatever it is
    return fill(translate("core", is_paid
                                      ? QT_TRANSLATE_NOOP("core", "%1: in this term %2 is no less than %3 "
                                                                  "on demand.")
                                      : QT_TRANSLATE_NOOP("core", "%1: %2 is no less than %3 on demand, "
                                                                  "so that nothing takes it.")),
                {translate("inputs", find_input(n.input)->label),
                 format(n.usd_per_hour, Unit::usd_per_hour, translate),
                 format(n.on_demand_usd_per_hour, Unit::usd_per_hour, translate)});
}

std::string text(const notice::OwnPriceKept& n, Translate translate) {
    const auto named = [&](const std::string& machine) {
        return machine.empty() ? translate("core", "a machine without GPUs") : machine;
    };
    return fill(
        translate("core", n.input == "owned.kw_per_instance"
                              ? QT_TRANSLATE_NOOP("core", "Own hardware still draws what %1 draws; of "
                                                          "%2 the catalogue does not know it.")
                          : n.power_too
                              ? QT_TRANSLATE_NOOP("core", "Own hardware still has the price and power "
                                                          "of %1; state what %2 costs and draws.")
                              : QT_TRANSLATE_NOOP("core", "Own hardware still has the price of %1; "
                                                          "state what %2 costs.")),
        {named(n.of), named(n.now)});
}

std::string text(const notice::OwnPriceOfCards& n, Translate translate) {
    return fill(
        translate("core",
                  n.input == "owned.usd_per_instance"
                      ? QT_TRANSLATE_NOOP("core", "Own hardware has the price of the cards alone (%1): a "
                                                  "machine around them costs more.")
                      : QT_TRANSLATE_NOOP("core", "Own hardware draws what the cards alone draw (%1): a "
                                                  "machine around them draws more.")),
        {n.machine});
}

std::string text(const notice::SpotInterruption& n, Translate translate) {
    if (n.of_mix > 0)
        return fill(
            translate("core", n.of_mix == 1
                                  ? QT_TRANSLATE_NOOP("core", "1 machine of the mix is spot: the "
                                                              "provider may take it back at any moment.")
                                  : QT_TRANSLATE_NOOP("core", "%1 machines of the mix are spot: the "
                                                              "provider may take them back at any "
                                                              "moment.")),
            {format(n.of_mix, Unit::none, translate)});
    return fill(
        translate("core",
                  n.only_spot
                      ? QT_TRANSLATE_NOOP("core", "%1 is sold as spot only: the provider may take it back at "
                                                  "any moment.")
                      : QT_TRANSLATE_NOOP(
                            "core", "%1 is at its spot price: the provider may take it back at any moment.")),
        {n.instance});
}

std::string text(const notice::ColdStart& n, Translate translate) {
    return fill(translate("core", "%1 of the requests find every machine switched off and wait %2 for one."),
                {format(n.share, Unit::share, translate), format(n.seconds, Unit::seconds, translate)});
}

std::string text(const notice::NotMeasured&, Translate translate) {
    return translate("core", "Capacity is to be as measured, but no measured output is given.");
}

std::string text(const notice::Unlimited&, Translate translate) {
    return translate("core",
                     "Capacity is unlimited by assumption: one replica is taken to carry any traffic.");
}

std::string text(const notice::AcrossMachines& n, Translate translate) {
    const auto machines = format_exact(n.machines_per_replica, Unit::none);
    if (!n.pipeline_factor)
        return fill(translate("core", "One replica spans %1 machines."), {machines});
    return fill(
        translate("core", "One replica spans %1 machines; the estimate adds a pipeline factor of %2."),
        {machines, format_exact(*n.pipeline_factor, Unit::none)});
}

std::string text(const notice::NotSplit& n, Translate translate) {
    const auto count = [](double x) { return format_exact(x, Unit::none); };
    const auto text =
        n.kv_heads
            ? translate("core",
                        "Engines do not split %1 attention heads and %2 KV heads over %3 GPUs; computed "
                        "with tensor parallel %4 in a pipeline of %5.")
            : translate("core", "Engines do not split %1 attention heads over %3 GPUs; computed with tensor "
                                "parallel %4 in a pipeline of %5.");
    return fill(text, {count(n.heads), count(n.kv_heads.value_or(0)), count(n.gpus_per_replica),
                       count(n.tensor_parallel), count(n.stages)});
}

std::string text(const notice::LimitExceeded& n, Translate translate) {
    const auto at_peak = format(n.at_peak, n.unit, translate), limit = format(n.limit, n.unit, translate);
    const double from = n.reached_at_words_per_day.value_or(0);
    if (from <= 0)
        return fill(
            translate("core",
                      n.unit == Unit::tokens_per_minute
                          ? QT_TRANSLATE_NOOP(
                                "core", "The peak of %1 exceeds the API's limit of %2, whatever the traffic.")
                          : QT_TRANSLATE_NOOP("core", "The bill of %1 exceeds the API's spending limit of "
                                                      "%2, whatever the traffic.")),
            {at_peak, limit});
    return fill(
        translate(
            "core",
            n.unit == Unit::tokens_per_minute
                ? QT_TRANSLATE_NOOP("core",
                                    "The peak of %1 exceeds the API's limit of %2; it is reached at %3.")
                : QT_TRANSLATE_NOOP(
                      "core", "The bill of %1 exceeds the API's spending limit of %2; it is reached at %3.")),
        {at_peak, limit, format(from, Unit::words_per_day, translate)});
}

std::string text(const notice::StalePrice& n, Translate translate) {
    if (!n.withdrawn_on.empty())
        return fill(
            translate("core", n.severity == Severity::warning
                                  ? QT_TRANSLATE_NOOP("core", "The provider has withdrawn this API (by %1): "
                                                              "nobody can buy at its price.")
                                  : QT_TRANSLATE_NOOP("core", "The provider withdraws this API on %1.")),
            {n.withdrawn_on});
    if (!n.valid_until.empty() && n.next_input_usd_per_mtok && n.next_output_usd_per_mtok)
        return fill(
            translate("core", "The API's price was valid until %1; it is now %2 input and %3 output."),
            {n.valid_until, format(*n.next_input_usd_per_mtok, Unit::usd_per_mtok, translate),
             format(*n.next_output_usd_per_mtok, Unit::usd_per_mtok, translate)});
    if (!n.valid_until.empty())
        return fill(translate("core", "The API's price was valid until %1."), {n.valid_until});
    return fill(translate("core", "The most outdated price (%1) is of %2, %3 days ago."),
                {translate("inputs", find_input(n.input)->label), n.as_of, format_exact(n.days, Unit::none)});
}

// Both as the reader would say them, unless these are then the same.
std::string text(const notice::PriceChanged& n, Translate translate) {
    auto is = format(n.is, n.unit, translate), was = format(n.was, n.unit, translate);
    if (is == was) {
        is = format_exact(n.is, n.unit, translate);
        was = format_exact(n.was, n.unit, translate);
    }
    const auto name = translate("inputs", find_input(n.input)->label);
    const auto others = format_exact(n.others, Unit::none);
    const auto then = n.turns_to ? translate("core", label(*n.turns_to)) : std::string();
    const auto pattern =
        !n.turns_to
            ? (n.others > 0
                   ? translate("core", "%1 is %2 by now (%3), not %4, and %5 more prices have changed; the "
                                       "answer stays.")
                   : translate("core", "%1 is %2 by now (%3), not %4; the answer stays."))
        : n.alone || n.others == 0
            ? translate("core", "%1 is %2 by now (%3), not %4: the answer changes, %6 is the cheapest.")
            : translate("core", "%1 is %2 by now (%3), not %4, and %5 more prices have changed: the answer "
                                "changes, %6 is the cheapest.");
    return fill(pattern, {name, is, n.as_of, was, others, then});
}

std::string text(const notice::TooCloseToCall& n, Translate translate) {
    return fill(
        translate("core",
                  "Too close to call: the throughput estimate may be off by ×/÷ %1, which changes who is "
                  "cheaper."),
        {format_exact(n.error_band, Unit::none)});
}

std::string text(const notice::HoursNotModelled&, Translate translate) {
    return translate("core", "The hours of a fine-tuning run cannot be modelled without an accelerator.");
}

std::string text(const notice::ContextExceeded& n, Translate translate) {
    return fill(
        translate("core", n.hosted
                              ? QT_TRANSLATE_NOOP("core", "Too long: a request has %1, the model holds %2.")
                              : QT_TRANSLATE_NOOP("core", "Too long: a request has %1, the API takes %2.")),
        {format(n.tokens, Unit::tokens, translate), format(n.limit, Unit::tokens, translate)});
}

std::string text(const notice::PrecisionDiffers& n, Translate translate) {
    return fill(
        translate(
            "core",
            n.size_ratio > 1
                ? QT_TRANSLATE_NOOP("core",
                                    "The model is published in %1; in %2 its weights take %3 of that.")
                : QT_TRANSLATE_NOOP(
                      "core", "The model is published in %1; in %2, %3 of the size, it may answer worse.")),
        {n.published, n.kept, format(n.size_ratio, Unit::times, translate)});
}

std::string text(const notice::BilledHours& n, Translate translate) {
    return fill(translate("core", "Machines run %1 of 730 hours: all traffic has to be served in these."),
                {format_exact(n.hours, Unit::none)});
}

std::string text(const notice::Waiting& n, Translate translate) {
    if (!n.p95_s)
        return translate("core", "People wait: the peak takes all that the machines can do.");
    return fill(translate("core",
                          "People wait: at the peak %1 of the requests find no free slot, 5 in 100 for "
                          "%2 s and longer."),
                {format(n.probability, Unit::share, translate), format(*n.p95_s, Unit::none, translate)});
}

std::string text(const notice::FineTuningHours& n, Translate translate) {
    return fill(
        translate("core",
                  "Fine-tuning takes %1 machine-hours a month: %2 own machines more than serving needs."),
        {format(n.machine_hours, Unit::none, translate), format(n.more_instances, Unit::none, translate)});
}

std::string text(const notice::Licence& n, Translate translate) {
    return fill(
        translate("core", n.severity == Severity::warning
                              ? QT_TRANSLATE_NOOP("core", "%1 may not be used commercially (%2).")
                              : QT_TRANSLATE_NOOP(
                                    "core", "%1 may be used commercially within limits (%2): read them.")),
        {n.model, n.licence});
}

std::string text(const notice::NotLikeForLike& n, Translate translate) {
    return fill(
        translate("core",
                  "Not alike: %1 and %2 are different models; compare their answers before their prices."),
        {n.model, n.api});
}

std::string text(const notice::CreditsEnd& n, Translate translate) {
    return fill(
        translate("core",
                  "It changes in month %1, when the credits for %2 are used up or end: %3 is then the "
                  "cheapest."),
        {format_exact(n.month + 1, Unit::none), translate("core", label(n.credited)),
         translate("core", label(n.after))});
}

std::string text(const notice::HorizonDisagrees& n, Translate translate) {
    const auto months = format_exact(n.months, Unit::none),
               saving = format(n.saving_usd, Unit::usd, translate);
    const auto cheapest = translate("core", label(n.cheapest));
    if (n.value_at_end_usd > 0)
        return fill(
            n.without_mix
                ? translate("core", "Without a mix another is the cheapest over %1 months: %2, %3 less; own "
                                    "machines are then still worth %4.")
                : translate("core", "Over %1 months another is the cheapest: %2, %3 less; own machines are "
                                    "then still worth %4."),
            {months, cheapest, saving, format(n.value_at_end_usd, Unit::usd, translate)});
    return fill(n.without_mix
                    ? translate("core", "Without a mix another is the cheapest over %1 months: %2, %3 less.")
                    : translate("core", "Over %1 months another is the cheapest: %2, %3 less."),
                {months, cheapest, saving});
}

} // namespace

std::string_view kind(const Notice& notice) {
    return std::visit([](const auto& n) { return n.kind; }, notice);
}

std::string_view input(const Notice& notice) {
    return std::visit([](const auto& n) -> std::string_view { return n.input; }, notice);
}

Severity severity(const Notice& notice) {
    return std::visit([](const auto& n) { return n.severity; }, notice);
}

std::string_view id(Severity severity) {
    constexpr std::array<std::string_view, 3> names{"info", "warning", "blocking"};
    return names[static_cast<std::size_t>(severity)];
}

std::string notice_text(const Notice& notice, Translate translate) {
    return std::visit([translate](const auto& n) { return text(n, translate); }, notice);
}

} // namespace core
