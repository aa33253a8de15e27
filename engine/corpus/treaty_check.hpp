#pragma once

#include "base/diagnostic.hpp"
#include "corpus/library.hpp"

namespace lacuna::corpus {

/// A convention of the corpus without row in instruments.tsv (TRE003); a State bound before its deposit though not by
/// succession (TRE004); a State bound by an instrument whose relations ask for another that, so far as known, it
/// neither joined nor, where that is enough, signed (TRE005).
void check_treaties(const Library& library, Diagnostics& diagnostics);

}  // namespace lacuna::corpus
