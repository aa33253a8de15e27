#include "akn/eid_source.hpp"

#include <fmt/format.h>
#include <re2/re2.h>

#include <algorithm>
#include <optional>
#include <pugixml.hpp>
#include <vector>

#include "akn/elements.hpp"
#include "akn/xml.hpp"
#include "base/strings.hpp"

namespace lacuna::akn {

namespace {

/// The id that a file gives; nothing that an IRI can hold is refused.
std::optional<Eid> given_by(const pugi::xml_node& node) {
  for (const char* name : {"wId", "eId", "id"}) {
    if (auto eid = Eid::parse(node.attribute(name).value())) return std::move(*eid);
  }
  return std::nullopt;
}

bool has_digit(std::string_view token) {
  static const RE2 pattern(R"(\p{Nd})");
  return RE2::PartialMatch(re2::StringPiece(token.data(), token.size()), pattern);
}

}  // namespace

EidSource::EidSource(const pugi::xml_node& root) {
  // By steps from node to node: a file may nest deeper than the stack is.
  for (pugi::xml_node at = root; at;) {
    if (at.type() == pugi::node_element && role_of(local_name(at)) == Role::hierarchy) {
      if (const auto eid = given_by(at)) in_file_.insert(eid->str());
    }
    if (at.first_child()) {
      at = at.first_child();
      continue;
    }
    while (at && at != root && !at.next_sibling()) at = at.parent();
    if (at == root) break;
    at = at.next_sibling();
  }
}

EidSource::Given EidSource::next(const pugi::xml_node& node, const Unnamed& unnamed) {
  auto eid = given_by(node);
  if (eid && given_.insert(eid->str()).second) return {std::move(*eid), Origin::file};
  return {make(unnamed), eid ? Origin::duplicate : Origin::made};
}

bool EidSource::is_free(const std::string& text) const { return !given_.contains(text) && !in_file_.contains(text); }

Eid EidSource::make(const Unnamed& unnamed) {
  const std::string prefix = unnamed.prefix.empty() ? "" : fmt::format("{}__", unnamed.prefix);
  const std::string level(abbreviation_of(unnamed.kind));
  std::string number = number_for_eid(unnamed.num);
  if (number.empty()) number = std::to_string(++counts_[prefix + level]);
  std::vector<std::string> wanted;
  if (is_base(unnamed.kind) && unnamed.prefix.find("qstr") == std::string_view::npos)
    wanted.push_back(fmt::format("{}_{}", level, number));
  wanted.push_back(fmt::format("{}{}_{}", prefix, level, number));
  for (const std::string& text : wanted) {
    auto eid = Eid::parse(text);
    if (eid && is_free(text)) {
      given_.insert(text);
      return std::move(*eid);
    }
  }
  for (int times = 2;; ++times) {
    const std::string text = fmt::format("{}-{}", wanted.back(), times);
    auto eid = Eid::parse(text);
    if (!eid) eid = Eid::parse(fmt::format("{}_{}", level, times));
    if (is_free(eid->str())) {
      given_.insert(eid->str());
      return std::move(*eid);
    }
  }
}

std::string number_for_eid(std::string_view num) {
  std::vector<std::string> tokens;
  re2::StringPiece rest(num.data(), num.size());
  re2::StringPiece token;
  static const RE2 consume(R"([^\pL\pM\p{Nd}]*([\pL\pM\p{Nd}]+))");
  while (RE2::Consume(&rest, consume, &token)) tokens.emplace_back(token.data(), token.size());
  const auto numbered = std::ranges::find_if(tokens, has_digit);
  if (numbered != tokens.end()) tokens.erase(tokens.begin(), numbered);
  else if (tokens.size() > 1) tokens.erase(tokens.begin(), tokens.end() - 1);
  return join(tokens, "-");
}

}  // namespace lacuna::akn
