// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/own_catalogue.h"
#include "tests/support/imported.h"

#include <gtest/gtest.h>

namespace {

using test::imported;
using test::problems;
using test::Texts;

struct Published {
    const char* id; // in the shipped catalogue
    const char* config;
};

// The keys that count, of the configs as published.
const Published published[] = {
    {"meta-llama/Llama-3.1-8B",
     R"({"architectures": ["LlamaForCausalLM"], "model_type": "llama", "hidden_size": 4096, "intermediate_size": 14336,
         "num_attention_heads": 32, "num_key_value_heads": 8, "num_hidden_layers": 32, "vocab_size": 128256,
         "max_position_embeddings": 131072, "tie_word_embeddings": false, "torch_dtype": "bfloat16"})"},
    {"meta-llama/Llama-2-7b-hf",
     R"({"model_type": "llama", "hidden_size": 4096, "intermediate_size": 11008, "num_attention_heads": 32,
         "num_hidden_layers": 32, "vocab_size": 32000, "max_position_embeddings": 4096})"},
    {"meta-llama/Llama-3.2-1B",
     R"({"model_type": "llama", "hidden_size": 2048, "intermediate_size": 8192, "num_attention_heads": 32,
         "num_key_value_heads": 8, "head_dim": 64, "num_hidden_layers": 16, "vocab_size": 128256,
         "max_position_embeddings": 131072, "tie_word_embeddings": true})"},
    {"mistralai/Mistral-Small-24B-Instruct-2501",
     R"({"model_type": "mistral", "hidden_size": 5120, "intermediate_size": 32768, "num_attention_heads": 32,
         "num_key_value_heads": 8, "head_dim": 128, "num_hidden_layers": 40, "vocab_size": 131072,
         "max_position_embeddings": 32768, "sliding_window": null, "tie_word_embeddings": false})"},
    {"Qwen/Qwen2.5-0.5B",
     R"({"model_type": "qwen2", "hidden_size": 896, "intermediate_size": 4864, "num_attention_heads": 14,
         "num_key_value_heads": 2, "num_hidden_layers": 24, "vocab_size": 151936, "tie_word_embeddings": true,
         "max_position_embeddings": 32768, "sliding_window": 32768, "use_sliding_window": false})"},
    {"Qwen/Qwen3-32B",
     R"({"model_type": "qwen3", "hidden_size": 5120, "intermediate_size": 25600, "num_attention_heads": 64,
         "num_key_value_heads": 8, "head_dim": 128, "num_hidden_layers": 64, "vocab_size": 151936,
         "max_position_embeddings": 40960, "sliding_window": null, "tie_word_embeddings": false})"},
    {"microsoft/phi-4",
     R"({"model_type": "phi3", "hidden_size": 5120, "intermediate_size": 17920, "num_attention_heads": 40,
         "num_key_value_heads": 10, "num_hidden_layers": 40, "vocab_size": 100352,
         "max_position_embeddings": 16384, "sliding_window": null, "tie_word_embeddings": false})"},
    {"google/gemma-2-9b",
     R"({"model_type": "gemma2", "hidden_size": 3584, "intermediate_size": 14336, "num_attention_heads": 16,
         "num_key_value_heads": 8, "head_dim": 256, "num_hidden_layers": 42, "vocab_size": 256000,
         "max_position_embeddings": 8192, "sliding_window": 4096})"},
    {"google/gemma-3-27b-it",
     R"({"model_type": "gemma3", "text_config": {"model_type": "gemma3_text", "hidden_size": 5376,
         "intermediate_size": 21504, "num_attention_heads": 32, "num_key_value_heads": 16, "head_dim": 128,
         "num_hidden_layers": 62, "vocab_size": 262144, "max_position_embeddings": 131072, "sliding_window": 1024,
         "sliding_window_pattern": 6}, "vision_config": {"hidden_size": 1152}})"},
    {"CohereForAI/c4ai-command-r-plus",
     R"({"model_type": "cohere", "hidden_size": 12288, "intermediate_size": 33792, "num_attention_heads": 96,
         "num_key_value_heads": 8, "num_hidden_layers": 64, "vocab_size": 256000,
         "max_position_embeddings": 131072})"},
    {"mistralai/Mixtral-8x7B-v0.1",
     R"({"model_type": "mixtral", "hidden_size": 4096, "intermediate_size": 14336, "num_attention_heads": 32,
         "num_key_value_heads": 8, "num_hidden_layers": 32, "vocab_size": 32000, "num_local_experts": 8,
         "num_experts_per_tok": 2, "max_position_embeddings": 32768, "sliding_window": null})"},
    {"Qwen/Qwen3-235B-A22B",
     R"({"model_type": "qwen3_moe", "hidden_size": 4096, "intermediate_size": 12288, "num_attention_heads": 64,
         "num_key_value_heads": 4, "head_dim": 128, "num_hidden_layers": 94, "vocab_size": 151936,
         "num_experts": 128, "num_experts_per_tok": 8, "moe_intermediate_size": 1536, "decoder_sparse_step": 1,
         "mlp_only_layers": [], "max_position_embeddings": 40960, "tie_word_embeddings": false})"},
    {"openai/gpt-oss-20b",
     R"({"model_type": "gpt_oss", "hidden_size": 2880, "intermediate_size": 2880, "num_attention_heads": 64,
         "num_key_value_heads": 8, "head_dim": 64, "vocab_size": 201088,
         "num_hidden_layers": 24, "num_local_experts": 32, "num_experts_per_tok": 4, "sliding_window": 128,
         "layer_types": ["sliding_attention", "full_attention"], "max_position_embeddings": 131072,
         "quantization_config": {"quant_method": "mxfp4"}, "tie_word_embeddings": false})"},
    {"deepseek-ai/DeepSeek-V3",
     R"({"model_type": "deepseek_v3", "hidden_size": 7168, "intermediate_size": 18432, "num_attention_heads": 128,
         "num_key_value_heads": 128, "num_hidden_layers": 61, "vocab_size": 129280, "kv_lora_rank": 512,
         "q_lora_rank": 1536, "qk_nope_head_dim": 128, "qk_rope_head_dim": 64, "v_head_dim": 128,
         "n_routed_experts": 256, "n_shared_experts": 1, "num_experts_per_tok": 8, "moe_intermediate_size": 2048,
         "first_k_dense_replace": 3, "moe_layer_freq": 1, "max_position_embeddings": 163840,
         "num_nextn_predict_layers": 1, "quantization_config": {"quant_method": "fp8", "fmt": "e4m3"},
         "tie_word_embeddings": false})"},
    {"deepseek-ai/DeepSeek-V2-Lite",
     R"({"model_type": "deepseek_v2", "hidden_size": 2048, "intermediate_size": 10944, "num_attention_heads": 16,
         "num_key_value_heads": 16, "num_hidden_layers": 27, "vocab_size": 102400, "kv_lora_rank": 512,
         "q_lora_rank": null, "qk_nope_head_dim": 128, "qk_rope_head_dim": 64, "v_head_dim": 128,
         "n_routed_experts": 64, "n_shared_experts": 2, "num_experts_per_tok": 6, "moe_intermediate_size": 1408,
         "first_k_dense_replace": 1, "moe_layer_freq": 1, "max_position_embeddings": 163840})"},
    {"moonshotai/Kimi-K2-Instruct",
     R"({"model_type": "kimi_k2", "hidden_size": 7168, "intermediate_size": 18432, "num_attention_heads": 64,
         "num_key_value_heads": 64, "num_hidden_layers": 61, "vocab_size": 163840, "kv_lora_rank": 512,
         "q_lora_rank": 1536, "qk_nope_head_dim": 128, "qk_rope_head_dim": 64, "v_head_dim": 128,
         "n_routed_experts": 384, "n_shared_experts": 1, "num_experts_per_tok": 8, "moe_intermediate_size": 2048,
         "first_k_dense_replace": 1, "moe_layer_freq": 1, "max_position_embeddings": 131072,
         "quantization_config": {"quant_method": "fp8"}})"},
    {"zai-org/GLM-4.5-Air",
     R"({"model_type": "glm4_moe", "hidden_size": 4096, "intermediate_size": 10944, "num_attention_heads": 96,
         "num_key_value_heads": 8, "head_dim": 128, "num_hidden_layers": 46, "vocab_size": 151552,
         "n_routed_experts": 128, "n_shared_experts": 1, "num_experts_per_tok": 8, "moe_intermediate_size": 1408,
         "first_k_dense_replace": 1, "max_position_embeddings": 131072})"},
};

TEST(HuggingFaceImport, countsWhatTheShippedCatalogueSays) {
    for (const auto& [id, config] : published) {
        const auto* expected = core::find_model(test::shipped_catalogue(), id);
        ASSERT_NE(expected, nullptr) << id;
        const auto read = imported(config);
        ASSERT_EQ(problems(read), Texts()) << id;
        ASSERT_EQ(read.rows.models.size(), 1u) << id;
        const auto& row = read.rows.models[0];
        EXPECT_NEAR(row.total_params_b / expected->total_params_b, 1, 0.002) << id;
        const double active = expected->active_with_look_up_b.value_or(expected->active_params_b);
        EXPECT_NEAR(row.active_params_b / active, 1, 0.01) << id;
        EXPECT_EQ(row.layers, expected->layers) << id;
        EXPECT_EQ(row.hidden_size, expected->hidden_size) << id;
        EXPECT_EQ(row.heads, expected->heads) << id;
        EXPECT_EQ(row.kv_heads, expected->kv_heads) << id;
        EXPECT_EQ(row.head_dim, expected->head_dim) << id;
        EXPECT_EQ(row.kv_elements_per_token, expected->kv_elements_per_token) << id;
        EXPECT_EQ(row.kv_replicated, expected->kv_replicated) << id;
        EXPECT_EQ(row.vocab_size, expected->vocab_size) << id;
        EXPECT_EQ(row.tied_embeddings, expected->tied_embeddings) << id;
        EXPECT_EQ(row.experts, expected->experts) << id;
        EXPECT_EQ(row.experts_per_token, expected->experts_per_token) << id;
        EXPECT_EQ(row.sliding_window_tokens, expected->sliding_window_tokens) << id;
        EXPECT_NEAR(row.sliding_layer_share, expected->sliding_layer_share, 1e-6) << id;
        EXPECT_EQ(row.max_context_tokens, expected->max_context_tokens) << id;
        EXPECT_EQ(row.native_precision, expected->native_precision) << id;
        EXPECT_EQ(row.source, (core::Source{"imported from export", "2026-11-20"}));
    }
}

std::string llama(const std::string& more) {
    return R"({"model_type": "llama", "hidden_size": 4096, "intermediate_size": 14336, "num_attention_heads": 32,
"num_key_value_heads": 8, "num_hidden_layers": 32, "vocab_size": 128256)" +
           more + "}";
}

core::ImportRead imported_as(std::string_view file, const std::string& content,
                             const core::Catalogue& shipped = test::shipped_catalogue()) {
    return core::import_file(content, {.name = file, .today = "2026-11-20", .shipped = shipped});
}

TEST(HuggingFaceImport, isNamedByItsRepositoryTheFileOrItsShape) {
    const auto name = [](std::string_view file, const char* more) {
        return imported_as(file, llama(more)).rows.models.at(0).id;
    };
    constexpr auto tuned = R"(, "_name_or_path": "acme/llama-tuned")";
    EXPECT_EQ(name("export", tuned), "acme/llama-tuned");
    EXPECT_EQ(name("config.json", tuned), "acme/llama-tuned");
    EXPECT_EQ(name("mine.json", tuned), "mine") << "what it was made of is another";
    EXPECT_EQ(name("llama-tuned.json", tuned), "acme/llama-tuned") << "the same, and whose it is";
    EXPECT_EQ(name("acme--other.config.json", tuned), "acme/other");
    EXPECT_EQ(name("models--acme--other.config.json", ""), "acme/other");
    EXPECT_EQ(name("meta-llama--Meta-Llama-3.1-8B.config.json", ""), "meta-llama/Meta-Llama-3.1-8B");
    EXPECT_EQ(name("mine.json", ""), "mine");
    EXPECT_EQ(name("mine_config.json", ""), "mine");
    for (const std::string folder :
         {"/home/me/out", "./out", "out", "~/models/x", "../a/b", "a/b/c", "a b/c", "outputs/x"})
        EXPECT_EQ(name("config.json", (R"(, "_name_or_path": ")" + folder + '"').c_str()),
                  "llama 8.03 B, 32 x 4096")
            << folder;
    for (const char* file : {"config.json", "config (1).json", "config-2.json", "standard input"})
        EXPECT_EQ(name(file, ""), "llama 8.03 B, 32 x 4096") << file;
}

TEST(HuggingFaceImport, keepsTwoVersionsOfAModelApart) {
    core::Catalogue own;
    const auto put = [&](std::string_view file, const char* more) {
        return core::put_rows(imported_as(file, llama(more)).rows, own).at(0).replaced;
    };
    constexpr auto fp8 = R"(, "quantization_config": {"quant_method": "fp8"})";
    EXPECT_FALSE(put("config.json", ""));
    EXPECT_FALSE(put("config.json", fp8));
    EXPECT_TRUE(put("config.json", fp8)); // the same once more
    EXPECT_FALSE(put("acme--X.config.json", ""));
    EXPECT_FALSE(put("acme--X.config.json", fp8));
    ASSERT_EQ(own.models.size(), 4u);
    EXPECT_EQ(own.models[1].id, "llama 8.03 B, 32 x 4096, fp8");
    EXPECT_EQ(own.models[3].id, "acme/X, fp8");
    // A name that says it needs no word more.
    EXPECT_EQ(imported_as("acme--X-FP8.config.json", llama(fp8)).rows.models.at(0).id, "acme/X-FP8");
}

// The folder is the repository's where the file is called as all are; many folders are nobody's.
TEST(HuggingFaceImport, isNamedByItsFolderBeforeWhatItWasMadeOf) {
    const auto name = [](std::string_view folder, const std::string& more) {
        return core::import_file(llama(more), {.name = "config.json",
                                               .today = "2026-11-20",
                                               .shipped = test::shipped_catalogue(),
                                               .folder = folder})
            .rows.models.at(0)
            .id;
    };
    const std::string parent = R"(, "_name_or_path": "acme/base-8B")";
    EXPECT_EQ(name("my-tune", parent), "my-tune");
    EXPECT_EQ(name("base-8B", parent), "acme/base-8B");
    EXPECT_EQ(name("acme--other", parent), "acme/other");
    for (const char* folder : {"Downloads", "checkpoint-1500", "tmp.Ab3", "outputs", "new folder", "",
                               ".cache", "2026-11-20", "0123456789abcdef0123456789abcdef01234567", "sk-1234"})
        EXPECT_EQ(name(folder, parent), "acme/base-8B") << folder;
    EXPECT_EQ(name("Downloads", ""), "llama 8.03 B, 32 x 4096");
}

TEST(HuggingFaceImport, theWholesNameGoesBeforeItsTextParts) {
    const auto name = [](const std::string& of_root) {
        return imported_as("config.json", R"({"model_type": "any_vl")" + of_root + R"(, "text_config": )" +
                                              llama(R"(, "_name_or_path": "acme/text")") + "}")
            .rows.models.at(0)
            .id;
    };
    EXPECT_EQ(name(R"(, "_name_or_path": "acme/seer")"), "acme/seer");
    EXPECT_EQ(name(R"(, "_name_or_path": "./out")"), "acme/text");
}

// Two that state one name: each remains, and comes into its own row again.
TEST(HuggingFaceImport, modelsOfOneNameAndOtherShapesStandSideBySide) {
    core::Catalogue own;
    const auto put = [&](const std::string& config) {
        return core::put_rows(imported_as("config.json", config, own).rows, own).at(0);
    };
    const std::string name = R"(, "_name_or_path": "acme/x")";
    const std::string small =
        R"({"model_type": "llama", "hidden_size": 2048, "intermediate_size": 8192, "num_attention_heads": 32,
            "num_key_value_heads": 8, "num_hidden_layers": 16, "vocab_size": 32000)" +
        name + "}";
    const std::string fewer_kv_heads = [&] {
        std::string config = llama(name);
        return config.replace(config.find("_heads\": 8"), 10, "_heads\": 4");
    }();
    EXPECT_EQ(put(llama(name)).name, "acme/x");
    EXPECT_EQ(put(small).name, "acme/x, 1.1 B");
    EXPECT_EQ(put(fewer_kv_heads).name, "acme/x, 7.9 B");
    EXPECT_EQ(own.models.size(), 3u);
    for (const auto& config : {llama(name), small, fewer_kv_heads})
        EXPECT_TRUE(put(config).replaced);
    // A name that says a precision, and files of two.
    const auto as_fp8 = [&](const char* more) {
        return core::put_rows(imported_as("acme--y-FP8.config.json", llama(more), own).rows, own).at(0).name;
    };
    EXPECT_EQ(as_fp8(R"(, "quantization_config": {"quant_method": "fp8"})"), "acme/y-FP8");
    EXPECT_EQ(as_fp8(""), "acme/y-FP8, bf16");
    EXPECT_EQ(own.models.size(), 5u);
}

// What is trained further carries its parent's name.
TEST(HuggingFaceImport, takesNoPlaceOfAShippedModel) {
    constexpr auto parent = R"(, "_name_or_path": "meta-llama/Llama-3.1-8B")";
    const auto& shipped = test::shipped_catalogue();
    auto catalogue = shipped;
    const auto put = [&] {
        return core::put_rows(imported_as("config.json", llama(parent), catalogue).rows, catalogue).at(0);
    };
    EXPECT_EQ(put().name, "meta-llama/Llama-3.1-8B (imported)");
    EXPECT_TRUE(put().replaced); // of the reader's own
    EXPECT_EQ(catalogue.models.size(), shipped.models.size() + 1);
}

TEST(HuggingFaceImport, refusesWhatWritesNoText) {
    const auto problem = [](const std::string& config) { return problems(imported(config)).at(0); };
    const auto of_class = [&](const std::string& name) {
        return problem(R"({"model_type": "llama", "hidden_size": 64, "architectures": [")" + name + "\"]}");
    };
    EXPECT_EQ(of_class("LlamaModel"),
              "f: architectures: LlamaModel has no output layer: an embedding model or "
              "encoder, which writes no text");
    for (const char* name : {"Qwen2ForRewardModel", "LlamaForSequenceClassification", "BertForMaskedLM",
                             "T5EncoderModel", "ViTForImageClassification", "ColQwen2ForRetrieval"})
        EXPECT_NE(of_class(name).find("writes no text"), std::string::npos) << name;
    EXPECT_NE(problem(R"({"model_type": "bert", "architectures": ["BertThing"]})").find("is an encoder"),
              std::string::npos);
    EXPECT_NE(problem(R"({"model_type": "t5"})").find("encoder with a decoder"), std::string::npos);
    EXPECT_NE(problem(R"({"model_type": "mamba2"})").find("keeps no cache"), std::string::npos);
    EXPECT_NE(problem(R"({"model_type": "qwen2", "hidden_size": 64, "is_causal": false})").find("an encoder"),
              std::string::npos);
    EXPECT_NE(problem(R"({"_class_name": "UNet2DConditionModel"})").find("diffusion"), std::string::npos);
    // Some that are used so have a class that writes: then the row says it.
    const auto read = imported_as("Qwen--Qwen3-Embedding-8B.config.json", llama(""));
    EXPECT_NE(read.rows.models.at(0).note.find("by its name an embedding"), std::string::npos);
}

TEST(HuggingFaceImport, readsWhatPythonWrites) {
    const auto read = imported(llama(R"(, "time_step_limit": [0.0, Infinity], "a": NaN, "b": -Infinity,
        "c": "NaN and \"Infinity\"")"));
    EXPECT_EQ(problems(read), Texts());
    EXPECT_EQ(read.rows.models.size(), 1u);
    EXPECT_EQ(problems(imported("{\"model_type\": \"llama\",\n\"hidden_size\": Infinite}")).size(), 1u);
}

TEST(HuggingFaceImport, refusesWhatNoFormulaCovers) {
    EXPECT_TRUE(problems(imported(R"({"model_type": "grok"})"))[0].starts_with(
        "f: model_type: \"grok\" is not known; known are llama, mistral"));
    EXPECT_TRUE(
        problems(imported(R"({"architectures": ["X"]})"))[0].starts_with("f: model_type: is missing"));
    EXPECT_EQ(problems(imported(llama(",\n\"layer_types\": [\"strange\"]"))),
              Texts{"f:3: layer_types: has strange, which is not counted"});
    EXPECT_EQ(problems(imported(llama(",\n\"layer_types\": [\"linear_attention\"]"))),
              (Texts{"f: layer_types: has linear layers, which are not counted in this family"}));
    EXPECT_EQ(problems(imported(llama(",\n\"layer_types\": [\"attention\", \"attention\", \"attention\"]"))),
              Texts{"f:3: layer_types: has 3 of 32 layers"});
    EXPECT_EQ(problems(imported(R"({"model_type": "granitemoehybrid", "hidden_size": 4096})")),
              Texts{"f: layer_types: is missing: which layers are linear is not known"});
    EXPECT_EQ(problems(imported(R"({"model_type": "mixtral", "hidden_size": 4096, "intermediate_size": 14336,
              "num_attention_heads": 32, "num_hidden_layers": 32, "vocab_size": 32000, "num_local_experts": 8,
              "num_experts_per_tok": 9})")),
              Texts{"f: num_experts_per_tok: is above the number of experts"});
}

TEST(HuggingFaceImport, saysWhatIsWrongWithACount) {
    // Each once, however often it is read; where the class has a value, a key that is left out has it.
    EXPECT_EQ(
        problems(imported("{\"model_type\": \"step3p5\",\n\"hidden_size\": 40.5,\n\"vocab_size\": true,\n"
                          "\"num_hidden_layers\": 2}")),
        (Texts{"f: num_attention_heads: is missing", "f: intermediate_size: is missing",
               "f:2: hidden_size: is 40.5, must be a count", "f:3: vocab_size: is true, must be a number"}));
    const auto with = [](const std::string& key, const std::string& value) {
        return problems(imported("{\"model_type\": \"llama\",\n\"" + key + "\": " + value + "}"));
    };
    EXPECT_EQ(with("num_hidden_layers", "1e12"),
              Texts{"f:2: num_hidden_layers: is 1000000000000, must be a count"});
    EXPECT_EQ(with("num_hidden_layers", "5000"),
              Texts{"f: num_hidden_layers: is 5000, at most 1000 are counted"});
    EXPECT_EQ(with("num_hidden_layers", "-3"),
              Texts{"f:2: num_hidden_layers: is -3, must be 0 or more and finite"});
    EXPECT_EQ(with("num_hidden_layers", "0"), Texts{"f: num_hidden_layers: is missing"});
    EXPECT_EQ(with("hidden_size", "1e999"),
              Texts{"f:2: hidden_size: is a number too large to hold, must be 0 or more and finite"});
    EXPECT_EQ(with("hidden_size", "Infinity"), Texts{"f:2: hidden_size: is \"Infinity\", must be a number"});
    EXPECT_EQ(with("vocab_size", "NaN"), Texts{"f:2: vocab_size: is \"NaN\", must be a number"});
    EXPECT_EQ(with("num_attention_heads", "[1, 2]"),
              Texts{"f:2: num_attention_heads: is a list of several values, which is not counted"});
    EXPECT_EQ(problems(imported(R"({"model_type": "llama"})")),
              Texts{"f: says nothing of the model's shape"});
}

TEST(HuggingFaceImport, refusesShapesThatNoInputTakes) {
    const auto read = imported(llama(R"(, "head_dim": 999999999)"));
    EXPECT_TRUE(read.rows.models.empty());
    ASSERT_EQ(read.skipped.size(), 1u);
    EXPECT_NE(read.skipped[0].find("model.total_params_b: is"), std::string::npos) << read.skipped[0];
    EXPECT_EQ(problems(read), Texts{"f: holds nothing that can be taken over"});
}

} // namespace
