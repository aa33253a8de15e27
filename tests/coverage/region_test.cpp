#include "coverage/region.hpp"

#include <rapidcheck.h>

#include <algorithm>
#include <random>
#include <set>

#include "catch.hpp"

using lacuna::coverage::Box;
using lacuna::coverage::Mask;
using lacuna::coverage::Region;

namespace {

constexpr std::size_t kAxes = 3;
constexpr Mask kFull = 0b1111;

Box any_box() {
  Box box;
  for (std::size_t i = 0; i < kAxes; ++i) box.push_back(*rc::gen::inRange<Mask>(0, kFull + 1));
  return box;
}

std::vector<Box> any_boxes() {
  std::vector<Box> boxes;
  const int count = *rc::gen::inRange(0, 5);
  for (int i = 0; i < count; ++i) boxes.push_back(any_box());
  return boxes;
}

/// The oracle: the points of a region, one by one.
std::set<std::vector<int>> points(const std::vector<Box>& boxes) {
  std::set<std::vector<int>> found;
  for (const Box& box : boxes) {
    for (int x = 0; x < 4; ++x)
      for (int y = 0; y < 4; ++y)
        for (int z = 0; z < 4; ++z) {
          const bool inside = (box[0] >> x & 1U) != 0 && (box[1] >> y & 1U) != 0 && (box[2] >> z & 1U) != 0;
          if (inside) found.insert({x, y, z});
        }
  }
  return found;
}

using Points = std::set<std::vector<int>>;

Points difference(const Points& a, const Points& b) {
  Points result;
  std::ranges::set_difference(a, b, std::inserter(result, result.end()));
  return result;
}

}  // namespace

TEST_CASE("union, intersection and difference agree with sets of points") {
  CHECK(rc::check([] {
    const auto a = any_boxes();
    const auto b = any_boxes();
    const Region r(a);
    const Region e(b);
    Points both = points(a);
    both.merge(points(b));
    RC_ASSERT(points((r | e).boxes()) == both);
    RC_ASSERT(points((r - e).boxes()) == difference(points(a), points(b)));
    RC_ASSERT(points((r & e).boxes()) == difference(points(a), difference(points(a), points(b))));
    RC_ASSERT(r.contains(e) == difference(points(b), points(a)).empty());
    RC_ASSERT(r.meets(e) == !points((r & e).boxes()).empty());
  }));
}

TEST_CASE("what is left over and what is reached make up what is required") {
  CHECK(rc::check([] {
    const Region required(any_boxes());
    const Region reached(any_boxes());
    RC_ASSERT(((required - reached) | (required & reached)) == required);
    RC_ASSERT(!(required - reached).meets(reached));
  }));
}

TEST_CASE("a region has one form, whatever the order and the cut of its boxes") {
  CHECK(rc::check([] {
    auto boxes = any_boxes();
    const Region region(boxes);
    std::shuffle(boxes.begin(), boxes.end(), std::mt19937(*rc::gen::arbitrary<unsigned>()));
    RC_ASSERT(Region(boxes) == region);
    std::vector<Box> cut;  // each box as its two halves along the first axis
    for (const Box& box : boxes) {
      for (const Mask half : {Mask{0b0011}, Mask{0b1100}}) {
        cut.push_back(box);
        cut.back()[0] &= half;
      }
    }
    RC_ASSERT(Region(cut) == region);
    RC_ASSERT(Region(region.boxes()) == region);
  }));
}

TEST_CASE("boxes of a region do not overlap") {
  CHECK(rc::check([] {
    const Region region(any_boxes());
    std::size_t total = 0;
    for (const Box& box : region.boxes()) total += points({box}).size();
    RC_ASSERT(total == points(region.boxes()).size());
  }));
}

TEST_CASE("a box with an empty axis is no region") {
  CHECK(Region(std::vector<Box>{{kFull, 0, kFull}}).empty());
  CHECK(Region().empty());
  CHECK(Region().boxes().empty());
}
