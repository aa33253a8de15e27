#include <fmt/format.h>
#include <serd/serd.h>

#include <algorithm>
#include <map>
#include <memory>

#include "base/strings.hpp"
#include "taxonomy/turtle.hpp"
#include "taxonomy/vocabulary.hpp"

namespace lacuna::taxonomy {

namespace {

/// Serd's strings are unsigned.
std::string_view view(const std::uint8_t* text) { return reinterpret_cast<const char*>(text); }

std::string_view view(const SerdNode* node) {
  if (node == nullptr || node->buf == nullptr) return {};
  return {reinterpret_cast<const char*>(node->buf), node->n_bytes};
}

/// Collects the statements that serd reports into concepts. Serd gives statements no line, so the reader is fed byte by
/// byte and the lines are counted on the way.
class TurtleReader {
 public:
  TurtleReader(const SourceFile& file, Diagnostics& diagnostics)
      : file_(file),
        diagnostics_(diagnostics),
        env_(serd_env_new(nullptr), serd_env_free),
        reader_(serd_reader_new(SERD_TURTLE, this, nullptr, on_base, on_prefix, on_statement, nullptr),
                serd_reader_free) {
    serd_reader_set_error_sink(reader_.get(), on_error, this);
    serd_reader_set_strict(reader_.get(), true);
  }

  std::optional<Scheme> read() {
    const SerdStatus status = serd_reader_read_source(reader_.get(), next_byte, no_error, this, nullptr, 1);
    if (status != SERD_SUCCESS && !failed_) syntax_error(line_, status);
    if (failed_) return std::nullopt;
    Scheme scheme{scheme_label_, {}};
    for (const auto& id : order_) scheme.concepts.push_back(std::move(concepts_.at(id)));
    std::ranges::sort(scheme.concepts,
                      [](const Concept& a, const Concept& b) { return natural_order(a.notation, b.notation) < 0; });
    return scheme;
  }

 private:
  // ---- what serd calls ----
  static std::size_t next_byte(void* buffer, std::size_t size, std::size_t count, void* self) {
    return static_cast<TurtleReader*>(self)->give_byte(static_cast<char*>(buffer), size * count);
  }
  static int no_error(void* /*self*/) { return 0; }
  static SerdStatus on_base(void* self, const SerdNode* uri) {
    return serd_env_set_base_uri(static_cast<TurtleReader*>(self)->env_.get(), uri);
  }
  static SerdStatus on_prefix(void* self, const SerdNode* name, const SerdNode* uri) {
    return serd_env_set_prefix(static_cast<TurtleReader*>(self)->env_.get(), name, uri);
  }
  static SerdStatus on_statement(void* self, SerdStatementFlags /*flags*/, const SerdNode* /*graph*/,
                                 const SerdNode* subject, const SerdNode* predicate, const SerdNode* object,
                                 const SerdNode* /*datatype*/, const SerdNode* language) {
    static_cast<TurtleReader*>(self)->statement(subject, predicate, object, view(language));
    return SERD_SUCCESS;
  }
  static SerdStatus on_error(void* self, const SerdError* error) {
    auto* reader = static_cast<TurtleReader*>(self);
    if (!reader->failed_) reader->syntax_error(error->line, error->status);
    return SERD_SUCCESS;
  }

  void syntax_error(std::size_t line, SerdStatus status) {
    report("TAX001", line, fmt::format("not Turtle: {}", view(serd_strerror(status))),
           "look at the end of the statement above: ';' between properties, '.' after the last");
    failed_ = true;
  }

  std::size_t give_byte(char* buffer, std::size_t size) {
    if (size == 0 || at_ >= file_.text.size()) return 0;
    if (at_ > 0 && file_.text[at_ - 1] == '\n') ++line_;
    *buffer = file_.text[at_++];
    return 1;
  }

  // ---- statements ----
  std::string expand(const SerdNode* node) {
    if (node->type != SERD_CURIE) return std::string(view(node));
    SerdChunk prefix{};
    SerdChunk suffix{};
    if (serd_env_expand(env_.get(), node, &prefix, &suffix) != SERD_SUCCESS) {
      report("TAX002", line_, fmt::format("prefix of {} is not declared", view(node)),
             "declare it with @prefix at the top of the file");
      failed_ = true;
      return {};
    }
    const auto part = [](const SerdChunk& chunk) {
      return std::string_view{reinterpret_cast<const char*>(chunk.buf), chunk.len};
    };
    return std::string(part(prefix)).append(part(suffix));
  }

  void statement(const SerdNode* subject, const SerdNode* predicate, const SerdNode* object,
                 std::string_view language) {
    const std::string subject_iri = expand(subject);
    const std::string property = expand(predicate);
    const std::string value = expand(object);
    if (failed_ || !std::string_view(subject_iri).starts_with(kProt)) return;
    const std::string id = subject_iri.substr(kProt.size());
    if (id.empty()) {
      if (property == std::string(kSkos) + "prefLabel" && language == "en") scheme_label_ = value;
      return;
    }
    auto [found, is_new] = concepts_.try_emplace(id);
    if (is_new) {
      found->second.id = ConceptId(id);
      found->second.line = line_;
      order_.push_back(id);
    }
    if (std::string_view(property).starts_with(kSkos)) {
      skos_property(found->second, property.substr(kSkos.size()), value, language);
    } else if (std::string_view(property).starts_with(kLac)) {
      lac_property(found->second, property.substr(kLac.size()), value);
    }
  }

  void skos_property(Concept& target, std::string_view property, const std::string& value, std::string_view language) {
    if (property == "notation") target.notation = value;
    if (property == "broader") target.broader.emplace_back(value.substr(std::min(kProt.size(), value.size())));
    if (property == "prefLabel") preferred_label(target, value, std::string(language));
    if (language == "en") {
      if (property == "definition") target.definition = value;
      if (property == "scopeNote") target.scope_note = value;
    } else if (property == "altLabel") {
      target.terms[std::string(language)].alternatives.push_back(value);
    }
  }

  /// SKOS Reference, S14: no more than one skos:prefLabel in a language.
  void preferred_label(Concept& target, const std::string& value, const std::string& language) {
    std::string& label = language == "en" ? target.label : target.terms[language].label;
    if (!label.empty()) {
      report("TAX014", line_,
             fmt::format("{} has two labels in {}: \"{}\" and \"{}\"", target.id.str(), language, label, value),
             "keep one as skos:prefLabel, make the other skos:altLabel");
    }
    label = value;
  }

  void lac_property(Concept& target, std::string_view property, const std::string& value) {
    if (property == "anchor") target.anchor = value;
    if (property == "element") target.elements.push_back(value);
    if (property == "direct") target.direct = value == "true";
    if (property == "level") {
      target.level = choose(target, "lac:level", value,
                            {Level::law, Level::law_or_practice, Level::inter_state, Level::international});
    }
    if (property == "rollUp") {
      target.roll_up = choose(target, "lac:rollUp", value, {RollUp::all, RollUp::heading}).value_or(RollUp::heading);
    }
  }

  template <class Enum>
  std::optional<Enum> choose(const Concept& target, std::string_view property, const std::string& value,
                             std::initializer_list<Enum> choices) {
    std::vector<std::string> names;
    for (const Enum choice : choices) {
      if (to_string(choice) == value) return choice;
      names.emplace_back(to_string(choice));
    }
    report("TAX003", line_, fmt::format("{} of {} is \"{}\"", property, target.id.str(), value),
           "write " + join_words(names, " or "));
    return std::nullopt;
  }

  void report(std::string code, std::size_t line, std::string message, std::string help) {
    diagnostics_.add({std::move(code), Severity::error, file_.name, line, std::move(message), "", std::move(help)});
  }

  const SourceFile& file_;
  Diagnostics& diagnostics_;
  std::unique_ptr<SerdEnv, decltype(&serd_env_free)> env_;
  std::unique_ptr<SerdReader, decltype(&serd_reader_free)> reader_;
  std::size_t at_ = 0;
  std::size_t line_ = 1;
  bool failed_ = false;
  std::string scheme_label_;
  std::vector<std::string> order_;
  std::map<std::string, Concept> concepts_;
};

}  // namespace

std::optional<Scheme> read_turtle(const SourceFile& file, Diagnostics& diagnostics) {
  return TurtleReader(file, diagnostics).read();
}

}  // namespace lacuna::taxonomy
