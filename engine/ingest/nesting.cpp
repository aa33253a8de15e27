#include "ingest/nesting.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/strings.hpp"

namespace lacuna::ingest {

namespace {

/// Longer names are none of HTML; the rest of a tag is attributes.
constexpr std::size_t kLongestName = 32;

/// Elements without end, and those whose end may be left out.
constexpr std::array<std::string_view, 28> kOpenEnded{"area",  "base",   "br",    "col",   "colgroup", "dd",    "dt",
                                                      "embed", "frame",  "hr",    "img",   "input",    "li",    "link",
                                                      "meta",  "option", "p",     "param", "source",   "tbody", "td",
                                                      "tfoot", "th",     "thead", "tr",    "track",    "wbr",   "body"};

bool begins_name(char c) { return (c >= 'a' && c <= 'z') || c == '_' || static_cast<unsigned char>(c) > 0x7F; }
bool ends_name(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '/' || c == '>'; }

}  // namespace

void MarkupDepth::feed(std::string_view piece) {
  for (const char c : piece) {
    switch (state_) {
      case State::words:
        if (c != '<') break;
        state_ = State::tag;
        tag_.clear();
        break;
      case State::tag: feed_tag(c); break;
      case State::comment:
        if (c == '>' && hyphens_ >= 2) state_ = State::words;
        hyphens_ = c == '-' ? hyphens_ + 1 : 0;
        break;
    }
  }
}

void MarkupDepth::feed_tag(char c) {
  if (c == '<') {
    tag_.clear();
  } else if (c == '>') {
    end_tag();
    state_ = State::words;
  } else if (tag_.size() < kLongestName) {
    tag_ += c;
    if (tag_ == "!--") state_ = State::comment;
  } else {
    tag_.back() = c;
  }
}

void MarkupDepth::end_tag() {
  const bool closes = tag_.starts_with('/');
  const auto begin = tag_.begin() + (closes ? 1 : 0);
  const std::string name = ascii_lower(std::string(begin, std::find_if(begin, tag_.end(), ends_name)));
  if (name.empty() || !begins_name(name.front())) return;
  if (!raw_.empty() && !(closes && name == raw_)) return;
  raw_ = !closes && (name == "script" || name == "style") ? name : "";
  if (tag_.ends_with('/') || std::ranges::find(kOpenEnded, std::string_view(name)) != kOpenEnded.end()) return;
  if (closes) depth_ -= depth_ > 0 ? 1U : 0U;
  else deepest_ = std::max(deepest_, ++depth_);
}

Refusal too_deep() {
  return {"ING011", fmt::format("its elements are nested more than {} deep", kDeepestNesting),
          "save the law as text from the program that shows it, and add that"};
}

std::size_t json_depth(std::string_view json) {
  std::size_t depth = 0;
  std::size_t deepest = 0;
  bool quoted = false;
  for (std::size_t i = 0; i < json.size(); ++i) {
    const char c = json[i];
    if (quoted) {
      if (c == '\\') ++i;
      else quoted = c != '"';
    } else if (c == '"') {
      quoted = true;
    } else if (c == '[' || c == '{') {
      deepest = std::max(deepest, ++depth);
    } else if ((c == ']' || c == '}') && depth > 0) {
      --depth;
    }
  }
  return deepest;
}

}  // namespace lacuna::ingest
