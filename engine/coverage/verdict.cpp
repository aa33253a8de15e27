#include "coverage/verdict.hpp"

namespace lacuna::coverage {

namespace {

int badness(Verdict verdict) {
  switch (verdict) {
    case Verdict::conflict: return 5;
    case Verdict::none: return 4;
    case Verdict::partial: return 3;
    case Verdict::not_assessed: return 2;
    case Verdict::covered: return 1;
    case Verdict::not_applicable: return 0;
  }
  return 0;
}

}  // namespace

std::string_view to_string(Verdict verdict) {
  switch (verdict) {
    case Verdict::covered: return "COVERED";
    case Verdict::partial: return "PARTIAL";
    case Verdict::none: return "NONE";
    case Verdict::conflict: return "CONFLICT";
    case Verdict::not_assessed: return "NOT_ASSESSED";
    case Verdict::not_applicable: return "NOT_APPLICABLE";
  }
  return "";
}

std::string_view to_string(Support support) {
  switch (support) {
    case Support::full: return "FULL";
    case Support::partial: return "PARTIAL";
    case Support::none: return "NONE";
  }
  return "";
}

std::string_view to_string(Flag flag) {
  switch (flag) {
    case Flag::stale: return "STALE";
    case Flag::later_text: return "LATER_TEXT";
    case Flag::unsettled: return "UNSETTLED";
    case Flag::pinned_to_digest: return "PINNED_TO_DIGEST";
    case Flag::suggested: return "SUGGESTED";
    case Flag::implicit: return "IMPLICIT";
    case Flag::policy: return "POLICY";
    case Flag::single_coder: return "SINGLE_CODER";
    case Flag::last_verified: return "LAST_VERIFIED";
    case Flag::direct: return "DIRECT";
  }
  return "";
}

Verdict worse(Verdict left, Verdict right) { return badness(left) >= badness(right) ? left : right; }

}  // namespace lacuna::coverage
