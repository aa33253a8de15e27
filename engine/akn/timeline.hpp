#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "akn/document.hpp"
#include "base/diagnostic.hpp"

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
  std::unordered_map<std::string, Interval> groups;       ///< by eId of the temporalGroup
  std::unordered_map<std::string, Amendment> amendments;  ///< by eId of the provision amended

  [[nodiscard]] static Timeline read(const pugi::xml_node& meta);
};

/// Fills work, expression, language, date, title of the document from <identification>; the error says what is missing.
[[nodiscard]] Expected<void, std::string> read_identification(const pugi::xml_node& meta, Document& document);

}  // namespace lacuna::akn
