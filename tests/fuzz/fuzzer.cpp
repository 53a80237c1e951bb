// SPDX-License-Identifier: GPL-3.0-or-later
// libFuzzer's entry; TARGET is the function of targets.h that this program is for.
#include "targets.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    fuzz::TARGET({reinterpret_cast<const char*>(data), size});
    return 0;
}
