# SPDX-License-Identifier: GPL-3.0-or-later
"""The sampling of core_bench's samples_10000_15ms/costs in vectorised numpy: the same model, ranges and number of
samples. Prints the time of the best of 200 runs and the probabilities, which must be those of core_bench to within
half a per cent. Argument: core's time in ms, for the ratio."""
import sys
import time

import numpy as np

SAMPLES = 10_000
Z95 = 1.6448536269514722
DAYS, HOURS = 365 / 12, 730


def lognormal(random, low, high):
    middle, deviation = np.log(low * high) / 2, np.log(high / low) / 2 / Z95
    return np.exp(middle + deviation * random.standard_normal(SAMPLES))


def normal(random, low, high, least, most):
    values = (low + high) / 2 + (high - low) / 2 / Z95 * random.standard_normal(SAMPLES)
    return np.clip(values, least, most)


def sample(random):
    words = lognormal(random, 1e8, 4e9)
    output_price = lognormal(random, 0.3, 1.2)
    hour_price = lognormal(random, 15, 30)
    discount = normal(random, 0, 0.4, 0, 1)
    machine_price = lognormal(random, 2e5, 4e5)

    requests = words * 1.33 / 1250  # a day; 1,000 tokens in and 250 out each
    api = requests * DAYS / 1e6 * (1000 * 0.15 + 250 * output_price)
    usable = 3000 / 250 * 0.8  # requests/s of a replica of one GPU
    replicas = np.maximum(1, np.ceil(requests / 86400 * 3 / usable))
    instances = np.ceil(replicas / 8) + 1
    rented = instances * hour_price * (1 - discount) * HOURS
    owned = instances * (machine_price / 36 + 10 * 1.3 * HOURS * 0.12)

    costs = np.stack([api, rented, owned])
    probability = np.bincount(np.argmin(costs, axis=0), minlength=3) / SAMPLES
    quantiles = np.quantile(costs, [0.05, 0.5, 0.95], axis=1)
    savings = np.sort(api - np.minimum(rented, owned))
    return probability, quantiles, savings


def main():
    random = np.random.Generator(np.random.PCG64(1))
    best = float("inf")
    for _ in range(200):
        start = time.perf_counter()
        probability, _, _ = sample(random)
        best = min(best, time.perf_counter() - start)
    print(f"numpy {np.__version__}: {best * 1e3:.2f} ms, best of 200; "
          f"api {probability[0]:.4f}, rented {probability[1]:.4f}, owned {probability[2]:.4f}")
    if len(sys.argv) > 1:
        print(f"numpy / core: {best * 1e3 / float(sys.argv[1]):.2f}")


main()
