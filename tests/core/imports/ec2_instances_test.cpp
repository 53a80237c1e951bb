// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/imported.h"

namespace {

using test::imported;
using test::problems;
using test::Texts;

TEST(Ec2InstancesImport, takesLinuxPricesOfTheCheapestRegion) {
    const auto read = imported(R"([
      {"instance_type": "m7i.large", "family": "General purpose", "vCPU": 2, "memory": 8, "GPU": 0, "GPU_model": null,
       "pricing": {"us-east-1": {"linux": {"ondemand": "0.1008"}}}},
      {"instance_type": "g6.xlarge", "family": "GPU instance", "vCPU": 4, "memory": 16.0, "GPU": 1,
       "GPU_model": "NVIDIA L4", "GPU_memory": 22, "pricing": {
         "eu-west-1": {"linux": {"ondemand": "0.9", "spot_min": "0.1"}, "mswin": {"ondemand": "0.01"}},
         "us-east-1": {"linux": {"ondemand": "0.8048", "spot_min": "N/A", "spot_avg": "0.35", "reserved":
            {"yrTerm1Standard.noUpfront": "0.52", "yrTerm1Standard.allUpfront": "0.48",
             "yrTerm3Standard.noUpfront": "0.36"}}}}},
      {"instance_type": "p4d.24xlarge", "family": "GPU instance", "vCPU": 96, "memory": 1152.0, "GPU": 8,
       "GPU_model": "NVIDIA A100", "GPU_memory": 320, "pricing": {"us-east-1": {"linux": {"ondemand": "21.9576"}}}},
      {"instance_type": "g4ad.xlarge", "vCPU": 4, "memory": 16, "GPU": 1, "GPU_model": "AMD Radeon Pro V520",
       "GPU_memory": 8, "pricing": {"us-east-1": {"linux": {"ondemand": "0.37853"}}}}])");
    EXPECT_EQ(read.format, "ec2instances.info instances.json");
    EXPECT_EQ(problems(read), Texts());
    ASSERT_EQ(read.rows.instances.size(), 2u);
    const auto& l4 = read.rows.instances[0];
    EXPECT_EQ(l4.name, "g6.xlarge");
    EXPECT_EQ(l4.provider, "AWS");
    EXPECT_EQ(l4.gpu, "L4");
    EXPECT_EQ(l4.on_demand_usd_per_h, 0.8048);
    EXPECT_EQ(l4.spot_usd_per_h, 0.1);
    EXPECT_EQ(l4.reserved_1y_usd_per_h, 0.52);
    EXPECT_EQ(l4.reserved_3y_usd_per_h, 0.36);
    EXPECT_EQ(l4.note, "cheapest of 2 regions, the spot price in eu-west-1");
    const auto& a100 = read.rows.instances[1];
    EXPECT_EQ(a100.gpu, "A100-40GB-SXM") << "320 GiB are of eight";
    EXPECT_EQ(a100.gpu_count, 8);
    EXPECT_EQ(read.skipped,
              (Texts{"1 row: AMD Radeon Pro V520 is no GPU of the catalogue", "1 row: no accelerator"}));
}

} // namespace
