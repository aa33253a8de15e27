#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::mapping {

/// What a provision does for a concept (predicate_id, namespace lac:).
enum class Predicate {
  requires_it,   ///< lac:requires: a convention asks for it
  provides,      ///< lac:provides: a law gives it
  incorporates,  ///< lac:incorporates: a law gives a treaty that requires it the force of law
  contradicts,   ///< lac:contradicts: a law does the opposite
  mentions,      ///< lac:mentions: bears on it and reaches nothing
};

/// How firmly a convention asks (ext_modality), from its verb.
enum class Modality { must, must_consider, should, may };

/// On what the evidence rests (ext_basis).
enum class Basis { express, general_part, implicit, incorporated, direct, case_law, regulation, policy, practice };

/// The terms as they stand in the files; `lac:` is left out of predicates.
[[nodiscard]] std::string_view to_string(Predicate predicate);
[[nodiscard]] std::string_view to_string(Modality modality);
[[nodiscard]] std::string_view to_string(Basis basis);

[[nodiscard]] std::optional<Predicate> parse_predicate(std::string_view text);
[[nodiscard]] std::optional<Modality> parse_modality(std::string_view text);
[[nodiscard]] std::optional<Basis> parse_basis(std::string_view text);

/// All terms of a closed list, for messages.
[[nodiscard]] std::vector<std::string> predicate_names();
[[nodiscard]] std::vector<std::string> modality_names();
[[nodiscard]] std::vector<std::string> basis_names();

/// A condition on an obligation (ext_qualifiers).
struct Qualifier {
  std::string name;      ///< subject-to-law, where-appropriate, within-means, progressive, alt, if
  std::string argument;  ///< of alt: and if:

  [[nodiscard]] std::string str() const { return argument.empty() ? name : name + ":" + argument; }
  bool operator==(const Qualifier&) const = default;
};

[[nodiscard]] std::optional<Qualifier> parse_qualifier(std::string_view text);

}  // namespace lacuna::mapping
