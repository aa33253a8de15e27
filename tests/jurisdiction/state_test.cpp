#include "jurisdiction/state.hpp"

#include "base/did_you_mean.hpp"
#include "catch.hpp"
#include "corpus/library.hpp"
#include "support/library.hpp"

using lacuna::jurisdiction::States;

TEST_CASE("a State is found by name, alpha-2 and alpha-3, in any case") {
  const States states;
  for (const char* text : {"Ireland", "ireland", "IE", "ie", "IRL", " irl "}) {
    CAPTURE(text);
    REQUIRE(states.find(text));
    CHECK(states.find(text)->id.str() == "IRL");
  }
  CHECK(states.find("TÜRKIYE")->id.str() == "TUR");
  CHECK(states.find("Holy See")->id.str() == "VAT");
  CHECK(states.find("EU")->name == "European Union");
  CHECK_FALSE(states.find(""));
  CHECK_FALSE(states.find("Atlantis"));
}

TEST_CASE("every State of the treaty tables has a name") {
  lacuna::Diagnostics diagnostics;
  const auto library = lacuna::corpus::load(lacuna::test::source_dir(), diagnostics);
  REQUIRE(library.treaties.parties.size() > 1000);
  for (const auto& party : library.treaties.parties) {
    CAPTURE(party.state.str());
    CHECK(library.states.find(party.state.str()));
  }
}
