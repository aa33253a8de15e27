#pragma once

#include "support/library.hpp"

namespace lacuna::test {

/// Adds a later expression of the small library's act, eng@2016-01-01/digest: section 1(1) has one more purpose and a
/// longer sentence, section 2 became 4 behind a new one, section 3 has another heading.
void add_second_expression(const TemporaryLibrary& library);

/// Where it and the first one lie in the library.
inline constexpr const char* kFirst = "corpus/national/ISL/act-2005-1/eng@2012-01-01.xml";
inline constexpr const char* kSecond = "corpus/national/ISL/act-2005-1/eng@2016-01-01.xml";

}  // namespace lacuna::test
