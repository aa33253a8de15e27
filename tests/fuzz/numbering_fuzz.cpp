// No bytes, patterns among them, make the table of numberings crash or hang; what it matches lies inside the line.
#include <array>

#include "fuzz.hpp"
#include "ingest/numbering.hpp"

using namespace lacuna;

namespace {

/// A language with few number words, for they are collected anew for every input.
constexpr const char* kLanguage = "ja";

/// Lines as laws print them, and some that no law would.
constexpr std::array<std::string_view, 12> kLines{"Article 12 bis. Sale of children",
                                                  "§ 12a. Kinderhandel",
                                                  "(iv) any means",
                                                  "2. In this section",
                                                  "第二百四十条 拐卖",
                                                  "المادة 12",
                                                  "PART II",
                                                  "Disposición adicional primera",
                                                  "² Die Behörde",
                                                  "Art. 999999999999",
                                                  "(",
                                                  ""};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Diagnostics diagnostics;
  const auto file = fuzzed_source(fuzzed_text(data, size), diagnostics);
  if (!file) return 0;
  const auto table = ingest::NumberingTable::read(*file, kLanguage, diagnostics);
  must_hold(table || diagnostics.count(Severity::error) > 0);
  if (!table) return 0;
  for (const std::string_view line : kLines) {
    for (const ingest::Mark& mark : table->match(line, ingest::MarkClass::annex, ingest::MarkClass::end)) {
      must_hold(mark.row != nullptr && mark.words_at <= line.size());
      must_hold(line.find(mark.printed) != std::string_view::npos);
    }
  }
  return 0;
}
