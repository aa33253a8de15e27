#include "coverage/sentence.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "base/strings.hpp"

namespace lacuna::coverage {

namespace {

/// Years as people say them: "under 14", "of 16 or 17", "of 12 to 15", "of 17".
std::string ages(const std::vector<std::string>& years) {
  const int first = std::stoi(years.front());
  const int last = std::stoi(years.back());
  if (static_cast<std::size_t>(last - first) + 1 != years.size()) return " of " + join_words(years, " or ");
  if (first == 0) return fmt::format(" under {}", last + 1);
  if (first == last) return fmt::format(" of {}", first);
  return fmt::format(" of {} {} {}", first, last == first + 1 ? "or" : "to", last);
}

class Describer {
 public:
  Describer(const Box& box, const Space& space, const taxonomy::Phrases& phrases)
      : box_(box), space_(space), phrases_(phrases) {}

  std::string describe() const {
    std::string text = child() + clause("victim-status", " who is ", " or ");
    text += all_but("purpose", ", recruited, moved or sold for any purpose but ")
                .value_or(clause("purpose", ", recruited, moved or sold for ", " or "));
    text += clause("means", ", ", " or ") + clause("border", ", ", " or ") + clause("organised", ", ", " or ");
    text += clause("offender", ", by ", " or ") + clause("territory", ", in ", " or ");
    text += clause("personal-law", ", among ", " or ");
    const std::string topic = topics();
    return topic.empty() ? text : topic + text;
  }

 private:
  /// What the duty is about, before whom it protects: "as to recruitment: ", "as to attempt at trafficking: ".
  std::string topics() const {
    std::string text = clause("element", "", " and ");
    const std::string offence =
        all_but("offence", "any offence but ").value_or(clause("offence", "the offence of ", " or "));
    if (!offence.empty()) text += text.empty() ? offence : " in " + offence;
    return text.empty() ? text : "as to " + text + ": ";
  }

  std::string child() const {
    const auto sexes = limited("sex");
    const std::string who = sexes.size() == 1 ? phrases_.of("sex", sexes.front()) : "child";
    const auto years = limited("age");
    if (!years.empty()) return "a " + who + ages(years);
    return unlimited_but_sex() ? "any " + who + " under 18" : "a " + who;
  }

  /// True if nothing that follows the child in the sentence would limit it.
  bool unlimited_but_sex() const {
    constexpr std::array kFollowing{"victim-status", "purpose",  "means",     "border",
                                    "organised",     "offender", "territory", "personal-law"};
    return std::ranges::all_of(kFollowing, [this](const char* axis) { return limited(axis).empty(); });
  }

  /// Values of an axis if the box limits it; nothing if it has all of them.
  std::vector<std::string> limited(std::string_view name) const {
    const auto axis = space_.axes().find(name);
    if (!axis || box_[*axis] == space_.full(*axis)) return {};
    return space_.names(*axis, box_[*axis]);
  }

  /// Where nearly all values of a long axis are meant, those that are not: "any offence but trafficking or sale".
  std::optional<std::string> all_but(std::string_view name, std::string_view before) const {
    constexpr std::size_t kFew = 3;
    const auto axis = space_.axes().find(name);
    if (!axis || box_[*axis] == space_.full(*axis)) return std::nullopt;
    const auto all = space_.names(*axis, space_.full(*axis));
    const auto meant = space_.names(*axis, box_[*axis]);
    if (all.size() - meant.size() > kFew || meant.size() <= kFew) return std::nullopt;
    std::vector<std::string> others;
    for (const std::string& value : all) {
      if (std::ranges::find(meant, value) == meant.end()) others.push_back(phrases_.of(name, value));
    }
    return std::string(before) + join_words(others, " or ");
  }

  std::string clause(std::string_view axis, std::string_view before, std::string_view last) const {
    std::vector<std::string> parts;
    for (const std::string& value : limited(axis)) parts.push_back(phrases_.of(axis, value));
    return parts.empty() ? std::string{} : std::string(before) + join_words(parts, last);
  }

  const Box& box_;
  const Space& space_;
  const taxonomy::Phrases& phrases_;
};

std::string capitalised(std::string text) {
  if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
    text.front() = static_cast<char>(text.front() - 'a' + 'A');
  return text;
}

}  // namespace

std::string describe(const Box& box, const Space& space, const taxonomy::Phrases& phrases) {
  return Describer(box, space, phrases).describe();
}

std::string describe(const Region& region, const Space& space, const taxonomy::Phrases& phrases) {
  std::vector<std::string> parts;
  for (const Box& box : region.boxes()) parts.push_back(describe(box, space, phrases));
  return join(parts, "; and ");
}

std::vector<std::string> sentences(const Region& region, std::string_view predicate, const Space& space,
                                   const taxonomy::Phrases& phrases) {
  std::vector<std::string> list;
  for (const Box& box : region.boxes()) {
    list.push_back(capitalised(fmt::format("{} {}.", describe(box, space, phrases), predicate)));
  }
  return list;
}

}  // namespace lacuna::coverage
