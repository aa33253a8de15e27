#include "akn/sidecar.hpp"

#include <fmt/format.h>

#include <toml++/toml.h>

#include "text/language.hpp"

namespace lacuna::akn {

namespace {

class Sidecar {
 public:
  Sidecar(const SourceFile& file, Document& document, Diagnostics& diagnostics)
      : file_(file), document_(document), diagnostics_(diagnostics) {}

  bool apply() {
    const auto root = toml::parse(file_.text, file_.name);
    for (const auto& [key, value] : root) take(key.str(), value);
    if (ok_ && document_.work.empty()) refuse(0, "it names no work", "write work = \"/akn/ie/act/2008/8\"");
    if (!ok_) return false;
    if (!named_expression_)
      document_.expression =
          fmt::format("{}@{}", document_.language, document_.date ? document_.date->str() : document_.work_date);
    document_.repairs.clear();
    return true;
  }

  void refuse(std::size_t line, std::string message, std::string help) {
    ok_ = false;
    diagnostics_.add({"AKN010", Severity::error, file_.name, line, std::move(message), "", std::move(help)});
  }

 private:
  void take(std::string_view key, const toml::node& value) {
    const std::size_t line = value.source().begin.line;
    const auto text = value.value<std::string>();
    if (!text) return refuse(line, fmt::format("{} is no text", key), "put the value between quotation marks");
    if (key == "work") return take_work(*text, line);
    if (key == "language") return take_language(*text, line);
    if (key == "date") return take_date(*text, line);
    if (key == "expression") {
      document_.expression = *text;
      named_expression_ = true;
    } else if (key == "title") {
      document_.title = *text;
    } else if (key == "work_date") {
      document_.work_date = *text;
    } else {
      refuse(line, fmt::format("there is no key {}", key),
             "the keys are work, expression, language, date, work_date, title");
    }
  }

  void take_work(const std::string& text, std::size_t line) {
    auto work = WorkIri::parse(text);
    if (!work) return refuse(line, work.error(), "write it like /akn/ie/act/2008/8");
    document_.work = std::move(*work);
  }

  void take_language(const std::string& text, std::size_t line) {
    const auto language = text::find_language(text);
    if (!language) return refuse(line, fmt::format("\"{}\" is no language code", text), "write ISO 639, like eng");
    document_.language = language->alpha3;
  }

  void take_date(const std::string& text, std::size_t line) {
    const auto date = Date::parse(text);
    if (!date) return refuse(line, fmt::format("\"{}\" is no date", text), "write a day that exists, like 2008-05-07");
    document_.date = date;
  }

  const SourceFile& file_;
  Document& document_;
  Diagnostics& diagnostics_;
  bool ok_ = true;
  bool named_expression_ = false;
};

}  // namespace

bool apply_sidecar(const SourceFile& file, Document& document, Diagnostics& diagnostics) {
  std::filesystem::path path = file.path;
  path += ".toml";
  std::error_code error;
  if (file.path.empty() || !std::filesystem::exists(path, error)) return false;
  const auto sidecar = read_source(path, file.name + ".toml", diagnostics);
  if (!sidecar) return false;
  Document told = document;
  Sidecar reader(*sidecar, told, diagnostics);
  try {
    if (!reader.apply()) return false;
  } catch (const toml::parse_error& wrong) {
    reader.refuse(wrong.source().begin.line, fmt::format("not TOML: {}", wrong.description()),
                  "write lines like work = \"/akn/ie/act/2008/8\"");
    return false;
  }
  document = std::move(told);
  return true;
}

}  // namespace lacuna::akn
