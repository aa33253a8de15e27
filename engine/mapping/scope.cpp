#include "mapping/scope.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "base/did_you_mean.hpp"
#include "base/strings.hpp"

namespace lacuna::mapping {

namespace {

using taxonomy::Axes;
using taxonomy::Axis;
using taxonomy::AxisKind;

class Parser {
 public:
  Parser(const Axes& axes, std::span<const std::string> elements) : axes_(axes), elements_(elements) {}

  Expected<Scope, ScopeError> parse(std::string_view limits) {
    for (const std::string& clause : split_list(limits, ';')) {
      const bool read = clause.starts_with("age<") || clause.starts_with("age>=") ? age(clause) : values(clause);
      if (!read) return unexpected(std::move(error_));
    }
    if (scope_.age_from >= scope_.age_below) {
      return unexpected(ScopeError{fmt::format("limits \"{}\" leave no age", limits), "age>= must lie below age<"});
    }
    return std::move(scope_);
  }

 private:
  bool fail(std::string message, std::string help) {
    error_ = {std::move(message), std::move(help)};
    return false;
  }

  bool age(std::string_view clause) {
    const bool below = clause[3] == '<';
    const std::string_view digits = trim(clause.substr(below ? 4 : 5));
    int years = 0;
    const auto [end, failed] = std::from_chars(digits.data(), digits.data() + digits.size(), years);
    if (failed != std::errc{} || end != digits.data() + digits.size() || years < 0 || years > taxonomy::kAdultAge) {
      return fail(fmt::format("\"{}\" is no age from 0 to {}", clause, taxonomy::kAdultAge),
                  "write age<16 or age>=12, in whole years");
    }
    if (below) scope_.age_below = std::min(scope_.age_below, years);
    else scope_.age_from = std::max(scope_.age_from, years);
    return true;
  }

  bool values(std::string_view clause) {
    const auto equals = clause.find('=');
    const std::string_view name = trim(clause.substr(0, equals));
    const auto axis = axes_.find(name);
    if (!axis) return fail(fmt::format("there is no axis \"{}\"", name), unknown_axis_help(name));
    if (axes_.at(*axis).kind == AxisKind::age || equals == std::string_view::npos) {
      return fail(fmt::format("\"{}\" is no limit", clause), "write axis=value,value or age<16");
    }
    if (scope_.values.contains(*axis)) {
      return fail(fmt::format("axis {} stands twice in the limits", name), "put its values into one list");
    }
    std::vector<std::string> listed = split_list(clause.substr(equals + 1), ',');
    if (listed.empty())
      return fail(fmt::format("axis {} has no value", name), "name its values, or leave the axis out");
    if (!ordered(axes_.at(*axis), listed)) return false;
    scope_.values.emplace(*axis, std::move(listed));
    return true;
  }

  std::string unknown_axis_help(std::string_view name) const {
    const auto names = axes_.names();
    return "the axes are " + join(names, ", ") + "." + did_you_mean_question(name, names);
  }

  /// Checks the values and puts them in the order of their axis; those of an open axis in alphabetical order.
  bool ordered(const Axis& axis, std::vector<std::string>& listed) {
    if (axis.kind == AxisKind::open) {
      std::ranges::sort(listed);
    } else {
      const std::span<const std::string> known =
          axis.kind == AxisKind::element ? elements_ : std::span<const std::string>(axis.values);
      for (const auto& value : listed) {
        if (std::ranges::find(known, value) == known.end()) return unknown_value(axis, known, value);
      }
      std::ranges::sort(listed, {}, [&](const std::string& value) { return std::ranges::find(known, value); });
    }
    if (std::ranges::adjacent_find(listed) == listed.end()) return true;
    return fail(fmt::format("a value of axis {} stands twice", axis.name), "name each value once");
  }

  bool unknown_value(const Axis& axis, std::span<const std::string> known, const std::string& value) {
    if (known.empty()) {
      return fail(fmt::format("axis {} has no value \"{}\": the concept has no elements", axis.name, value),
                  "leave the axis out");
    }
    return fail(fmt::format("axis {} has no value \"{}\"", axis.name, value),
                "its values are " + join(known, ", ") + "." + did_you_mean_question(value, known));
  }

  const Axes& axes_;
  std::span<const std::string> elements_;
  Scope scope_;
  ScopeError error_;
};

}  // namespace

Expected<Scope, ScopeError> parse_scope(std::string_view limits, const Axes& axes,
                                        std::span<const std::string> elements) {
  return Parser(axes, elements).parse(limits);
}

std::string to_string(const Scope& scope, const Axes& axes) {
  std::vector<std::string> clauses;
  for (std::size_t i = 0; i < axes.size(); ++i) {
    if (axes.at(i).kind == AxisKind::age) {
      if (scope.age_from > 0) clauses.push_back(fmt::format("age>={}", scope.age_from));
      if (scope.age_below < taxonomy::kAdultAge) clauses.push_back(fmt::format("age<{}", scope.age_below));
    } else if (const auto found = scope.values.find(i); found != scope.values.end()) {
      clauses.push_back(axes.at(i).name + "=" + join(found->second, ","));
    }
  }
  return join(clauses, "; ");
}

}  // namespace lacuna::mapping
