// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/catalogue_fields.h"

namespace core {

std::span<const CatalogueField<CatalogueScore>> score_fields() {
    using R = CatalogueScore;
    using enum CatalogueRule;
    static constexpr CatalogueField<R> fields[] = {
        {"model", &R::model, name},   {"name", &R::name, name},
        {"metric", &R::metric, name}, {"value", &R::value, positive},
        {"variant", &R::variant},     {"scale", &R::scale, name},
        {"note", &R::note},           {"source", &R::source},
    };
    return fields;
}

std::span<const CatalogueField<CatalogueProvisioned>> provisioned_fields() {
    using R = CatalogueProvisioned;
    using enum CatalogueRule;
    static constexpr CatalogueField<R> fields[] = {
        {"provider", &R::provider, name},
        {"model", &R::model, name},
        {"unit", &R::unit, name},
        {"deployment", &R::deployment},
        {"input_tokens_per_minute_per_unit", &R::input_tokens_per_minute_per_unit, positive},
        {"output_weight", &R::output_weight, positive},
        {"cached_weight", &R::cached_weight, amount},
        {"min_units", &R::min_units, count},
        {"step", &R::step, count},
        {"usd_per_unit_h", &R::usd_per_unit_h, positive},
        {"usd_per_unit_month", &R::usd_per_unit_month, positive},
        {"note", &R::note},
        {"source", &R::source},
    };
    return fields;
}

std::span<const CatalogueField<CatalogueServer>> server_fields() {
    using R = CatalogueServer;
    using enum CatalogueRule;
    static constexpr CatalogueField<R> fields[] = {
        {"name", &R::name, name},
        {"kind", &R::kind, name},
        {"gpu", &R::gpu},
        {"gpu_count", &R::gpu_count, count},
        {"usd", &R::usd, positive},
        {"low_usd", &R::low_usd, positive},
        {"high_usd", &R::high_usd, positive},
        {"power_w", &R::power_w, positive},
        {"price_kind", &R::price_kind},
        {"note", &R::note},
        {"source", &R::source},
    };
    return fields;
}

} // namespace core
