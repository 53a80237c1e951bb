// SPDX-License-Identifier: GPL-3.0-or-later
// Spans with OpenTelemetry's attributes of generative AI
// (https://opentelemetry.io/docs/specs/semconv/gen-ai/gen-ai-spans/): OTLP as JSON, as the collector's file
// exporter writes it, and spans alone, as SDKs print them. A span with tokens is a request.
#include "core/imports/price_rows.h"
#include "core/imports/usage_log.h"

#include <algorithm>
#include <array>
#include <memory>

namespace core {

namespace {

// Attributes are an object, or a list of {"key": ..., "value": {"intValue": "5"}}.
struct Attribute {
    std::string_view text;
    std::optional<double> number;
};

Attribute value_of(const JsonNode& node) {
    for (const char* kind : {"intValue", "doubleValue", "stringValue"})
        if (const JsonMember* value = find_member(node, kind))
            return {.text = value->value.string, .number = number_of(node, kind)};
    if (node.kind == JsonNode::Kind::number)
        return {.text = {}, .number = node.number};
    return {.text = node.string, .number = std::nullopt};
}

Attribute attribute(const JsonNode& span, std::initializer_list<std::string_view> names) {
    const JsonMember* attributes = find_member(span, "attributes");
    if (!attributes)
        return {};
    for (const std::string_view name : names) {
        if (const JsonMember* member = find_member(attributes->value, name))
            return value_of(member->value);
        for (const JsonNode& item : attributes->value.items())
            if (const JsonMember* value = find_member(item, "value"); value && text_of(item, "key") == name)
                return value_of(value->value);
    }
    return {};
}

Attribute input_tokens(const JsonNode& span) {
    return attribute(span, {"gen_ai.usage.input_tokens", "gen_ai.usage.prompt_tokens"});
}

Attribute output_tokens(const JsonNode& span) {
    return attribute(span, {"gen_ai.usage.output_tokens", "gen_ai.usage.completion_tokens"});
}

// "azure.ai.openai", "aws.bedrock", "gcp.gemini" and so on.
std::string provider_of(const JsonNode& span, std::string_view model) {
    struct System {
        std::string_view name, provider;
    };
    constexpr std::array systems{System{"aws.bedrock", "bedrock"},
                                 System{"azure.ai.openai", "azure"},
                                 System{"az.ai.openai", "azure"},
                                 System{"azure.ai.inference", "azure"},
                                 System{"gcp.gemini", "gemini"},
                                 System{"gcp.vertex_ai", "vertex_ai"},
                                 System{"gcp.gen_ai", "gemini"},
                                 System{"mistral_ai", "mistral"},
                                 System{"x_ai", "xai"}};
    const auto said = attribute(span, {"gen_ai.provider.name", "gen_ai.system"}).text;
    for (const System& system : systems)
        if (system.name == said)
            return provider_name(system.provider);
    return said.empty() ? std::string(maker_of(model)) : provider_name(said);
}

void add_span(const JsonNode& span, UsageSums& sums, Import& import) {
    const auto input = input_tokens(span).number, output = output_tokens(span).number;
    if (!input && !output)
        return import.skip("a span without tokens");
    // An agent's span has the tokens of its chats, which have spans of their own.
    constexpr std::array<std::string_view, 4> others{"invoke_agent", "create_agent", "execute_tool",
                                                     "embeddings"};
    if (std::ranges::find(others, attribute(span, {"gen_ai.operation.name"}).text) != others.end())
        return import.skip("a span of an agent, a tool or embeddings");
    for (const char* start : {"startTimeUnixNano", "start_time_unix_nano", "start_time", "startTime"})
        if (const auto from = seconds_of(span, start)) {
            const auto cached = attribute(span, {"gen_ai.usage.cache_read.input_tokens",
                                                 "gen_ai.usage.cache_read_input_tokens"})
                                    .number;
            const auto written = attribute(span, {"gen_ai.usage.cache_creation.input_tokens",
                                                  "gen_ai.usage.cache_creation_input_tokens"})
                                     .number;
            if (std::ranges::any_of(std::array{input, output, cached, written},
                                    [](const auto& tokens) { return tokens.value_or(0) < 0; }))
                return import.problem(span.line, "gen_ai.usage", "is below 0");
            const auto model = attribute(span, {"gen_ai.response.model", "gen_ai.request.model"}).text;
            sums.add(provider_of(span, model), model,
                     {.input = input.value_or(0),
                      .output = output.value_or(0),
                      .cached_input = cached,
                      .written = written,
                      .requests = 1,
                      .usd = std::nullopt},
                     {*from, *from});
            return;
        }
    import.problem(span.line, "startTimeUnixNano", "is no time");
}

// A span, or what has them further down: {"resourceSpans": [{"scopeSpans": [{"spans": [...]}]}]}.
template <class F>
void for_each_span(const JsonNode& node, F f) {
    bool has_inner = false;
    for (const char* key : {"resourceSpans", "scopeSpans", "instrumentationLibrarySpans", "spans"})
        if (const JsonMember* inner = find_member(node, key)) {
            has_inner = true;
            for (const JsonNode& each : inner->value.items())
                for_each_span(each, f);
        }
    if (!has_inner)
        f(node);
}

} // namespace

bool is_otel_spans(const JsonNode& row) {
    bool has_tokens = false;
    for_each_span(row, [&](const JsonNode& span) {
        has_tokens = has_tokens || input_tokens(span).number || output_tokens(span).number;
    });
    return has_tokens;
}

RowTaker otel_span_rows(Import& import) {
    const auto sums = std::make_shared<UsageSums>(import, Covered::between_first_and_last);
    return {.take =
                [sums, &import](const JsonNode& row) {
                    for_each_span(row, [&](const JsonNode& span) { add_span(span, *sums, import); });
                },
            .end = [sums](const JsonNode*) { sums->finish(); }};
}

} // namespace core
