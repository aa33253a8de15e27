#pragma once

#include <optional>
#include <string>

#include "add_options.hpp"
#include "akn/iri.hpp"
#include "base/expected.hpp"
#include "jurisdiction/state.hpp"
#include "session.hpp"

namespace lacuna::tool {

/// Whose law it is, and where the parts of the work lie under the data folder.
struct Place {
  akn::WorkIri work;
  std::string folder;  ///< under corpus/ and, as the name of a set, mappings/: "national/IRL/act-2008-8"
  std::optional<jurisdiction::State> state;  ///< nothing for a convention
  std::string title;                         ///< of a convention, from the table of instruments
};

/// Why there is no place for it.
struct Complaint {
  std::string message;
  std::string help;
};

/// The place of a law by --state, or of a convention by --instrument; no option can lead out of the data folder.
[[nodiscard]] Expected<Place, Complaint> find_place(const AddOptions& options, const Session& session);

}  // namespace lacuna::tool
