// Which of many numbers carry the articles: the others are quoted, or referred to.

#include "ingest/chain.hpp"

#include <vector>

#include "catch.hpp"

using namespace lacuna;
using ingest::Number;
using Indices = std::vector<std::size_t>;

namespace {

std::vector<Number> numbers(const std::vector<std::vector<int>>& parts) {
  std::vector<Number> all;
  for (const auto& each : parts) all.push_back({"", each});
  return all;
}

}  // namespace

TEST_CASE("numbers quoted from other laws fall out of the chain") {
  CHECK(ingest::best_chain(numbers({{1}, {2}, {37}, {3}, {1}, {4}, {4, 1}, {5}})) == Indices{0, 1, 3, 5, 6, 7});
  CHECK(ingest::best_chain({}).empty());
}

TEST_CASE("a number that is missing leaves the rest in the chain") {
  CHECK(ingest::best_chain(numbers({{1}, {2}, {4}, {5}})) == Indices{0, 1, 2, 3});
}

TEST_CASE("articles inserted into another law are no articles of this one") {
  CHECK(ingest::best_chain(numbers({{1}, {448, 1}, {448, 2}, {2}, {3}})) == Indices{0, 3, 4});
}

TEST_CASE("numbering that begins anew makes a chain of its own, a lone 1 does not") {
  CHECK(ingest::chains(numbers({{1}, {2}, {3}, {1}, {2}})) == std::vector<Indices>{{0, 1, 2}, {3, 4}});
  CHECK(ingest::chains(numbers({{10}, {11}, {1}, {12}, {13}})) == std::vector<Indices>{{0, 1, 3, 4}});
}
