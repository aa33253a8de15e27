#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/source_file.hpp"
#include "suggest/features.hpp"

namespace lacuna::suggest {

/// One provision and one protection, and whether a person mapped the one to the other.
struct Case {
  Features features{};
  bool mapped = false;
};

/// A logistic model: the chance that a person would map a provision to a protection.
struct Model {
  Features weights{};

  [[nodiscard]] double probability(const Features& features) const;

  bool operator==(const Model&) const = default;
};

/// The model of greatest likelihood, weights held small, by Newton's steps: the same cases in the same order give the
/// same model to the last digit.
[[nodiscard]] Model train(std::span<const Case> cases);

/// mappings/lexicon/model.tsv: a row per feature. MOD001: a feature missing, unknown or twice, or a weight that is no
/// number.
[[nodiscard]] std::optional<Model> read_model(const SourceFile& file, Diagnostics& diagnostics);

/// The text of such a file, under `notes` as comment lines.
[[nodiscard]] std::string model_text(const Model& model, std::span<const std::string> notes);

}  // namespace lacuna::suggest
