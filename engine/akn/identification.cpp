#include "akn/identification.hpp"

#include <fmt/format.h>

#include <array>
#include <pugixml.hpp>

#include "akn/work_repair.hpp"
#include "akn/xml.hpp"
#include "base/strings.hpp"
#include "text/language.hpp"

namespace lacuna::akn {

namespace {

/// Codes that are written for languages and are none.
constexpr std::array<std::pair<std::string_view, std::string_view>, 2> kMisnamed{{{"esp", "spa"}, {"gr", "ell"}}};

/// What a law is called by those that do not know: no language, AKN-NC 1.0 §4.5.
constexpr std::string_view kUndetermined = "und";

std::string alpha3_of(std::string_view written) {
  std::string_view code = written.substr(written.rfind('/') + 1);
  for (const auto& [wrong, right] : kMisnamed) {
    if (code == wrong) code = right;
  }
  const auto language = text::find_language(code);
  return language ? language->alpha3 : std::string();
}

std::string_view language_written(const pugi::xml_node& expression) {
  return child(expression, "FRBRlanguage").attribute("language").value();
}

/// The nearest xml:lang at or above a node.
std::string_view xml_language(const pugi::xml_node& node) {
  for (pugi::xml_node at = node; at; at = at.parent()) {
    if (const auto language = at.attribute("xml:lang")) return language.value();
  }
  return {};
}

std::string_view date_written(const pugi::xml_node& level) {
  return child(level, "FRBRdate").attribute("date").value();
}

/// "eng@2018-11-15" in ".../eng@2018-11-15/!main"; empty if there is none.
std::string_view version_in(std::string_view iri) {
  const auto at = iri.find('@');
  if (at == std::string_view::npos) return {};
  const auto begin = iri.rfind('/', at) + 1;
  return iri.substr(begin, iri.find('/', at) - begin);
}

/// What stands behind the "@".
std::string_view version_of(std::string_view version) {
  const auto at = version.find('@');
  return at == std::string_view::npos ? std::string_view{} : version.substr(at + 1);
}

class Identification {
 public:
  Identification(const pugi::xml_node& meta, Document& document) : document_(document) {
    const pugi::xml_node identification = child(meta, "identification");
    work_ = child(identification, "FRBRWork");
    expression_ = child(identification, "FRBRExpression");
    applied_ = date_of_application(identification);
  }

  void read() {
    read_dates();
    read_language();
    read_work();
    read_expression();
    document_.title = value_of(work_, "FRBRname");
    document_.authoritative = value_of(expression_, "FRBRauthoritative") != "false";
  }

 private:
  void repaired(const char* field, std::string_view written, std::string_view read) {
    document_.repairs.push_back({field, std::string(written), std::string(read)});
  }

  void read_dates() {
    const std::string_view adopted = date_written(work_);
    const auto day = lenient_date(adopted);
    const bool year = adopted.size() == 4 && adopted.find_first_not_of("0123456789") == std::string_view::npos;
    document_.work_date = day ? day->str() : year ? std::string(adopted) : std::string();
    if (document_.work_date != adopted) repaired("FRBRWork/FRBRdate", adopted, document_.work_date);
    const std::string_view known = date_written(expression_);
    document_.date = applied_ ? applied_ : lenient_date(known);
    const std::string read = document_.date ? document_.date->str() : "";
    if (!known.empty() && read != known) repaired("FRBRExpression/FRBRdate", known, read);
  }

  void read_language() {
    const std::string_view written = language_written(expression_);
    document_.language = alpha3_of(written.empty() ? xml_language(expression_) : written);
    if (document_.language.empty()) document_.language = kUndetermined;
    if (written != document_.language && !(written.empty() && document_.language == kUndetermined))
      repaired("FRBRExpression/FRBRlanguage", written, document_.language);
  }

  void read_work() {
    const std::string_view written = value_of(work_, "FRBRthis");
    const WrittenWork as_written{
        written,        value_of(work_, "FRBRuri"), value_of(work_, "FRBRcountry"), value_of(work_, "FRBRnumber"),
        document_.type, document_.work_date};
    if (auto work = repair_work(as_written)) document_.work = std::move(*work);
    if (without_component(written) != document_.work.str())
      repaired("FRBRWork/FRBRthis", written, document_.work.str());
  }

  /// What follows the work IRI: the version that the file names, else language and date.
  void read_expression() {
    const std::string_view written = value_of(expression_, "FRBRthis");
    const std::string_view full = without_component(written);
    const std::string prefix = document_.work.str() + "/";
    const std::string day = document_.date ? document_.date->str() : document_.work_date;
    const bool follows = !document_.work.empty() && full.starts_with(prefix) && full.size() > prefix.size();
    if (follows && version_in(full) == full.substr(prefix.size(), full.find('/', prefix.size()) - prefix.size()))
      document_.expression = full.substr(prefix.size());
    else document_.expression = fmt::format("{}@{}", document_.language, version_of(version_in(full)));
    if (document_.expression.ends_with('@')) document_.expression += day;
    if (const auto at = document_.expression.find('@'); document_.language != kUndetermined)
      document_.expression.replace(0, at, document_.language);
    if (full != prefix + document_.expression)
      repaired("FRBRExpression/FRBRthis", written, prefix + document_.expression);
  }

  Document& document_;
  pugi::xml_node work_;
  pugi::xml_node expression_;
  std::optional<Date> applied_;
};

}  // namespace

void read_identification(const pugi::xml_node& meta, Document& document) {
  if (child(meta, "identification")) {
    Identification(meta, document).read();
  } else {
    document.language = alpha3_of(xml_language(meta));
    if (document.language.empty()) document.language = kUndetermined;
  }
}

std::optional<Date> date_of_application(const pugi::xml_node& node) {
  for (const pugi::xml_node& part : node.children()) {
    if (part.type() != pugi::node_element || is_akn_namespace(namespace_of(part))) continue;
    const pugi::xml_node found =
        part.find_node([](const pugi::xml_node& each) { return attribute(each, "name") == "dateApplicability"; });
    if (const auto date = lenient_date(trim(found.text().get()))) return date;
  }
  return std::nullopt;
}

std::optional<Date> lenient_date(std::string_view written) {
  std::string day(written.substr(0, written.find('T')));
  const bool digits = day.find_first_not_of("0123456789") == std::string::npos;
  if (digits && day.size() == 8) day = fmt::format("{}-{}-{}", day.substr(0, 4), day.substr(4, 2), day.substr(6, 2));
  static const auto never = Date::parse("2900-01-01");
  const auto date = Date::parse(day);
  return date && *date < *never ? date : std::nullopt;
}

}  // namespace lacuna::akn
