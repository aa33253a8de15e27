#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/strings.hpp"
#include "ingest/markdown.hpp"
#include "ingest/structured.hpp"
#include "text/encoding.hpp"

namespace lacuna::ingest {

namespace {

using Json = nlohmann::json;

/// A field as text, whatever its type; empty if it is not there.
std::string text_of(const Json& object, const char* field) {
  const auto found = object.find(field);
  if (found == object.end() || found->is_null()) return {};
  return text::without_controls(found->is_string() ? found->get<std::string>() : found->dump());
}

bool are_objects(const Json& list) {
  return list.is_array() && std::ranges::all_of(list, [](const Json& each) { return each.is_object(); });
}

class JsonReader {
 public:
  JsonReader(const std::string& language, const NumberingTable& numberings)
      : language_(language), numberings_(numberings) {}

  Expected<Source, std::string> read(const Json& root) {
    const bool sections =
        root.is_array() && !root.empty() && root.front().is_object() && root.front().contains("section_desc");
    if (sections && !are_objects(root)) return unexpected(std::string("the list is not one of objects"));
    for (const char* field : {"provisions", "articles"}) {
      if (root.is_object() && root.contains(field) && !are_objects(root[field]))
        return unexpected(fmt::format("\"{}\" is not a list of objects", field));
    }
    if (root.is_object() && root.contains("provisions")) read_provisions(root);
    else if (root.is_object() && root.contains("articles")) read_treaty(root);
    else if (sections) read_sections(root);
    else return unexpected(std::string("neither \"provisions\", \"articles\" nor a list with \"section_desc\" in it"));
    source_.marked_up = true;
    return std::move(source_);
  }

 private:
  void read_provisions(const Json& root) {
    source_.title = text_of(root, "title");
    for (const char* field : {"id", "url", "issued_date", "in_force_date", "status"}) {
      if (const std::string value = text_of(root, field); !value.empty())
        source_.notes.push_back(fmt::format("{}: {}", field, value));
    }
    std::string chapter;
    for (const Json& provision : root["provisions"]) {
      ++number_;
      if (const std::string here = text_of(provision, "chapter"); here != chapter) {
        chapter = here;
        for (const std::string& part : split_list(chapter, '|')) add_heading(part);
      }
      const bool article = text_of(provision, "provision_ref").starts_with("art");
      add_provision(article ? "Article" : "§", text_of(provision, "section"), text_of(provision, "title"),
                    text_of(provision, "content"));
    }
  }

  void read_sections(const Json& root) {
    std::string chapter;
    for (const Json& section : root) {
      ++number_;
      if (const std::string here = text_of(section, "chapter"); here != chapter) {
        chapter = here;
        add_heading(fmt::format("Chapter {}: {}", chapter, text_of(section, "chapter_title")));
      }
      const std::string number = text_of(section, "section") + text_of(section, "Section");
      add_provision("§", number, text_of(section, "section_title"), text_of(section, "section_desc"));
    }
  }

  void read_treaty(const Json& root) {
    const auto in_language = [&](const Json& object, const char* field) {
      return text_of(object, (field + std::string("_") + language_).c_str());
    };
    source_.title = in_language(root, "treaty");
    add_text(in_language(root, "preamble"));
    for (const Json& article : root["articles"]) {
      ++number_;
      add_heading(fmt::format("第{}條 {}", text_of(article, "article"), in_language(article, "title")));
      add_text(in_language(article, "content"));
    }
  }

  void add_heading(const std::string& text) {
    source_.lines.push_back({std::string(trim(text)), number_, Emphasis::heading, 0, 0});
  }

  void add_provision(const char* word, const std::string& number, std::string title, const std::string& content) {
    title = without_number(title);
    std::string_view rest = trim(content);
    for (const std::string& known : {number + ".", title, std::string(".")}) {
      if (!known.empty() && rest.starts_with(known)) rest = trim(rest.substr(known.size()));
    }
    add_heading(fmt::format("{} {}. {}", word, number, title));
    add_text(rest);
  }

  /// "Стаття 1. Визначення термінів" is the heading "Визначення термінів".
  [[nodiscard]] std::string without_number(const std::string& title) const {
    const auto marks = numberings_.match(title, MarkClass::base, MarkClass::base);
    return marks.empty() ? title : title.substr(marks.front().words_at);
  }

  void add_text(std::string_view text) {
    for (Line& line : read_markdown(text, numberings_).lines) {
      line.line = number_;
      line.emphasis = Emphasis::plain;
      source_.lines.push_back(std::move(line));
    }
  }

  const std::string& language_;
  const NumberingTable& numberings_;
  Source source_;
  std::size_t number_ = 0;  ///< JSON has no lines worth telling: the provision's place in the list instead
};

}  // namespace

Expected<Source, std::string> read_law_json(std::string_view text, const std::string& language,
                                            const NumberingTable& numberings) {
  const Json root = Json::parse(text, nullptr, false);
  if (root.is_discarded()) return unexpected(std::string("not well-formed JSON"));
  return JsonReader(language, numberings).read(root);
}

}  // namespace lacuna::ingest
