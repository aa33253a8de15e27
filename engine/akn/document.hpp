#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "akn/eid.hpp"
#include "akn/iri.hpp"
#include "base/date.hpp"

namespace lacuna::akn {

/// Whose law the words of a provision are.
enum class Scope {
  own,      ///< of the document's own work
  quoted,   ///< of another law, into which an amending provision inserts them
  foreign,  ///< of another vocabulary than Akoma Ntoso: what they are is not known
};

[[nodiscard]] std::string_view to_string(Scope scope);

/// How an amending law changed the text of a provision (AKN textualMod, passive).
struct Amendment {
  std::string type;    ///< substitution, insertion, …
  std::string source;  ///< IRI of the amending provision, as written in the file
};

/// Words that a provision quotes for another law without giving them a structure: "for 'two years' …".
struct Quotation {
  std::string target;  ///< the law or provision that is amended, as the file names it; empty if it does not
  std::string text;    ///< a line for each paragraph
  bool operator==(const Quotation&) const = default;
};

/// One element of the hierarchy: a section, article, paragraph, point, definition …
struct Provision {
  Eid eid;
  std::string kind;  ///< the element's name: article, section, subsection, …
  std::string name;  ///< what an hcontainer calls itself: definition, annex; else empty
  std::string num;   ///< as printed: "Article 3", "(a)"
  std::string heading;
  std::string lead;  ///< its own words before any provision inside it, a line for each paragraph
  std::string tail;  ///< its own words after them (wrapUp)
  Scope scope = Scope::own;
  std::size_t quotation = 0;  ///< how many quotations deep it stands: 1 for law that this one amends
  std::string target;         ///< of a quoted provision: the law or provision amended, as the file names it
  std::vector<Quotation> quotes;
  std::vector<std::string> notes;  ///< an editor's words in it, no law
  bool repealed = false;
  std::optional<std::size_t> parent;  ///< index in Document::provisions
  std::vector<std::size_t> children;
  std::size_t line = 0;       ///< in the file, from 1
  std::optional<Date> from;   ///< this text stands since; nothing if the file does not say
  std::optional<Date> until;  ///< first day on which it no longer stands
  std::optional<Amendment> amendment;

  /// Its own words, without those of the provisions inside it.
  [[nodiscard]] std::string own_text() const;
};

/// A value of the metadata that could not be used as the file has it.
struct Repair {
  std::string field;    ///< "FRBRWork/FRBRthis"
  std::string written;  ///< in the file, "http://data.legilux.public.lu/eli/etat/leg/loi/1999/05/31/n6/jo"
  std::string read;     ///< as understood, "/akn/lu/act/loi/1999-05-31/n6"
  bool operator==(const Repair&) const = default;
};

/// One expression of a work, its provisions in document order.
struct Document {
  WorkIri work;              ///< empty if the file does not say
  std::string expression;    ///< "eng@2008-06-07/digest": what follows the work IRI in the expression IRI
  std::string language;      ///< ISO 639-2, "eng"
  std::string type;          ///< act, bill, doc …
  std::string title;         ///< short title, FRBRname
  std::string work_date;     ///< of the work: a day or a year, as written
  std::optional<Date> date;  ///< of the expression: the day as of which its text is known
  bool authoritative = true;
  bool law = true;                      ///< false for judgments, debates, explanatory notes
  std::string component;                ///< of a work attached to another: the id of the attachment; else empty
  std::vector<Repair> repairs;          ///< of its identification
  std::string preamble;                 ///< recitals and enacting words, a line for each paragraph
  std::string unstructured;             ///< words of its body that stand in no provision, a line for each paragraph
  std::vector<std::string> notes;       ///< what its metadata says in words: where the text comes from
  std::vector<std::string> body_notes;  ///< an editor's words in its body that stand in no provision
  std::string file;                     ///< how diagnostics call it
  std::vector<Provision> provisions;

  [[nodiscard]] bool is_digest() const;

  [[nodiscard]] std::optional<std::size_t> find(const Eid& eid) const;

  /// The words of a provision and of all inside it, in document order, joined by blanks; numbers, headings and words
  /// quoted for another law left out.
  [[nodiscard]] std::string full_text(std::size_t provision) const;

  /// The chain above a provision, itself last: "Criminal Law (Human Trafficking) Act 2008", "Section 2", "(1)".
  [[nodiscard]] std::vector<std::string> headings(std::size_t provision) const;

  /// Called once by the reader after `provisions` is complete.
  void index();

 private:
  std::unordered_map<std::string, std::size_t> by_eid_;
};

/// The line that diagnostics print below a finding in a law: the chain of headings, then the expression.
[[nodiscard]] std::string place_of(const Document& document, std::size_t provision);

/// Which of several expressions of one work is the law of a day: the latest dated on or before it; if none is, the
/// earliest later one, whose undated provisions are then "later text". Nothing only for an empty list.
[[nodiscard]] const Document* expression_on(std::span<const Document* const> expressions, Date day);

}  // namespace lacuna::akn
