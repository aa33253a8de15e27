#pragma once

#include "akn/document.hpp"
#include "base/diagnostic.hpp"
#include "base/source_file.hpp"

namespace lacuna::akn {

/// Takes what `<file>.toml` says of the identity of a document (akn/file.hpp shows one) in place of what the file says.
/// True if there is such a sidecar and it holds; AKN010 with line if it is not TOML, or a value is not of its kind.
[[nodiscard]] bool apply_sidecar(const SourceFile& file, Document& document, Diagnostics& diagnostics);

}  // namespace lacuna::akn
