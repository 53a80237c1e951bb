// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/imported.h"

namespace {

using test::imported;
using test::problems;
using test::Texts;

constexpr const char* header =
    "instance_name,location,price,cpu,memory,gpu_count,gpu_name,gpu_memory,spot,disk_size,gpu_vendor\n";

TEST(GpuhuntImport, putsTermsAndPlacesTogether) {
    const auto read =
        imported(std::string(header) + "p5.48xlarge,us-east-1,55.04,192,2048.0,8,H100,80.0,False,,nvidia\n" +
                 "p5.48xlarge,us-east-1,22.5,192,2048.0,8,H100,80.0,True,,nvidia\n" +
                 "p5.48xlarge,ap-south-1,60,192,2048.0,8,H100,80.0,False,,nvidia\n" +
                 "p5.48xlarge,ap-south-1,9,192,2048.0,8,H100,80.0,True,,nvidia\n" +
                 "m7i.large,us-east-1,0.1,2,8,0,,,False,,\n");
    EXPECT_EQ(read.format, "gpuhunt catalogue");
    EXPECT_EQ(problems(read), Texts());
    ASSERT_EQ(read.rows.instances.size(), 1u);
    const auto& row = read.rows.instances[0];
    EXPECT_EQ(row.provider, "AWS");
    EXPECT_EQ(row.gpu, "H100-SXM-80GB");
    EXPECT_EQ(row.gpu_count, 8);
    EXPECT_EQ(row.on_demand_usd_per_h, 55.04);
    EXPECT_EQ(row.spot_usd_per_h, 9);
    EXPECT_EQ(row.ram_gib, 2048);
    EXPECT_EQ(row.note, "cheapest of 2 regions, the spot price in ap-south-1");
    EXPECT_EQ(read.skipped, Texts{"1 row: no accelerator"});
}

// The spot price of one GPU is not that of eight.
TEST(GpuhuntImport, machinesOfOneNameWithOtherGpusAreSeveral) {
    const auto read =
        imported("provider,instance_name,location,price,cpu,memory,gpu_count,gpu_name,gpu_memory,spot\n"
                 "runpod,NVIDIA L40S,us,8,64,512,8,L40S,48,False\n"
                 "runpod,NVIDIA L40S,us,0.5,8,64,1,L40S,48,True\n");
    ASSERT_EQ(read.rows.instances.size(), 2u);
    for (const auto& row : read.rows.instances) {
        EXPECT_EQ(row.name, row.gpu_count == 8 ? "NVIDIA L40S, 8x L40S" : "NVIDIA L40S, 1x L40S");
        EXPECT_EQ(row.on_demand_usd_per_h.has_value(), row.gpu_count == 8);
        EXPECT_EQ(row.spot_usd_per_h.has_value(), row.gpu_count == 1);
    }
}

// As a spreadsheet writes it again.
TEST(GpuhuntImport, knowsSpotInCapitals) {
    const auto read =
        imported(std::string(header) + "p5.48xlarge,us-east-1,24,192,2048.0,8,H100,80.0,FALSE,,nvidia\n" +
                 "p5.48xlarge,us-east-1,9,192,2048.0,8,H100,80.0,TRUE,,nvidia\n" +
                 "p5.48xlarge,us-east-1,1,192,2048.0,8,H100,80.0,perhaps,,nvidia\n");
    ASSERT_EQ(read.rows.instances.size(), 1u);
    EXPECT_EQ(read.rows.instances[0].on_demand_usd_per_h, 24);
    EXPECT_EQ(read.rows.instances[0].spot_usd_per_h, 9);
    EXPECT_EQ(read.rows.instances[0].note, "") << "both are of one region";
    EXPECT_EQ(read.skipped.size(), 1u);
}

TEST(GpuhuntImport, takesTheProviderWhereItIsSaid) {
    const auto read =
        imported("provider,instance_name,location,price,cpu,memory,gpu_count,gpu_name,gpu_memory,spot\n"
                 "vastai,1234,EU,0.4,8,32,1,RTX4090,24,False\n"
                 "mycloud,big,EU,1.1,8,32,1,L40S,48,False\n");
    ASSERT_EQ(read.rows.instances.size(), 2u);
    EXPECT_EQ(read.rows.instances[0].provider, "Vast.ai");
    EXPECT_EQ(read.rows.instances[0].gpu, "RTX 4090");
    EXPECT_EQ(read.rows.instances[1].provider, "mycloud");
}

} // namespace
