#include <algorithm>
#include <span>

#include "base/utf8.hpp"
#include "render/diff_text.hpp"
#include "text/words.hpp"

namespace lacuna::render {

namespace {

using align::Op;

constexpr std::size_t kContext = 8;  // equal words shown on each side of a change

/// What is never broken: a word with the punctuation at it, or one character of a script without blanks.
struct Atom {
  Op op = Op::equal;
  std::string text;
  std::size_t columns = 0;
  bool blank_behind = false;
};

std::vector<Atom> atoms_of(const align::Edit& edit) {
  std::vector<Atom> atoms;
  std::size_t end = 0;
  bool after_unspaced = false;
  for (const text::Word& word : text::words_of(edit.text)) {
    const bool unspaced = word.kind == text::WordKind::character;
    const bool apart = word.source.begin > end;
    if (apart && !atoms.empty()) atoms.back().blank_behind = true;
    const bool breakable = unspaced || (after_unspaced && word.kind == text::WordKind::word);
    if (atoms.empty() || apart || breakable) atoms.push_back({edit.op, "", 0, false});
    const auto shown = std::string_view(edit.text).substr(word.source.begin, word.source.end - word.source.begin);
    atoms.back().text += shown;
    atoms.back().columns += code_points(shown) + (unspaced ? 1 : 0);
    after_unspaced = unspaced;
    end = word.source.end;
  }
  if (!atoms.empty()) atoms.back().blank_behind = end < edit.text.size();
  return atoms;
}

Atom ellipsis() { return {Op::equal, "…", 1, true}; }

/// Keeps of an equal run what stands next to a change.
void elide(std::vector<Atom>& atoms, bool first, bool last) {
  const std::size_t head = first ? 0 : kContext;
  const std::size_t tail = last ? 0 : kContext;
  if (atoms.size() <= head + tail + 2) return;
  const auto begin = atoms.begin();
  std::vector<Atom> kept(begin, begin + static_cast<std::ptrdiff_t>(head));
  if (!kept.empty()) kept.back().blank_behind = true;
  kept.push_back(ellipsis());
  kept.insert(kept.end(), atoms.end() - static_cast<std::ptrdiff_t>(tail), atoms.end());
  atoms = std::move(kept);
}

/// Puts the markers of a change at its first and last atom.
void mark(std::vector<Atom>& atoms) {
  if (atoms.empty() || atoms.front().op == Op::equal) return;
  const bool deleted = atoms.front().op == Op::deletion;
  atoms.front().text.insert(0, deleted ? "[-" : "{+");
  atoms.front().columns += 2;
  atoms.back().text += deleted ? "-]" : "+}";
  atoms.back().columns += 2;
}

std::string painted(const Atom& atom, const Style& style) {
  switch (atom.op) {
    case Op::equal: return atom.text;
    case Op::deletion: return deleted(atom.text, style);
    case Op::insertion: return inserted(atom.text, style);
  }
  return atom.text;
}

/// Lays atoms out in lines; those without a blank between them may stay together or break.
class Lines {
 public:
  Lines(std::size_t indent, const Style& style)
      : margin_(indent, ' '), style_(style), columns_(indent), line_(margin_) {}

  /// A blank before the next atom.
  void blank() { blank_ = !fresh_; }

  void add(const Atom& atom) {
    const std::size_t blank = blank_ ? 1 : 0;
    if (!fresh_ && columns_ + blank + atom.columns > style_.width) break_line();
    else line_.append(blank, ' ');
    columns_ += (fresh_ ? 0 : blank) + atom.columns;
    line_ += painted(atom, style_);
    blank_ = atom.blank_behind;
    fresh_ = false;
  }

  [[nodiscard]] std::string take() && { return text_ + line_ + "\n"; }

 private:
  void break_line() {
    text_ += line_ + "\n";
    line_ = margin_;
    columns_ = margin_.size();
    fresh_ = true;
  }

  std::string margin_;
  const Style& style_;
  std::size_t columns_;
  std::string line_;
  std::string text_;
  bool blank_ = false;
  bool fresh_ = true;
};

}  // namespace

std::string marked_words(const std::vector<align::Edit>& edits, std::size_t indent, const Style& style) {
  Lines lines(indent, style);
  for (std::size_t i = 0; i < edits.size(); ++i) {
    auto atoms = atoms_of(edits[i]);
    if (edits[i].text.starts_with(' ')) lines.blank();
    if (edits[i].op == Op::equal) elide(atoms, i == 0, i + 1 == edits.size());
    mark(atoms);
    for (const Atom& atom : atoms) lines.add(atom);
  }
  return std::move(lines).take();
}

}  // namespace lacuna::render
