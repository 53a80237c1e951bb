// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/catalogue.h"
#include "core/catalogue/catalogue_list.h"
#include "tests/support/catalogue_resources.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace {

using core::Scenario;
using core::Term;

// One good row of each kind; every test below changes one thing in them.
struct Files {
    std::string models =
        file(R"({"id": "a/m", "name": "M", "total_params_b": 8, "active_params_b": 2, "layers": 32,
        "hidden_size": 4096, "heads": 32, "kv_heads": 8, "head_dim": 128, "kv_elements_per_token": 65536,
        "kv_replicated": false, "vocab_size": 32000, "tied_embeddings": false, "experts": 8, "experts_per_token": 2,
        "sliding_window_tokens": 128, "sliding_layer_share": 0.5, "max_context_tokens": 0,
        "native_precision": "fp8", "note": "n", "source": {"from": "paper", "as_of": ""}})");
    std::string gpus =
        file(R"({"name": "G", "nominal_memory_gb": 80, "memory_gb": 85.9, "bandwidth_gb_s": 3350,
        "bf16_tflops": 989, "fp8_tflops": 1979, "fp4_tflops": null, "link_gb_s": 450, "link_kind": "nvlink",
        "tdp_w": 700, "has_bf16": true, "is_gpu": true, "note": "",
        "source": {"from": "sheet", "as_of": ""}})");
    std::string instances = file(R"({"provider": "P", "name": "i.8", "gpu": "G", "gpu_count": 8,
        "gpu_memory_gb": 84, "vcpus": null, "ram_gib": 2048, "on_demand_usd_per_h": 55.5, "spot_usd_per_h": 20,
        "reserved_1y_usd_per_h": null, "reserved_3y_usd_per_h": 30, "region": "r", "note": "",
        "source": {"from": "list", "as_of": "2026-07-20"}})");
    std::string apis = file(R"({"provider": "P", "model": "m-1", "name": "M 1", "kind": "chat",
        "input_usd_per_mtok": 2, "cached_input_usd_per_mtok": null, "output_usd_per_mtok": 8,
        "training_usd_per_mtok": 25, "long_context": {"above_tokens": 200000, "input_usd_per_mtok": 4,
        "cached_input_usd_per_mtok": 1, "output_usd_per_mtok": 16}, "max_input_tokens": 1000000, "note": "",
        "source": {"from": "page", "as_of": "2026-08-01"}})");

    static std::string file(const std::string& rows) {
        return R"({"format": "rent-or-run-catalogue", "version": 1, "rows": [)" + rows + "]}";
    }

    core::CatalogueRead read() const {
        return core::read_catalogue({.models = models, .gpus = gpus, .instances = instances, .apis = apis});
    }
};

void replace(std::string& text, std::string_view from, std::string_view to) {
    const size_t at = text.find(from);
    ASSERT_NE(at, std::string::npos) << from;
    text.replace(at, from.size(), to);
}

TEST(CatalogueReading, takesEveryField) {
    const auto read = Files().read();
    ASSERT_EQ(read.problems, std::vector<std::string>());
    const auto& model = read.catalogue.models.at(0);
    EXPECT_EQ(model.head_dim, 128);
    EXPECT_EQ(model.native_precision, core::WeightPrecision::fp8);
    EXPECT_EQ(model.source, (core::Source{"paper", ""}));
    const auto& gpu = read.catalogue.gpus.at(0);
    EXPECT_EQ(gpu.fp8_tflops, 1979);
    EXPECT_EQ(gpu.fp4_tflops, std::nullopt);
    EXPECT_EQ(gpu.link_kind, core::LinkKind::nvlink);
    const auto& instance = read.catalogue.instances.at(0);
    EXPECT_EQ(instance.vcpus, std::nullopt);
    EXPECT_EQ(core::price_usd_per_h(instance, Term::reserved_3y), 30);
    EXPECT_EQ(core::price_usd_per_h(instance, Term::reserved_1y), std::nullopt);
    const auto& api = read.catalogue.apis.at(0);
    EXPECT_EQ(api.long_context, (core::LongContext{200000, 4, 1, 16}));
}

struct Wrong {
    std::string Files::*file;
    std::string_view from, to;
    std::string_view problem;
};

TEST(CatalogueReading, namesEachProblem) {
    const Wrong table[] = {
        {&Files::models, R"("heads": 32, )", "", "models.json:1: rows[0].heads: is missing"},
        {&Files::models, R"("heads": 32)", R"("heads": 32, "Heads": 3)",
         R"(models.json:2: rows[0].Heads: unknown key; did you mean "heads"?)"},
        {&Files::models, R"("heads": 32)", R"("heads": 32, "x-heads": 3)",
         R"(models.json:2: rows[0].x-heads: unknown key; did you mean "heads"?)"},
        {&Files::models, R"("heads": 32)", R"("heads": 32, "heads": 3)",
         "models.json:2: rows[0].heads: stands here for the second time"},
        {&Files::models, R"("heads": 32)", R"("heads": true)",
         "models.json:2: rows[0].heads: is true, must be a number"},
        {&Files::models, R"("heads": 32)", R"("heads": "32")",
         R"(models.json:2: rows[0].heads: is "32", must be a number)"},
        {&Files::models, R"("heads": 32)", R"("heads": null)",
         "models.json:2: rows[0].heads: is null, must be a number"},
        {&Files::models, R"("heads": 32)", R"("heads": 2.7)",
         "models.json:2: rows[0].heads: is 2.7, must be a whole number"},
        {&Files::models, R"("heads": 32)", R"("heads": 0)",
         "models.json:2: rows[0].heads: is 0, must be above 0"},
        {&Files::models, R"("heads": 32)", R"("heads": -32)",
         "models.json:2: rows[0].heads: is -32, must be 0 or more"},
        {&Files::models, R"("heads": 32)", R"("heads": 1e999)",
         "models.json:2: rows[0].heads: is a number too large to hold, must be finite"},
        {&Files::models, R"("id": "a/m")", R"("id": "")", "models.json:1: rows[0].id: is empty"},
        {&Files::models, R"("id": "a/m")", R"("id": 7)", "models.json:1: rows[0].id: is 7, must be a text"},
        {&Files::models, R"("id": "a/m")", R"("id": "a\u0000")",
         "models.json:1: rows[0].id: holds a NUL character"},
        {&Files::models, R"("kv_replicated": false)", R"("kv_replicated": 0)",
         "models.json:3: rows[0].kv_replicated: is 0, must be true or false"},
        {&Files::models, R"("fp8")", R"("fp16")",
         R"(models.json:5: rows[0].native_precision: is "fp16", allowed "bf16", "fp8", "int8", "int4", "fp4"; )"
         R"(did you mean "bf16"?)"},
        {&Files::models, R"("sliding_layer_share": 0.5)", R"("sliding_layer_share": 1.5)",
         "models.json:4: rows[0].sliding_layer_share: is 1.5, must be 0 to 1"},
        {&Files::models, R"("sliding_layer_share": 0.5)", R"("sliding_layer_share": 0)",
         "models.json:4: rows[0].sliding_layer_share: needs sliding_window_tokens, and they it"},
        {&Files::models, R"("active_params_b": 2)", R"("active_params_b": 9)",
         "models.json:1: rows[0].active_params_b: is above total_params_b"},
        {&Files::models, R"("experts_per_token": 2)", R"("experts_per_token": 9)",
         "models.json:3: rows[0].experts_per_token: is above experts"},
        {&Files::gpus, R"("tdp_w": 700)", R"("tdp_w": "700")",
         R"(gpus.json:3: rows[0].tdp_w: is "700", must be a number or null)"},
        {&Files::gpus, R"("nvlink")", R"("none")",
         "gpus.json:2: rows[0].link_kind: does not go with link_gb_s"},
        {&Files::gpus, R"({"from": "sheet", "as_of": ""})", R"("sheet")",
         R"(gpus.json:4: rows[0].source: is "sheet", must be an object)"},
        {&Files::gpus, R"("as_of": "")", R"("as_of": "July")",
         R"(gpus.json:4: rows[0].source.as_of: is "July", must be a date like "2026-11-23", or "")"},
        {&Files::instances, R"("gpu": "G")", R"("gpu": "G2")",
         R"(instances.json:1: rows[0].gpu: is "G2", which is no GPU of the catalogue)"},
        {&Files::instances, R"("gpu_count": 8)", R"("gpu_count": 0)",
         "instances.json:1: rows[0].gpu_count: is 0 for a machine with a GPU"},
        {&Files::instances, R"("gpu_memory_gb": 84)", R"("gpu_memory_gb": 0)",
         "instances.json:2: rows[0].gpu_memory_gb: is 0 for a machine with a GPU"},
        {&Files::instances, R"("spot_usd_per_h": 20)", R"("spot_usd_per_h": -20)",
         "instances.json:2: rows[0].spot_usd_per_h: is -20, must be 0 or more"},
        {&Files::instances, R"("2026-07-20")", R"("")",
         "instances.json:4: rows[0].source.as_of: is empty: what has a price has a day"},
        {&Files::instances, R"("2026-07-20")", R"("2026-02-30")",
         R"(instances.json:4: rows[0].source.as_of: is "2026-02-30", must be a date like "2026-11-23", or "")"},
        {&Files::instances, R"("from": "list", )", "", "instances.json:4: rows[0].source.from: is missing"},
        {&Files::instances, R"("on_demand_usd_per_h": 55.5)",
         R"("on_demand_usd_per_h": 55.5, "low_usd_per_h": 56, "high_usd_per_h": 60)",
         "instances.json:2: rows[0].low_usd_per_h: does not go with high_usd_per_h and on_demand_usd_per_h"},
        {&Files::apis, R"("note": "")", R"("withdrawn_on": "May", "note": "")",
         R"(apis.json:4: rows[0].withdrawn_on: is "May", must be a date like "2026-11-23", or "")"},
        {&Files::apis, R"("note": "")",
         R"("next_input_usd_per_mtok": 4, "price_valid_until": "", "note": "")",
         "apis.json:4: rows[0].price_valid_until: is empty where a next price is known"},
        {&Files::apis, R"("note": "")", R"("peak_input_usd_per_mtok": 4, "peak_hours_utc": "", "note": "")",
         "apis.json:4: rows[0].peak_hours_utc: does not go with the prices at the peak"},
        {&Files::models, R"("active_params_b": 2)", R"("active_params_b": 2, "active_with_look_up_b": 1.9)",
         "models.json:1: rows[0].active_with_look_up_b: is not between active_params_b and total_params_b"},
        {&Files::apis, R"("from": "page")", R"("from": "")", "apis.json:5: rows[0].source.from: is empty"},
        {&Files::apis, R"("above_tokens": 200000, )", "",
         "apis.json:3: rows[0].long_context.above_tokens: is missing"},
        {&Files::apis, R"("above_tokens": 200000)", R"("above_tokens": 200000, "y": 1)",
         "apis.json:3: rows[0].long_context.y: unknown key"},
        {&Files::apis, R"("max_input_tokens": 1000000)", R"("max_input_tokens": 1e-3)",
         "apis.json:4: rows[0].max_input_tokens: is 0.001, must be a whole number"},
        {&Files::apis, R"("version": 1)", R"("version": 0)", "apis.json:1: version: is 0, must be 1"},
        {&Files::apis, R"("version": 1)", R"("version": true)", "apis.json:1: version: is true, must be 1"},
        {&Files::apis, R"("rent-or-run-catalogue")", R"("rent-or-run")",
         R"(apis.json:1: format: is "rent-or-run", must be "rent-or-run-catalogue")"},
        {&Files::apis, R"("version": 1)", R"("version": 1, "rowss": [])",
         R"(apis.json:1: rowss: unknown key; did you mean "rows"?)"},
        {&Files::apis, R"("version": 1)", R"("version": 1, "version": 1)",
         "apis.json:1: version: stands here for the second time"},
    };
    for (const auto& wrong : table) {
        Files files;
        replace(files.*wrong.file, wrong.from, wrong.to);
        EXPECT_EQ(files.read().problems, std::vector{std::string(wrong.problem)});
    }
}

TEST(CatalogueReading, ofANewerVersionOnlyThatIsTold) {
    Files files;
    replace(files.apis, R"("version": 1)", R"("version": 2)");
    replace(files.apis, R"("kind": "chat")", R"("sort": "chat")");
    EXPECT_EQ(
        files.read().problems,
        std::vector<std::string>{"apis.json:1: version: is 2: a newer version of this program wrote the "
                                 "file; this one reads 1"});
}

TEST(CatalogueReading, namesWholeFilesThatAreNone) {
    const std::pair<std::string_view, std::string_view> table[] = {
        {"", "apis.json:1: column 1: ends too early"},
        {"{", "apis.json:1: column 2: ends too early"},
        {"[]", "apis.json:1: is a list, must be an object"},
        {"7", "apis.json:1: is 7, must be an object"},
        {R"({"format": "rent-or-run-catalogue", "version": 1})", "apis.json:1: rows: is missing"},
        {R"({"format": "rent-or-run-catalogue", "version": 1, "rows": {}})",
         "apis.json:1: rows: is an object, must be a list"},
        {"{\"format\": \"rent-or-run-catalogue\", \"version\": 1, \"rows\": [\n3]}",
         "apis.json:2: rows[0]: is 3, must be an object"},
        {"{\"format\": \"rent-or-run-catalogue\", \"version\": 1, \"rows\": [{},\n,]}",
         "apis.json:2: column 1: a value is expected"},
        {"{\"format\": \"\xff\"}", "apis.json:1: column 13: is not UTF-8"},
    };
    for (const auto& [text, problem] : table) {
        Files files;
        files.apis = text;
        const auto read = files.read();
        EXPECT_EQ(read.problems, std::vector{std::string(problem)}) << text;
        EXPECT_EQ(read.catalogue.models.size(), 1u) << "the other files are read all the same";
    }
}

TEST(CatalogueReading, namesAllProblemsAtOnce) {
    Files files;
    replace(files.models, R"("heads": 32)", R"("heads": -1, "x": 1)");
    replace(files.instances, R"("gpu": "G")", R"("gpu": "G2")");
    files.apis = "";
    EXPECT_EQ(files.read().problems.size(), 4u);
}

TEST(CatalogueReading, blamesNoInstanceForAFileOfGpusThatIsBroken) {
    Files files;
    files.gpus = "{";
    EXPECT_EQ(files.read().problems.size(), 1u);
}

TEST(CatalogueReading, tellsRowsApartByNameAndDay) {
    Files files;
    const size_t begin = files.instances.find('[') + 1;
    const std::string row = files.instances.substr(begin, files.instances.rfind(']') - begin);
    std::string later = row;
    replace(later, "2026-07-20", "2026-07-21");
    files.instances = Files::file(row + ',' + later);
    EXPECT_EQ(files.read().problems, std::vector<std::string>());
    files.instances = Files::file(row + ',' + row);
    EXPECT_EQ(files.read().problems,
              std::vector<std::string>{
                  R"(instances.json:4: rows[1]: "P i.8 2026-07-20" stands here for the second time)"});
}

// MiB as nvidia-smi reports them; a card has the same memory at every provider.
TEST(CatalogueShipped, memoryIsWhatTheDriverReports) {
    constexpr double mib = 1.048576e-3; // GB of 1e9 bytes
    const auto& catalogue = test::shipped_catalogue();
    const std::pair<const char*, double> reported[] = {
        {"T4", 15360},
        {"L4", 23034},
        {"A10", 23028},
        {"H100-SXM-80GB", 81559},
        {"L40S", 46068},
        {"H200-SXM-141GB", 143771},
        {"B200-SXM-180GB", 183359},
        {"GB200-186GB", 189471},
        {"B300-SXM", 275040},
    };
    for (const auto& [name, size] : reported) {
        const auto* gpu = core::find_gpu(catalogue, name);
        ASSERT_TRUE(gpu) << name;
        EXPECT_NEAR(gpu->memory_gb, size * mib, 0.01) << name;
    }
    for (const auto& row : catalogue.instances)
        if (const auto* gpu = core::find_gpu(catalogue, row.gpu); gpu && row.gpu != "V100-SXM-16/32GB") {
            EXPECT_EQ(row.gpu_memory_gb, gpu->memory_gb) << row.provider << " " << row.name;
        }
}

std::vector<std::string> lines(const std::string& text) {
    std::istringstream in(text);
    std::vector<std::string> result;
    for (std::string line; std::getline(in, line);)
        result.push_back(line);
    return result;
}

TEST(CatalogueList, hasAsManyCellsInEveryLine) {
    const auto& catalogue = test::shipped_catalogue();
    const std::pair<std::string, size_t> lists[] = {
        {core::list_models(catalogue), catalogue.models.size()},
        {core::list_gpus(catalogue), catalogue.gpus.size()},
        {core::list_instances(catalogue), catalogue.instances.size()},
        {core::list_apis(catalogue), catalogue.apis.size()},
        {core::list_scores(catalogue), catalogue.scores.size()},
        {core::list_provisioned(catalogue), catalogue.provisioned.size()},
        {core::list_servers(catalogue), catalogue.servers.size()}};
    for (const auto& [text, rows] : lists) {
        const auto all = lines(text);
        EXPECT_EQ(all.size(), rows + 1);
        EXPECT_TRUE(text.ends_with('\n'));
        for (const auto& line : all)
            EXPECT_EQ(std::count(line.begin(), line.end(), '\t'),
                      std::count(all[0].begin(), all[0].end(), '\t'))
                << line;
    }
}

TEST(CatalogueList, writesNumbersExactlyAndUnknownOnesNotAtAll) {
    auto catalogue = Files().read().catalogue;
    catalogue.instances[0].note = "a\tb\r\nc";
    EXPECT_EQ(core::list_instances(catalogue),
              "provider\tname\tgpu\tgpu_count\tgpu_memory_gb\tvcpus\tram_gib\ton_demand_usd_per_h\t"
              "low_usd_per_h\thigh_usd_per_h\tspot_usd_per_h\treserved_1y_usd_per_h\treserved_3y_usd_per_h\t"
              "tier\tmarketplace\tmin_gpus\tregion\tnote\tsource\tas_of\n"
              "P\ti.8\tG\t8\t84\t\t2048\t55.5\t\t\t20\t\t30\t\tfalse\t\tr\ta b  c\tlist\t2026-07-20\n");
    const std::string later(11, '\t'); // as many columns that the row leaves out, and no note
    EXPECT_EQ(lines(core::list_apis(catalogue)).at(1),
              "P\tm-1\tM 1\tchat\t2\t\t\t8\t\t\t25\t200000\t4\t1\t16\t1000000\t" + later +
                  "\tpage\t2026-08-01");
    catalogue.apis[0].long_context.reset();
    catalogue.apis[0].input_usd_per_mtok = 0.1;
    EXPECT_EQ(lines(core::list_apis(catalogue)).at(1),
              "P\tm-1\tM 1\tchat\t0.1\t\t\t8\t\t\t25\t\t\t\t\t1000000\t" + later + "\tpage\t2026-08-01");
    EXPECT_NE(core::list_models(catalogue).find("\t128\t0.5\t\tfp8\t\tunknown\t\t0\t0\tn\tpaper\t\n"),
              std::string::npos)
        << "a context length of 0 is unknown";
}

} // namespace
