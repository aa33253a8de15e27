#include "align/locate.hpp"

#include "catch.hpp"

using namespace lacuna;
using align::Match;

namespace {

akn::Document document_of(std::vector<std::pair<std::string, std::string>> provisions) {
  akn::Document document;
  for (auto& [eid, words] : provisions) {
    akn::Provision provision;
    provision.eid = *akn::Eid::parse(eid);
    provision.lead = std::move(words);
    document.provisions.push_back(std::move(provision));
  }
  document.index();
  return document;
}

}  // namespace

TEST_CASE("a provision is found again: exact, moved, fuzzy, orphan") {
  const auto before = document_of({{"sec_1", "Who sells a child is punished."}});
  const align::Fingerprint read{*akn::Eid::parse("sec_1"), align::fingerprint_of(before, 0), "sells a child"};

  CHECK(align::locate(read, before).match == Match::exact);

  const auto retyped = document_of({{"sec_1", "Who  SELLS a child is punished."}});
  CHECK(align::locate(read, retyped).match == Match::exact);  // typography is no change

  const auto moved =
      align::locate(read, document_of({{"sec_1", "Short title."}, {"sec_2", "Who sells a child is punished."}}));
  CHECK(moved.match == Match::moved);
  CHECK(moved.provision == 1);

  CHECK(align::locate(read, document_of({{"sec_1", "Who sells a child or buys one is punished."}})).match ==
        Match::fuzzy);

  const auto orphan = align::locate(read, document_of({{"sec_1", "Repealed."}}));
  CHECK(orphan.match == Match::orphan);
  CHECK(orphan.provision == 0);
  CHECK_FALSE(align::locate(read, document_of({{"sec_9", "Other."}})).provision);
}

TEST_CASE("without a hash the quote decides") {
  const auto document = document_of({{"sec_1", "Who sells a child is punished."}});
  CHECK(align::locate({*akn::Eid::parse("sec_1"), "", "sells a child"}, document).match == Match::exact);
  CHECK(align::locate({*akn::Eid::parse("sec_1"), "", ""}, document).match == Match::exact);
  CHECK(align::locate({*akn::Eid::parse("sec_1"), "", "buys a child"}, document).match == Match::orphan);
}
