#include "support/spelled_numbers.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <stdexcept>

#include "base/source_file.hpp"
#include "base/tsv.hpp"
#include "support/library.hpp"
#include "text/arabic.hpp"
#include "text/normalise.hpp"

namespace lacuna::test {

namespace {

constexpr int kTenThousand = 10'000;
constexpr std::string_view kAnd = "و";  // stands before its word: "خمسة وعشرون"

/// One form of a word, however it came out of a PDF file.
std::string level(const std::string& word) {
  return text::level_lam_alef(text::right_lam_alef(text::normalise(word).text));
}

/// A number while its words come in.
class Sum {
 public:
  /// Whether a part can follow: "twenty" takes five, "five" takes ten and, in Arabic, twenty; nothing takes its like.
  [[nodiscard]] bool takes(int part) const {
    if (last_ == 0) return true;
    if (last_ < 10) return part == 10 || (part < 100 && part % 10 == 0);
    int room = 1;
    while (last_ % (room * 10) == 0) room *= 10;
    return part < room;
  }
  void add(int part) {
    group_ += part;
    last_ = part;
  }
  void multiply(int factor) {
    if (factor >= kTenThousand) total_ = std::max(total_ + group_, 1) * factor;
    else total_ += std::max(group_, 1) * factor;
    group_ = 0;
    last_ = factor;
  }
  [[nodiscard]] int value() const { return total_ + group_; }

 private:
  int total_ = 0;
  int group_ = 0;
  int last_ = 0;
};

std::optional<int> digits(const std::string& word) {
  int value = 0;
  const auto [end, failed] = std::from_chars(word.data(), word.data() + word.size(), value);
  if (failed != std::errc{} || end != word.data() + word.size()) return std::nullopt;
  return value;
}

}  // namespace

SpelledNumbers::SpelledNumbers(const std::string& language) {
  static constexpr std::array<std::string_view, 4> kColumns{"language", "word", "value", "kind"};
  const std::string name = "tests/data/number-words.tsv";
  Diagnostics diagnostics;
  const auto file = read_source(source_dir() / name, name, diagnostics);
  const auto table = file ? read_tsv(*file, kColumns, diagnostics) : std::nullopt;
  if (!table) throw std::runtime_error(name + " cannot be read");
  for (const TsvRow& row : table->rows) {
    if (row.cells[0] == language) pieces_[level(row.cells[1])] = {*digits(row.cells[2]), row.cells[3] == "times"};
  }
  if (pieces_.empty()) throw std::runtime_error(name + " has no words in " + language);
}

std::optional<SpelledNumbers::Piece> SpelledNumbers::piece_of(const std::string& word) const {
  if (const auto found = pieces_.find(level(word)); found != pieces_.end()) return found->second;
  const bool joined = word.starts_with(kAnd);
  const auto found = joined ? pieces_.find(level(word.substr(kAnd.size()))) : pieces_.end();
  if (found == pieces_.end()) return std::nullopt;
  return found->second;
}

std::optional<FoundNumber> SpelledNumbers::at(const std::vector<std::string>& words, std::size_t at) const {
  Sum sum;
  const auto number = digits(words[at]);
  if (number) sum.add(*number);
  std::size_t count = number ? 1 : 0;
  int factor = 1;
  for (; at + count < words.size(); ++count) {
    const auto piece = piece_of(words[at + count]);
    if (!piece || (!piece->times && (number || !sum.takes(piece->value)))) break;
    factor = piece->times ? piece->value : 1;
    if (piece->times) sum.multiply(piece->value);
    else sum.add(piece->value);
  }
  if (count == 0) return std::nullopt;
  return FoundNumber{sum.value(), count, factor};
}

}  // namespace lacuna::test
