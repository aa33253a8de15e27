#include "akn/eid.hpp"

#include <rapidcheck.h>

#include "akn/iri.hpp"
#include "catch.hpp"

using lacuna::akn::Eid;
using lacuna::akn::ProvisionIri;
using lacuna::akn::WorkIri;

namespace {

Eid any_eid() {
  static const std::vector<std::string> names{"art",        "sec", "subsec", "para", "point",
                                              "hcontainer", "chp", "qstr",   "body"};
  static const std::vector<std::string> numbers{"", "_1", "_12", "_4a", "_II", "_225-4-1", "_1.2", "_٣", "_177bis"};
  std::string text;
  const int levels = *rc::gen::inRange(1, 5);
  for (int i = 0; i < levels; ++i) {
    if (i > 0) text += "__";
    text += *rc::gen::elementOf(names) + *rc::gen::elementOf(numbers);
  }
  return *Eid::parse(text);
}

}  // namespace

TEST_CASE("an eId reads back what it prints") {
  CHECK(rc::check([] {
    const Eid eid = any_eid();
    RC_ASSERT(Eid::parse(eid.str()) == eid);
    std::string joined;
    for (const auto level : eid.levels()) joined += (joined.empty() ? "" : "__") + std::string(level);
    RC_ASSERT(joined == eid.str());
  }));
}

TEST_CASE("what is no eId says why") {
  CHECK(Eid::parse("").error() == "an eId is empty");
  CHECK(Eid::parse("art 1").error() == "\"art 1\" is no eId: it has letters, digits and _ - . : alone");
  CHECK_FALSE(Eid::parse("art_1/../../etc"));
  CHECK_FALSE(Eid::parse("-art_1"));
}

TEST_CASE("eIds of other conventions are kept, and told from those of the naming convention") {
  CHECK(Eid::parse("art_225-4-1__para_2")->is_conformant());
  for (const char* other : {"hauptteil-1_para-1_abs-1", "art_1__", "1_art", "sec-5", "chp_I__art_1__para_1."}) {
    CAPTURE(other);
    REQUIRE(Eid::parse(other));
    CHECK_FALSE(Eid::parse(other)->is_conformant());
  }
}

TEST_CASE("a provision contains itself and what is inside it, and no neighbour") {
  const auto eid = [](const char* text) { return *Eid::parse(text); };
  CHECK(eid("art_3").contains(eid("art_3")));
  CHECK(eid("art_3").contains(eid("art_3__point_c")));
  CHECK_FALSE(eid("art_3").contains(eid("art_30")));
  CHECK_FALSE(eid("art_3__point_c").contains(eid("art_3")));
}

TEST_CASE("work and provision IRIs, as IRI and as CURIE") {
  CHECK(WorkIri::parse("akn:ie/act/2008/8")->str() == "/akn/ie/act/2008/8");
  CHECK(WorkIri::parse("/akn/un/act/protocol/unga/2000-11-15/55-25-trafficking"));
  CHECK(WorkIri::parse("/akn/aa-coe/act/convention/2005-05-16/cets197"));
  for (const char* bad :
       {"", "/akn/", "/akn/ie", "/akn/ie/act", "/akn/IE/act/2008/8", "/akn/ie/act/../../etc", "/akn/ie/act/2008/8/"}) {
    CAPTURE(bad);
    CHECK_FALSE(WorkIri::parse(bad));
  }
  const auto iri = ProvisionIri::parse("akn:ie/act/2008/8/~sec_2__subsec_1");
  REQUIRE(iri);
  CHECK(iri->str() == "/akn/ie/act/2008/8/~sec_2__subsec_1");
  CHECK(ProvisionIri::parse("/akn/ie/act/2008/8~sec_2__subsec_1") == iri);
  CHECK(ProvisionIri::parse(iri->curie()) == iri);
  CHECK(ProvisionIri::parse("/akn/ie/act/2008/8").error() ==
        "\"/akn/ie/act/2008/8\" names no provision: write the work, /~ and the eId");
}
