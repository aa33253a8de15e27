#include "mapping/sssom_header.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/strings.hpp"

namespace lacuna::mapping {

std::vector<HeaderItem> read_header(std::span<const std::string> lines, const std::string& file,
                                    Diagnostics& diagnostics) {
  std::vector<HeaderItem> header;
  std::size_t number = 0;
  const auto report = [&](std::string message, std::string help) {
    diagnostics.add({"MAP010", Severity::error, file, number, std::move(message), "", std::move(help)});
  };
  for (const std::string& line : lines) {
    ++number;
    if (trim(line).empty()) continue;
    if (line.front() == ' ' && !header.empty()) {
      header.back().lines.push_back(line);
      continue;
    }
    const auto colon = line.find(':');
    if (line.front() == ' ' || colon == std::string::npos) {
      report(fmt::format("header line \"{}\" is no \"key: value\"", trim(line)), "see docs/formats.md for the header");
      continue;
    }
    HeaderItem item{line.substr(0, colon), std::string(trim(std::string_view(line).substr(colon + 1))), {}};
    if (std::ranges::find(header, item.key, &HeaderItem::key) != header.end()) {
      report(fmt::format("header key {} stands twice", item.key), "keep one of them");
      continue;
    }
    header.push_back(std::move(item));
  }
  return header;
}

std::vector<std::string> declared_extensions(std::span<const HeaderItem> header) {
  std::vector<std::string> names;
  const auto found = std::ranges::find(header, "extension_definitions", &HeaderItem::key);
  if (found == header.end()) return names;
  constexpr std::string_view kSlot = "- slot_name:";
  for (const std::string& line : found->lines) {
    const std::string_view item = trim(line);
    if (item.starts_with(kSlot)) names.emplace_back(trim(item.substr(kSlot.size())));
  }
  return names;
}

std::string value_of(std::span<const HeaderItem> header, std::string_view key) {
  const auto found = std::ranges::find(header, key, &HeaderItem::key);
  return found == header.end() ? std::string{} : found->value;
}

}  // namespace lacuna::mapping
