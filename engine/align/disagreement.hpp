#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "akn/document.hpp"

namespace lacuna::align {

/// One way in which a digest and an official text of the same law do not agree on its structure.
struct Disagreement {
  enum class Kind {
    only_in_digest,    ///< an article or section that the official text does not have
    only_in_official,  ///< one that the digest does not have
    no_counterpart,    ///< a provision inside an article that both have; what lies inside it is not told again
    left_out,          ///< a provision of the official text beside others that the digest has
    number,            ///< the same eId under another number
    heading,           ///< an article's heading in other words; in one language only
  };
  Kind kind = Kind::number;
  std::size_t provision = 0;  ///< of the official text for only_in_official and left_out, else of the digest
  std::string in_digest;      ///< the number or heading there
  std::string in_official;
};

/// Everything in which the two disagree, in the order of the digest, then of the official text.
[[nodiscard]] std::vector<Disagreement> disagreements(const akn::Document& digest, const akn::Document& official);

/// True for articles, sections and rules: the units in which a law is counted.
[[nodiscard]] bool is_base_unit(const akn::Provision& provision);

}  // namespace lacuna::align
