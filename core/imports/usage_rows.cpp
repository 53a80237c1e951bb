// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/formats.h"
#include "core/text/dates.h"
#include "core/text/format.h"

#include <algorithm>

namespace core {

namespace {

// Unknown beside anything is unknown.
void add(std::optional<double>& sum, const std::optional<double>& other) {
    if (sum && other)
        *sum += *other;
    else
        sum.reset();
}

struct Span {
    std::chrono::sys_days first, last;
    double days = 0; // of them covered
};

Span span_of(std::vector<Days>& covered) {
    std::ranges::sort(covered, {}, &Days::first);
    Span span{.first = covered.front().first, .last = covered.front().first - std::chrono::days(1)};
    for (const Days& piece : covered) {
        const auto from = std::max(piece.first, span.last + std::chrono::days(1));
        if (piece.last < from)
            continue; // told already
        span.days += static_cast<double>((piece.last - from).count() + 1);
        span.last = piece.last;
    }
    return span;
}

} // namespace

TokenSum& TokenSum::operator+=(const TokenSum& other) {
    input += other.input;
    output += other.output;
    add(cached_input, other.cached_input);
    add(requests, other.requests);
    return *this;
}

void add_usage(const std::map<std::string, TokenSum>& models, std::string_view provider,
               std::vector<Days> covered, Import& import) {
    if (covered.empty())
        return;
    const auto span = span_of(covered);
    const auto first = span.first, last = span.last;
    const double days = span.days;
    const double whole = static_cast<double>((last - first).count() + 1);
    std::string period = iso_text(first) + " to " + iso_text(last);
    if (days < whole)
        period += ", with " + shortest(days) + " of " + shortest(whole) + " days in the export";
    const auto add_row = [&](const std::string& model, const TokenSum& sum) {
        if (sum.input + sum.output == 0)
            return import.skip(model + " used no tokens");
        if (sum.cached_input > sum.input)
            return import.problem(0, "", model + " has more cached input than input");
        CatalogueUsage& row =
            import.read.rows.usage.emplace_back(CatalogueUsage{.provider = std::string(provider),
                                                               .model = model,
                                                               .days = days,
                                                               .input_tokens_per_day = sum.input / days,
                                                               .output_tokens_per_day = sum.output / days,
                                                               .note = period,
                                                               .source = import.source(iso_text(last))});
        if (sum.requests && *sum.requests > 0)
            row.requests_per_day = *sum.requests / days;
        else
            row.note += "; the export counts no requests, so tokens per request are not known";
        if (sum.cached_input && sum.input > 0)
            row.cached_input_share = *sum.cached_input / sum.input;
    };
    TokenSum all;
    for (const auto& [model, sum] : models) {
        all += sum;
        if (models.size() > 1)
            add_row(model.empty() ? "models that are not named" : model, sum);
    }
    const bool one_named = models.size() == 1 && !models.begin()->first.empty();
    add_row(one_named ? models.begin()->first : "all models", all);
}

} // namespace core
