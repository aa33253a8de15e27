#include "ingest/running_heads.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "ingest/bases.hpp"
#include "ingest/containers.hpp"

namespace lacuna::ingest {

namespace {

/// What is printed above the place that has been reached.
class Heads {
 public:
  explicit Heads(const NumberingTable& numberings) : numberings_(numberings) {}

  /// True if the line repeats what is open already.
  bool repeats(const Line& line) {
    const auto annex = numberings_.match(line.text, MarkClass::annex, MarkClass::annex);
    if (!annex.empty() && is_title(line, annex.front())) open_.clear();
    if (const auto container = container_at(line, numberings_)) return repeats_container(line, container->row->rank);
    if (line.emphasis != Emphasis::heading || numberings_.match(line.text, MarkClass::base, MarkClass::base).empty())
      return false;
    return std::exchange(section_, line.text) == line.text;
  }

 private:
  bool repeats_container(const Line& line, int rank) {
    const std::pair<int, std::string> head{rank, line.text};
    if (std::ranges::find(open_, head) != open_.end()) return true;
    std::erase_if(open_, [&](const auto& open) { return open.first >= rank; });
    open_.push_back(head);
    section_.clear();
    return false;
  }

  const NumberingTable& numberings_;
  std::vector<std::pair<int, std::string>> open_;
  std::string section_;
};

}  // namespace

std::vector<Line> without_running_heads(std::vector<Line> lines, const NumberingTable& numberings) {
  Heads heads(numberings);
  std::erase_if(lines, [&](const Line& line) { return heads.repeats(line); });
  return lines;
}

}  // namespace lacuna::ingest
