#include "support/second_expression.hpp"

namespace lacuna::test {

namespace {

constexpr const char* kInserted =
    "<section eId=\"sec_2\" period=\"#tmpg_3\">\n        <num>2.</num>\n        <heading>Victims</heading>\n"
    "        <content>\n          <p>A victim is never punished.</p>\n        </content>\n      </section>\n";

}  // namespace

void add_second_expression(const TemporaryLibrary& library) {
  library.write(kSecond, library.text(kFirst));
  for (const char* place :
       {"eng@2012-01-01/digest\"/>\n          <FRBRuri", "eng@2012-01-01/digest\"/>\n          <FRBRdate"}) {
    std::string later = place;
    library.replace(kSecond, place, later.replace(4, 4, "2016"));
  }
  library.replace(kSecond, "<FRBRdate date=\"2012-01-01\" name=\"read\"/>",
                  "<FRBRdate date=\"2016-01-01\" name=\"read\"/>");
  library.replace(kSecond, "<eventRef eId=\"e_2\"",
                  "<eventRef eId=\"e_3\" date=\"2015-06-01\" source=\"#lacuna\" type=\"amendment\"/>\n      <eventRef "
                  "eId=\"e_2\"");
  library.replace(
      kSecond, "<temporalGroup eId=\"tmpg_2\">",
      "<temporalGroup eId=\"tmpg_3\">\n          <timeInterval start=\"#e_3\" refersTo=\"#inForce\"/>\n        "
      "</temporalGroup>\n        <temporalGroup eId=\"tmpg_2\">");
  library.replace(kSecond, "<destination href=\"#sec_2\"/>", "<destination href=\"#sec_4\"/>");
  library.replace(kSecond, "slavery,", "slavery, begging,");
  library.replace(kSecond, "prison up to 12 years", "prison from 5 up to 16 years");
  library.replace(kSecond, "<heading>Costs</heading>", "<heading>Expenses</heading>");
  library.replace(kSecond, "<section eId=\"sec_2\" period=\"#tmpg_2\">\n        <num>2.</num>",
                  std::string(kInserted) + "      <section eId=\"sec_4\" period=\"#tmpg_2\">\n        <num>4.</num>");
}

}  // namespace lacuna::test
