#include "akn/offers.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "akn/work_repair.hpp"
#include "base/strings.hpp"

namespace lacuna::akn {

namespace {

/// The provision that a target names behind "~" or "#"; empty if it names a whole law.
std::string_view provision_in(std::string_view target) {
  const auto at = target.find_first_of("~#");
  return at == std::string_view::npos ? std::string_view{} : target.substr(at + 1);
}

/// "ie" of /akn/ie/act/2008/8: references inside a law are to laws of its State.
std::string country_of(const WorkIri& work) {
  const auto parts = split_list(work.str(), '/');
  return parts.size() > 1 ? parts[1] : "";
}

class Offers {
 public:
  explicit Offers(const Document& amending) : amending_(amending), country_(country_of(amending.work)) {}

  std::vector<Document> make() {
    for (std::size_t i = 0; i < amending_.provisions.size(); ++i) {
      if (is_outermost(i)) add(i);
    }
    for (Document& document : documents_) document.index();
    return std::move(documents_);
  }

 private:
  /// The first level of a quotation: what stands around it is of another law.
  [[nodiscard]] bool is_outermost(std::size_t index) const {
    const Provision& provision = amending_.provisions[index];
    return provision.quotation == 1 && provision.parent && amending_.provisions[*provision.parent].quotation == 0;
  }

  void add(std::size_t index) {
    const Provision& provision = amending_.provisions[index];
    const auto work = work_of_reference(provision.target, country_);
    if (!work || *work == amending_.work) return;
    Document& document = document_for(*work, provision);
    const std::string_view under = provision_in(provision.target);
    const bool inside = provision.kind != "article" && provision.kind != "section" && !under.empty();
    copy(index, std::nullopt, inside ? std::string(under) : "", document);
  }

  Document& document_for(const WorkIri& work, const Provision& provision) {
    const auto known = std::ranges::find(documents_, work, &Document::work);
    if (known != documents_.end()) return *known;
    Document document;
    document.work = work;
    document.language = amending_.language;
    document.date = provision.from ? provision.from : amending_.date;
    document.expression = fmt::format("{}@{}", document.language, document.date ? document.date->str() : "");
    document.type = "act";
    document.file = amending_.file;
    document.notes.push_back(fmt::format("Quoted in {}", amending_.work.str()));
    documents_.push_back(std::move(document));
    return documents_.back();
  }

  void copy(std::size_t index, std::optional<std::size_t> parent, const std::string& prefix, Document& document) {
    const Provision& source = amending_.provisions[index];
    Provision provision = source;
    provision.eid = eid_in_target(source.eid, prefix);
    provision.scope = Scope::own;
    provision.quotation = 0;
    provision.target.clear();
    provision.parent = parent;
    provision.children.clear();
    provision.amendment = Amendment{"substitution", fmt::format("{}/~{}", amending_.work.str(), amender(index).str())};
    const std::size_t here = document.provisions.size();
    if (parent) document.provisions[*parent].children.push_back(here);
    document.provisions.push_back(std::move(provision));
    for (const std::size_t child : source.children) {
      if (amending_.provisions[child].quotation == source.quotation) copy(child, here, prefix, document);
    }
  }

  /// "art_2__al_1__qstr_1__art_379__al_3" is art_379__al_3 in the law amended.
  static Eid eid_in_target(const Eid& eid, const std::string& prefix) {
    std::string_view text = eid.str();
    if (const auto quotation = text.rfind("qstr_"); quotation != std::string_view::npos) {
      const auto behind = text.find("__", quotation);
      if (behind != std::string_view::npos) text.remove_prefix(behind + 2);
    }
    auto inside = Eid::parse(prefix.empty() ? std::string(text) : fmt::format("{}__{}", prefix, text));
    return inside.value_or(eid);
  }

  /// The amending law's own provision around a quoted one.
  [[nodiscard]] const Eid& amender(std::size_t index) const {
    while (amending_.provisions[index].quotation > 0 && amending_.provisions[index].parent)
      index = *amending_.provisions[index].parent;
    return amending_.provisions[index].eid;
  }

  const Document& amending_;
  std::string country_;
  std::vector<Document> documents_;
};

}  // namespace

std::vector<Document> offered_to_others(const Document& amending) { return Offers(amending).make(); }

}  // namespace lacuna::akn
