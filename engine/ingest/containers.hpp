#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "ingest/numbering.hpp"
#include "ingest/outline.hpp"
#include "ingest/source.hpp"

namespace lacuna::ingest {

/// The schedule, books, parts and chapters that are open at a place of the text; each closes those of its rank and
/// below.
class Containers {
 public:
  explicit Containers(Outline& outline) : outline_(outline) {}

  /// Opens the one whose number `line` bears; what else stands there is its heading.
  void open(const Mark& mark, const Line& line);

  /// The same with the lines up to the next number: first its heading, then words of its own.
  void read(const Mark& mark, std::span<const Line> lines);

  /// Closes all, and opens an annex for numbering that begins anew without a heading of its own.
  void open_unnamed_annex(const Line& line);

  void close_all() { open_.clear(); }

  /// The innermost one that is open, as a node of the outline.
  [[nodiscard]] std::optional<std::size_t> innermost() const;

 private:
  struct Open {
    std::size_t node;
    int rank;
  };

  Outline& outline_;
  std::vector<Open> open_;
  std::size_t unnamed_ = 0;
};

/// The container that a line opens, if it does.
[[nodiscard]] std::optional<Mark> container_at(const Line& line, const NumberingTable& numberings);

}  // namespace lacuna::ingest
