#include "tables.hpp"

#include <fmt/format.h>

#include "base/strings.hpp"

namespace lacuna::tool {

using Json = nlohmann::ordered_json;

Groups groups_of(const std::vector<suggest::Ranked>& ranked) {
  Groups groups;
  for (const auto& each : ranked) groups[{each.language, each.kind}].push_back(each);
  return groups;
}

std::string shown(const suggest::Estimate& estimate) {
  return fmt::format("{:.2f} ({:.2f}–{:.2f})", estimate.value, estimate.low, estimate.high);
}

std::string ranking_table(const Groups& groups) {
  std::string text =
      "| language | texts | provisions | instruments | hit@1 | R@3 | R@5 | R@10 | nDCG@10 | of a law's protections |\n"
      "|---|---|---:|---:|---|---|---|---|---|---|\n";
  for (const auto& [group, rows] : groups) {
    const auto scores = suggest::score(rows);
    text += fmt::format("| {} | {} | {} | {} | {} | {} | {} | {} | {} | {} |\n", group.first, group.second,
                        scores.provisions, scores.instruments, shown(scores.hit_at_1), shown(scores.recall_at_3),
                        shown(scores.recall_at_5), shown(scores.recall_at_10), shown(scores.ndcg_at_10),
                        shown(scores.law_coverage));
  }
  return text;
}

std::string tier_table(const Groups& groups) {
  std::string text =
      "| language | texts | strong | precision | likely | precision | micro F1 | macro F1 |\n"
      "|---|---|---:|---|---:|---|---|---|\n";
  for (const auto& [group, rows] : groups) {
    const auto scores = suggest::score(rows);
    const auto precision = [](std::size_t count, const suggest::Estimate& estimate) {
      return count == 0 ? std::string("–") : shown(estimate);
    };
    text +=
        fmt::format("| {} | {} | {} | {} | {} | {} | {} | {} |\n", group.first, group.second, scores.strong,
                    precision(scores.strong, scores.strong_precision), scores.likely,
                    precision(scores.likely, scores.likely_precision), shown(scores.micro_f1), shown(scores.macro_f1));
  }
  return text;
}

std::string calibration_table(const std::vector<suggest::Ranked>& ranked) {
  std::string text = "| chance | suggestions | mean chance | a person made it too |\n|---|---:|---:|---:|\n";
  const auto bins = suggest::calibration(ranked);
  for (std::size_t i = 0; i < bins.size(); ++i) {
    text += fmt::format("| {:.1f}–{:.1f} | {} | {:.2f} | {:.2f} |\n", static_cast<double>(i) / 10,
                        static_cast<double>(i + 1) / 10, bins[i].suggestions, bins[i].mean, bins[i].made);
  }
  return text;
}

std::string calibration_svg(const std::vector<suggest::Ranked>& ranked) {
  constexpr double kSide = 300;
  constexpr double kEdge = 40;
  const auto x = [](double value) { return kEdge + value * kSide; };
  const auto y = [](double value) { return kEdge + (1 - value) * kSide; };
  std::string text = fmt::format(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {0} {0}\" font-family=\"sans-serif\" "
      "font-size=\"11\">\n<title>Chance of a suggestion against the share that a person made too</title>\n"
      "<rect x=\"{1}\" y=\"{1}\" width=\"{2}\" height=\"{2}\" fill=\"none\" stroke=\"#999\"/>\n"
      "<line x1=\"{3}\" y1=\"{4}\" x2=\"{4}\" y2=\"{3}\" stroke=\"#bbb\" stroke-dasharray=\"4\"/>\n",
      kSide + 2 * kEdge, kEdge, kSide, x(0), x(1));
  for (int tenth = 0; tenth <= 10; tenth += 2) {
    const double value = tenth / 10.0;
    text += fmt::format("<text x=\"{:.0f}\" y=\"{:.0f}\" text-anchor=\"middle\">{:.1f}</text>\n", x(value), y(0) + 15,
                        value);
    text += fmt::format("<text x=\"{:.0f}\" y=\"{:.0f}\" text-anchor=\"end\">{:.1f}</text>\n", x(0) - 5, y(value) + 4,
                        value);
  }
  text += fmt::format("<text x=\"{:.0f}\" y=\"{:.0f}\" text-anchor=\"middle\">mean chance</text>\n", x(0.5), y(0) + 32);
  text += fmt::format("<text x=\"{:.0f}\" y=\"{:.0f}\">share that a person made too</text>\n", x(0), y(1) - 10);
  for (const suggest::CalibrationBin& bin : suggest::calibration(ranked)) {
    if (bin.suggestions == 0) continue;
    text += fmt::format(
        "<circle cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"4\" fill=\"#1f5f8b\"><title>{} suggestions</title></circle>\n",
        x(bin.mean), y(bin.made), bin.suggestions);
  }
  return text + "</svg>\n";
}

Json estimate_json(const suggest::Estimate& estimate) {
  return {{"value", estimate.value}, {"low", estimate.low}, {"high", estimate.high}};
}

Json evaluation_json(const Groups& groups, const std::vector<suggest::Ranked>& ranked) {
  Json json = Json::array();
  for (const auto& [group, rows] : groups) {
    const auto scores = suggest::score(rows);
    json.push_back({{"language", group.first},
                    {"kind", group.second},
                    {"provisions", scores.provisions},
                    {"instruments", scores.instruments},
                    {"hit_at_1", estimate_json(scores.hit_at_1)},
                    {"recall_at_3", estimate_json(scores.recall_at_3)},
                    {"recall_at_5", estimate_json(scores.recall_at_5)},
                    {"recall_at_10", estimate_json(scores.recall_at_10)},
                    {"ndcg_at_10", estimate_json(scores.ndcg_at_10)},
                    {"law_coverage", estimate_json(scores.law_coverage)},
                    {"strong_precision", estimate_json(scores.strong_precision)},
                    {"strong", scores.strong},
                    {"likely_precision", estimate_json(scores.likely_precision)},
                    {"likely", scores.likely},
                    {"micro_f1", estimate_json(scores.micro_f1)},
                    {"macro_f1", estimate_json(scores.macro_f1)}});
  }
  Json bins = Json::array();
  for (const suggest::CalibrationBin& bin : suggest::calibration(ranked))
    bins.push_back({{"suggestions", bin.suggestions}, {"mean", bin.mean}, {"made", bin.made}});
  return {{"format", "lacuna-evaluation/1"}, {"groups", json}, {"calibration", bins}};
}

std::string rows_of(const std::vector<suggest::Ranked>& ranked, const taxonomy::ConceptGraph& concepts) {
  std::string text = "work\tlanguage\teid\tfound\tfirst\n";
  for (const suggest::Ranked& each : ranked) {
    std::vector<std::string> found;
    std::vector<std::string> first;
    for (const auto leaf : each.firm) found.push_back(concepts.at(leaf).id.str());
    for (std::size_t i = 0; i < each.order.size(); ++i)
      first.push_back(fmt::format("{} {:.2f}", concepts.at(each.order[i]).id.str(), each.probabilities[i]));
    text += fmt::format("{}\t{}\t{}\t{}\t{}\n", each.work, each.language, each.eid, join(found, "|"), join(first, "|"));
  }
  return text;
}

}  // namespace lacuna::tool
