#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "akn/eid.hpp"

namespace pugi {
class xml_node;
}

namespace lacuna::akn {

/// What is known of a provision before it has an eId.
struct Unnamed {
  std::string_view kind;    ///< the element's name
  std::string_view num;     ///< as printed
  std::string_view prefix;  ///< eId of what holds it, with what leads to it: "art_1__qstr_1"; empty at the top
};

/// Gives each provision of a document an eId that no other has.
///
/// The file's own is kept: wId, else eId, else id, if it is a token that an IRI can hold. A provision without one, or
/// with one that is taken, gets one after AKN-NC 1.0 §5 by its element and <num>, else by its place among its like:
/// "art_2__al_1". No made eId is one that the file gives to another provision.
class EidSource {
 public:
  /// Learns which eIds the file gives, of everything below `root`.
  explicit EidSource(const pugi::xml_node& root);

  enum class Origin {
    file,       ///< as the file has it
    made,       ///< the file has none
    duplicate,  ///< made, because the file gives it twice
  };
  struct Given {
    Eid eid;
    Origin origin = Origin::file;
  };

  [[nodiscard]] Given next(const pugi::xml_node& node, const Unnamed& unnamed);

 private:
  [[nodiscard]] Eid make(const Unnamed& unnamed);
  [[nodiscard]] bool is_free(const std::string& text) const;

  std::unordered_set<std::string> in_file_;
  std::unordered_set<std::string> given_;
  std::unordered_map<std::string, int> counts_;
};

/// The number for an eId, AKN-NC 1.0 §5.3: of "<num>", without the word before it, punctuation stripped, case kept,
/// inner separators "-". "Art. 379.bis." is "379-bis", "(a)" is "a", "Chapter VI" is "VI"; empty if there is none.
[[nodiscard]] std::string number_for_eid(std::string_view num);

}  // namespace lacuna::akn
