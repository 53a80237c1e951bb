# SPDX-License-Identifier: GPL-3.0-or-later
"""Memory, ways to split a model over GPUs, and throughput of one replica: core/README.md sections 2 and 3, written
again from that page alone. Sizes are parameters and bytes, rates are per second; nothing here knows money. Where the
page can be read in two ways, a comment says which one is taken."""
import math
from dataclasses import dataclass

BYTES_PER_WEIGHT = {"bf16": 2, "fp8": 1, "int8": 1, "int4": 0.52, "fp4": 0.5625}
BYTES_PER_WEIGHT_OF_ALL = BYTES_PER_WEIGHT | {"int4": 0.56}  # where the vocabulary is not known
BYTES_PER_KV = {"bf16": 2, "fp8": 1}
MOST_REQUESTS_IN_A_BATCH = 4096
MOST_MACHINES = 1e7  # of one replica; far beyond what more of them can pay for


@dataclass(frozen=True)
class Shape:
    """The model at its size: what is stated for shape_params_b goes with the cube root of the size, section 2."""
    total_params: float
    active_params: float
    expert_params: float
    experts: float
    experts_per_token: float
    layers: float
    cache_layers: float
    hidden_size: float
    heads: int
    head_dim: int
    kv_heads: float
    kv_bytes_per_token: float
    kv_replicated: bool
    state_bytes: float
    embedding_params: float
    weights_bytes: float
    read_every_step_bytes: float
    expert_bytes: float
    window_tokens: float
    window_share: float


def shape_of(model):
    scale = model["total_params_b"] / model["shape_params_b"]
    cube_root = scale ** (1 / 3)
    total_params = model["total_params_b"] * 1e9
    layers = model["layers"] * cube_root
    # "kv_layers of its layers": never more than there are.
    cache_layers = min(layers, model["kv_layers"] * cube_root) if model["kv_layers"] > 0 else layers
    hidden_size = model["hidden_size"] * cube_root
    kv_elements = model["kv_elements_per_token"] * cube_root
    kv_heads = model["kv_heads"] or kv_elements / (2 * cache_layers * model["head_dim"])
    active_params, expert_params = split_params(model, total_params)
    embedding_params = 0
    if model["vocab_size"] > 0 and not model["tied_embeddings"]:
        # "At most half of the parameters": of those that every token passes through and that are not expert.
        embedding_params = min(model["vocab_size"] * hidden_size, min(total_params - expert_params, active_params) / 2)
    weights_bytes, read_bytes, expert_bytes = bytes_of(
        model, hidden_size, total_params, expert_params, embedding_params)
    return Shape(
        total_params=total_params, active_params=active_params, expert_params=expert_params,
        experts=model["experts"], experts_per_token=model["experts_per_token"], layers=layers,
        cache_layers=cache_layers, hidden_size=hidden_size, heads=model["heads"], head_dim=model["head_dim"],
        kv_heads=kv_heads, kv_bytes_per_token=kv_elements * BYTES_PER_KV[model["kv_precision"]],
        kv_replicated=model["kv_replicated"], state_bytes=model["state_bytes_per_request"] * cube_root,
        embedding_params=embedding_params, weights_bytes=weights_bytes, read_every_step_bytes=read_bytes,
        expert_bytes=expert_bytes, window_tokens=model["sliding_window_tokens"],
        window_share=model["sliding_layer_share"])


def split_params(model, total_params):
    """Active and expert parameters, from total = non_expert + expert and active = non_expert + expert * k/E. Without
    a share of experts that rests the model is dense: all is read, but products keep to active_share."""
    active_params = model["active_share"] * total_params
    if not 0 < model["experts_per_token"] < model["experts"]:
        return active_params, 0
    resting_share = 1 - model["experts_per_token"] / model["experts"]
    return active_params, min(total_params, (total_params - active_params) / resting_share)


def bytes_of(model, hidden_size, total_params, expert_params, embedding_params):
    """Bytes of all weights, of what is not expert without the input embedding, and of the experts, section 2."""
    precision = model["weight_precision"]
    non_expert_params = total_params - expert_params
    wide_params = 0
    narrow_bytes = BYTES_PER_WEIGHT_OF_ALL[precision]
    if precision in ("int4", "fp4") and model["vocab_size"] > 0:
        narrow_bytes = BYTES_PER_WEIGHT[precision]
        matrices = 1 if model["tied_embeddings"] else 2
        wide_params = min(model["vocab_size"] * hidden_size * matrices, non_expert_params)
    expert_bytes = expert_params * narrow_bytes
    weights_bytes = wide_params * 2 + (non_expert_params - wide_params) * narrow_bytes + expert_bytes
    read_wide_params = max(0, wide_params - embedding_params)
    read_narrow_params = max(0, non_expert_params - max(wide_params, embedding_params))
    read_bytes = read_wide_params * 2 + read_narrow_params * narrow_bytes
    published = 1
    if model["published_gb"] > 0 and model["published_precision"] == precision:
        published = model["published_gb"] * 1e9 * model["total_params_b"] / model["shape_params_b"] / weights_bytes
    return weights_bytes * published, read_bytes * published, expert_bytes * published


def memory_gb(scenario, shape):
    """core/README.md section 2."""
    tuning = scenario["fine_tuning"]
    weights_gb = shape.weights_bytes / 1e9
    adapter_gb = tuning["lora_share"] * scenario["model"]["total_params_b"] * 2
    full_tuning = tuning["lora_share"] == 0 and tuning["runs_per_month"] > 0
    return {
        "weights_gb": weights_gb,
        "adapter_gb": adapter_gb,
        "serving_gb": (weights_gb + adapter_gb) * scenario["hosting"]["memory_headroom"],
        "tuning_gb": 5 * scenario["model"]["total_params_b"] * 2 if full_tuning else weights_gb + 5 * adapter_gb,
        "kv_bytes_per_token": shape.kv_bytes_per_token,
    }


# Ways to split, section 3 "Tensor parallel" and "GPUs per replica".


@dataclass(frozen=True)
class Layout:
    gpus: int
    tensor_parallel: int
    stages: int
    machines: int


def engines_start(shape, gpus):
    """Whether engines run so many GPUs side by side."""
    if shape.heads % gpus:
        return False
    kv_heads = max(1, round(shape.kv_heads))
    if shape.kv_replicated or shape.heads % kv_heads:
        return True
    return kv_heads % gpus == 0 or gpus % kv_heads == 0


def layout_of(shape, gpus, gpus_per_machine):
    """Of a number of GPUs within a machine, or of whole machines."""
    machines = max(1, math.ceil(gpus / gpus_per_machine))
    within = gpus if machines == 1 else gpus_per_machine
    side_by_side = max(t for t in range(1, within + 1) if within % t == 0 and engines_start(shape, t))
    return Layout(within * machines, side_by_side, within // side_by_side * machines, machines)


def candidate_gpus(shape, gpus_per_machine):
    """What `auto` may take, in growing order, whatever the memory."""
    within = {n for n in range(1, gpus_per_machine + 1) if engines_start(shape, n)}
    within |= {gpus_per_machine // replicas for replicas in range(1, gpus_per_machine + 1)}
    yield from sorted(within)
    machines = 2
    while machines <= MOST_MACHINES:
        yield machines * gpus_per_machine
        machines += 1 if machines < 32 else machines // 4


def has_accelerator(hosting):
    return hosting["gpus_per_instance"] > 0 and hosting["gpu_memory_gb"] > 0


def candidates(hosting, shape, serving_gb):
    """The layouts among which `auto` chooses; or the one that is asked for, whether it holds the model or not. One
    alone where capacity is not modelled."""
    gpus_per_machine, gpu_memory_gb = hosting["gpus_per_instance"], hosting["gpu_memory_gb"]
    asked = hosting["gpus_per_replica"]
    if asked != "auto":
        return [layout_of(shape, asked, gpus_per_machine)]
    machines = max(1, math.ceil(serving_gb / (gpus_per_machine * gpu_memory_gb)))
    if hosting["capacity"] != "modelled" and machines > 1:
        return [layout_of(shape, machines * gpus_per_machine, gpus_per_machine)]
    fitting = [layout_of(shape, gpus, gpus_per_machine) for gpus in candidate_gpus(shape, gpus_per_machine)
               if gpus * gpu_memory_gb >= serving_gb]
    return fitting if hosting["capacity"] == "modelled" else fitting[:1]


# Throughput, section 3.


@dataclass(frozen=True)
class Load:
    input_tokens: float
    output_tokens: float  # served output
    prefix_hit_share: float


@dataclass(frozen=True)
class Throughput:
    max_batch: int  # 0: no request's cache fits
    batch: int  # 0: one user alone misses the goal
    requests_per_s: float
    tokens_per_s_per_user: float  # of one user alone where batch is 0
    time_to_first_token_s: float
    time_to_first_token_under_load_s: float


def products_flop_per_s(hosting, precision):
    """What one GPU reaches in products of that precision."""
    if precision == "fp8" and hosting["gpu_fp8_tflops"] > 0:
        return hosting["gpu_fp8_tflops"] * 1e12 * 0.62
    if precision == "fp4" and hosting["gpu_fp4_tflops"] > 0:
        return hosting["gpu_fp4_tflops"] * 1e12 * (0.38 if hosting["gpu_link_kind"] == "nvlink" else 0.66)
    return hosting["gpu_bf16_tflops"] * 1e12 * 0.67


def slower_factor(hosting, precision):
    """fp4 weights without a unit for them are unpacked before they are read and multiplied."""
    return 1 / 0.75 if precision == "fp4" and hosting["gpu_fp4_tflops"] == 0 else 1


def link_bytes_per_s(hosting):
    reached = 0.73 if hosting["gpu_link_kind"] == "nvlink" else 0.48
    return (hosting["gpu_link_gb_s"] or 16) * 1e9 * reached


def tokens_held(shape, tokens):
    """Mean over the layers of what their cache holds."""
    if shape.window_tokens == 0:
        return tokens
    return shape.window_share * min(shape.window_tokens, tokens) + (1 - shape.window_share) * tokens


def kv_copies(shape, tensor_parallel):
    if shape.kv_replicated:
        return tensor_parallel
    return max(1, tensor_parallel / shape.kv_heads)


class Replica:
    """One layout's times, in seconds, under the names of the table of terms."""

    def __init__(self, hosting, model, shape, layout, load):
        self.hosting, self.shape, self.layout, self.load = hosting, shape, layout, load
        self.tp = tp = layout.tensor_parallel
        self.bandwidth = hosting["gpu_bandwidth_gb_s"] * 1e9
        bf16_flop_per_s = hosting["gpu_bf16_tflops"] * 1e12
        self.slower = slower_factor(hosting, model["weight_precision"])
        self.accepted = hosting["accepted_tokens_per_step"]
        flop_per_s = products_flop_per_s(hosting, model["weight_precision"]) / self.slower
        kv_bytes = shape.kv_bytes_per_token * kv_copies(shape, tp)
        self.request_bytes = kv_bytes * tokens_held(shape, load.input_tokens + load.output_tokens) + shape.state_bytes
        mean_tokens = tokens_held(shape, load.input_tokens + load.output_tokens / 2)
        kv_read = (kv_bytes * mean_tokens + 2 * shape.state_bytes) / (tp * self.bandwidth * 0.87)
        products = 2 * max(0, shape.active_params - shape.embedding_params) / (tp * flop_per_s)
        attention = (2 * shape.cache_layers * shape.heads * shape.head_dim * tokens_held(shape, load.input_tokens)
                     / (tp * bf16_flop_per_s * 0.385))
        routing = exchange = 0
        if shape.expert_params > 0:
            routing = 13.5 * 2 * shape.hidden_size * shape.layers * shape.experts_per_token / self.bandwidth
        if tp > 1:
            exchange = 2 * shape.layers * 2 * shape.hidden_size * 2 * (tp - 1) / tp / link_bytes_per_s(hosting)
        self.per_request = products + routing + exchange + kv_read + shape.layers * 190e-9
        self.prefill = (load.input_tokens * (1 - load.prefix_hit_share)
                        * (products + attention + exchange + routing) / layout.stages)
        self.fixed = self.fixed_s()
        self.all_experts = shape.expert_bytes / (tp * self.bandwidth * 0.80) * self.slower

    def fixed_s(self):
        all_reduce = 0
        if self.tp > 1:
            nvlink = self.hosting["gpu_link_kind"] == "nvlink"
            all_reduce = 2 * self.shape.layers * (15e-6 if nvlink else 40e-6)
        reading = self.shape.read_every_step_bytes / (self.tp * self.bandwidth * 0.80) * self.slower
        return reading + all_reduce + self.shape.layers * self.launches_of_a_layer_s() + 1.2e-3

    def launches_of_a_layer_s(self):
        seconds = 4e-6
        if self.shape.expert_params > 0:
            seconds += 27e-6 * min(self.shape.experts_per_token, 8) / 8
        return seconds + (20e-6 if self.shape.kv_replicated else 0)

    def small_all_reduces_s(self, in_stage):
        if self.tp == 1 or self.hosting["gpu_link_kind"] != "nvlink":
            return 0
        exchanged_bytes = min(2 * self.shape.hidden_size * in_stage, 2e6)
        return 2 * self.shape.layers * 1.7e-8 * math.sqrt(exchanged_bytes) * (self.tp - 1) / 7

    def step_s(self, batch):
        shape, stages = self.shape, self.layout.stages
        in_stage = max(1, batch / stages)
        asked_experts = 0
        if shape.expert_params > 0:
            asked_experts = 1 - (1 - shape.experts_per_token / shape.experts) ** (in_stage * self.accepted)
        loss = 0
        if stages > 1:
            full_loss = 0.04 * (min(stages, 8) - 1) if self.layout.machines == 1 else 0.35
            loss = full_loss * (min(batch, stages) - 1) / (stages - 1)
        of_a_step = self.fixed + asked_experts * self.all_experts
        of_the_tokens = in_stage * self.per_request + self.small_all_reduces_s(in_stage)
        return (of_a_step / self.accepted + of_the_tokens) * (1 + loss)

    def between_tokens_s(self, batch):
        """What a user waits for the next token: a step, and the inputs that are read in between."""
        stages = self.layout.stages
        return self.step_s(batch) + max(1, batch / stages) * stages * self.prefill / self.load.output_tokens

    def max_batch(self):
        usable_bytes = self.hosting["gpu_memory_gb"] * 1e9 * 0.95 - 2e9
        free_bytes = self.tp * self.layout.stages * usable_bytes - self.shape.weights_bytes
        return max(0, math.floor(free_bytes / self.request_bytes))

    def largest_batch(self, most):
        """The largest whose users still get the goal; a step never gets shorter with a larger batch."""
        efficiency, goal = self.hosting["engine_efficiency"], self.hosting["min_tokens_per_s_per_user"]
        enough, too_many = 0, most + 1
        while too_many - enough > 1:
            middle = (enough + too_many) // 2
            if efficiency / self.between_tokens_s(middle) >= goal:
                enough = middle
            else:
                too_many = middle
        return enough

    def throughput(self):
        max_batch = self.max_batch()
        if max_batch == 0:
            return Throughput(0, 0, 0, 0, 0, 0)
        efficiency = self.hosting["engine_efficiency"]
        batch = self.largest_batch(min(max_batch, MOST_REQUESTS_IN_A_BATCH))
        if batch == 0:
            return Throughput(max_batch, 0, 0, efficiency / self.between_tokens_s(1), 0, 0)
        step_s = self.step_s(batch)
        own_prefill_s = self.layout.stages * self.prefill
        others_prefill_s = self.prefill * (batch - 1) / 4
        return Throughput(
            max_batch, batch, efficiency * batch / (batch * self.prefill + self.load.output_tokens * step_s),
            efficiency / self.between_tokens_s(batch), (own_prefill_s + self.step_s(1)) / efficiency + 0.020,
            (own_prefill_s + others_prefill_s + step_s) / efficiency + 0.020)


def throughput_of(hosting, model, shape, layout, load):
    """None where the GPU's figures are missing."""
    if hosting["gpu_bandwidth_gb_s"] == 0 or hosting["gpu_bf16_tflops"] == 0:
        return None
    return Replica(hosting, model, shape, layout, load).throughput()
