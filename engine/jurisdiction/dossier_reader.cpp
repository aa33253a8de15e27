#include <fmt/format.h>

#include <toml++/toml.h>
#include <algorithm>
#include <sstream>

#include "base/did_you_mean.hpp"
#include "jurisdiction/dossier.hpp"

namespace lacuna::jurisdiction {

namespace {

std::optional<Reception> parse_reception(std::string_view text) {
  if (text == "monist") return Reception::monist;
  if (text == "dualist") return Reception::dualist;
  if (text == "mixed") return Reception::mixed;
  return std::nullopt;
}

std::size_t line_of(const toml::node& node) { return node.source().begin.line; }

class DossierReader {
 public:
  DossierReader(const SourceFile& file, const taxonomy::ConceptGraph& concepts, Diagnostics& diagnostics)
      : file_(file), concepts_(concepts), diagnostics_(diagnostics) {
    dossier_.file = file.name;
  }

  Dossier read(const toml::table& root) {
    dossier_.state = StateId(text(root, "state", 1));
    if (const auto* names = root["names"].as_table()) {
      for (const auto& [language, name] : *names) dossier_.names.emplace(language.str(), name.value_or(std::string{}));
    }
    read_legal_system(root);
    read_facts(root);
    for_each_table(root, "work", [this](const toml::table& work) { read_work(work); });
    for_each_table(root, "group", [this](const toml::table& group) { read_search(group); });
    return std::move(dossier_);
  }

 private:
  void report(std::string code, std::size_t line, std::string message, std::string help) {
    diagnostics_.add({std::move(code), Severity::error, file_.name, line, std::move(message), "", std::move(help)});
  }

  std::string text(const toml::table& table, std::string_view key, std::size_t line) {
    const auto value = table[key].value<std::string>();
    if (!value)
      report("DOS002", line, fmt::format("{} is missing, or no text", key), fmt::format("add {} = \"…\"", key));
    return value.value_or("");
  }

  std::optional<Date> date(const toml::table& table, std::string_view key) {
    const toml::node* node = table.get(key);
    if (node == nullptr) return std::nullopt;
    if (const auto value = node->value<toml::date>()) {
      return Date::parse(fmt::format("{:04}-{:02}-{:02}", value->year, value->month, value->day));
    }
    report("DOS002", line_of(*node), fmt::format("{} is no date", key), "write it without quotes, like 2008-06-07");
    return std::nullopt;
  }

  static bool not_known(const toml::table& table, std::string_view key) {
    return table[key].value<std::string>() == "not known";
  }

  /// A date that may also be "not known".
  std::optional<Date> day(const toml::table& table, std::string_view key) {
    return not_known(table, key) ? std::nullopt : date(table, key);
  }

  std::optional<akn::WorkIri> work_iri(std::string_view value, std::size_t line) {
    auto iri = akn::WorkIri::parse(value);
    if (!iri) {
      report("DOS002", line, iri.error(), "see docs/formats.md for work IRIs");
      return std::nullopt;
    }
    return std::move(*iri);
  }

  template <class Read>
  static void for_each_table(const toml::table& root, std::string_view key, Read read) {
    const auto* array = root[key].as_array();
    if (array == nullptr) return;
    for (const toml::node& node : *array) {
      if (const auto* table = node.as_table()) read(*table);
    }
  }

  void read_legal_system(const toml::table& root) {
    const auto* system = root["legal_system"].as_table();
    if (system == nullptr) {
      report("DOS002", 1, "[legal_system] is missing", "add it with tradition, reception, clause and source");
      return;
    }
    const std::size_t line = line_of(*system);
    dossier_.tradition = text(*system, "tradition", line);
    dossier_.reception_clause = text(*system, "clause", line);
    const std::string reception = text(*system, "reception", line);
    if (const auto value = parse_reception(reception)) dossier_.reception = *value;
    else report("DOS002", line, fmt::format("reception is \"{}\"", reception), "write monist, dualist or mixed");
  }

  void read_facts(const toml::table& root) {
    const auto* facts = root["facts"].as_table();
    if (facts == nullptr) return;
    for (const auto& [name, node] : *facts) {
      const auto* fact = node.as_table();
      const auto value = fact == nullptr ? std::nullopt : (*fact)["value"].value<bool>();
      const bool not_known = fact != nullptr && (*fact)["value"].value<std::string>() == "not known";
      if (value || not_known) dossier_.facts.emplace(name.str(), Fact{value, text(*fact, "source", line_of(node))});
      else
        report("DOS002", line_of(node), fmt::format("fact {} has no value", name.str()),
               "write value = true, false or \"not known\", and its source");
    }
  }

  void read_work(const toml::table& work) {
    const std::size_t line = line_of(work);
    if (auto iri = work_iri(text(work, "iri", line), line)) {
      dossier_.works.push_back({std::move(*iri), text(work, "cite", line), text(work, "title", line),
                                day(work, "commencement"), day(work, "repealed"), text(work, "source", line),
                                not_known(work, "commencement"), not_known(work, "repealed"),
                                work["portion"].value_or(false), work["partial"].value_or(false)});
    }
  }

  void read_search(const toml::table& group) {
    const std::size_t line = line_of(group);
    Search search{taxonomy::ConceptId(text(group, "id", line)),
                  date(group, "searched"),
                  {},
                  group["note"].value_or(std::string{})};
    if (concepts_.get(search.id) == nullptr) {
      report("DOS003", line, fmt::format("there is no group or concept {}", search.id.str()),
             "write an id of `lacuna list concepts`." + did_you_mean_question(search.id.str(), concepts_.ids()));
      return;
    }
    if (const auto* expected = group["expected_works"].as_array()) {
      for (const toml::node& node : *expected) add_expected(search, node);
    }
    dossier_.searches.push_back(std::move(search));
  }

  void add_expected(Search& search, const toml::node& node) {
    auto iri = work_iri(node.value_or(std::string{}), line_of(node));
    if (!iri) return;
    if (dossier_.find_work(*iri) == nullptr) {
      report("DOS004", line_of(node), fmt::format("expected work {} has no [[work]]", iri->str()),
             "add a [[work]] with its iri, cite, title and source");
    }
    search.expected_works.push_back(std::move(*iri));
  }

  const SourceFile& file_;
  const taxonomy::ConceptGraph& concepts_;
  Diagnostics& diagnostics_;
  Dossier dossier_;
};

}  // namespace

std::optional<Dossier> read_dossier(const SourceFile& file, const taxonomy::ConceptGraph& concepts,
                                    Diagnostics& diagnostics) {
  try {
    const toml::table root = toml::parse(file.text, file.name);
    return DossierReader(file, concepts, diagnostics).read(root);
  } catch (const toml::parse_error& error) {
    diagnostics.add({"DOS001", Severity::error, file.name, error.source().begin.line,
                     fmt::format("not TOML: {}", error.description()), "", "see docs/formats.md for a dossier"});
    return std::nullopt;
  }
}

}  // namespace lacuna::jurisdiction
