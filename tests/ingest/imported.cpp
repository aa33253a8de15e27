#include "imported.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <map>
#include <optional>

#include "ingest/document.hpp"
#include "support/library.hpp"

namespace lacuna::test {

namespace fs = std::filesystem;

namespace {

std::optional<std::size_t> annex_of(const ingest::Outline& outline, std::size_t index) {
  for (std::optional<std::size_t> at = index; at; at = outline.nodes[*at].parent) {
    if (outline.nodes[*at].kind == "hcontainer" && outline.nodes[*at].prefix != "series" && at != index) return at;
  }
  return std::nullopt;
}

ingest::NumberingTable numberings_for(const std::string& language) {
  Diagnostics diagnostics;
  const std::string name = "mappings/ingest/numbering.tsv";
  auto table =
      ingest::NumberingTable::read(*read_source(source_dir() / name, name, diagnostics), language, diagnostics);
  return std::move(*table);
}

}  // namespace

std::size_t Imported::articles() const {
  return static_cast<std::size_t>(std::ranges::count_if(outline.nodes, &ingest::Node::base));
}

std::size_t Imported::body_articles() const {
  std::size_t count = 0;
  for (std::size_t i = 0; i < outline.nodes.size(); ++i)
    count += outline.nodes[i].base && !annex_of(outline, i) ? 1U : 0U;
  return count;
}

Imported import_file(const fs::path& path, const std::string& language, const ingest::ReadOptions& options) {
  Imported result;
  Diagnostics diagnostics;
  const auto numberings = numberings_for(language);
  const auto source = ingest::read_published(path, language, numberings, options, diagnostics);
  for (const auto& each : diagnostics.sorted()) result.findings += to_text(each);
  if (!source) return result;
  result.outline = ingest::recognise(*source, numberings);
  ingest::Identity identity{*akn::WorkIri::parse("/akn/xx/act/2000/1"), "A law", "und", "2000-01-01", {}, "", ""};
  identity.date = Date::parse("2000-01-01");
  result.document = ingest::to_document(result.outline, identity);
  return result;
}

Imported import_bytes(const std::string& name, const std::string& bytes, const std::string& language,
                      const ingest::ReadOptions& options) {
  const fs::path folder = fs::temp_directory_path() / fmt::format("lacuna-import-{}", ::getpid());
  const fs::path path = folder / name;
  (void)write_atomically(path, bytes);
  Imported result = import_file(path, language, options);
  fs::remove_all(folder);
  const std::string hidden = folder.string() + "/";
  for (auto at = result.findings.find(hidden); at != std::string::npos; at = result.findings.find(hidden))
    result.findings.erase(at, hidden.size());
  return result;
}

std::vector<std::string> out_of_order(const Imported& text, const std::string& language) {
  const auto numberings = numberings_for(language);
  std::map<std::pair<std::optional<std::size_t>, std::string>, std::pair<ingest::Number, std::string>> last;
  std::vector<std::string> found;
  for (std::size_t i = 0; i < text.outline.nodes.size(); ++i) {
    const ingest::Node& node = text.outline.nodes[i];
    if (!node.base) continue;
    for (const ingest::MarkClass mark_class : {ingest::MarkClass::base, ingest::MarkClass::bare}) {
      const auto marks = numberings.match(node.num, mark_class, mark_class);
      if (marks.empty()) continue;
      const auto number = ingest::parse_decimal(marks.front().digits).value_or(marks.front().number);
      const std::string& eid = text.document.provisions[i].eid.str();
      const std::pair key{annex_of(text.outline, i), std::string(marks.front().row->prefix)};
      const auto before = last.find(key);
      if (before != last.end() && number <= before->second.first)
        found.push_back(fmt::format("{} after {}", eid, before->second.second));
      last[key] = {number, eid};
      break;
    }
  }
  return found;
}

}  // namespace lacuna::test
