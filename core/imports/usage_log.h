// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imports/usage_rows.h"

#include <cstdint>
#include <unordered_set>

// Exports of use, most of which are rows with a time, a model and tokens, be they of CSV or JSON: a format is
// told by the names of its columns. Nothing else of a row is looked at, stored or told: neither prompts nor
// keys nor addresses. For the files of this folder only.
namespace core {

// Names of columns: of "a|b" the first that is there; in JSON "a/b" is the member b of the object a. Several
// are added up.
using Columns = std::vector<std::string_view>;

struct UsageColumns {
    std::string_view provider = {}; // of all rows; empty: as the row says, or else its model's maker
    Columns start, end = {};        // without an end an instant
    Columns model, vendor = {};
    Columns input, cached = {}, written = {}, output;
    // An object of JSON that has the tokens by kinds, each token in one of them, told by their names; where
    // it has any, the columns of tokens are not looked at.
    Columns details = {};
    bool input_has_all = true; // else what is read from and written to the cache comes on top
    Columns requests = {}, usd = {};
    std::string_view without_model = {}; // why a row is left out that names none; empty: it is taken
    Covered covered = Covered::between_first_and_last;
    enum class Row { bucket, request, either } row = Row::bucket;
    // What a result's "object" must be, where it is one of several kinds, and why others are left out.
    std::string_view result_kind = {}, other_kind = {};
    Columns id = {}; // a row that has one counts once, however often it stands there
};

// What tokens are by a name in small letters, "input_cached_tokens", "chatcompletions prompt tokens": of
// input those that are neither read from nor written to the cache.
enum class Metered { unknown, input, cached, written, output };
Metered metered_by(std::string_view name);

void import_usage_log(const UsageColumns& columns, CsvReader& csv, Import& import);
// Whether a row has more tokens of the cache than input, so that they come on top of it.
bool has_cache_beyond_input(const UsageColumns& columns, const CsvReader& csv, const Import& import);
// The columns are those that a row has.
RowTaker usage_log_rows(std::function<const UsageColumns&(const JsonNode& row)> columns_of, Import& import);
RowTaker usage_log_rows(const UsageColumns& columns, Import& import);
// The same of buckets, which have the time, and whose `results` have the rest.
RowTaker usage_bucket_rows(const UsageColumns& columns, Import& import);
// Says so where what stands around the rows tells that they are one page of several.
void tell_of_further_pages(const JsonNode* around, Import& import);

// Pages of one list that stand in one file: whether the last of them is there.
class SeenPages {
  public:
    void add(const JsonNode& page);
    void tell(Import& import) const;

  private:
    bool m_has_last = false, m_has_more = false;
    std::set<double> m_numbers;
    double m_count = 0;
};

// Finds results of buckets that an earlier bucket of the same time had already, of pages that overlap or
// stand in a file twice. They count once, and it is said. What one bucket itself has twice is not looked at:
// who left out a column has such. A row that has an id is another one only where anything differs.
class SeenResults {
  public:
    explicit SeenResults(Import& import) : m_import(import) {}
    // The results that follow are those of this bucket.
    void begin(Period bucket);
    bool is_new(const JsonNode& result, bool has_id = false);
    // Of a hash of all that it says.
    bool is_new(std::uint64_t content, bool has_id = false);

  private:
    Import& m_import;
    std::uint64_t m_bucket = 0;
    std::unordered_set<std::uint64_t> m_before; // by content and time
    std::vector<std::uint64_t> m_here;
};

// Whether all have a column or a member of one of these names.
bool has_columns(const CsvReader& csv, const Columns& names);
bool has_members(const JsonNode& row, const Columns& names);

// A time under a key, as a text or a number.
std::optional<double> seconds_of(const JsonNode& object, std::string_view path);

// The formats, each in its file.
bool is_openai_usage(const CsvReader& csv);
void import_openai_usage(CsvReader& csv, Import& import);
bool is_openai_bucket(const JsonNode& row);
RowTaker openai_usage_rows(Import& import);
bool is_openai_cost(const CsvReader& csv);
void import_openai_cost(CsvReader& csv, Import& import);
bool is_openai_cost_bucket(const JsonNode& row);
RowTaker openai_cost_rows(Import& import);
bool is_anthropic_usage(const CsvReader& csv);
void import_anthropic_usage(CsvReader& csv, Import& import);
bool is_anthropic_cost(const CsvReader& csv);
bool is_anthropic_bucket(const JsonNode& row);
RowTaker anthropic_usage_rows(Import& import);
bool is_anthropic_cost_bucket(const JsonNode& row);
bool is_litellm_spend(const CsvReader& csv);
void import_litellm_spend(CsvReader& csv, Import& import);
bool is_litellm_spend_row(const JsonNode& row);
RowTaker litellm_spend_rows(Import& import);
bool is_langfuse(const CsvReader& csv);
void import_langfuse(CsvReader& csv, Import& import);
bool is_langfuse_row(const JsonNode& row);
RowTaker langfuse_rows(Import& import);
bool is_helicone(const CsvReader& csv);
void import_helicone(CsvReader& csv, Import& import);
bool is_helicone_row(const JsonNode& row);
RowTaker helicone_rows(Import& import);
bool is_otel_spans(const JsonNode& row);
RowTaker otel_span_rows(Import& import);
bool is_focus(const CsvReader& csv);
void import_focus(CsvReader& csv, Import& import);
bool is_plain_usage(const CsvReader& csv);
void import_plain_usage(CsvReader& csv, Import& import);
bool is_plain_usage_row(const JsonNode& row);
RowTaker plain_usage_rows(Import& import);

} // namespace core
