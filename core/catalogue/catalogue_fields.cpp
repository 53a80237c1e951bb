// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/catalogue_fields.h"

namespace core {

namespace {
using Rule = CatalogueRule;
} // namespace

std::span<const CatalogueField<CatalogueModel>> model_fields() {
    using R = CatalogueModel;
    static constexpr CatalogueField<R> fields[] = {
        {"id", &R::id, Rule::name},
        {"name", &R::name, Rule::name},
        {"total_params_b", &R::total_params_b, Rule::positive},
        {"active_params_b", &R::active_params_b, Rule::positive},
        {"active_with_look_up_b", &R::active_with_look_up_b, Rule::positive, true},
        {"layers", &R::layers, Rule::count},
        {"hidden_size", &R::hidden_size, Rule::count},
        {"heads", &R::heads, Rule::count},
        {"kv_heads", &R::kv_heads, Rule::count},
        {"head_dim", &R::head_dim, Rule::count},
        {"kv_elements_per_token", &R::kv_elements_per_token, Rule::count},
        {"kv_replicated", &R::kv_replicated},
        {"vocab_size", &R::vocab_size, Rule::whole_0_unknown},
        {"tied_embeddings", &R::tied_embeddings},
        {"experts", &R::experts, Rule::whole},
        {"experts_per_token", &R::experts_per_token, Rule::whole},
        {"sliding_window_tokens", &R::sliding_window_tokens, Rule::whole},
        {"sliding_layer_share", &R::sliding_layer_share, Rule::share},
        {"max_context_tokens", &R::max_context_tokens, Rule::whole_0_unknown},
        {"native_precision", &R::native_precision},
        {"licence", &R::licence, Rule::none, true},
        {"commercial_use", &R::commercial_use, Rule::none, true},
        {"published_gb", &R::published_gb, Rule::positive, true},
        {"kv_layers", &R::kv_layers, Rule::whole, true},
        {"state_bytes_per_request", &R::state_bytes_per_request, Rule::amount, true},
        {"note", &R::note},
        {"source", &R::source, Rule::undated},
    };
    return fields;
}

std::span<const CatalogueField<CatalogueGpu>> gpu_fields() {
    using R = CatalogueGpu;
    static constexpr CatalogueField<R> fields[] = {
        {"name", &R::name, Rule::name},
        {"nominal_memory_gb", &R::nominal_memory_gb, Rule::positive},
        {"memory_gb", &R::memory_gb, Rule::positive},
        {"bandwidth_gb_s", &R::bandwidth_gb_s, Rule::positive},
        {"bf16_tflops", &R::bf16_tflops, Rule::positive},
        {"fp8_tflops", &R::fp8_tflops, Rule::positive},
        {"fp4_tflops", &R::fp4_tflops, Rule::positive},
        {"link_gb_s", &R::link_gb_s, Rule::amount},
        {"link_kind", &R::link_kind},
        {"tdp_w", &R::tdp_w, Rule::positive},
        {"has_bf16", &R::has_bf16},
        {"is_gpu", &R::is_gpu},
        {"compute_capability", &R::compute_capability, Rule::positive, true},
        {"note", &R::note},
        {"source", &R::source, Rule::undated},
    };
    return fields;
}

std::span<const CatalogueField<CatalogueInstance>> instance_fields() {
    using R = CatalogueInstance;
    static constexpr CatalogueField<R> fields[] = {
        {"provider", &R::provider, Rule::name},
        {"name", &R::name, Rule::name},
        {"gpu", &R::gpu},
        {"gpu_count", &R::gpu_count, Rule::whole},
        {"gpu_memory_gb", &R::gpu_memory_gb, Rule::amount},
        {"vcpus", &R::vcpus, Rule::positive},
        {"ram_gib", &R::ram_gib, Rule::positive},
        {"on_demand_usd_per_h", &R::on_demand_usd_per_h, Rule::positive},
        {"low_usd_per_h", &R::low_usd_per_h, Rule::positive, true},
        {"high_usd_per_h", &R::high_usd_per_h, Rule::positive, true},
        {"spot_usd_per_h", &R::spot_usd_per_h, Rule::positive},
        {"reserved_1y_usd_per_h", &R::reserved_1y_usd_per_h, Rule::positive},
        {"reserved_3y_usd_per_h", &R::reserved_3y_usd_per_h, Rule::positive},
        {"tier", &R::tier, Rule::none, true},
        {"marketplace", &R::marketplace, Rule::none, true},
        {"min_gpus", &R::min_gpus, Rule::count, true},
        {"region", &R::region},
        {"note", &R::note},
        {"source", &R::source},
    };
    return fields;
}

std::span<const CatalogueField<CatalogueApi>> api_fields() {
    using R = CatalogueApi;
    static constexpr CatalogueField<R> fields[] = {
        {"provider", &R::provider, Rule::name},
        {"model", &R::model, Rule::name},
        {"name", &R::name, Rule::name},
        {"kind", &R::kind, Rule::name},
        {"input_usd_per_mtok", &R::input_usd_per_mtok, Rule::amount},
        {"cached_input_usd_per_mtok", &R::cached_input_usd_per_mtok, Rule::amount},
        {"cache_write_usd_per_mtok", &R::cache_write_usd_per_mtok, Rule::amount, true},
        {"output_usd_per_mtok", &R::output_usd_per_mtok, Rule::amount},
        {"batch_input_usd_per_mtok", &R::batch_input_usd_per_mtok, Rule::amount, true},
        {"batch_output_usd_per_mtok", &R::batch_output_usd_per_mtok, Rule::amount, true},
        {"training_usd_per_mtok", &R::training_usd_per_mtok, Rule::amount},
        {"long_context", &R::long_context},
        {"max_input_tokens", &R::max_input_tokens, Rule::count},
        {"tokens_factor", &R::tokens_factor, Rule::positive, true},
        {"open_weights_model", &R::open_weights_model, Rule::none, true},
        {"price_valid_until", &R::price_valid_until, Rule::day, true},
        {"next_input_usd_per_mtok", &R::next_input_usd_per_mtok, Rule::amount, true},
        {"next_cached_input_usd_per_mtok", &R::next_cached_input_usd_per_mtok, Rule::amount, true},
        {"next_output_usd_per_mtok", &R::next_output_usd_per_mtok, Rule::amount, true},
        {"peak_input_usd_per_mtok", &R::peak_input_usd_per_mtok, Rule::amount, true},
        {"peak_cached_input_usd_per_mtok", &R::peak_cached_input_usd_per_mtok, Rule::amount, true},
        {"peak_output_usd_per_mtok", &R::peak_output_usd_per_mtok, Rule::amount, true},
        {"peak_hours_utc", &R::peak_hours_utc, Rule::none, true},
        {"withdrawn_on", &R::withdrawn_on, Rule::day, true},
        {"note", &R::note},
        {"source", &R::source},
    };
    return fields;
}

std::span<const CatalogueField<CatalogueUsage>> usage_fields() {
    using R = CatalogueUsage;
    static constexpr CatalogueField<R> fields[] = {
        {"provider", &R::provider, Rule::name},
        {"model", &R::model, Rule::name},
        {"days", &R::days, Rule::positive},
        {"input_tokens_per_day", &R::input_tokens_per_day, Rule::amount},
        {"output_tokens_per_day", &R::output_tokens_per_day, Rule::amount},
        {"requests_per_day", &R::requests_per_day, Rule::positive},
        {"cached_input_share", &R::cached_input_share, Rule::share},
        {"cache_write_share", &R::cache_write_share, Rule::share, true},
        {"usd_per_day", &R::usd_per_day, Rule::amount, true},
        {"growth_per_month", &R::growth_per_month, Rule::growth, true},
        {"profile", &R::profile, Rule::amount, true},
        {"note", &R::note},
        {"source", &R::source},
    };
    return fields;
}

std::span<const CatalogueField<LongContext>> long_context_fields() {
    using R = LongContext;
    static constexpr CatalogueField<R> fields[] = {
        {"above_tokens", &R::above_tokens, Rule::count},
        {"input_usd_per_mtok", &R::input_usd_per_mtok, Rule::amount},
        {"cached_input_usd_per_mtok", &R::cached_input_usd_per_mtok, Rule::amount},
        {"output_usd_per_mtok", &R::output_usd_per_mtok, Rule::amount},
    };
    return fields;
}

std::string_view catalogue_word(WeightPrecision value) {
    switch (value) {
    case WeightPrecision::bf16:
        return "bf16";
    case WeightPrecision::fp8:
        return "fp8";
    case WeightPrecision::int8:
        return "int8";
    case WeightPrecision::int4:
        return "int4";
    case WeightPrecision::fp4:
        return "fp4";
    }
    return "";
}

std::string_view catalogue_word(CommercialUse value) {
    switch (value) {
    case CommercialUse::unknown:
        return "unknown";
    case CommercialUse::yes:
        return "yes";
    case CommercialUse::within_limits:
        return "within_limits";
    case CommercialUse::no:
        return "no";
    }
    return "";
}

std::string_view catalogue_word(LinkKind value) {
    switch (value) {
    case LinkKind::none:
        return "none";
    case LinkKind::pcie:
        return "pcie";
    case LinkKind::nvlink:
        return "nvlink";
    }
    return "";
}

} // namespace core
