#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::ingest {

/// The alphabets by whose letters laws number points, in their order.
enum class Alphabet { greek, cyrillic, arabic };

/// Western digits and letters, parts separated by '-': "12¹" is "12-1", "１２の二" is "12-二"; ordinal marks and
/// brackets go.
[[nodiscard]] std::string plain_number(std::string_view printed);

/// The Latin letters alone, in lower case; empty if anything but them, stops, blanks and stars stands there.
[[nodiscard]] std::string latin_letters(std::string_view printed);

/// What a Roman would write, in lower case: "iv", never "iiii".
[[nodiscard]] std::optional<int> parse_roman(std::string_view letters);

/// Place of a Latin letter, a 1; behind z come aa 27, bb 28.
[[nodiscard]] std::optional<int> parse_latin_letter(std::string_view letters);

/// Place of a letter in another alphabet.
[[nodiscard]] std::optional<int> parse_letter(Alphabet alphabet, std::string_view printed);

/// Chinese numerals, parts separated by の or 之: 二百四十 is 240, 二〇 is 20, 十の二 is 10, 2.
[[nodiscard]] std::optional<std::vector<int>> parse_chinese(std::string_view printed);

}  // namespace lacuna::ingest
