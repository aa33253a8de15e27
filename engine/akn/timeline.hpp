#pragma once

#include <optional>
#include <string>
#include <unordered_map>

#include "akn/document.hpp"

namespace pugi {
class xml_node;
}

namespace lacuna::akn {

/// An interval of time: `from` included, `until` not; a missing end is open.
struct Interval {
  std::optional<Date> from;
  std::optional<Date> until;
};

/// What the <meta> of a document says of the time and the amendments of its provisions.
struct Timeline {
  std::unordered_map<std::string, Date> events;           ///< by id of the eventRef
  std::unordered_map<std::string, Interval> groups;       ///< by id of the temporalGroup
  std::unordered_map<std::string, Amendment> amendments;  ///< by id of the provision amended; the last one counts
  std::unordered_map<std::string, std::string> targets;   ///< law amended, by id of the <mod> that amends it

  [[nodiscard]] static Timeline read(const pugi::xml_node& meta);

  /// The interval between two events, named as references name them ("#e1"); empty names are open ends.
  [[nodiscard]] Interval between(std::string_view start, std::string_view end) const;
};

}  // namespace lacuna::akn
