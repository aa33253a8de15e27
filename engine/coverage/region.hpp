#pragma once

#include <compare>
#include <cstdint>
#include <span>
#include <vector>

namespace lacuna::coverage {

/// A set of values of one axis: bit i stands for value i of the axis in its Space.
using Mask = std::uint64_t;

/// A product of value sets, one per axis: "girls, 16 or 17, inside the country". Empty if any of them is.
using Box = std::vector<Mask>;

/// A set of points in the product of all axes, kept as disjoint boxes in one canonical form: two regions are equal if
/// and only if their boxes are, however they were made. Union, intersection and difference are closed.
///
/// The form is that of an ordered decision diagram: values of the first axis that leave the same rest are taken
/// together, then the same for the next axis within each rest. So neither the order of laws nor of rows can change a
/// printed region.
class Region {
 public:
  Region() = default;
  explicit Region(std::span<const Box> boxes);

  [[nodiscard]] const std::vector<Box>& boxes() const { return boxes_; }
  [[nodiscard]] bool empty() const { return boxes_.empty(); }

  [[nodiscard]] bool contains(const Region& other) const;
  [[nodiscard]] bool meets(const Region& other) const;

  friend Region operator|(const Region& left, const Region& right);  ///< union
  friend Region operator&(const Region& left, const Region& right);  ///< intersection
  friend Region operator-(const Region& left, const Region& right);  ///< difference

  bool operator==(const Region&) const = default;

 private:
  std::vector<Box> boxes_;
};

}  // namespace lacuna::coverage
