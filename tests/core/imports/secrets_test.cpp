// SPDX-License-Identifier: GPL-3.0-or-later
// Columns that slipped by one may hold anything: what may be a key or an address is neither told nor kept.
#include "tests/support/imported.h"

#include "core/catalogue/own_catalogue.h"

namespace {

using test::imported;
using test::Texts;
using test::usage_of;

constexpr const char* secrets[] = {"sk-proj-abc123",      "AKIAIOSFODNN7EXAMPLE", "ghp_16C7e42F292c69",
                                   "hf_abcdefGHIJ",       "jane.doe@example.com", "https://x.y/?u=a@b.co",
                                   "Bearer sk-live-1234", "eyJhbGciOi.eyJzdWI",   "openai/sk-1",
                                   "ASIAIOSFODNN7EXAMPLE"};

void expect_untold(const core::ImportRead& read, const std::string& secret) {
    std::string all;
    for (const std::string& skipped : read.skipped)
        all += skipped + "\n";
    for (const auto& problem : read.problems)
        all += core::problem_text("f", problem) + "\n";
    for (const std::string_view kind : core::own_kinds)
        all += core::write_own_rows(kind, read.rows);
    EXPECT_EQ(all.find(secret), std::string::npos) << all;
}

TEST(Secrets, areNoModelsAndNoProviders) {
    for (const std::string secret : secrets) {
        const std::string header = "date,provider,model,input_tokens,output_tokens,cost_usd\n";
        const auto usage = imported(header + "2026-08-01,acme,m,10,1,1\n2026-08-01,acme," + secret +
                                    ",20,1,1\n2026-08-01," + secret + ",m,20,1,1\n");
        EXPECT_EQ(usage.skipped, Texts{"2 rows: its name looks like a key or an address"}) << secret;
        EXPECT_EQ(usage_of(usage, "m").input_tokens_per_day, 10);
        expect_untold(usage, secret);
        expect_untold(imported(header + "2026-08-01,acme," + secret + ",0,0,1\n"),
                      secret); // "used no tokens"
        expect_untold(imported("start_time,amount_value,amount_currency,quantity,quantity_unit,line_item\n"
                               "2026-08-01,1,usd,1000000,tokens,\"" +
                               secret + ", input\"\n"),
                      secret);
        expect_untold(imported(R"({")" + secret + R"(": {"litellm_provider": "openai", "mode": "chat",
                               "input_cost_per_token": 1e-6, "output_cost_per_token": 2e-6}})"),
                      secret);
        expect_untold(imported("InstanceType,AcceleratorName,AcceleratorCount,Price,Region\n" + secret +
                               ",L4,1,1,r\ng6.xlarge," + secret + ",1,1,r\ng6.xlarge,L4,1,1," + secret +
                               "\n"),
                      secret);
        expect_untold(imported(R"({"model_type": "llama", "hidden_size": ")" + secret + "\"}"), secret);
    }
}

// The words of a model's config.json are told where they are not known, and its file may be called anything.
TEST(Secrets, areNoWordsOfAConfig) {
    const std::string shape = R"("hidden_size": 4096, "intermediate_size": 14336, "num_attention_heads": 32,
        "num_key_value_heads": 8, "num_hidden_layers": 32, "vocab_size": 128256)";
    for (const std::string secret : secrets) {
        expect_untold(imported(R"({"model_type": ")" + secret + "\", " + shape + "}"), secret);
        const auto read = [&](std::string_view file, const std::string& more) {
            return core::import_file(
                R"({"model_type": "llama", )" + shape + more + "}",
                {.name = file, .today = "2026-11-20", .shipped = test::shipped_catalogue()});
        };
        const std::string quoted = "\"" + secret + "\"";
        const auto quantised =
            read("config.json", R"(, "quantization_config": {"quant_method": )" + quoted + "}");
        EXPECT_EQ(quantised.rows.models.size(), 1u) << secret;
        expect_untold(quantised, secret);
        expect_untold(read("config.json", R"(, "layer_types": [)" + quoted + "]"), secret);
        expect_untold(read("config.json", R"(, "architectures": [)" + quoted + "]"), secret);
        if (secret.find('/') == std::string::npos)
            EXPECT_EQ(read(secret + ".json", "").rows.models.at(0).id, "llama 8.03 B, 32 x 4096");
    }
}

TEST(Secrets, manyAModelHasAnAtInItsName) {
    for (const std::string model : {"claude-sonnet-4-5@20250929", "@cf/meta/llama-3.1-8b-instruct",
                                    "text-bison@001", "sky-t1", "o1@latest", "HF-model", "ask-me"})
        EXPECT_EQ(usage_of(imported("date,model,input_tokens,output_tokens\n2026-08-01," + model + ",10,1\n"),
                           model)
                      .input_tokens_per_day,
                  10);
}

TEST(Secrets, aRegionIsNone) {
    const auto read = imported(
        "InstanceType,AcceleratorName,AcceleratorCount,Price,Region\ng6.xlarge,L4,1,1,ASIA-EAST-1\n");
    EXPECT_EQ(read.rows.instances.size(), 1u);
    EXPECT_EQ(read.skipped, Texts());
}

TEST(Secrets, aWrongCellIsQuotedOnlyWhereItLooksLikeANumber) {
    const auto told = [](const std::string& cell) {
        const auto read = imported(
            "date,model,input_tokens,output_tokens\n2026-08-01,m,1,1\n2026-08-01,m,\"" + cell + "\",1\n");
        return read.skipped.empty() ? "" : read.skipped[0];
    };
    for (const char* cell : {"12,34", "12 GB", "1.2M", "$3.70", "40 %", "1e999", "12:30", "12 34 567"})
        EXPECT_EQ(told(cell), std::string("line 3: input_tokens: \"") + cell + "\" is no number");
    for (const char* cell : {"x", "many", "plan B", "a1", "4dead5beef6", "12 monkeys", "nan(hf_1)",
                             "1234567890 1234567890 1234", "sk-123", "e5", "5e", "-"})
        EXPECT_EQ(told(cell).find(cell), std::string::npos) << told(cell);
}

} // namespace
