#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>

#include "base/did_you_mean.hpp"
#include "base/strings.hpp"
#include "base/tsv.hpp"
#include "mapping/sssom.hpp"
#include "mapping/sssom_header.hpp"

namespace lacuna::mapping {

namespace {

constexpr std::string_view kConceptPrefix = "prot:";
constexpr std::string_view kPredicatePrefix = "lac:";
constexpr std::string_view kNoTermFound = "sssom:NoTermFound";

/// Positions in kColumns.
enum Column : std::size_t {
  kSubject,
  kSubjectLabel,
  kPredicate,
  kModifier,
  kObject,
  kObjectLabel,
  kJustification,
  kAuthor,
  kReviewer,
  kDate,
  kConfidence,
  kComment,
  kAuthentic,
  kBasis,
  kLimits,
  kModality,
  kQualifiers,
  kQuote,
  kSha256,
};

/// Reads one row, reporting everything that is wrong with it.
class RowReader {
 public:
  RowReader(const TsvRow& row, const MappingSet& set, const Vocabulary& vocabulary, Diagnostics& diagnostics)
      : row_(row), set_(set), vocabulary_(vocabulary), diagnostics_(diagnostics) {}

  std::optional<Mapping> read() {
    copy_plain_cells();
    read_subject();
    read_predicate();
    read_object();
    read_provenance();
    read_extensions();
    if (!clean_) return std::nullopt;
    return std::move(mapping_);
  }

 private:
  const std::string& cell(Column column) const { return row_.cells[column]; }

  void report(std::string code, std::string message, std::string help) {
    diagnostics_.add(
        {std::move(code), Severity::error, set_.file, row_.line, std::move(message), set_.title(), std::move(help)});
    clean_ = false;
  }

  void copy_plain_cells() {
    mapping_.line = row_.line;
    mapping_.subject_label = cell(kSubjectLabel);
    mapping_.object_label = cell(kObjectLabel);
    mapping_.author = cell(kAuthor);
    mapping_.reviewer = cell(kReviewer);
    mapping_.confidence = cell(kConfidence);
    mapping_.comment = cell(kComment);
    mapping_.quote = cell(kQuote);
    mapping_.sha256 = cell(kSha256);
  }

  void read_subject() {
    auto subject = akn::ProvisionIri::parse(cell(kSubject));
    if (!subject) {
      report("MAP001", "subject_id: " + subject.error(), "write it like akn:ie/act/2008/8/~sec_2__subsec_1");
      return;
    }
    mapping_.subject = std::move(*subject);
    if (mapping_.subject.work != set_.work) {
      report("MAP013",
             fmt::format("subject {} is of another work than the header's subject_source {}", mapping_.subject.curie(),
                         set_.work.curie()),
             "move the row to the file of its work");
    }
  }

  void read_predicate() {
    const std::string_view text = cell(kPredicate);
    const auto predicate =
        text.starts_with(kPredicatePrefix) ? parse_predicate(text.substr(kPredicatePrefix.size())) : std::nullopt;
    if (predicate) mapping_.predicate = *predicate;
    else report_term("predicate_id", text, predicate_names(), kPredicatePrefix);
    if (cell(kModifier) == "Not") mapping_.negated = true;
    else if (!cell(kModifier).empty()) report_term("predicate_modifier", cell(kModifier), {"Not"}, "");
  }

  void report_term(std::string_view column, std::string_view text, const std::vector<std::string>& names,
                   std::string_view prefix) {
    std::vector<std::string> full;
    for (const auto& name : names) full.push_back(std::string(prefix) + name);
    report("MAP002", fmt::format("{} \"{}\" is none of its terms", column, text),
           "write " + join_words(full, " or ") + "." + did_you_mean_question(text, full));
  }

  void read_object() {
    const std::string_view text = cell(kObject);
    if (text == kNoTermFound) return;
    const std::string id(text.starts_with(kConceptPrefix) ? text.substr(kConceptPrefix.size()) : text);
    mapping_.object = taxonomy::ConceptId(id);
    const taxonomy::Concept* found = vocabulary_.concepts.get(*mapping_.object);
    if (found == nullptr || !text.starts_with(kConceptPrefix)) {
      report("MAP003", fmt::format("there is no concept {}", text),
             "write prot: and an id of `lacuna list concepts`, or sssom:NoTermFound." +
                 did_you_mean_question(id, vocabulary_.concepts.ids()));
    } else if (found->roll_up != taxonomy::RollUp::leaf) {
      report("MAP003", fmt::format("{} is a group", text), "map to the leaves below it: " + leaves_below(id));
    } else {
      concept_ = found;
    }
  }

  std::string leaves_below(const std::string& id) const {
    std::vector<std::string> names;
    for (const auto child : vocabulary_.concepts.children(*vocabulary_.concepts.find(taxonomy::ConceptId(id)))) {
      names.push_back(vocabulary_.concepts.at(child).id.str());
    }
    return join(names, ", ");
  }

  void read_provenance() {
    mapping_.justification = cell(kJustification);
    if (!cell(kJustification).starts_with("semapv:")) {
      report("MAP002", fmt::format("mapping_justification \"{}\" is no semapv: term", cell(kJustification)),
             "write semapv:ManualMappingCuration for what a person read");
    }
    if (const auto date = Date::parse(cell(kDate))) mapping_.date = *date;
    else report("MAP012", fmt::format("mapping_date \"{}\" is no date", cell(kDate)), "write it like 2026-11-24");
    const std::string& text = cell(kConfidence);
    double number = 0;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool inside = failed == std::errc{} && end == text.data() + text.size() && number >= 0 && number <= 1;
    if (!text.empty() && !inside) {
      report("MAP012", fmt::format("confidence \"{}\" is no number from 0 to 1", text), "write it like 0.9");
    }
  }

  void read_extensions() {
    read_authentic();
    read_basis();
    read_modality();
    for (const std::string& part : split_list(cell(kQualifiers), ';')) {
      if (auto qualifier = parse_qualifier(part)) mapping_.qualifiers.push_back(std::move(*qualifier));
      else
        report_term("ext_qualifiers", part,
                    {"subject-to-law", "where-appropriate", "within-means", "progressive", "alt:<group>", "if:<fact>"},
                    "");
    }
    const std::vector<std::string> none;
    auto scope = parse_scope(cell(kLimits), vocabulary_.axes, concept_ != nullptr ? concept_->elements : none);
    if (scope) mapping_.scope = std::move(*scope);
    else if (concept_ != nullptr || !mapping_.object)
      report("MAP006", "ext_limits: " + scope.error().message, scope.error().help);
  }

  void read_authentic() {
    if (cell(kAuthentic).empty()) return;
    auto authentic = Authentic::parse(cell(kAuthentic));
    if (authentic) mapping_.authentic = std::move(*authentic);
    else
      report("MAP016", "ext_authentic: " + authentic.error(),
             "write it like eng@2008-05-07 sec_2__subsec_1 0-245 sha256:…, or empty it and run "
             "`lacuna check --fix --corpus DIR`");
  }

  void read_basis() {
    mapping_.basis = parse_basis(cell(kBasis));
    if (!cell(kBasis).empty() && !mapping_.basis) report_term("ext_basis", cell(kBasis), basis_names(), "");
    const bool evidence = mapping_.predicate == Predicate::provides || mapping_.predicate == Predicate::incorporates ||
                          mapping_.predicate == Predicate::contradicts;
    if (clean_ && evidence && mapping_.object && !mapping_.basis) {
      report("MAP002", "ext_basis is empty: on what does the evidence rest?",
             "write " + join_words(basis_names(), " or "));
    }
  }

  void read_modality() {
    mapping_.modality = parse_modality(cell(kModality));
    if (!cell(kModality).empty() && !mapping_.modality)
      report_term("ext_modality", cell(kModality), modality_names(), "");
    if (clean_ && mapping_.predicate == Predicate::requires_it && mapping_.object && !mapping_.modality) {
      report("MAP002", "ext_modality is empty: how firmly does the convention ask?",
             "write " + join_words(modality_names(), " or ") + ", from the verb of the provision");
    }
  }

  const TsvRow& row_;
  const MappingSet& set_;
  const Vocabulary& vocabulary_;
  Diagnostics& diagnostics_;
  const taxonomy::Concept* concept_ = nullptr;
  Mapping mapping_;
  bool clean_ = true;
};

/// Fills the header's derived fields; false if the file cannot be read without them.
bool read_set_header(const TsvTable& table, MappingSet& set, Diagnostics& diagnostics) {
  const auto report = [&](std::string message, std::string help) {
    diagnostics.add({"MAP010", Severity::error, set.file, 0, std::move(message), "", std::move(help)});
  };
  set.header = read_header(table.preamble, set.file, diagnostics);
  const auto declared = declared_extensions(set.header);
  for (const auto column : kColumns) {
    const bool extension = column.starts_with("ext_");
    if (extension && std::ranges::find(declared, column) == declared.end()) {
      report(fmt::format("extension_definitions does not declare {}", column),
             "declare it: other tools drop columns that are not declared");
    }
  }
  set.expression = value_of(set.header, "subject_source_version");
  auto work = akn::WorkIri::parse(value_of(set.header, "subject_source"));
  if (work) {
    set.work = std::move(*work);
    return true;
  }
  report("subject_source: " + work.error(), "name the work whose provisions the file maps, like akn:ie/act/2008/8");
  return false;
}

void drop_duplicates(MappingSet& set, const taxonomy::Axes& axes, Diagnostics& diagnostics) {
  std::map<std::string, std::size_t> seen;
  std::erase_if(set.mappings, [&](const Mapping& mapping) {
    const std::string key =
        fmt::format("{}\n{}\n{}\n{}\n{}\n{}", mapping.subject.str(), to_string(mapping.predicate), mapping.negated,
                    mapping.object.value_or(taxonomy::ConceptId()).str(), to_string(mapping.scope, axes),
                    mapping.modality ? to_string(*mapping.modality) : "");
    const auto [first, is_new] = seen.emplace(key, mapping.line);
    if (is_new) return false;
    diagnostics.add({"MAP007", Severity::error, set.file, mapping.line,
                     fmt::format("the same mapping as in line {}", first->second), set.title(),
                     "delete one of the rows, or give them different limits"});
    return true;
  });
}

}  // namespace

std::optional<MappingSet> read_sssom(const SourceFile& file, const Vocabulary& vocabulary, Diagnostics& diagnostics) {
  const auto table = read_tsv(file, kColumns, diagnostics);
  if (!table) return std::nullopt;
  MappingSet set;
  set.file = file.name;
  if (!read_set_header(*table, set, diagnostics)) return std::nullopt;
  for (const TsvRow& row : table->rows) {
    if (auto mapping = RowReader(row, set, vocabulary, diagnostics).read()) set.mappings.push_back(std::move(*mapping));
  }
  drop_duplicates(set, vocabulary.axes, diagnostics);
  return set;
}

}  // namespace lacuna::mapping
