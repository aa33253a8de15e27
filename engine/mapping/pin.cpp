#include "mapping/pin.hpp"

namespace lacuna::mapping {

Pin pin(const Mapping& mapping, const akn::Document& document) {
  const auto location = align::locate({mapping.subject.eid, mapping.sha256, mapping.quote}, document);
  return {location.match, location.provision};
}

}  // namespace lacuna::mapping
