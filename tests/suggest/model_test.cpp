// The model: trained the same every time, read as it was written, and never sure without reason.
#include "suggest/model.hpp"

#include <cmath>

#include "catch.hpp"
#include "suggest/evaluation.hpp"

using namespace lacuna;
using namespace lacuna::suggest;

namespace {

/// A protection is mapped where its phrases weigh more than a threshold, with some that are not.
std::vector<Case> cases() {
  std::vector<Case> all;
  for (int i = 0; i < 400; ++i) {
    Case each;
    each.features[0] = 1;
    each.features[1] = (i % 20) / 10.0;
    each.features[9] = (i % 7) / 7.0;
    each.mapped = each.features[1] > 1 ? i % 10 != 0 : i % 50 == 0;
    all.push_back(each);
  }
  return all;
}

Ranked ranked(const char* work, std::vector<taxonomy::ConceptGraph::Index> order, std::vector<double> probabilities,
              std::vector<taxonomy::ConceptGraph::Index> firm) {
  return {work, "en", "convention", "art_1", std::move(order), std::move(probabilities), std::move(firm)};
}

}  // namespace

TEST_CASE("training finds what matters, the same to the last digit") {
  const Model model = train(cases());
  CHECK(model == train(cases()));
  CHECK(model.weights[1] > 1);
  CHECK(std::abs(model.weights[9]) < 1);
  CHECK(model.weights[5] == 0);
  Features strong{};
  strong[0] = 1;
  strong[1] = 1.9;
  Features weak{};
  weak[0] = 1;
  CHECK(model.probability(strong) > 0.7);
  CHECK(model.probability(weak) < 0.1);
}

TEST_CASE("a model is read as it was written") {
  const Model model = train(cases());
  const std::vector<std::string> notes{"made for a test"};
  Diagnostics diagnostics;
  const auto back = read_model(SourceFile::from_bytes("model.tsv", model_text(model, notes)), diagnostics);
  CHECK(diagnostics.empty());
  REQUIRE(back);
  CHECK(*back == model);
}

TEST_CASE("a damaged model is refused") {
  const auto finding = [](const std::string& rows) {
    Diagnostics diagnostics;
    CHECK_FALSE(read_model(SourceFile::from_bytes("model.tsv", "feature\tweight\n" + rows), diagnostics));
    return diagnostics.sorted().front().message;
  };
  CHECK(finding("constant\t1\n") == "feature phrases-own is missing");
  CHECK(finding("constant\t1\nconstant\t2\n") == "feature constant is unknown or stands twice");
  CHECK(finding("luck\t1\n") == "feature luck is unknown or stands twice");
  CHECK(finding("constant\tmuch\n") == "\"much\" is no number");
}

TEST_CASE("scores are those of the textbook") {
  const std::vector<Ranked> all{ranked("a", {1, 2, 3}, {0.9, 0.6, 0.1}, {1, 3}),
                                ranked("b", {4, 5}, {0.4, 0.3}, {5, 9})};
  const Scores scores = score(all);
  CHECK(scores.provisions == 2);
  CHECK(scores.instruments == 2);
  CHECK(scores.hit_at_1.value == Approx(0.5));
  CHECK(scores.recall_at_3.value == Approx(0.75));  // both of a; one of two of b
  CHECK(scores.recall_at_5.value == Approx(0.75));
  CHECK(scores.strong == 2);
  CHECK(scores.strong_precision.value == Approx(0.5));  // 1 was made, 2 was not
  CHECK(scores.micro_f1.value == Approx(2.0 / (2 + 1 + 3)));
  CHECK(scores.hit_at_1.low <= scores.hit_at_1.value);
  CHECK(scores.hit_at_1.value <= scores.hit_at_1.high);
}

TEST_CASE("calibration counts suggestions by tenth of chance") {
  const std::vector<Ranked> all{ranked("a", {1, 2}, {0.95, 0.91}, {1}), ranked("b", {3}, {0.05}, {4})};
  const auto bins = calibration(all);
  REQUIRE(bins.size() == 10);
  CHECK(bins[9].suggestions == 2);
  CHECK(bins[9].mean == Approx(0.93));
  CHECK(bins[9].made == Approx(0.5));
  CHECK(bins[0].suggestions == 1);
  CHECK(bins[0].made == 0);
}
