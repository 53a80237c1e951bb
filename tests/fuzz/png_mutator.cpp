// SPDX-License-Identifier: GPL-3.0-or-later
// A changed PNG with right checksums: without them the decoder refuses nearly everything at the door.
#include <cstddef>
#include <cstdint>
#include <zlib.h>

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t max_size);

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t max_size,
                                               unsigned seed) {
    size = LLVMFuzzerMutate(data, size, max_size);
    if (seed % 8 == 0)
        return size; // wrong checksums have to be borne, too
    const auto number = [&](std::size_t at) {
        return std::uint32_t{data[at]} << 24 | std::uint32_t{data[at + 1]} << 16 |
               std::uint32_t{data[at + 2]} << 8 | std::uint32_t{data[at + 3]};
    };
    constexpr std::size_t signature = 8, frame = 12; // length, kind, checksum
    for (std::size_t at = signature; at + frame <= size;) {
        const std::size_t length = number(at);
        if (length > size - at - frame)
            break;
        const auto sum = static_cast<std::uint32_t>(
            crc32(0, data + at + 4, static_cast<unsigned>(length + 4))); // of kind and content
        for (int byte = 0; byte < 4; ++byte)
            data[at + 8 + length + static_cast<std::size_t>(byte)] =
                static_cast<std::uint8_t>(sum >> (24 - 8 * byte));
        at += frame + length;
    }
    return size;
}
