#include "akn/composition.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <pugixml.hpp>
#include <string_view>

#include "akn/elements.hpp"
#include "akn/words.hpp"
#include "akn/xml.hpp"
#include "base/strings.hpp"
#include "base/utf8.hpp"
#include "text/normalise.hpp"

namespace lacuna::akn {

namespace {

constexpr std::size_t kLongestTitle = 300;

/// How an international instrument begins its title, in the languages of the files that attach some.
constexpr std::array<std::string_view, 21> kInstruments{
    "convention", "convenzione", "convención",   "convenção", "convenio",  "konvention", "übereinkommen",
    "abkommen",   "verdrag",     "overeenkomst", "protoco",   "protokoll", "accord",     "acuerdo",
    "agreement",  "treaty",      "traité",       "trattato",  "tratado",   "vertrag",    "charter"};

/// Documents that explain a law or report on it, by their name or title.
constexpr std::array<std::string_view, 10> kExplanations{"explan",    "memorandum", "motivos",
                                                         "exposé",    "exposición", "relpres",
                                                         "relazione", "financial",  "legislative financial",
                                                         "begründung"};

/// Document types that hold no law.
constexpr std::array<std::string_view, 5> kNoLaw{"judgment", "judgement", "debate", "debateReport", "officialGazette"};

template <std::size_t Size>
bool begins_with_one_of(const std::array<std::string_view, Size>& words, std::string_view text) {
  const std::string folded = text::normalise(text).text;
  return std::ranges::any_of(words, [&](std::string_view word) { return folded.starts_with(word); });
}

bool is_document(const pugi::xml_node& node) { return !child(node, "meta").empty(); }

pugi::xml_node document_in(const pugi::xml_node& holder) {
  return holder.find_child([](const pugi::xml_node& node) { return is_document(node); });
}

bool is_law(const pugi::xml_node& document) {
  const std::string_view type = local_name(document);
  if (std::ranges::find(kNoLaw, type) != kNoLaw.end()) return false;
  return type != "doc" || (!begins_with_one_of(kExplanations, document.attribute("name").value()) &&
                           !begins_with_one_of(kExplanations, title_of(document)));
}

bool has_articles(const pugi::xml_node& node) {
  return !node.find_node([](const pugi::xml_node& each) { return local_name(each) == "article"; }).empty();
}

bool is_work_of_its_own(const pugi::xml_node& document) {
  return !is_law(document) || has_articles(document) || begins_with_one_of(kInstruments, title_of(document));
}

class Composer {
 public:
  std::vector<Composed> compose(const pugi::xml_node& root) {
    const pugi::xml_node main = document_in(root);
    if (main) add(main, "");
    add_components(child(root, "components"));
    return std::move(composed_);
  }

 private:
  void add(const pugi::xml_node& document, std::string component) {
    const bool collection = local_name(document) == "documentCollection";
    if (!collection) composed_.push_back({document.internal_object(), std::move(component), {}, is_law(document)});
    add_components(child(document, "collectionBody"));
    add_components(child(document, "components"));
    if (!collection) add_attachments(document, composed_.size() - 1);
  }

  void add_components(const pugi::xml_node& holder) {
    for (const pugi::xml_node& component : holder.children()) {
      if (const pugi::xml_node document = document_in(component)) add(document, id_for(component));
    }
  }

  void add_attachments(const pugi::xml_node& document, std::size_t host) {
    for (const pugi::xml_node& attachment : child(document, "attachments").children()) {
      const pugi::xml_node attached = document_in(attachment);
      if (!attached) continue;
      if (is_work_of_its_own(attached)) {
        const std::size_t here = composed_.size();
        add(attached, id_for(attachment));
        if (composed_[here].law) host = here;
      } else {
        composed_[host].schedules.push_back(attachment.internal_object());
      }
    }
  }

  /// The id that the file gives, else one by its place.
  std::string id_for(const pugi::xml_node& holder) {
    ++holders_;
    const std::string id(id_of(holder));
    return id.empty() ? fmt::format("{}_{}", local_name(holder), holders_) : id;
  }

  std::vector<Composed> composed_;
  std::size_t holders_ = 0;
};

pugi::xml_node find_element(const pugi::xml_node& node, std::string_view name) {
  return node.find_node([name](const pugi::xml_node& each) { return local_name(each) == name; });
}

}  // namespace

std::vector<Composed> compose(const pugi::xml_node& root) { return Composer().compose(root); }

std::string title_of(const pugi::xml_node& document) {
  const pugi::xml_node preface = child(document, "preface");
  std::string title = words_of(find_element(preface, "docTitle"));
  if (title.empty()) title = words_of(find_element(preface, "shortTitle"));
  if (title.empty()) title = words_of(preface);
  if (title.empty()) {
    const pugi::xml_node body = child(document, "mainBody");
    const pugi::xml_node heading = find_element(body, "heading");
    title = heading ? words_of(heading) : words_of(find_element(body, "p"));
  }
  return std::string(utf8_prefix(title, kLongestTitle));
}

}  // namespace lacuna::akn
