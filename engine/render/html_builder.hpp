#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "coverage/verdict.hpp"

namespace pugi {
class xml_node;
}

namespace lacuna::render {

struct Attribute {
  std::string_view name;
  std::string value;
};

/// Appends an element with attributes to a parent and returns it.
pugi::xml_node element(pugi::xml_node parent, std::string_view name, std::initializer_list<Attribute> attributes = {});

/// Appends an element that holds nothing but words.
pugi::xml_node element(pugi::xml_node parent, std::string_view name, std::string_view words,
                       std::initializer_list<Attribute> attributes = {});

/// Appends words. Control characters and bidirectional overrides, which XML forbids or with which a text could pretend
/// to be another, become U+FFFD.
void words(pugi::xml_node parent, std::string_view text);

/// Symbol and word of a verdict, in a span whose class gives the colour.
void verdict_mark(pugi::xml_node parent, coverage::Verdict verdict);

/// Class name of a verdict: "covered", "not-assessed".
[[nodiscard]] std::string css_class(coverage::Verdict verdict);

}  // namespace lacuna::render
