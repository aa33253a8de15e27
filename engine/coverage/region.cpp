#include "coverage/region.hpp"

#include <algorithm>
#include <bit>
#include <map>

namespace lacuna::coverage {

namespace {

using Boxes = std::vector<const Box*>;

/// Which boxes to keep and which to cut out, among those that contain a value.
struct Layer {
  Boxes keep;
  Boxes cut;
  auto operator<=>(const Layer&) const = default;
};

Boxes containing(const Boxes& boxes, std::size_t axis, Mask value) {
  Boxes found;
  std::ranges::copy_if(boxes, std::back_inserter(found), [&](const Box* box) { return ((*box)[axis] & value) != 0; });
  return found;
}

/// Values of one axis, grouped by which boxes contain them: every group leaves the same rest.
std::map<Layer, Mask> layers_of(const Layer& layer, std::size_t axis) {
  Mask values = 0;
  for (const Box* box : layer.keep) values |= (*box)[axis];
  std::map<Layer, Mask> layers;
  for (Mask rest = values; rest != 0; rest &= rest - 1) {
    const Mask value = Mask{1} << static_cast<unsigned>(std::countr_zero(rest));
    layers[{containing(layer.keep, axis, value), containing(layer.cut, axis, value)}] |= value;
  }
  return layers;
}

/// The canonical boxes, from `axis` on, of what lies in a kept box and in none that is cut.
std::vector<Box> canonical(const Layer& layer, std::size_t axis, std::size_t axes) {
  if (axis == axes) return layer.cut.empty() ? std::vector<Box>{Box{}} : std::vector<Box>{};
  std::map<std::vector<Box>, Mask> by_rest;
  for (const auto& [inner, values] : layers_of(layer, axis)) {
    auto rest = canonical(inner, axis + 1, axes);
    if (!rest.empty()) by_rest[std::move(rest)] |= values;
  }
  std::vector<Box> boxes;
  for (const auto& [rest, values] : by_rest) {
    for (const Box& tail : rest) {
      Box box{values};
      box.insert(box.end(), tail.begin(), tail.end());
      boxes.push_back(std::move(box));
    }
  }
  // Lowest value first: masks of different rests are disjoint, so their lowest bits differ.
  std::ranges::stable_sort(boxes, {}, [](const Box& box) { return std::countr_zero(box.front()); });
  return boxes;
}

Boxes pointers_to(std::span<const Box> boxes) {
  Boxes pointers;
  for (const Box& box : boxes) {
    if (std::ranges::find(box, Mask{0}) == box.end()) pointers.push_back(&box);
  }
  return pointers;
}

std::vector<Box> canonical(std::span<const Box> keep, std::span<const Box> cut) {
  const Layer layer{pointers_to(keep), pointers_to(cut)};
  if (layer.keep.empty()) return {};
  return canonical(layer, 0, layer.keep.front()->size());
}

}  // namespace

Region::Region(std::span<const Box> boxes) : boxes_(canonical(boxes, {})) {}

bool Region::contains(const Region& other) const { return (other - *this).empty(); }

bool Region::meets(const Region& other) const { return !(*this & other).empty(); }

Region operator|(const Region& left, const Region& right) {
  std::vector<Box> boxes = left.boxes_;
  boxes.insert(boxes.end(), right.boxes_.begin(), right.boxes_.end());
  return Region(boxes);
}

Region operator&(const Region& left, const Region& right) {
  std::vector<Box> boxes;
  for (const Box& a : left.boxes_) {
    for (const Box& b : right.boxes_) {
      Box both(a.size());
      std::ranges::transform(a, b, both.begin(), [](Mask x, Mask y) { return x & y; });
      boxes.push_back(std::move(both));
    }
  }
  return Region(boxes);
}

Region operator-(const Region& left, const Region& right) {
  Region rest;
  rest.boxes_ = canonical(left.boxes_, right.boxes_);
  return rest;
}

}  // namespace lacuna::coverage
