// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/catalogue_fields.h"
#include "tests/support/imported.h"

#include <gtest/gtest.h>

namespace {

using test::problems;
using test::Texts;

core::ImportRead imported(const std::string& content, std::string_view name,
                          std::string_view quantisation = {}, std::string_view index = {}) {
    return core::import_file(content, {.name = name,
                                       .today = "2026-11-20",
                                       .shipped = test::shipped_catalogue(),
                                       .quantisation = quantisation,
                                       .weights_index = index});
}

// Dense; 24 % of what is no embedding is attention.
std::string dense(const std::string& more) {
    return R"({"model_type": "llama", "hidden_size": 4096, "num_key_value_heads": 8, "vocab_size": 32000)" +
           more + "}";
}

std::string mixture(const std::string& more) {
    return R"({"model_type": "qwen3_moe", "hidden_size": 2048)" + more + "}";
}

std::string precision(const std::string& config, std::string_view name = "export") {
    const auto read = imported(config, name);
    EXPECT_EQ(problems(read), Texts()) << config;
    return read.rows.models.empty() ? "" : std::string(catalogue_word(read.rows.models[0].native_precision));
}

std::string quantised(const std::string& config) {
    return precision(dense(R"(, "torch_dtype": "bfloat16", "quantization_config": )" + config));
}

std::string group(const std::string& bits, const std::string& type, const std::string& targets) {
    return R"({"targets": [)" + targets + R"(], "weights": {"num_bits": )" + bits + R"(, "type": ")" + type +
           R"("}})";
}

TEST(HuggingFacePrecision, isReadInEverySpelling) {
    EXPECT_EQ(quantised(R"({"quant_method": "fp8", "fmt": "e4m3"})"), "fp8");
    EXPECT_EQ(quantised(R"({"quant_method": "fbgemm_fp8"})"), "fp8");
    EXPECT_EQ(quantised(R"({"quant_method": "mxfp4"})"), "fp4");
    EXPECT_EQ(quantised(R"({"quant_method": "awq", "bits": 4})"), "int4");
    EXPECT_EQ(quantised(R"({"quant_method": "awq", "w_bit": 4})"), "int4");
    EXPECT_EQ(quantised(R"({"quant_method": "gptq", "bits": 8})"), "int8");
    EXPECT_EQ(quantised(R"({"quant_method": "auto-round", "bits": 4, "data_type": "int"})"), "int4");
    EXPECT_EQ(quantised(R"({"quant_method": "auto-round", "bits": 4, "data_type": "nv_fp"})"), "fp4");
    EXPECT_EQ(quantised(R"({"quant_method": "bitsandbytes", "load_in_4bit": true, "load_in_8bit": false})"),
              "int4");
    EXPECT_EQ(quantised(R"({"quant_method": "bitsandbytes", "load_in_4bit": false, "load_in_8bit": true})"),
              "int8");
    EXPECT_EQ(quantised(R"({"load_in_4bit": true})"), "int4");
    EXPECT_EQ(quantised(R"({"quant_method": "hqq", "quant_config": {"weight_quant_params": {"nbits": 4}}})"),
              "int4");
    EXPECT_EQ(quantised(R"({"quant_method": "eetq", "weights": "int8"})"), "int8");
    EXPECT_EQ(quantised(R"({"quant_method": "quanto", "weights": "float8"})"), "fp8");
    EXPECT_EQ(quantised(R"({"quant_method": "torchao", "quant_type": "int4_weight_only"})"), "int4");
    EXPECT_EQ(quantised(R"({"quant_method": "torchao", "quant_type":
        {"default": {"_type": "Float8DynamicActivationFloat8WeightConfig", "_version": 1}}})"),
              "fp8");
    EXPECT_EQ(quantised(R"({"quant_method": "torchao", "quant_type":
        {"default": {"_type": "Int8DynamicActivationInt4WeightConfig"}}})"),
              "int4");
    EXPECT_EQ(
        quantised(R"({"quant_method": "quark", "global_quant_config": {"weight": {"dtype": "fp8_e4m3"}}})"),
        "fp8");
    EXPECT_EQ(
        quantised(R"({"quant_method": "quark", "global_quant_config": {"weight": [{"dtype": "fp4"}]}})"),
        "fp4");
    EXPECT_EQ(quantised(R"({"quant_method": "modelopt", "quant_algo": "FP8"})"), "fp8");
    EXPECT_EQ(quantised(R"({"quant_method": "modelopt", "quant_algo": "NVFP4"})"), "fp4");
    EXPECT_EQ(quantised(R"({"quant_method": "modelopt", "quant_algo": "W4A8_AWQ"})"), "int4");
    EXPECT_EQ(quantised(R"({"quant_method": "modelopt", "quant_algo": "W4A8_MXFP4_FP8"})"), "fp4");
    EXPECT_EQ(quantised(R"({"quant_method": "modelopt", "quant_algo": "W8A8_SQ_PER_CHANNEL"})"), "int8");
    EXPECT_EQ(quantised(R"({"quant_method": "compressed-tensors", "config_groups": {"group_0": )" +
                        group("8", "float", R"("Linear")") + "}}"),
              "fp8");
    EXPECT_EQ(quantised(R"({"quant_method": "compressed-tensors", "config_groups": {"group_0": )" +
                        group("8", "int", R"("Linear")") + "}}"),
              "int8");
    EXPECT_EQ(quantised(R"({"quant_method": "compressed-tensors", "format": "nvfp4-pack-quantized",
        "config_groups": {"group_0": )" +
                        group("4", "float", R"("Linear")") + "}}"),
              "fp4");
}

TEST(HuggingFacePrecision, isFoundWhereverItStands) {
    EXPECT_EQ(
        precision(dense(R"(, "compression_config": {"quant_method": "compressed-tensors", "config_groups":
        {"group_0": {"targets": ["Linear"], "weights": {"num_bits": 4, "type": "int"}}}})")),
        "int4");
    EXPECT_EQ(precision(dense(R"(, "quantization": {"group_size": 64, "bits": 4})")), "int4"); // MLX
    const std::string fp8 = R"("quantization_config": {"quant_method": "fp8"})";
    EXPECT_EQ(precision(R"({"model_type": "any_vl", )" + fp8 + R"(, "text_config": )" + dense("") + "}"),
              "fp8");
    EXPECT_EQ(precision(R"({"model_type": "any_vl", "text_config": )" + dense(", " + fp8) + "}"), "fp8");
    EXPECT_EQ(precision(R"({"model_type": "any_vl", "llm_config": )" + dense(", " + fp8) + "}"), "fp8");
    EXPECT_EQ(precision(dense(R"(, "dtype": "float8_e4m3fn")")), "fp8");
    EXPECT_EQ(precision(dense(R"(, "dtype": "bfloat16")")), "bf16");
    // DeepSeek-V4: fp8, and experts that are narrower.
    EXPECT_EQ(precision(mixture(R"(, "expert_dtype": "fp4", )" + fp8)), "fp4");
}

TEST(HuggingFacePrecision, ofSeveralIsWhatHoldsMostOfTheWeights) {
    const auto groups = [](const std::string& first, const std::string& second) {
        return R"(, "quantization_config": {"quant_method": "compressed-tensors", "config_groups": {"group_0": )" +
               first + R"(, "group_1": )" + second + "}}";
    };
    const std::string attention = group("8", "float", R"("re:.*self_attn.*")"),
                      mlp = group("4", "float", R"("re:.*mlp.*")"), rest = group("4", "int", R"("Linear")");
    EXPECT_EQ(precision(dense(groups(attention, mlp))), "fp4");
    EXPECT_EQ(precision(dense(groups(mlp, attention))), "fp4");
    EXPECT_EQ(precision(dense(groups(attention, rest))), "int4");
    EXPECT_EQ(precision(dense(groups(rest, mlp))), "fp4");
    EXPECT_EQ(precision(mixture(groups(group("8", "float", R"("Linear")"),
                                       group("4", "float", R"("re:.*mlp\\.experts.*")")))),
              "fp4");
    EXPECT_EQ(precision(mixture(R"(, "quantization_config": {"quant_method": "modelopt",
        "quant_algo": "MIXED_PRECISION", "quantized_layers": {
        "model.layers.0.self_attn.q_proj": {"quant_algo": "FP8"},
        "model.layers.0.mlp.experts": {"quant_algo": "NVFP4", "group_size": 16}}})")),
              "fp4");
}

TEST(HuggingFacePrecision, isSaidToBeUnknown) {
    const auto note = [](const std::string& config, std::string_view name) {
        return imported(config, name).rows.models.at(0).note;
    };
    const auto has = [](const std::string& text, std::string_view part) {
        return text.find(part) != std::string::npos;
    };
    EXPECT_TRUE(has(note(dense(""), "export"), "its precision is not stated, bf16 is taken"));
    EXPECT_FALSE(has(note(dense(R"(, "torch_dtype": "float16")"), "export"), "precision"));
    EXPECT_TRUE(has(note(dense(R"(, "torch_dtype": "float32")"), "export"), "stored in float32"));
    EXPECT_TRUE(
        has(note(dense(R"(, "quantization_config": {"quant_method": "aqlm", "nbits_per_codebook": 16})"),
                 "export"),
            "its quantisation (aqlm) is not known here"));
    EXPECT_TRUE(has(note(dense(R"(, "quantization_config": {"quant_method": "gptq", "bits": 3})"), "export"),
                    "its quantisation (gptq) is not known here"));
    EXPECT_TRUE(has(note(dense(R"(, "torch_dtype": "bfloat16")"), "acme--Big-NVFP4.config.json"),
                    "the name says fp4 and the file does not"));
}

TEST(HuggingFacePrecision, isThatOfTheFileBesideTheConfig) {
    const std::string config = dense(R"(, "torch_dtype": "bfloat16")");
    const auto row = [&](std::string_view beside) {
        const auto read = imported(config, "nvidia--X.config.json", beside);
        EXPECT_EQ(problems(read), Texts());
        return read.rows.models.at(0);
    };
    EXPECT_EQ(row(R"({"producer": {"name": "modelopt"}, "quantization": {"quant_algo": "FP8",
        "kv_cache_quant_algo": "FP8", "exclude_modules": ["lm_head"]}})")
                  .native_precision,
              core::WeightPrecision::fp8);
    const auto narrow = row(R"({"quantization": {"quant_algo": "NVFP4"}})");
    EXPECT_EQ(narrow.native_precision, core::WeightPrecision::fp4);
    EXPECT_EQ(narrow.id, "nvidia/X, fp4");
    EXPECT_EQ(problems(imported(config, "f", "{")), Texts{"f: hf_quant_config.json: ends too early"});
    EXPECT_EQ(
        problems(imported(R"({"quantization": {"quant_algo": "FP8"}})", "hf_quant_config.json")),
        Texts{
            "f: says how a model's weights are stored, not its shape: import the config.json beside it, and "
            "this is read with it"});
}

TEST(HuggingFacePrecision, neighboursAreThoseOfTheConfigsName) {
    const auto of = core::import_neighbours("acme--X.config.json");
    ASSERT_EQ(of.size(), 2u);
    EXPECT_EQ(of[0].name, "acme--X.hf_quant_config.json");
    EXPECT_EQ(of[1].name, "acme--X.model.safetensors.index.json");
    EXPECT_EQ(core::import_neighbours("config.json").at(0).name, "hf_quant_config.json");
    EXPECT_TRUE(core::import_neighbours("prices.csv").empty());
}

TEST(HuggingFacePrecision, publishedFilesGiveTheirSizeOrRefuseTheCount) {
    const std::string config = dense(R"(, "torch_dtype": "bfloat16")");
    // 5.93 B parameters in 2 bytes are 11.9 GB.
    const auto with = [&](const std::string& bytes) {
        return imported(config, "x.json", {},
                        R"({"metadata": {"total_size": )" + bytes + R"(}, "weight_map": {}})");
    };
    const auto good = with("11900000000");
    ASSERT_EQ(problems(good), Texts());
    EXPECT_EQ(good.rows.models.at(0).published_gb, 11.9);
    EXPECT_EQ(problems(with("140000000000")).size(), 1u);
    EXPECT_NE(problems(with("140000000000"))[0].find("is of another model"), std::string::npos);
    EXPECT_EQ(problems(with("5900000000")).size(), 1u);
    // Where the way of narrowing is not known, the files say what it came to.
    const auto unknown = imported(dense(R"(, "quantization_config": {"quant_method": "aqlm"})"), "x.json", {},
                                  R"({"metadata": {"total_size": 2000000000}})");
    EXPECT_EQ(unknown.rows.models.at(0).published_gb, 2);
    EXPECT_FALSE(with("0").rows.models.at(0).published_gb);
    EXPECT_NE(
        problems(imported(R"({"metadata": {}, "weight_map": {}})", "f"))[0].find("import the config.json"),
        std::string::npos);
}

// Anywhere on the way to the text part; and a mask of 24 bits is no weight of 4.
TEST(HuggingFacePrecision, isFoundAtALevelInBetween) {
    const std::string inner = dense(R"(, "torch_dtype": "bfloat16")");
    EXPECT_EQ(precision(R"({"model_type": "qwen2_5_omni", "thinker_config": {"quantization_config":
                            {"quant_method": "gptq", "bits": 4}, "text_config": )" +
                        inner + "}}"),
              "int4");
    EXPECT_EQ(quantised(R"({"quant_method": "compressed-tensors", "format": "sparse-24-bitmask"})"), "bf16");
    EXPECT_EQ(quantised(R"({"quant_method": "compressed-tensors", "config_groups": {"group_0": {"weights":
                            {"num_bits": 8, "type": "FLOAT"}}}})"),
              "fp8");
}

// What weights are multiplied by is narrower or wider than they are, and stands before them.
TEST(HuggingFacePrecision, isTheWeightsAndNotTheActivations) {
    const auto torchao = [](const std::string& type) {
        return quantised(R"({"quant_method": "torchao", "quant_type": )" + type + "}");
    };
    EXPECT_EQ(torchao(R"("int4_weight_only")"), "int4");
    EXPECT_EQ(torchao(R"("int8_weight_only")"), "int8");
    EXPECT_EQ(torchao(R"("float8_weight_only")"), "fp8");
    EXPECT_EQ(torchao(R"("float8_dynamic_activation_float8_weight")"), "fp8");
    EXPECT_EQ(torchao(R"("int8_dynamic_activation_int4_weight")"), "int4");
    EXPECT_EQ(torchao(R"("int4_dynamic_activation_int8_weight")"), "int8");
    EXPECT_EQ(torchao(R"("float8_dynamic_activation_int8_weight")"), "int8");
    EXPECT_EQ(torchao(R"({"default": {"_type": "Int8DynamicActivationIntxWeightConfig", "_data":
        {"act_mapping_type": "int8", "weight_dtype": {"_type": "torch.dtype", "_data": "int4"}}}})"),
              "int4");
    EXPECT_EQ(
        torchao(R"({"default": {"_type": "FbgemmConfig", "_data": {"input_dtype": {"_type": "torch.dtype",
        "_data": "float8_e4m3fn"}, "weight_dtype": {"_type": "torch.dtype", "_data": "int4"}}}})"),
        "int4");
    EXPECT_EQ(torchao(R"({"default": {"_type": "ModuleFqnToConfig", "_data": {"module_fqn_to_config":
        {"model.embed_tokens": {"_type": "Int8WeightOnlyConfig"}, "_default": {"_type": "Int4WeightOnlyConfig"}}}}})"),
              "int4");
    EXPECT_EQ(quantised(R"({"quant_method": "torchao", "quant_type": "uintx_weight_only",
        "quant_type_kwargs": {"dtype": "torch.uint4"}})"),
              "int4");
    const auto quark = [](const std::string& global) {
        return quantised(R"({"quant_method": "quark", "global_quant_config": )" + global + "}");
    };
    EXPECT_EQ(quark(R"({"input_tensors": {"dtype": "fp8_e4m3"}, "weight": {"dtype": "int4"}})"), "int4");
    EXPECT_EQ(quark(R"({"input_tensors": {"dtype": "int8"}, "weight": {"dtype": "uint4"}})"), "int4");
    EXPECT_EQ(quark(R"({"input_tensors": {"dtype": "int4"}, "weight": {"algo": "awq", "dtype": "int8"}})"),
              "int8");
    EXPECT_EQ(quark(R"({"input_tensors": {"dtype": "fp8_e4m3"},
        "weight": {"scale_format": "e4m3", "dtype": "mx", "mx_element_dtype": "fp4"}})"),
              "fp4");
    EXPECT_EQ(
        quark(R"({"input_tensors": {"dtype": "int8"}, "weight": {"scale_format": "e4m3", "dtype": "fp4"}})"),
        "fp4");
}

// modelopt writes its section with nothing in it, too.
TEST(HuggingFacePrecision, nullIsNotQuantised) {
    const auto note = [](const std::string& config, std::string_view beside = {}) {
        const auto read = imported(dense(R"(, "torch_dtype": "bfloat16")" + config), "x.json", beside);
        EXPECT_EQ(problems(read), Texts());
        EXPECT_EQ(read.rows.models.at(0).native_precision, core::WeightPrecision::bf16);
        return read.rows.models.at(0).note;
    };
    const std::string plain = note("");
    EXPECT_EQ(note(R"(, "quantization_config": {"quant_method": "modelopt", "quant_algo": null,
        "kv_cache_quant_algo": null})"),
              plain);
    EXPECT_EQ(note(R"(, "quantization_config": {"quant_method": "modelopt", "quant_algo": null,
        "kv_cache_quant_algo": "FP8"})"),
              plain)
        << "the cache alone";
    EXPECT_EQ(note("", R"({"producer": {"name": "modelopt"}, "quantization": {"quant_algo": null,
        "kv_cache_quant_algo": null, "exclude_modules": null}})"),
              plain);
    EXPECT_EQ(note(R"(, "quantization_config": {"quant_method": "bitsandbytes", "load_in_4bit": false,
        "load_in_8bit": false})"),
              plain);
}

} // namespace
