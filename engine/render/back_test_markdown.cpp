#include "render/back_test_markdown.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/strings.hpp"

namespace lacuna::render {

namespace {

using report::BackTest;
using report::BackTestRow;
using Rows = std::vector<const BackTestRow*>;

constexpr std::size_t kMostCited = 4;

template <class Which>
Rows rows_where(const BackTest& test, Which which) {
  Rows rows;
  for (const BackTestRow& row : test.rows) {
    if (which(row)) rows.push_back(&row);
  }
  return rows;
}

std::string share(std::size_t part, std::size_t whole) {
  return whole == 0 ? "n/a" : fmt::format("{} of {} ({} %)", part, whole, part * 100 / whole);
}

/// The first few provisions, and how many more.
std::string cited(const std::vector<std::string>& provisions) {
  const std::size_t shown = std::min(provisions.size(), kMostCited);
  const std::vector<std::string> first(provisions.begin(), provisions.begin() + static_cast<std::ptrdiff_t>(shown));
  const std::size_t more = provisions.size() - shown;
  return join(first, ", ") + (more == 0 ? "" : fmt::format(" and {} more", more));
}

std::string list_of(std::string_view title, const Rows& rows) {
  std::string text = fmt::format("## {} ({})\n\n", title, rows.size());
  for (const BackTestRow* row : rows) {
    text += row->required.empty() ? fmt::format("- `{}` {}\n", row->id.str(), row->label)
                                  : fmt::format("- `{}` {}: {}\n", row->id.str(), row->label, cited(row->required));
  }
  return text + "\n";
}

std::string numbers_row(std::string_view name, const BackTest& test, bool attested_only) {
  const auto counts = [&](bool gap, bool required) {
    return rows_where(test,
                      [&](const BackTestRow& row) {
                        return (!attested_only || row.attested) && row.gap == gap && row.required.empty() != required;
                      })
        .size();
  };
  const std::size_t foretold = counts(true, true);
  const std::size_t missed = counts(true, false);
  const std::size_t besides = counts(false, true);
  return fmt::format("| {} | {} | {} | {} | {} |\n", name, foretold + missed, share(foretold, foretold + missed),
                     missed, share(besides, besides + foretold));
}

}  // namespace

std::string back_test_markdown(const BackTest& test) {
  const auto attested_gap = [](const BackTestRow& row) { return row.attested && row.gap; };
  std::string text = fmt::format(
      "Gaps of {}: protections that no MUST in force and open to all States required. Texts read and adopted by then: "
      "{}. "
      "Instruments adopted after it, until {}: {}.\n\n",
      test.day.str(), join(test.before, ", "), test.until.str(), join(test.later, ", "));
  text += "| protections | gaps | came to be required | still not required | required without having been a gap |\n";
  text += "|---|---:|---:|---:|---:|\n";
  text += numbers_row("attested by a text of the time", test, true);
  text += numbers_row("all", test, false) + "\n";
  text += list_of("Attested gaps that the later instruments came to require",
                  rows_where(test, [&](const BackTestRow& row) { return attested_gap(row) && !row.required.empty(); }));
  text += list_of("Attested gaps that they missed",
                  rows_where(test, [&](const BackTestRow& row) { return attested_gap(row) && row.required.empty(); }));
  text += list_of(
      "Gaps that no text of the time attested, and they required",
      rows_where(test, [](const BackTestRow& row) { return !row.attested && row.gap && !row.required.empty(); }));
  text += list_of(
      "Gaps that no text of the time attested, and they missed",
      rows_where(test, [](const BackTestRow& row) { return !row.attested && row.gap && row.required.empty(); }));
  text += list_of("Required by them, and no gap",
                  rows_where(test, [](const BackTestRow& row) { return !row.gap && !row.required.empty(); }));
  return std::string(trim(text)) + "\n";
}

}  // namespace lacuna::render
