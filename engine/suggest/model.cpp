#include "suggest/model.hpp"

#include <fmt/format.h>

#include <cmath>

#include "base/tsv.hpp"

namespace lacuna::suggest {

namespace {

constexpr std::array<std::string_view, 2> kModelColumns{"feature", "weight"};
constexpr double kRidge = 1.0;  ///< penalty on the squares of weights, the constant's left out
constexpr int kMostSteps = 30;
constexpr double kSmallStep = 1e-9;

using Matrix = std::array<std::array<double, kFeatures>, kFeatures>;

double dot(const Features& left, const Features& right) {
  double sum = 0;
  for (std::size_t i = 0; i < kFeatures; ++i) sum += left[i] * right[i];
  return sum;
}

/// Solves a symmetric positive definite system by Cholesky's decomposition.
Features solve(Matrix matrix, Features right) {
  for (std::size_t i = 0; i < kFeatures; ++i) {
    for (std::size_t j = 0; j <= i; ++j) {
      double sum = matrix[i][j];
      for (std::size_t k = 0; k < j; ++k) sum -= matrix[i][k] * matrix[j][k];
      matrix[i][j] = i == j ? std::sqrt(sum) : sum / matrix[j][j];
    }
  }
  for (std::size_t i = 0; i < kFeatures; ++i) {
    for (std::size_t k = 0; k < i; ++k) right[i] -= matrix[i][k] * right[k];
    right[i] /= matrix[i][i];
  }
  for (std::size_t i = kFeatures; i-- > 0;) {
    for (std::size_t k = i + 1; k < kFeatures; ++k) right[i] -= matrix[k][i] * right[k];
    right[i] /= matrix[i][i];
  }
  return right;
}

/// One step of Newton: by how much the weights change.
Features newton_step(const Model& model, std::span<const Case> cases) {
  Matrix curvature{};
  Features slope{};
  for (const Case& each : cases) {
    const double chance = model.probability(each.features);
    const double error = (each.mapped ? 1.0 : 0.0) - chance;
    const double spread = chance * (1 - chance);
    for (std::size_t i = 0; i < kFeatures; ++i) {
      slope[i] += error * each.features[i];
      for (std::size_t j = 0; j <= i; ++j) curvature[i][j] += spread * each.features[i] * each.features[j];
    }
  }
  for (std::size_t i = 0; i < kFeatures; ++i) {
    const double penalty = i == 0 ? kRidge * 1e-6 : kRidge;
    slope[i] -= penalty * model.weights[i];
    curvature[i][i] += penalty;
  }
  return solve(curvature, slope);
}

}  // namespace

double Model::probability(const Features& features) const { return 1 / (1 + std::exp(-dot(weights, features))); }

Model train(std::span<const Case> cases) {
  Model model;
  for (int step = 0; step < kMostSteps; ++step) {
    const Features change = newton_step(model, cases);
    double size = 0;
    for (std::size_t i = 0; i < kFeatures; ++i) {
      model.weights[i] += change[i];
      size += change[i] * change[i];
    }
    if (size < kSmallStep) break;
  }
  return model;
}

std::optional<Model> read_model(const SourceFile& file, Diagnostics& diagnostics) {
  const auto table = read_tsv(file, kModelColumns, diagnostics);
  if (!table) return std::nullopt;
  Model model;
  std::array<bool, kFeatures> read{};
  const auto report = [&](std::size_t line, std::string message) {
    diagnostics.add(
        {"MOD001", Severity::error, file.name, line, std::move(message), "", "tools/train writes the file anew"});
    return std::nullopt;
  };
  for (const TsvRow& row : table->rows) {
    std::size_t place = 0;
    while (place < kFeatures && name_of(static_cast<Feature>(place)) != row.cells[0]) ++place;
    if (place == kFeatures || read[place])
      return report(row.line, fmt::format("feature {} is unknown or stands twice", row.cells[0]));
    char* end = nullptr;
    model.weights[place] = std::strtod(row.cells[1].c_str(), &end);
    if (end == row.cells[1].c_str() || *end != '\0')
      return report(row.line, fmt::format("\"{}\" is no number", row.cells[1]));
    read[place] = true;
  }
  for (std::size_t i = 0; i < kFeatures; ++i) {
    if (!read[i]) return report(0, fmt::format("feature {} is missing", name_of(static_cast<Feature>(i))));
  }
  return model;
}

std::string model_text(const Model& model, std::span<const std::string> notes) {
  std::string text;
  for (const std::string& note : notes) text += "# " + note + "\n";
  text += "feature\tweight\n";
  for (std::size_t i = 0; i < kFeatures; ++i)
    text += fmt::format("{}\t{:.17g}\n", name_of(static_cast<Feature>(i)), model.weights[i]);
  return text;
}

}  // namespace lacuna::suggest
