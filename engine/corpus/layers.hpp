#pragma once

#include <filesystem>
#include <string_view>

#include "corpus/library.hpp"

namespace lacuna::corpus {

/// Layers: folders with official texts of works of which the corpus has a digest, laid over it with --corpus. What they
/// hold is shown and quoted in place of the digest's words, and never decides anything: no layer makes a law be at
/// hand, and none changes a verdict. No file of a layer is ever rewritten.

/// Reads every Akoma Ntoso file under `folder`/corpus, or under `folder` itself if it has no such folder. Of two files
/// with the same expression the one read later wins. Findings name files by the folder as it was given. LAY001: no such
/// folder, or no Akoma Ntoso file in it; LAY002: a digest among them; LAY003: nothing in it is a work of the corpus.
void add_layer(Library& library, const std::filesystem::path& folder, Diagnostics& diagnostics);

/// Takes official texts that stand in the corpus beside a digest of the same work out of `documents`: they are the
/// lowest layer.
void part_official_texts(Library& library);

/// The official text from which a digest's provisions are quoted: of its own language if that is at hand, else of the
/// first in alphabetical order; of its own day if there is one. A convention is the same on any day, and its nearest
/// text is taken; of a law that may have been amended since, or was, no other day is. Nothing if there is none.
[[nodiscard]] const akn::Document* official_text_of(const Library& library, const akn::Document& digest);

/// The official text with this expression of a work; nothing if it is not at hand.
[[nodiscard]] const akn::Document* official_expression(const Library& library, const akn::WorkIri& work,
                                                       std::string_view expression);

/// Whether an official text says the same law as a digest: on the same day, or on any if it is a convention's.
[[nodiscard]] bool same_law(const Library& library, const akn::Document& digest, const akn::Document& official);

}  // namespace lacuna::corpus
