// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/imported.h"

#include <gtest/gtest.h>

namespace {

using core::CatalogueInstance;
using test::imported;
using test::problems;
using test::Texts;

constexpr const char* header =
    "InstanceType,AcceleratorName,AcceleratorCount,vCPUs,MemoryGiB,GpuInfo,Price,SpotPrice,Region,"
    "AvailabilityZone\n";

std::string info(const std::string& name, const std::string& mib) {
    return "\"{'Gpus': [{'Name': '" + name + "', 'Count': 1, 'MemoryInfo': {'SizeInMiB': " + mib +
           "}}], 'TotalGpuMemoryInMiB': 1}\"";
}

// One machine; empty where it was left out.
std::optional<CatalogueInstance> machine(const std::string& line) {
    const auto read = imported(header + line + "\n");
    return read.rows.instances.empty() ? std::nullopt : std::optional(read.rows.instances.at(0));
}

std::string gpu(const std::string& line) {
    const auto row = machine(line);
    return row ? row->gpu : "none";
}

TEST(SkypilotImport, takesEveryColumnByName) {
    const auto read =
        imported("SpotPrice,Price,Region,GpuInfo,MemoryGiB,vCPUs,AcceleratorCount,AcceleratorName,"
                 "InstanceType\n9.5,21.9576,us-east-1," +
                 info("A100", "40960") + ",1152.0,96.0,8.0,A100,p4d.24xlarge\n");
    EXPECT_EQ(read.format, "SkyPilot catalogue (vms.csv)");
    ASSERT_EQ(read.rows.instances.size(), 1u);
    const auto& row = read.rows.instances[0];
    EXPECT_EQ(row.provider, "AWS");
    EXPECT_EQ(row.name, "p4d.24xlarge");
    EXPECT_EQ(row.gpu, "A100-40GB-SXM");
    EXPECT_EQ(row.gpu_count, 8);
    EXPECT_EQ(row.gpu_memory_gb, 42.95);
    EXPECT_EQ(row.vcpus, 96);
    EXPECT_EQ(row.ram_gib, 1152);
    EXPECT_EQ(row.on_demand_usd_per_h, 21.9576);
    EXPECT_EQ(row.spot_usd_per_h, 9.5);
    EXPECT_EQ(row.region, "us-east-1");
    EXPECT_EQ(row.source, (core::Source{"imported from export", "2026-11-20"}));
}

TEST(SkypilotImport, takesTheCheapestRegionOnDemand) {
    const std::string g = ",L4,1,4,16," + info("L4", "22888") + ",";
    const auto row =
        machine("g6.xlarge" + g + "0.9,0.1,eu-west-1,a\n" + "g6.xlarge" + g + "0.8048,0.40,us-east-1,a\n" +
                "g6.xlarge" + g + "0.8048,0.35,us-east-1,b\n" + "g6.xlarge" + g + ",0.05,ap-south-1,a");
    ASSERT_TRUE(row);
    EXPECT_EQ(row->on_demand_usd_per_h, 0.8048);
    EXPECT_EQ(row->spot_usd_per_h, 0.05) << "the cheapest anywhere";
    EXPECT_EQ(row->region, "us-east-1");
    EXPECT_EQ(row->note, "cheapest of 3 regions, the spot price in ap-south-1");
    EXPECT_EQ(machine("g6.xlarge" + g + "0.9,,eu-west-1,a")->note, "");
    EXPECT_EQ(machine("g6.xlarge" + g + ",0.05,eu-west-1,a")->spot_usd_per_h, 0.05);
}

TEST(SkypilotImport, tellsCloudsByTheirMachines) {
    const auto provider = [](const std::string& type) {
        const auto row = machine(type + ",L4,1,4,16,,0.9,,r,z");
        return row ? row->provider : "none";
    };
    EXPECT_EQ(provider("g6.xlarge"), "AWS");
    EXPECT_EQ(provider("g6.metal-48xl"), "AWS");
    EXPECT_EQ(provider("Standard_NC1_L4"), "Azure");
    EXPECT_EQ(provider("gpu_1x_l4"), "Lambda");
    EXPECT_EQ(provider("1x_L4_SECURE"), "RunPod");
    EXPECT_EQ(provider("1x_L4_COMMUNITY"), "RunPod");
    EXPECT_EQ(provider("VM.GPU.L4.1"), "Oracle");
    EXPECT_EQ(provider("g2-standard-4"), "Google Cloud");
    EXPECT_EQ(provider("whatever"), "unknown");
    const auto in_file = [](std::string_view name, std::string_view folder) {
        return core::import_file(std::string(header) + "whatever,L4,1,4,16,,0.9,,r,z\n",
                                 {.name = name,
                                  .today = "2026-11-20",
                                  .shipped = test::shipped_catalogue(),
                                  .folder = folder})
            .rows.instances.at(0)
            .provider;
    };
    EXPECT_EQ(in_file("skypilot_gcp_vms_v8.csv", ""), "Google Cloud");
    EXPECT_EQ(in_file("vms.csv", "RunPod"), "RunPod");
    EXPECT_EQ(in_file("vms.csv", "vastly"), "unknown");
}

TEST(SkypilotImport, tellsMemoriesAndForms) {
    struct Row {
        std::string line;
        std::string gpu;
        double memory_gb;
    };
    const Row rows[] = {
        {"gpu_8x_v100,V100,8.0,92,448," + info("V100", "16384") + ",4.4,,r,z", "V100-SXM-16/32GB", 17.18},
        {"p3dn.24xlarge,V100-32GB,8,96,768," + info("V100", "32768") + ",31,,r,z", "V100-SXM-16/32GB", 34.36},
        {"Standard_NC12s_v3,V100,2,12,224,V100,6.12,,r,z", "V100-SXM-16/32GB", 17.18},
        {"gpu_8x_a100,A100,8.0,124,1800," + info("A100", "40960") + ",10.32,,r,z", "A100-40GB-SXM", 42.95},
        {"gpu_8x_a100_80gb_sxm4,A100-80GB,8,240,1800," + info("A100-80GB", "81920") + ",14.32,,r,z",
         "A100-SXM-80GB", 85.9},
        {"1x_A100-80GB_SECURE,A100-80GB,1.0,8,117," + info("A100 PCIe", "80") + ",1.64,0.82,US,US-CA-1",
         "A100-PCIe-80GB", 85.9},
        {"1x_A100-80GB-SXM_SECURE,A100-80GB-SXM,1,16,117," + info("A100 SXM", "81920") + ",1.9,,US,z",
         "A100-SXM-80GB", 85.9},
        {"Standard_ND96asr_v4,A100,8,96,900,A100,27.197,,eastus,", "A100-40GB-SXM", 42.95},
        {"Standard_NC40ads_H100_v5,H100,1,40,320,H100,6.98,,eastus,", "H100-NVL-94GB", 100.93},
        {"Standard_ND96isr_H100_v5,H100,8,96,1900,H100,98.32,,eastus,", "H100-SXM-80GB", 85.52},
        {"gpu_1x_h100_pcie,H100,1,26,200," + info("H100", "81920") + ",3.29,,r,", "H100-PCIe-80GB", 85.52},
        {"gpu_1x_h100_sxm5,H100,1,26,225," + info("H100", "81920") + ",4.29,,r,", "H100-SXM-80GB", 85.52},
        {"1x_H100-NVL_SECURE,H100-NVL,1,16,94," + info("H100 NVL", "96256") + ",2.79,,US,", "H100-NVL-94GB",
         100.93},
        {"p5en.48xlarge,H200,8,192,2048," + info("H200", "144384") + ",63.3,,r,", "H200-SXM-141GB", 150.75},
        {"gpu_1x_a6000,A6000,1.0,14,100," + info("A6000", "49152") + ",0.8,,r,", "RTX A6000", 51.5},
        {"g6e.xlarge,L40S,1,4,32," + info("L40S", "45776") + ",1.861,,r,", "L40S", 48.306},
    };
    for (const Row& row : rows) {
        const auto found = machine(row.line);
        ASSERT_TRUE(found) << row.line << '\n' << imported(header + row.line).skipped.at(0);
        EXPECT_EQ(found->gpu, row.gpu) << row.line;
        EXPECT_EQ(found->gpu_memory_gb, row.memory_gb) << row.line;
    }
}

TEST(SkypilotImport, guessesNoGpu) {
    EXPECT_EQ(gpu("gpu_1x_a100,A100,1,30,200," + info("A100", "40960") + ",1.29,,r,"), "none")
        << "SXM or PCIe";
    EXPECT_EQ(gpu("1x_H100_SECURE,H100,1,16,176,,2.39,,US,"), "none") << "80 or 94 GB, and of which form";
    EXPECT_EQ(gpu("8x_H200-NVL_SECURE,H200-NVL,8,96,1504,,30,,US,"), "none") << "only the SXM is known";
    EXPECT_EQ(gpu("1x_RTXPRO6000-MaxQ_SECURE,RTXPRO6000-MaxQ,1,18,215,,1.5,,US,"), "none");
    EXPECT_EQ(gpu("gpu_1x_rtx6000,RTX6000,1,14,46," + info("RTX6000", "24576") + ",0.5,,r,"), "none");
    EXPECT_EQ(gpu("1x_A100-80GB_SECURE,A100-80GB,1,8,117," + info("A100 PCIe", "40960") + ",1.64,,US,"),
              "none")
        << "name and memory contradict each other";
}

TEST(SkypilotImport, countsWhatIsLeftOut) {
    const std::string l4 = ",16,64," + info("L4", "22888") + ",";
    const auto read =
        imported(std::string(header) + "a1.2xlarge,,,8,16,,0.204,0.204,r,z\n" +
                 "a2-highgpu-1g,,,12,85,,0.73948,0.36975,us-central1,us-central1-a\n" +
                 ",A100,8,,,,23.47,,us-central1,us-central1-a\n" + "g6f.4xlarge,L4,0.5" + l4 +
                 "0.95,0.49,r,z\n" + "g6f.large,L4,0.125" + l4 + "0.202,0.0585,r,z\n" + "g6.xlarge,L4,1" +
                 l4 + ",,r,z\n" + "g6.xlarge,L4,1" + l4 + "0.0,0,r,z\n" + "g6.xlarge,L4," + l4 + "1,1,r,z\n" +
                 "p2.xlarge,K80,1" + l4 + "0.9,,r,z\n" + "g6.2xlarge,L4,1" + l4 + "1,,r,z\n");
    EXPECT_EQ(problems(read), Texts());
    EXPECT_EQ(read.rows.instances.size(), 1u);
    EXPECT_EQ(read.skipped, (Texts{"1 row: K80 is no GPU of the catalogue", "2 rows: a part of a GPU",
                                   "1 row: no accelerator", "2 rows: no price",
                                   "1 row: the number of accelerators is not said",
                                   "1 row: the price of an accelerator without its machine",
                                   "1 row: the price of its accelerators does not stand in the file"}));
}

TEST(SkypilotImport, tellsEveryWrongCell) {
    const auto read = imported(std::string(header) + "g6.xlarge,L4,1,4,16,,cheap,-1,r,z\n" +
                               "g6.xlarge,L4,nan,4,16,,1e999,inf,r,z\n" + "g6.xlarge,L4,1\n" +
                               "g6.xlarge,L4,1,4,16,,1,,r,z\n");
    EXPECT_EQ(problems(read), Texts());
    EXPECT_EQ(read.rows.instances.size(), 1u) << "the good one";
    EXPECT_EQ(read.skipped,
              (Texts{"line 2: Price: is no number", "line 2: SpotPrice: is -1, must be 0 or more and finite",
                     "line 3: AcceleratorCount: is nan, must be 0 or more and finite",
                     "line 3: Price: \"1e999\" is no number",
                     "line 3: SpotPrice: is inf, must be 0 or more and finite",
                     "line 4: 3 fields, the header has 10"}));
}

TEST(SkypilotImport, leavesOutWhatNoInputTakes) {
    const auto read = imported(std::string(header) + "g6.xlarge,L4,1,4,16,,50000,,r,z\n" +
                               "g6.2xlarge,L4,4000,4,16,,1,,r,z\n");
    EXPECT_EQ(
        read.skipped,
        (Texts{"1 row: AWS g6.2xlarge: hosting.gpus_per_instance: is 4000, allowed 1 to 128, or 0 (none)",
               "1 row: AWS g6.xlarge: hosting.usd_per_instance_hour: is 50000, allowed 0.001 to 10000"}));
    EXPECT_EQ(problems(read), Texts{"f: holds nothing that can be taken over"});
}

// Google's machines without their GPUs, and these in rows of their own: 0.73948 + 2.93408 $/h, spot 0.36975
// + 1.2.
TEST(SkypilotImport, putsGooglesMachinesTogether) {
    const auto read = imported("InstanceType,vCPUs,MemoryGiB,AcceleratorName,AcceleratorCount,GpuInfo,Region,"
                               "AvailabilityZone,Price,SpotPrice\n"
                               "a2-highgpu-1g,12.0,85.0,,,,us-central1,us-central1-a,0.73948,0.36975\n"
                               "a2-highgpu-2g,24.0,170.0,,,,us-central1,us-central1-a,1.47896,none\n"
                               "n1-standard-8,8,30,,,,us-central1,us-central1-a,0.38,0.08\n"
                               ",,,A100,1.0,,us-central1,us-central1-a,2.93408,1.2\n"
                               ",,,A100,2.0,,us-central1,us-central1-b,5.86816,2.4\n"
                               ",,,T4,1.0,,us-central1,us-central1-a,0.35,0.11\n");
    EXPECT_EQ(problems(read), Texts());
    ASSERT_EQ(read.rows.instances.size(), 1u);
    const auto& row = read.rows.instances[0];
    EXPECT_EQ(row.provider, "Google Cloud");
    EXPECT_EQ(row.name, "a2-highgpu-1g");
    EXPECT_EQ(row.gpu, "A100-40GB-SXM");
    EXPECT_EQ(row.gpu_count, 1);
    EXPECT_NEAR(*row.on_demand_usd_per_h, 3.67356, 1e-9);
    EXPECT_NEAR(*row.spot_usd_per_h, 1.56975, 1e-9);
    EXPECT_EQ(row.vcpus, 12);
    EXPECT_EQ(read.skipped,
              (Texts{"1 row: no accelerator", "2 rows: the price of an accelerator without its machine",
                     "1 row: the price of its accelerators does not stand in the file"}));
}

} // namespace
