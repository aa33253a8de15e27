// Facts of the treaties, each with its clause: ages, periods, numbers of ratifications, held against text and digest.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "align/counterpart.hpp"
#include "base/strings.hpp"
#include "base/tsv.hpp"
#include "catch.hpp"
#include "corpus/layers.hpp"
#include "support/figures.hpp"
#include "support/library.hpp"
#include "support/reference_layer.hpp"
#include "text/language.hpp"

using namespace lacuna;

namespace {

constexpr std::array<std::string_view, 4> kColumns{"instrument", "eid", "fact", "numbers"};

std::vector<TsvRow> facts() {
  const std::string name = "tests/data/treaty-facts.tsv";
  Diagnostics diagnostics;
  const auto file = read_source(test::source_dir() / name, name, diagnostics);
  const auto table = file ? read_tsv(*file, kColumns, diagnostics) : std::nullopt;
  REQUIRE(table);
  REQUIRE(diagnostics.empty());
  return table->rows;
}

/// The numbers of a fact that a provision does not have.
std::string missing(const std::string& numbers, const akn::Document& document, std::size_t provision) {
  const auto language = text::find_language(document.language)->alpha2;
  const auto found = test::figures_of(document.full_text(provision), language).numbers;
  std::vector<std::string> lost;
  for (const std::string& number : split_list(numbers, ' ')) {
    if (!found.contains(std::stoi(number))) lost.push_back(number);
  }
  return join(lost, " ");
}

}  // namespace

TEST_CASE("sixty facts and more stand in the treaties and in the digests as the table has them") {
  const auto* layer = test::reference_layer();
  if (layer == nullptr) return;
  const auto library = layer->over_corpus();
  const auto rows = facts();
  CHECK(rows.size() >= 60);
  for (const TsvRow& row : rows) {
    const auto* instrument = library.treaties.find(row.cells[0]);
    REQUIRE(instrument != nullptr);
    const auto& digest = *library.expressions_of(instrument->work).front();
    const auto* official = corpus::official_text_of(library, digest);
    REQUIRE(official != nullptr);
    const auto eid = *akn::Eid::parse(row.cells[1]);
    CAPTURE(row.line, row.cells[0], row.cells[1], row.cells[2]);
    const auto in_digest = digest.find(eid);
    const auto in_official = align::find_own(*official, eid);
    CHECK(in_digest);
    CHECK(in_official);
    if (in_digest) CHECK(missing(row.cells[3], digest, *in_digest) == "");
    if (in_official) CHECK(missing(row.cells[3], *official, *in_official) == "");
  }
}

TEST_CASE("the rule by which later parties are bound is that of the clause that the table names") {
  Diagnostics diagnostics;
  const auto library = corpus::load(test::source_dir(), diagnostics);
  const auto deposit = *Date::parse("2001-03-15");
  const auto binds = [&](const char* instrument) {
    return library.treaties.find(instrument)->entry.value().from(deposit).str();
  };
  CHECK(binds("CRC") == "2001-04-14");      // art. 49(2): the thirtieth day
  CHECK(binds("OPSC") == "2001-04-15");     // art. 14(2): one month
  CHECK(binds("ICCPR") == "2001-06-15");    // art. 49(2): three months
  CHECK(binds("C182") == "2002-03-15");     // art. 10(3): twelve months
  CHECK(binds("CETS197") == "2001-07-01");  // art. 42(4): first day of the month after three months
  CHECK(binds("HAGUE80") == "2001-06-01");  // art. 43(1): first day of the third calendar month
  CHECK(binds("SLAV56") == "2001-03-15");   // art. 13(2): the same day
}

TEST_CASE("the day on which an instrument came into force follows from the deposits in the table and its clause") {
  // Number of deposits and rule by the clause. Left out: CEDAW, the Covenants and the conventions of 1949 and 1962,
  // among whose first parties are States that are no more and stand in no table.
  struct Entry {
    const char* instrument;
    std::size_t deposits;
    const char* rule;
  };
  constexpr std::array kEntries{Entry{"CRC", 20, "30 days"},
                                Entry{"OPSC", 10, "3 months"},
                                Entry{"OPAC", 10, "3 months"},
                                Entry{"UNTOC", 40, "90 days"},
                                Entry{"TIP", 40, "90 days"},
                                Entry{"SOM", 40, "90 days"},
                                Entry{"ICMW", 20, "month after 3 months"},
                                Entry{"C182", 2, "12 months"},
                                Entry{"C138", 2, "12 months"},
                                Entry{"C105", 2, "12 months"},
                                Entry{"C29", 2, "12 months"},
                                Entry{"C189", 2, "12 months"},
                                Entry{"P29", 2, "12 months"},
                                Entry{"SLAV56", 2, "same day"},
                                Entry{"HAGUE93", 3, "month after 3 months"},
                                Entry{"HAGUE96", 3, "month after 3 months"},
                                Entry{"HAGUE80", 3, "3rd calendar month"},
                                Entry{"ETS105", 3, "month after 3 months"},
                                Entry{"CETS197", 10, "month after 3 months"},
                                Entry{"CETS201", 5, "month after 3 months"},
                                Entry{"CETS210", 10, "month after 3 months"}};
  Diagnostics diagnostics;
  const auto library = corpus::load(test::source_dir(), diagnostics);
  for (const Entry& entry : kEntries) {
    CAPTURE(entry.instrument);
    const auto& instrument = *library.treaties.find(entry.instrument);
    std::vector<Date> deposits;
    for (const auto& party : library.treaties.parties) {
      const bool counts =
          party.instrument == instrument.id && party.action && party.kind != "succession" && party.state.str() != "EU";
      if (counts) deposits.push_back(*party.action);
    }
    std::ranges::sort(deposits);
    REQUIRE(deposits.size() >= entry.deposits);
    const auto rule = jurisdiction::EntryRule::parse(entry.rule).value();
    CHECK(rule.from(deposits[entry.deposits - 1]) == instrument.in_force);
  }
}
