#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "akn/document.hpp"
#include "base/diagnostic.hpp"
#include "ingest/outline.hpp"
#include "ingest/published.hpp"

namespace lacuna::test {

/// A published text on its way: what was recognised in it, and the document made of that.
struct Imported {
  ingest::Outline outline;
  akn::Document document;
  std::string findings;  ///< as text, in order; the rest is empty if there are errors

  /// Articles or sections, in annexes or not.
  [[nodiscard]] std::size_t articles() const;

  /// Those that are in no annex.
  [[nodiscard]] std::size_t body_articles() const;
};

/// Reads a file as `lacuna add` does. `language` is ISO 639-1.
[[nodiscard]] Imported import_file(const std::filesystem::path& path, const std::string& language,
                                   const ingest::ReadOptions& options = {});

/// The same for bytes, as a file called `name`.
[[nodiscard]] Imported import_bytes(const std::string& name, const std::string& bytes, const std::string& language,
                                    const ingest::ReadOptions& options = {});

/// Articles whose number is not above the one before them in the same schedule: "art_9 after art_10".
[[nodiscard]] std::vector<std::string> out_of_order(const Imported& text, const std::string& language);

}  // namespace lacuna::test
