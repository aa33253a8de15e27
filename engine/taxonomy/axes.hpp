#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/source_file.hpp"

namespace lacuna::taxonomy {

/// Where the values of an axis come from.
enum class AxisKind {
  closed,   ///< the list in the table
  element,  ///< the elements of the concept at hand
  age,      ///< whole years, 0 to 17, written age<N and age>=N
  open,     ///< names outside the engine: parts of a State, communities under a law of their own
};

/// One dimension of scope: which part of a protection, for which children, where.
struct Axis {
  std::string name;
  AxisKind kind = AxisKind::closed;
  std::vector<std::string> values;  ///< closed axes only
  std::string meaning;
  std::string absent;  ///< what it means to leave the axis out

  bool operator==(const Axis&) const = default;
};

/// A child is anyone under this age.
inline constexpr int kAdultAge = 18;

/// The closed table of axes, in the order in which limits are written and regions split.
class Axes {
 public:
  Axes() = default;
  explicit Axes(std::vector<Axis> axes) : axes_(std::move(axes)) {}

  /// Reads axes.tsv; an unknown kind, an axis given twice or a closed axis without values is AXE001.
  [[nodiscard]] static std::optional<Axes> read(const SourceFile& file, Diagnostics& diagnostics);

  [[nodiscard]] std::span<const Axis> all() const { return axes_; }
  [[nodiscard]] std::size_t size() const { return axes_.size(); }
  [[nodiscard]] const Axis& at(std::size_t index) const { return axes_.at(index); }
  [[nodiscard]] std::optional<std::size_t> find(std::string_view name) const;
  [[nodiscard]] std::vector<std::string> names() const;

 private:
  std::vector<Axis> axes_;
};

}  // namespace lacuna::taxonomy
