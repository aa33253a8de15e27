#include "render/timeline_svg.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <pugixml.hpp>
#include <sstream>

#include "base/strings.hpp"
#include "render/html_builder.hpp"

namespace lacuna::render {

namespace {

using report::Survey;
using report::YearRow;

constexpr int kWidth = 920;
constexpr int kHeight = 360;
constexpr int kLeft = 44;
constexpr int kRight = 150;
constexpr int kTop = 16;
constexpr int kBottom = 40;
constexpr std::size_t kYearStep = 20;  ///< protections between two lines of the grid
constexpr int kYears = 10;             ///< years between two marks of the axis

/// Places of years and counts on the drawing.
class Scale {
 public:
  explicit Scale(const Survey& survey)
      : first_(survey.years.front().year),
        last_(std::max(survey.years.back().year, first_ + 1)),
        top_((survey.concepts.size() / kYearStep + 1) * kYearStep) {}

  [[nodiscard]] double x(int year) const {
    return kLeft + static_cast<double>(kWidth - kLeft - kRight) * (year - first_) / (last_ - first_);
  }
  [[nodiscard]] double y(std::size_t count) const {
    return kHeight - kBottom -
           static_cast<double>(kHeight - kTop - kBottom) * static_cast<double>(count) / static_cast<double>(top_);
  }
  [[nodiscard]] std::size_t top() const { return top_; }

 private:
  int first_;
  int last_;
  std::size_t top_;
};

std::string at(double value) { return fmt::format("{:.1f}", value); }

void add_words(pugi::xml_node svg, double x, double y, std::string_view text, std::string_view anchor) {
  element(svg, "text", text,
          {{"x", at(x)},
           {"y", at(y)},
           {"text-anchor", std::string(anchor)},
           {"font-size", "12"},
           {"fill", "currentColor"}});
}

void add_grid(pugi::xml_node svg, const Survey& survey, const Scale& scale) {
  for (std::size_t count = 0; count <= scale.top(); count += kYearStep) {
    element(svg, "line",
            {{"x1", at(kLeft)},
             {"x2", at(kWidth - kRight)},
             {"y1", at(scale.y(count))},
             {"y2", at(scale.y(count))},
             {"stroke", "currentColor"},
             {"stroke-opacity", count == 0 ? "0.7" : "0.15"}});
    add_words(svg, kLeft - 6, scale.y(count) + 4, std::to_string(count), "end");
  }
  for (const YearRow& row : survey.years) {
    if (row.year % kYears == 0)
      add_words(svg, scale.x(row.year), kHeight - kBottom + 30, std::to_string(row.year), "middle");
    if (row.entered.empty()) continue;
    pugi::xml_node mark = element(svg, "line",
                                  {{"x1", at(scale.x(row.year))},
                                   {"x2", at(scale.x(row.year))},
                                   {"y1", at(kHeight - kBottom)},
                                   {"y2", at(kHeight - kBottom + 8)},
                                   {"stroke", "currentColor"}});
    element(mark, "title", fmt::format("{}: {} in force", row.year, join(row.entered, ", ")));
  }
}

void add_line(pugi::xml_node svg, const Survey& survey, const Scale& scale, std::size_t YearRow::*count,
              std::string_view name, const char* dashes) {
  std::string path;
  for (const YearRow& row : survey.years) {
    path += path.empty() ? fmt::format("M{} {}", at(scale.x(row.year)), at(scale.y(row.*count)))
                         : fmt::format("H{}V{}", at(scale.x(row.year)), at(scale.y(row.*count)));
  }
  element(
      svg, "path",
      {{"d", path}, {"fill", "none"}, {"stroke", "currentColor"}, {"stroke-width", "2"}, {"stroke-dasharray", dashes}});
  const std::size_t last = survey.years.back().*count;
  add_words(svg, kWidth - kRight + 6, scale.y(last) + 4, fmt::format("{} {}", last, name), "start");
}

}  // namespace

void add_timeline(pugi::xml_node parent, const Survey& survey) {
  if (survey.years.empty()) return;
  const Scale scale(survey);
  const YearRow& last = survey.years.back();
  pugi::xml_node svg = element(parent, "svg",
                               {{"xmlns", "http://www.w3.org/2000/svg"},
                                {"viewBox", fmt::format("0 0 {} {}", kWidth, kHeight)},
                                {"role", "img"},
                                {"font-family", "system-ui, sans-serif"},
                                {"aria-labelledby", "timeline-title timeline-text"}});
  element(svg, "title", "Protections required by instruments in force, year by year", {{"id", "timeline-title"}});
  element(
      svg, "desc",
      fmt::format("From {} to {}. In {}, {} of {} protections are required by some instrument in force, and {} of "
                  "these are known to bind at least half of the States.",
                  survey.years.front().year, last.year, last.year, last.required, survey.concepts.size(), last.wide),
      {{"id", "timeline-text"}});
  add_grid(svg, survey, scale);
  add_line(svg, survey, scale, &YearRow::required, "required", "none");
  add_line(svg, survey, scale, &YearRow::wide, "binding half", "5 4");
}

std::string timeline_svg(const Survey& survey) {
  pugi::xml_document document;
  add_timeline(document, survey);
  std::ostringstream out;
  document.save(out, " ", pugi::format_indent | pugi::format_no_declaration, pugi::encoding_utf8);
  return out.str();
}

}  // namespace lacuna::render
