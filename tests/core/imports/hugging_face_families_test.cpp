// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/imported.h"

#include <gtest/gtest.h>

namespace {

using test::imported;
using test::problems;
using test::Texts;

// A network of each kind as it is published, the keys that count. Sizes are those of the models' cards and
// safetensors files, in billions; 0: not compared. Keys that are left out are the class's own.
struct Published {
    const char* name;
    const char* config;
    double total_b, active_b;
    double kv_elements; // layers that keep a cache x KV heads x 2 x head size
    double kv_layers;   // 0: all
    double experts = 0, experts_per_token = 0;
    double window = 0, window_share = 0;
};

const Published published[] = {
    // Old names, two matrices an MLP, positions in a table.
    {"gpt2", R"({"model_type": "gpt2", "n_embd": 768, "n_layer": 12, "n_head": 12, "vocab_size": 50257})",
     0.1244, 0, 12 * 12 * 2 * 64, 0},
    {"falcon-7b", R"({"model_type": "falcon", "hidden_size": 4544, "num_hidden_layers": 32,
      "num_attention_heads": 71, "num_kv_heads": 71, "multi_query": true, "new_decoder_architecture": false})",
     6.92, 0, 32 * 1 * 2 * 64, 0},
    {"falcon-40b", R"({"model_type": "falcon", "hidden_size": 8192, "num_hidden_layers": 60,
      "num_attention_heads": 128, "num_kv_heads": 8, "multi_query": true, "new_decoder_architecture": true})",
     41.3, 0, 60 * 8 * 2 * 64, 0},
    {"gpt-neox-20b", R"({"model_type": "gpt_neox", "num_hidden_layers": 44})", 20.55, 0, 44 * 64 * 2 * 96, 0},
    {"phi-2",
     R"({"model_type": "phi", "hidden_size": 2560, "intermediate_size": 10240, "num_hidden_layers": 32})",
     2.78, 0, 32 * 32 * 2 * 80, 0},
    {"bloom", R"({"model_type": "bloom", "hidden_size": 14336, "n_layer": 70, "num_attention_heads": 112})",
     176.2, 0, 70 * 112 * 2 * 128, 0},
    {"mpt-30b",
     R"({"model_type": "mpt", "d_model": 7168, "n_layers": 48, "n_heads": 64, "vocab_size": 50432})", 29.96,
     0, 48 * 64 * 2 * 112, 0},
    {"opt-6.7b", R"({"model_type": "opt", "hidden_size": 4096, "ffn_dim": 16384, "num_hidden_layers": 32,
      "num_attention_heads": 32})",
     6.658, 0, 32 * 32 * 2 * 128, 0},
    {"Nemotron-4-340B", R"({"model_type": "nemotron", "hidden_size": 18432, "intermediate_size": 73728,
      "num_hidden_layers": 96, "num_attention_heads": 96, "num_key_value_heads": 8})",
     341, 0, 96 * 8 * 2 * 192, 0},
    {"Qwen-7B", R"({"model_type": "qwen", "hidden_size": 4096, "kv_channels": 128})", 7.72, 0,
     32 * 32 * 2 * 128, 0},
    {"chatglm3-6b",
     R"({"model_type": "chatglm", "hidden_size": 4096, "ffn_hidden_size": 13696, "num_layers": 28,
      "num_attention_heads": 32, "multi_query_group_num": 2, "kv_channels": 128, "padded_vocab_size": 65024})",
     6.24, 0, 28 * 2 * 2 * 128, 0},
    // A picture's or a voice's model keeps the text part apart, and it leaves out what its class has.
    {"llava-1.5-7b", R"({"model_type": "llava", "architectures": ["LlavaForConditionalGeneration"],
      "text_config": {"model_type": "llama", "architectures": ["LlamaForCausalLM"], "vocab_size": 32064}})",
     6.74, 0, 32 * 32 * 2 * 128, 0},
    {"Qwen3-Omni-30B-A3B", R"({"model_type": "qwen3_omni_moe", "thinker_config": {"text_config":
      {"model_type": "qwen3_omni_moe_text", "hidden_size": 2048, "num_hidden_layers": 48,
       "num_attention_heads": 32, "num_key_value_heads": 4, "head_dim": 128, "vocab_size": 152064,
       "num_experts": 128, "num_experts_per_tok": 8, "moe_intermediate_size": 768}}})",
     30.53, 3.35, 48 * 4 * 2 * 128, 0, 128, 8},
    // Layers that look at a picture keep nothing that grows.
    {"Llama-3.2-11B-Vision", R"({"model_type": "mllama", "text_config": {"model_type": "mllama_text_model",
      "vocab_size": 128256, "cross_attention_layers": [3, 8, 13, 18, 23, 28, 33, 38]}})",
     9.775, 0, 32 * 8 * 2 * 128, 32},
    // Windows by a number, by letters.
    {"c4ai-command-r7b", R"({"model_type": "cohere2", "hidden_size": 4096, "intermediate_size": 14336,
      "num_hidden_layers": 32, "num_attention_heads": 32, "num_key_value_heads": 8, "sliding_window_pattern": 4})",
     8.03, 0, 32 * 8 * 2 * 128, 0, 0, 0, 4096, 0.75},
    {"EXAONE-4.0-32B", R"({"model_type": "exaone4", "hidden_size": 5120, "intermediate_size": 27392,
      "num_hidden_layers": 64, "num_attention_heads": 40, "num_key_value_heads": 8,
      "sliding_window_pattern": "LLLG", "max_position_embeddings": 131072})",
     32.0, 0, 64 * 8 * 2 * 128, 0, 0, 0, 4096, 0.75},
    // Layers that share a cache, embeddings of every layer: 4 x 256 heads of the first 20 layers.
    {"gemma-3n-E4B", R"({"model_type": "gemma3n", "text_config": {"model_type": "gemma3n_text",
      "hidden_size": 2048}})",
     6.87, 4.5, 20 * 2 * 2 * 256, 20, 0, 0, 512, 0.8},
    // "2.3B effective": 5 full and 10 sliding layers keep a cache, of heads of 512 and of 256.
    {"gemma-4-E2B",
     R"({"model_type": "gemma4", "text_config": {"model_type": "gemma4_text", "hidden_size": 1536,
      "intermediate_size": 6144, "num_hidden_layers": 35, "num_key_value_heads": 1, "num_kv_shared_layers": 20,
      "use_double_wide_mlp": true, "layer_types": ["sliding_attention", "sliding_attention", "sliding_attention",
      "sliding_attention", "full_attention"]}})",
     0, 2.28, 12 * 2 * 256 + 3 * 2 * 512, 15, 0, 0, 512, 6144.0 / 9216},
    // Mixtures of experts: every second layer, shared ones, a dense start, lists where others have a number.
    {"Qwen1.5-MoE-A2.7B", R"({"model_type": "qwen2_moe", "hidden_size": 2048})", 14.3, 2.69,
     24 * 16 * 2 * 128, 0, 60, 4},
    {"Phi-3.5-MoE", R"({"model_type": "phimoe", "hidden_size": 4096})", 41.9, 6.64, 32 * 8 * 2 * 128, 0, 16,
     2},
    {"dbrx", R"({"model_type": "dbrx", "d_model": 6144, "n_layers": 40, "n_heads": 48, "vocab_size": 100352,
      "attn_config": {"kv_n_heads": 8},
      "ffn_config": {"ffn_hidden_size": 10752, "moe_num_experts": 16, "moe_top_k": 4}})",
     131.6, 36.5, 40 * 8 * 2 * 128, 0, 16, 4},
    {"Hunyuan-A13B", R"({"model_type": "hunyuan_v1_moe", "hidden_size": 4096, "intermediate_size": 3072,
      "num_hidden_layers": 32, "num_attention_heads": 32, "num_key_value_heads": 8, "head_dim": 128,
      "vocab_size": 128167, "num_experts": 64, "moe_topk": [8, 8], "moe_intermediate_size": [3072, 3072],
      "num_shared_expert": [1, 1], "tie_word_embeddings": true})",
     80.4, 12.75, 32 * 8 * 2 * 128, 0, 64, 8},
    {"ERNIE-4.5-21B-A3B", R"({"model_type": "ernie4_5_moe", "hidden_size": 2560})", 21.83, 3.35,
     28 * 4 * 2 * 128, 0, 64, 6},
    {"dots.llm1", R"({"model_type": "dots1", "hidden_size": 4096, "intermediate_size": 10944,
      "num_hidden_layers": 62, "num_attention_heads": 32, "num_key_value_heads": 32, "n_routed_experts": 128,
      "num_experts_per_tok": 6, "n_shared_experts": 2, "moe_intermediate_size": 1408, "first_k_dense_replace": 1,
      "moe_layer_freq": 1, "vocab_size": 152064})",
     142.8, 14.0, 62 * 32 * 2 * 128, 0, 128, 6},
    {"Ling-lite", R"({"model_type": "bailing_moe", "hidden_size": 2048, "intermediate_size": 1408,
      "num_hidden_layers": 28, "num_attention_heads": 16, "num_key_value_heads": 4, "num_experts": 64,
      "num_experts_per_tok": 6, "num_shared_experts": 2, "moe_intermediate_size": 1408, "vocab_size": 126464})",
     16.8, 2.75, 28 * 4 * 2 * 128, 0, 64, 6},
    // 33 layers with a window have 96 heads, the others 64.
    {"Step-3.5-Flash", R"({"model_type": "step3p5", "hidden_size": 4096, "intermediate_size": 11264,
      "num_hidden_layers": 44, "num_attention_heads": 64, "num_attention_groups": 8, "head_dim": 128,
      "moe_num_experts": 288, "moe_top_k": 8, "moe_intermediate_size": 1280, "share_expert_dim": 1280,
      "moe_layers_enum": "3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,36,37,38,39,40,41,42,43",
      "sliding_window": 512, "vocab_size": 128896, "layer_types":
      ["full_attention", "sliding_attention", "sliding_attention", "sliding_attention"],
      "attention_other_setting": {"num_attention_heads": 96, "num_attention_groups": 8, "head_dim": 128}})",
     192.3, 11.86, 44 * 8 * 2 * 128, 0, 288, 8, 512, 0.75},
    // Latent attention.
    {"GLM-4.7-Flash", R"({"model_type": "glm4_moe_lite", "hidden_size": 2048})", 29.9, 3.9, 47 * 576, 0, 64,
     4},
    {"MiniCPM3-4B", R"({"model_type": "minicpm3", "hidden_size": 2560, "intermediate_size": 6400,
      "num_hidden_layers": 62, "num_attention_heads": 40, "q_lora_rank": 768, "kv_lora_rank": 256,
      "qk_nope_head_dim": 64, "qk_rope_head_dim": 32, "vocab_size": 73448})",
     4.07, 0, 62 * 288, 0},
    // Two attentions and two dense MLPs a layer, beside the experts. Of 12 chosen some are no experts.
    {"LongCat-Flash", R"({"model_type": "longcat_flash", "hidden_size": 6144, "num_layers": 28,
      "num_attention_heads": 64, "ffn_hidden_size": 12288, "expert_ffn_hidden_size": 2048, "n_routed_experts": 512,
      "moe_topk": 12, "kv_lora_rank": 512, "q_lora_rank": 1536, "qk_rope_head_dim": 64, "qk_nope_head_dim": 128,
      "v_head_dim": 128, "vocab_size": 131072})",
     560.7, 32.2, 28 * 2 * 576, 0, 512, 12},
    // Linear layers, state space and convolution keep nothing that grows.
    {"Qwen3-Next-80B-A3B", R"({"model_type": "qwen3_next", "hidden_size": 2048})", 79.67, 3.87,
     12 * 2 * 2 * 256, 12, 512, 10},
    {"Kimi-Linear-48B-A3B", R"({"model_type": "kimi_linear", "hidden_size": 2304, "intermediate_size": 9216,
      "num_hidden_layers": 27, "num_attention_heads": 32, "kv_lora_rank": 512, "q_lora_rank": null,
      "qk_nope_head_dim": 128, "qk_rope_head_dim": 64, "v_head_dim": 128, "num_experts": 256,
      "num_experts_per_token": 8, "moe_intermediate_size": 1024, "num_shared_experts": 1,
      "first_k_dense_replace": 1, "vocab_size": 163840, "moe_layer_freq": 1, "linear_attn_config":
      {"full_attn_layers": [4, 8, 12, 16, 20, 24, 27], "head_dim": 128, "num_heads": 32,
       "short_conv_kernel_size": 4}})",
     49.1, 3.48, 7 * 576, 7, 256, 8},
    {"MiniMax-Text-01", R"({"model_type": "minimax_text_01", "hidden_size": 6144, "intermediate_size": 9216,
      "num_hidden_layers": 80, "num_attention_heads": 64, "num_key_value_heads": 8, "head_dim": 128,
      "vocab_size": 200064, "num_local_experts": 32, "num_experts_per_tok": 2,
      "attn_type_list": [0, 0, 0, 0, 0, 0, 0, 1], "shared_intermediate_size": 0})",
     456, 48.4, 10 * 8 * 2 * 128, 10, 32, 2}, // "45.9B activated", without its 2.46 B of embeddings
    {"Jamba-v0.1", R"({"model_type": "jamba", "hidden_size": 4096})", 51.57, 12.1, 4 * 8 * 2 * 128, 4, 16, 2},
    {"Falcon-H1-34B", R"({"model_type": "falcon_h1", "hidden_size": 5120, "intermediate_size": 21504,
      "num_hidden_layers": 72, "num_attention_heads": 20, "num_key_value_heads": 4, "head_dim": 128,
      "mamba_d_ssm": 4096, "mamba_n_heads": 32, "mamba_d_head": 128, "mamba_n_groups": 2,
      "vocab_size": 261120})",
     33.64, 0, 72 * 4 * 2 * 128, 0},
    {"granite-4.0-h-small",
     R"({"model_type": "granitemoehybrid", "hidden_size": 4096, "intermediate_size": 768,
      "shared_intermediate_size": 1536, "num_hidden_layers": 40, "num_attention_heads": 32,
      "num_key_value_heads": 8, "num_local_experts": 72, "num_experts_per_tok": 10, "mamba_d_state": 128,
      "vocab_size": 100352, "tie_word_embeddings": true, "layer_types": ["mamba", "mamba", "mamba", "mamba",
      "mamba", "attention", "mamba", "mamba", "mamba", "mamba"]})",
     32.2, 8.8, 4 * 8 * 2 * 128, 4, 72, 10},
    {"LFM2-1.2B",
     R"({"model_type": "lfm2", "hidden_size": 2048, "num_hidden_layers": 16, "block_ff_dim": 12288,
      "full_attn_idxs": [2, 5, 8, 10, 12, 14]})",
     1.17, 0, 6 * 8 * 2 * 64, 6},
};

TEST(HuggingFaceFamilies, areCountedAsPublished) {
    for (const Published& model : published) {
        const auto read = imported(model.config);
        ASSERT_EQ(problems(read), Texts()) << model.name;
        ASSERT_EQ(read.rows.models.size(), 1u) << model.name;
        const auto& row = read.rows.models[0];
        if (model.total_b > 0)
            EXPECT_NEAR(row.total_params_b / model.total_b, 1, 0.003) << model.name;
        EXPECT_NEAR(row.active_params_b / (model.active_b > 0 ? model.active_b : model.total_b), 1, 0.01)
            << model.name;
        EXPECT_EQ(row.kv_elements_per_token, model.kv_elements) << model.name;
        EXPECT_EQ(row.kv_layers, model.kv_layers) << model.name;
        EXPECT_EQ(row.experts, model.experts) << model.name;
        EXPECT_EQ(row.experts_per_token, model.experts_per_token) << model.name;
        EXPECT_EQ(row.sliding_window_tokens, model.window) << model.name;
        EXPECT_NEAR(row.sliding_layer_share, model.window_share, 1e-9) << model.name;
    }
}

TEST(HuggingFaceFamilies, keepTheStateOfTheLayersWithoutCache) {
    const auto state = [](const char* config) {
        return imported(config).rows.models.at(0).state_bytes_per_request;
    };
    // 36 layers: 32 heads x 128 x 128 x 2 bytes, and three tokens of 2 x 2048 + 4096 channels.
    EXPECT_EQ(state(R"({"model_type": "qwen3_next", "hidden_size": 2048})"),
              36 * (32 * 128 * 128 * 2 + 3 * 8192 * 2));
    EXPECT_EQ(state(R"({"model_type": "qwen3_next", "hidden_size": 2048, "mamba_ssm_dtype": "float32"})"),
              36 * (32 * 128 * 128 * 4 + 3 * 8192 * 2));
    // 28 layers of 2 x 4096 channels: 16 states, and four tokens of the convolution.
    EXPECT_EQ(state(R"({"model_type": "jamba", "hidden_size": 4096})"), 28 * 8192 * (16 + 4) * 2);
    EXPECT_EQ(state(R"({"model_type": "llama", "hidden_size": 4096})"), 0);
}

core::CatalogueModel row_of(const std::string& config) {
    const auto read = imported(config);
    EXPECT_EQ(problems(read), Texts()) << config;
    return read.rows.models.empty() ? core::CatalogueModel{} : read.rows.models[0];
}

// Matrix by matrix, of networks that are small enough to do so. 1,024 wide, 32,000 tokens.
constexpr double h = 1024, tables = 2 * 32000 * h;

TEST(HuggingFaceFamilies, countDeepSeekV4MatrixByMatrix) {
    const auto row = row_of(R"({"model_type": "deepseek_v4", "hidden_size": 1024, "vocab_size": 32000,
        "num_hidden_layers": 4, "num_attention_heads": 16, "head_dim": 128, "q_lora_rank": 256, "o_groups": 4,
        "o_lora_rank": 64, "index_n_heads": 8, "index_head_dim": 32, "sliding_window": 128, "hc_mult": 4,
        "compress_ratios": [0, 4, 128, 4, 0], "n_routed_experts": 16, "num_experts_per_tok": 2,
        "n_shared_experts": 1, "moe_intermediate_size": 512})");
    const double attention = 256 * (h + 16 * 128) + h * 128 + 64 * (16 * 128 + 4 * h) + 2 * 24 * 4 * h;
    const double fine = 4 * h * 128 + 4 * h * 32 + 256 * 8 * 32 + h * 8, coarse = 2 * h * 128;
    const double expert = 3 * h * 512;
    const double total = tables + 4 * (attention + 17 * expert + 16 * h) + 2 * fine + coarse;
    EXPECT_NEAR(row.total_params_b, total / 1e9, 1e-4);
    EXPECT_NEAR(row.active_params_b, (total - 4 * 14 * expert) / 1e9, 1e-4);
    EXPECT_EQ(row.kv_elements_per_token, 128 / 4 + 128 / 128 + 128 / 4);
    EXPECT_EQ(row.kv_layers, 3);
    EXPECT_EQ(row.state_bytes_per_request, 4 * 128 * 128 * 2); // the windows
    EXPECT_TRUE(row.kv_replicated);
}

TEST(HuggingFaceFamilies, countKimiK3MatrixByMatrix) {
    const auto row = row_of(R"({"model_type": "kimi_k3", "text_config": {"model_type": "kimi_linear",
        "hidden_size": 1024, "vocab_size": 32000, "num_hidden_layers": 4, "intermediate_size": 4096,
        "num_attention_heads": 8, "kv_lora_rank": 128, "q_lora_rank": 256, "qk_nope_head_dim": 64,
        "qk_rope_head_dim": 32, "v_head_dim": 64, "mla_use_output_gate": true, "num_experts": 16,
        "num_experts_per_token": 4, "moe_intermediate_size": 512, "num_shared_experts": 2,
        "routed_expert_hidden_size": 256, "first_k_dense_replace": 1, "linear_attn_config": {"head_dim": 64,
        "num_heads": 8, "short_conv_kernel_size": 4, "use_full_rank_gate": true, "full_attn_layers": [4]}}})");
    const double inner = 8 * 64;
    const double delta = 3 * inner * (h + 4) + (h * 64 + 64 * inner) + h * inner + h * 8 +
                         inner * h; // q k v, decay, gate, beta, out
    const double latent = 256 * (h + 8 * 96) + h * 160 + 128 * 8 * (64 + 64) + 2 * 8 * 64 * h;
    const double expert = 3 * 256 * 512;
    const double moe = 16 * expert + 16 * h + 2 * h * 256 + 2 * 3 * h * 512;
    const double total = tables + 3 * delta + latent + 3 * h * 4096 + 3 * moe;
    EXPECT_NEAR(row.total_params_b, total / 1e9, 1e-4);
    EXPECT_NEAR(row.active_params_b, (total - 3 * 12 * expert) / 1e9, 1e-4);
    EXPECT_EQ(row.kv_elements_per_token, 160);
    EXPECT_EQ(row.kv_layers, 1);
    EXPECT_EQ(row.state_bytes_per_request, 3 * (inner * 64 * 4 + 3 * inner * 3 * 2));
}

TEST(HuggingFaceFamilies, countGemma4MatrixByMatrix) {
    // Full layers have wider heads, fewer for keys, and no matrix of values.
    const auto row = row_of(R"({"model_type": "gemma4", "text_config": {"model_type": "gemma4_text",
        "hidden_size": 1024, "vocab_size": 32000, "num_hidden_layers": 6, "intermediate_size": 2048,
        "num_attention_heads": 8, "num_key_value_heads": 4, "head_dim": 128, "global_head_dim": 256,
        "num_global_key_value_heads": 2, "attention_k_eq_v": true, "hidden_size_per_layer_input": 0,
        "enable_moe_block": true, "num_experts": 16, "top_k_experts": 2, "moe_intermediate_size": 256}})");
    const double expert = 3 * h * 256;
    const double total = tables / 2 + 5 * h * 128 * (2 * 8 + 2 * 4) + h * 256 * (2 * 8 + 2) +
                         6 * (3 * h * 2048 + 16 * expert + 16 * h);
    EXPECT_NEAR(row.total_params_b, total / 1e9, 1e-4);
    EXPECT_NEAR(row.active_params_b, (total - 6 * 14 * expert) / 1e9, 1e-4);
    EXPECT_EQ(row.kv_elements_per_token, 5 * 4 * 2 * 128 + 2 * 2 * 256);
    EXPECT_EQ(row.sliding_window_tokens, 512);
    EXPECT_NEAR(row.sliding_layer_share, 5120.0 / 6144, 1e-9); // of the cache; of the layers 5/6
}

TEST(HuggingFaceFamilies, countNemotronHMatrixByMatrix) {
    // Letters and words are the same; each is a layer of one block, its MLPs have two matrices.
    const std::string rest = R"("hidden_size": 1024, "vocab_size": 32000, "num_attention_heads": 8,
        "num_key_value_heads": 2, "head_dim": 128, "mamba_num_heads": 16, "mamba_head_dim": 64, "n_groups": 2,
        "ssm_state_size": 128, "conv_kernel": 4, "intermediate_size": 2048, "n_routed_experts": 16,
        "num_experts_per_tok": 4, "n_shared_experts": 1, "moe_intermediate_size": 512, "moe_latent_size": 256,
        "moe_shared_expert_intermediate_size": 1024, "mamba_ssm_cache_dtype": "float32"})";
    const double inner = 16 * 64, convolved = inner + 2 * 2 * 128;
    const double mamba = h * (inner + convolved + 16) + convolved * 5 + inner * h;
    const double expert = 2 * 256 * 512, moe = 16 * expert + 16 * h + 2 * h * 256 + 2 * h * 1024;
    const double total = tables + 2 * mamba + h * 128 * (2 * 8 + 2 * 2) + 2 * h * 2048 + moe;
    for (
        const std::string layers :
        {R"("hybrid_override_pattern": "ME*M-")",
         R"("layers_block_type": ["mamba", "moe", "attention", "mamba", "mlp"])",
         R"("layers_block_type": ["linear_attention", "moe", "full_attention", "linear_attention", "mlp"])"}) {
        const auto row = row_of(R"({"model_type": "nemotron_h", )" + layers + ", " + rest);
        EXPECT_NEAR(row.total_params_b, total / 1e9, 1e-4) << layers;
        EXPECT_NEAR(row.active_params_b, (total - 12 * expert) / 1e9, 1e-4);
        EXPECT_EQ(row.layers, 5);
        EXPECT_EQ(row.kv_layers, 1);
        EXPECT_EQ(row.kv_elements_per_token, 2 * 2 * 128);
        EXPECT_EQ(row.state_bytes_per_request, 2 * (inner * 128 * 4 + convolved * 4 * 2));
    }
}

TEST(HuggingFaceFamilies, countOthersMatrixByMatrix) {
    // MiMo-V2: layers with a window have other heads, and values are narrower than keys.
    const auto mimo = row_of(R"({"model_type": "mimo_v2_flash", "hidden_size": 1024, "vocab_size": 32000,
        "num_hidden_layers": 4, "intermediate_size": 2048, "num_attention_heads": 8, "num_key_value_heads": 2,
        "head_dim": 192, "v_head_dim": 128, "swa_num_attention_heads": 16, "swa_num_key_value_heads": 4,
        "swa_head_dim": 96, "swa_v_head_dim": 64, "sliding_window": 128, "hybrid_layer_pattern": [0, 1, 1, 1]})");
    EXPECT_NEAR(mimo.total_params_b,
                (tables + 4 * 3 * h * 2048 + h * 320 * (8 + 2) + 3 * h * 160 * (16 + 4)) / 1e9, 1e-4);
    EXPECT_EQ(mimo.kv_elements_per_token, 2 * 320 + 3 * 4 * 160);
    EXPECT_EQ(mimo.head_dim, 160);
    // MiniMax-M3: an indexer in its sparse layers, the dense ones wider than an expert.
    const auto minimax = row_of(R"({"model_type": "minimax_m3", "hidden_size": 1024, "vocab_size": 32000,
        "num_hidden_layers": 4, "intermediate_size": 512, "dense_intermediate_size": 2048, "num_attention_heads": 8,
        "num_key_value_heads": 2, "head_dim": 128, "num_local_experts": 8, "num_experts_per_tok": 2,
        "shared_intermediate_size": 512, "n_shared_experts": 1, "moe_layer_freq": [0, 1, 1, 1],
        "sparse_attention_config": {"sparse_num_index_heads": 4, "sparse_index_dim": 64,
        "sparse_attention_freq": [0, 1, 1, 1]}})");
    EXPECT_NEAR(minimax.total_params_b,
                (tables + 4 * h * 128 * 20 + 3 * h * 2048 + 3 * (9 * 3 * h * 512 + 8 * h) + 3 * h * 64 * 5) /
                    1e9,
                1e-4);
    // Nemotron's searched networks: a layer without attention, widths of their own, up to the next 256.
    const auto searched = row_of(R"({"model_type": "nemotron-nas", "hidden_size": 1024, "vocab_size": 32000,
        "num_attention_heads": 8, "num_key_value_heads": null, "intermediate_size": null, "num_hidden_layers": 3,
        "block_configs": [
        {"attention": {"n_heads_in_group": 4, "no_op": false}, "ffn": {"ffn_mult": 3.0, "no_op": false}},
        {"attention": {"n_heads_in_group": null, "no_op": true}, "ffn": {"ffn_mult": 1.3, "no_op": false}},
        {"attention": {"n_heads_in_group": 4, "no_op": false}, "ffn": {"ffn_mult": null, "no_op": true}}]})");
    EXPECT_NEAR(searched.total_params_b, (tables + 2 * h * 128 * (16 + 4) + 3 * h * (2048 + 1024)) / 1e9,
                1e-4);
    EXPECT_EQ(searched.kv_layers, 2);
    EXPECT_EQ(searched.kv_heads, 2);
    // The whole says of its part that the embeddings are tied.
    const auto tied = row_of(R"({"model_type": "qwen3_vl", "tie_word_embeddings": true,
        "text_config": {"model_type": "qwen3_vl_text", "hidden_size": 2048}})");
    EXPECT_TRUE(tied.tied_embeddings);
}

// One network, said in other ways: 16 layers of which every fourth is dense.
TEST(HuggingFaceFamilies, placeExpertsByWhateverSaysIt) {
    const auto total = [](const std::string& more) {
        const auto read =
            imported(R"({"model_type": "bailing_moe", "hidden_size": 1024, "intermediate_size": 4096,
            "num_hidden_layers": 16, "num_attention_heads": 8, "vocab_size": 32000, "num_experts": 8,
            "num_experts_per_tok": 2, "moe_intermediate_size": 512, )" +
                     more + "}");
        EXPECT_EQ(problems(read), Texts()) << more;
        return read.rows.models.empty() ? 0 : read.rows.models[0].total_params_b;
    };
    constexpr double attention = 16 * 4 * 1024 * 1024, embeddings = 2 * 32000 * 1024, dense = 3 * 1024 * 4096,
                     experts = 8 * 3 * 1024 * 512 + 1024 * 8;
    const auto with = [=](double layers) {
        return (attention + embeddings + (16 - layers) * dense + layers * experts) / 1e9;
    };
    EXPECT_NEAR(total(R"("mlp_only_layers": [0, 4, 8, 12])"), with(12), 1e-4);
    EXPECT_NEAR(total(R"("first_k_dense_replace": 4)"), with(12), 1e-4);
    EXPECT_NEAR(total(R"("num_dense_layers": 4)"), with(12), 1e-4);
    EXPECT_NEAR(total(R"("decoder_sparse_step": 4)"), with(4), 1e-4);
    EXPECT_NEAR(total(R"("interleave_moe_layer_step": 2)"), with(8), 1e-4);
    EXPECT_NEAR(total(R"("moe_layer_freq": [0, 1, 1, 1])"), with(12), 1e-4);
    EXPECT_NEAR(total(R"("moe_layer_freq": 2, "first_k_dense_replace": 1)"), with(7), 1e-4); // 2, 4 .. 14
    EXPECT_NEAR(total(R"("mlp_layer_types": ["dense", "sparse", "sparse", "sparse"])"), with(12), 1e-4);
    EXPECT_NEAR(total(R"("moe_layers_enum": "4,8,12")"), with(3), 1e-4);
    EXPECT_NEAR(total(R"("moe_layer_start_index": 4, "moe_layer_end_index": 7)"), with(4), 1e-4);
    EXPECT_NEAR(total(R"("expert_layer_period": 4, "expert_layer_offset": 1)"), with(4), 1e-4);
}

TEST(HuggingFaceFamilies, readKeysUnderTheirOldNames) {
    const auto row = [](const char* config) {
        const auto read = imported(config);
        EXPECT_EQ(problems(read), Texts()) << config;
        return read.rows.models.empty() ? core::CatalogueModel{} : read.rows.models[0];
    };
    const auto now = row(R"({"model_type": "llama", "hidden_size": 2048, "num_hidden_layers": 8,
        "num_attention_heads": 16, "num_key_value_heads": 4, "intermediate_size": 8192, "vocab_size": 1000,
        "max_position_embeddings": 4096})");
    const auto then =
        row(R"({"model_type": "llama", "n_embd": 2048, "n_layers": 8, "n_head": 16, "n_kv_heads": 4,
        "n_inner": 8192, "n_vocab": 1000, "n_ctx": 4096})");
    EXPECT_EQ(now.total_params_b, then.total_params_b);
    EXPECT_EQ(now.kv_elements_per_token, then.kv_elements_per_token);
    EXPECT_EQ(now.max_context_tokens, then.max_context_tokens);
    // A null key is no key that is left out: there is one KV head a head then.
    EXPECT_EQ(row(R"({"model_type": "mistral", "hidden_size": 4096, "num_key_value_heads": null})").kv_heads,
              32);
    EXPECT_EQ(row(R"({"model_type": "mistral", "hidden_size": 4096})").kv_heads, 8);
}

} // namespace
