# SPDX-License-Identifier: GPL-3.0-or-later
"""Traffic and the shape of its day or week: core/README.md section 1, written again from that page alone."""
import functools
from dataclasses import dataclass

import numpy as np

DAYS_PER_MONTH = 365 / 12
HOURS_OF_WEEK = 168
MOST_OF_DRIVER = {"words_per_day": 1e12, "requests_per_day": 1e11}  # the inputs' maxima
LOG_SHAPE_OPPOSITE_TO_PEAK = -10000.0  # as good as no load


@dataclass(frozen=True)
class Day:
    """Multiples of the mean, an entry an hour of the day or week: what own machines carry, and of it what cannot
    wait."""
    load: np.ndarray
    urgent: np.ndarray


@dataclass(frozen=True)
class Traffic:
    words_per_day: float
    tokens_per_day: float
    requests_per_day: float
    mean_requests_per_s: float
    peak_requests_per_s: float
    urgent_peak_requests_per_s: float
    tokens_per_request_billed: float
    peak_tokens_per_minute: float
    input_tokens_per_month: float
    output_tokens_per_month: float


def driver_of(traffic):
    """The input that counts the traffic."""
    return "requests_per_day" if traffic["driver"] == "requests" else "words_per_day"


def traffic_of(traffic, amount_per_day):
    """Of an amount of what drives: words or requests."""
    input_tokens, output_tokens = traffic["input_tokens_per_request"], traffic["output_tokens_per_request"]
    if driver_of(traffic) == "requests_per_day":
        requests_per_day = amount_per_day
        tokens_per_day = requests_per_day * (input_tokens + output_tokens)
    else:
        tokens_per_day = amount_per_day * traffic["tokens_per_word"]
        requests_per_day = tokens_per_day / (input_tokens + output_tokens)
    billed_output = output_tokens + traffic["hidden_output_tokens_per_request"]
    mean = requests_per_day / 86400
    day = day_of(traffic)
    urgent_peak = float(day.urgent.max())
    return Traffic(
        words_per_day=tokens_per_day / traffic["tokens_per_word"], tokens_per_day=tokens_per_day,
        requests_per_day=requests_per_day, mean_requests_per_s=mean,
        peak_requests_per_s=mean * float(day.load.max()), urgent_peak_requests_per_s=mean * urgent_peak,
        tokens_per_request_billed=input_tokens + billed_output,
        peak_tokens_per_minute=requests_per_day * (input_tokens + billed_output) / 1440 * urgent_peak,
        input_tokens_per_month=requests_per_day * input_tokens * DAYS_PER_MONTH,
        output_tokens_per_month=requests_per_day * billed_output * DAYS_PER_MONTH)


def amount_in_month(traffic, month):
    """Of what drives the traffic."""
    driver = driver_of(traffic)
    return min(MOST_OF_DRIVER[driver], traffic[driver] * (1 + traffic["growth_per_month"]) ** month)


# The shape.


def day_of(traffic):
    profile = tuple(traffic["profile"]) if traffic["profile"] else None
    return shaped(profile, traffic["peak_to_average"], traffic["deferrable_share"])


@functools.lru_cache(maxsize=None)
def shaped(profile, peak_to_average, deferrable_share):
    if profile is not None:
        load = np.array(profile, dtype=float) / np.mean(profile)
    else:
        load = load_of_peak(peak_to_average)
    urgent = (1 - deferrable_share) * load
    return Day(filled_up(urgent) if deferrable_share > 0 else load, urgent)


def filled_up(urgent):
    """max(urgent, L) with the mean 1: the quietest hours are filled up to one level, as many as lie below it."""
    ordered = np.sort(urgent)
    hours = len(ordered)
    for count in range(1, hours + 1):
        level = (hours - ordered[count:].sum()) / count
        if count == hours or level <= ordered[count]:
            return np.maximum(urgent, level)
    raise AssertionError("the level of all hours is always high enough")


def load_of_peak(peak_to_average):
    """24 multiples of the day's mean, the peak at hour 14. The exponent is found by halving: the mean of the 24 steps
    falls with it."""
    if peak_to_average == 1:
        return np.ones(24)
    shape = (1 + np.cos(2 * np.pi * (np.arange(24) - 14) / 24)) / 2
    log_shape = np.log(np.where(np.arange(24) == 2, 1, shape))
    log_shape[2] = LOG_SHAPE_OPPOSITE_TO_PEAK
    low, high = 0.0, 1.0
    while np.mean(np.exp(high * log_shape)) > 1 / peak_to_average:
        high *= 2
    for _ in range(200):
        middle = (low + high) / 2
        if middle > 0 and np.mean(np.exp(middle * log_shape)) > 1 / peak_to_average:
            low = middle
        else:
            high = middle
    return peak_to_average * np.exp(high * log_shape)


def of_week(values):
    """Hour by hour of a week: a day counts as seven equal ones."""
    return np.tile(values, HOURS_OF_WEEK // len(values))


def urgent_share_in(day, hours_of_week):
    """Of what cannot wait, the share that falls into those hours of the week."""
    week = of_week(day.urgent)
    return float(week[np.array(hours_of_week, dtype=int)].sum() / week.sum()) if week.sum() > 0 else 0.0
