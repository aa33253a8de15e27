#include "coverage/space.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <stdexcept>

namespace lacuna::coverage {

namespace {

using taxonomy::AxisKind;

constexpr std::string_view kElsewhere = "elsewhere";
constexpr std::size_t kMaskBits = 64;

std::vector<std::string> years() {
  std::vector<std::string> names;
  for (int year = 0; year < taxonomy::kAdultAge; ++year) names.push_back(std::to_string(year));
  return names;
}

std::vector<std::string> open_values(std::size_t axis, std::span<const mapping::Scope* const> scopes) {
  std::set<std::string> named;
  for (const mapping::Scope* scope : scopes) {
    if (const auto found = scope->values.find(axis); found != scope->values.end()) {
      named.insert(found->second.begin(), found->second.end());
    }
  }
  std::vector<std::string> values(named.begin(), named.end());
  values.emplace_back(kElsewhere);
  return values;
}

std::vector<std::string> values_of(std::size_t index, const taxonomy::Axes& axes, const taxonomy::Concept& target,
                                   std::span<const mapping::Scope* const> scopes) {
  switch (axes.at(index).kind) {
    case AxisKind::closed: return axes.at(index).values;
    case AxisKind::element: return target.elements.empty() ? std::vector<std::string>{""} : target.elements;
    case AxisKind::age: return years();
    case AxisKind::open: return open_values(index, scopes);
  }
  return {};
}

/// Bits `from` to `below` - 1.
Mask years_between(int from, int below) {
  Mask mask = 0;
  for (int year = from; year < below; ++year) mask |= Mask{1} << static_cast<unsigned>(year);
  return mask;
}

}  // namespace

Space::Space(const taxonomy::Axes& axes, const taxonomy::Concept& target, std::span<const mapping::Scope* const> scopes)
    : axes_(&axes) {
  for (std::size_t i = 0; i < axes.size(); ++i) {
    values_.push_back(values_of(i, axes, target, scopes));
    if (values_.back().size() > kMaskBits) throw std::length_error("axis " + axes.at(i).name + " has over 64 values");
  }
}

Mask Space::full(std::size_t axis) const {
  const std::size_t count = values(axis).size();
  return count == kMaskBits ? ~Mask{0} : (Mask{1} << count) - 1;
}

Region Space::region_of(const mapping::Scope& scope) const {
  Box box;
  for (std::size_t axis = 0; axis < values_.size(); ++axis) {
    const auto limited = scope.values.find(axis);
    if (axes_->at(axis).kind == AxisKind::age) {
      box.push_back(years_between(scope.age_from, scope.age_below));
    } else if (limited == scope.values.end()) {
      box.push_back(full(axis));
    } else {
      Mask mask = 0;
      for (const std::string& value : limited->second) {
        const auto at = std::ranges::find(values_[axis], value) - values_[axis].begin();
        mask |= Mask{1} << static_cast<unsigned>(at);
      }
      box.push_back(mask);
    }
  }
  return Region(std::array{box});
}

std::vector<std::string> Space::names(std::size_t axis, Mask mask) const {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < values(axis).size(); ++i) {
    if ((mask & (Mask{1} << i)) != 0) names.push_back(values(axis)[i]);
  }
  return names;
}

}  // namespace lacuna::coverage
