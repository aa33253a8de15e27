#include "render/why_text.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/strings.hpp"
#include "render/wording.hpp"

namespace lacuna::render {

namespace {

using report::ConceptRow;
using report::EvidenceRow;
using report::GapReport;
using report::ObligationRow;
using report::ProvisionText;

constexpr std::size_t kColumn = 13;  // where the right-hand side of the argument begins

class WhyText {
 public:
  WhyText(const GapReport& report, const ConceptRow& row, const Style& style)
      : report_(report), row_(row), style_(style) {}

  std::string render() {
    out_ = fmt::format("{}: {}   {}\n", bold(row_.id.str(), style_), verdict_label(row_.verdict, style_), row_.label);
    out_ +=
        wrap(fmt::format("{}, law as of {}. {}.", report_.state.name, report_.as_of.str(), row_.scope_note), 0, style_);
    if (!row_.measured) out_ += "Between States: not measured in one State's law.\n";
    out_ += "\n";
    for (const ObligationRow& obligation : row_.obligations) add_obligation(obligation);
    if (row_.obligations.empty()) step("required", "nothing: " + row_.reason);
    add_evidence();
    add_search();
    add_flags();
    add_words();
    return std::move(out_);
  }

 private:
  /// One step of the argument: its name in the left column, what it says in the right.
  void step(std::string_view name, const std::string& text) {
    out_ += wrap(text, kColumn, style_, fmt::format("  {:<11}", name));
  }

  void add_obligation(const ObligationRow& row) {
    step("required", fmt::format("{} ({}): {}", row.provision.cite(), modality_words(row), row.required));
    for (const auto& instrument : report_.instruments) {
      if (instrument.id.str() == row.instrument) step("", bond_words(instrument));
    }
    if (!row.comment.empty()) step("", "Reader: " + row.comment);
    step("answer",
         fmt::format("{} {}", symbol(row.verdict), word(row.verdict)) + (row.reason.empty() ? "" : ": " + row.reason));
    if (row.verdict == coverage::Verdict::covered) step("left over", "nothing");
    for (const std::string& sentence : row.uncovered) step("left over", sentence);
    out_ += "\n";
  }

  static std::string_view step_name(const EvidenceRow& row) {
    switch (row.predicate) {
      case mapping::Predicate::contradicts: return "contrary";
      case mapping::Predicate::mentions: return "see also";
      case mapping::Predicate::requires_it:
      case mapping::Predicate::provides:
      case mapping::Predicate::incorporates: return "reached by";
    }
    return "";
  }

  void add_evidence() {
    for (const EvidenceRow& row : row_.evidence) {
      std::string text = row.provision.cite();
      if (reaches(row)) text += fmt::format(": {} ({})", row.reached, basis_words(row));
      else text += " bears on it and reaches nothing";
      if (row.freshness != coverage::Freshness::fresh)
        text += fmt::format("; does not count: {}", coverage::to_string(row.freshness));
      step(step_name(row), fmt::format("{}; {}", text, reading_words(row)));
      if (!row.comment.empty()) step("", "Reader: " + row.comment);
    }
    if (row_.evidence.empty()) step("reached by", "no provision that was read");
  }

  void add_search() {
    const auto& search = row_.search;
    std::string text = search.on ? "searched " + search.on->str() : "not searched yet";
    if (!search.missing_works.empty()) text += "; not at hand: " + join(search.missing_works, "; ");
    else if (search.searched) text += "; every work in which it is expected is at hand";
    if (!search.note.empty()) text += ". " + search.note;
    step("searched", text);
  }

  void add_flags() {
    for (const coverage::Flag flag : row_.flags) {
      step("flag", fmt::format("{}: {}", coverage::to_string(flag), flag_words(flag)));
    }
    out_ += "\n";
  }

  void add_words() {
    std::vector<std::string> shown;
    for (const ObligationRow& row : row_.obligations) add_provision(row.provision, row.quote, shown);
    for (const EvidenceRow& row : row_.evidence) add_provision(row.provision, row.quote, shown);
  }

  void add_provision(const ProvisionText& provision, const std::string& quote, std::vector<std::string>& shown) {
    const std::string key = provision.work + provision.eid;
    if (std::ranges::find(shown, key) != shown.end()) return;
    shown.push_back(key);
    std::string head = provision.law;
    for (std::size_t i = 1; i < provision.headings.size(); ++i) head += " > " + provision.headings[i];
    head += "   (" + text_words(provision);
    if (provision.official && !provision.summary) head += "; " + provision.expression;
    if (!provision.amendment.empty()) head += "; " + provision.amendment;
    head += source_words(provision);
    out_ += wrap(head + ")", 4, style_, "  ");
    if (!provision.text.empty()) out_ += wrap("“" + provision.text + "”", 4, style_);
    const bool whole = provision.official && quote == provision.text;
    if (!quote.empty() && !whole) out_ += wrap("read there: “" + quote + "”", 4, style_);
  }

  const GapReport& report_;
  const ConceptRow& row_;
  const Style& style_;
  std::string out_;
};

}  // namespace

std::string why_text(const GapReport& report, const ConceptRow& row, const Style& style) {
  return WhyText(report, row, style).render();
}

}  // namespace lacuna::render
