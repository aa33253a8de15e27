#include "ingest/article.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/strings.hpp"
#include "base/utf8.hpp"
#include "ingest/heading_words.hpp"
#include "ingest/run_on.hpp"

namespace lacuna::ingest {

namespace {

/// A plain line is believed to be a heading only if it is shorter than one that is set apart.
constexpr std::size_t kLongestPlainHeading = 110;

class ArticleReader {
 public:
  ArticleReader(std::span<const Line> lines, const Mark& mark, const NumberingTable& numberings)
      : numberings_(numberings), mark_(mark), first_(lines.front()) {
    first_.text = std::string(trim(std::string_view(lines.front().text).substr(mark.words_at)));
    first_.strong = first_.strong > mark.words_at ? std::min(first_.strong - mark.words_at, first_.text.size()) : 0;
    article_.body.assign(lines.begin() + 1, lines.end());
  }

  Article read() {
    article_.heading = take_heading(first_, article_.body);
    if (!first_.text.empty()) article_.body.insert(article_.body.begin(), std::move(first_));
    if (article_.body.size() == 1) article_.body = split_run_on(article_.body.front(), numberings_);
    take_repeated_number(article_.body);
    close_cross_headings(article_.body);
    return std::move(article_);
  }

 private:
  /// The heading of an article: beside its number in bold or in the heading's line, or alone on the line below.
  std::string take_heading(Line& first, std::vector<Line>& body) const {
    if (first.text.empty()) {
      if (body.size() < 2 || !is_heading(body.front())) return {};
      std::string heading = without_ends(body.front().text);
      body.erase(body.begin());
      return heading;
    }
    const bool set_apart = first.emphasis == Emphasis::bold && first.strong > 0 && first.strong < first.text.size();
    if (set_apart) {
      std::string heading = without_ends(std::string_view(first.text).substr(0, first.strong));
      first.text = std::string(trim(std::string_view(first.text).substr(first.strong)));
      return heading;
    }
    const bool whole =
        first.emphasis == Emphasis::heading || (first.emphasis == Emphasis::bold && first.strong == first.text.size());
    const bool plain = first.text.size() <= kLongestPlainHeading && !ends_like_sentence(first.text) &&
                       numberings_.match(first.text, MarkClass::item, MarkClass::item).empty();
    if (body.empty() || first.text.size() > kLongestHeading ||
        !(whole || (plain && first.emphasis == Emphasis::plain && !starts_lower(body.front().text))))
      return {};
    std::string heading = without_ends(first.text);
    first.text.clear();
    return heading;
  }

  static bool starts_lower(std::string_view text) {
    return !text.empty() && text.front() >= 'a' && text.front() <= 'z';
  }

  bool is_heading(const Line& line) const {
    if (!numberings_.match(line.text, MarkClass::item, MarkClass::item).empty()) return false;
    if (line.text.size() > kLongestHeading) return false;
    return line.emphasis != Emphasis::plain ||
           (line.text.size() <= kLongestPlainHeading && !ends_like_sentence(line.text));
  }

  /// "1." under "Article 1" is its first paragraph where a "2." comes after it.
  bool numbers_paragraphs(const std::vector<Line>& body) const {
    if (mark_.number.parts != std::vector<int>{1}) return false;
    return std::ranges::any_of(body, [&](const Line& line) {
      return std::ranges::any_of(numberings_.match(line.text, MarkClass::bare, MarkClass::bare),
                                 [](const Mark& mark) { return mark.number.parts == std::vector<int>{2}; });
    });
  }

  /// "4.—(1) The Minister …" under the heading "4. Contracting States": the number stands twice.
  void take_repeated_number(std::vector<Line>& body) const {
    if (body.empty() || numbers_paragraphs(body)) return;
    for (const MarkClass mark_class : {MarkClass::base, MarkClass::bare}) {
      for (const Mark& again : numberings_.match(body.front().text, mark_class, mark_class)) {
        if (again.number != mark_.number || again.digits.size() < mark_.digits.size()) continue;
        body.front().text = std::string(trim(std::string_view(body.front().text).substr(again.words_at)));
        if (body.front().text.empty()) body.erase(body.begin());
        return;
      }
    }
  }

  /// Headings without number that stand right before the next article head what follows, and are no words of this one.
  void close_cross_headings(std::vector<Line>& body) {
    while (!body.empty() && body.back().emphasis != Emphasis::plain && body.back().text.size() <= kLongestHeading &&
           (body.back().emphasis == Emphasis::heading || body.back().strong == body.back().text.size()) &&
           numberings_.match(body.back().text, MarkClass::annex, MarkClass::item).empty()) {
      article_.after.push_back({body.back().line, "left out: a heading without number",
                                std::string(utf8_prefix(body.back().text, Remark::kMostBytes))});
      body.pop_back();
    }
  }

  const NumberingTable& numberings_;
  const Mark& mark_;
  Line first_;
  Article article_;
};

}  // namespace

Article read_article(std::span<const Line> lines, const Mark& mark, const NumberingTable& numberings) {
  return ArticleReader(lines, mark, numberings).read();
}

}  // namespace lacuna::ingest
