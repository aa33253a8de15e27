// eIds, one a line: what is read prints the same, levels and containment tell the same story, the order is total.
#include <fmt/ranges.h>

#include <algorithm>
#include <vector>

#include "akn/eid.hpp"
#include "base/strings.hpp"
#include "fuzz.hpp"

using lacuna::akn::Eid;

namespace {

/// More are not needed to find three that are ordered in a circle.
constexpr std::size_t kMostEids = 16;

std::vector<Eid> read_eids(std::string_view text) {
  std::vector<Eid> eids;
  for (const std::string_view line : lacuna::split(text, '\n')) {
    const auto eid = Eid::parse(line);
    if (!eid) continue;
    must_hold(eid->str() == line);
    eids.push_back(*eid);
    if (eids.size() == kMostEids) break;
  }
  return eids;
}

void check_levels(const Eid& eid) {
  const auto levels = eid.levels();
  for (const std::string_view level : levels) must_hold(!eid.is_conformant() || Eid::parse(level).has_value());
  must_hold(fmt::format("{}", fmt::join(levels, "__")) == eid.str());
}

void check_pair(const Eid& a, const Eid& b) {
  must_hold((a <=> b) == (0 <=> (b <=> a)));
  must_hold(((a <=> b) == 0) == (a == b));
  const auto outer = a.levels();
  const auto inner = b.levels();
  const bool inside = outer.size() <= inner.size() && std::equal(outer.begin(), outer.end(), inner.begin());
  // Conventions of others may write runs of underscores that no level ends.
  if (a.is_conformant() && b.is_conformant()) must_hold(a.contains(b) == inside);
  must_hold(!inside || a <= b);
}

void check_order(const std::vector<Eid>& eids) {
  for (const Eid& a : eids) {
    for (const Eid& b : eids) {
      for (const Eid& c : eids) must_hold(!(a <= b && b <= c) || a <= c);
    }
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto eids = read_eids(fuzzed_text(data, size));
  for (const Eid& a : eids) {
    check_levels(a);
    for (const Eid& b : eids) check_pair(a, b);
  }
  check_order(eids);
  return 0;
}
