// One line of Markdown without its marks.

#include "ingest/markdown_line.hpp"

#include <string>

#include "catch.hpp"

using namespace lacuna;
using ingest::read_markdown_line;

TEST_CASE("headings, lists, quotations, bold") {
  const auto heading = read_markdown_line("### **Article 1** Sale");
  CHECK(heading.heading == 3);
  CHECK(heading.text == "Article 1 Sale");
  CHECK(heading.strong == 9);
  CHECK(read_markdown_line("> - *Nobody* sells").text == "Nobody sells");
  CHECK(read_markdown_line("**Article** **1** text").strong == 9);
  CHECK(read_markdown_line("one \\* two * three").text == "one * two * three");
  CHECK(read_markdown_line("   indented  ").indent == 3);
  CHECK(read_markdown_line("broken  ").hard_break);
}

TEST_CASE("links keep their words; images, comments, tags and footnote marks go") {
  CHECK(read_markdown_line("see [the code](https://example.org \"t\") now").text == "see the code now");
  CHECK(read_markdown_line("a ![seal](s.png)b<!-- c -->d[^1]").text == "a bd");
  CHECK(read_markdown_line("<b>child</b> of <i>x</i>").text == "child of x");
  CHECK(read_markdown_line("| one | two |").text == "one two");
  CHECK(read_markdown_line("|---|---|").text.empty());
}

TEST_CASE("raised digits and character references") {
  CHECK(read_markdown_line("§ 12<sup>34</sup> x<sup>a").text == "§ 12³⁴ x a");
  CHECK(read_markdown_line("&#8220;a&#x201D; &amp; b&nbsp;c &lt;d&gt;").text == "“a” & b c <d>");
  CHECK(read_markdown_line("&#1; &#xD800; &#99999999; &#; &#x;").text == "&#1; &#xD800; &#99999999; &#; &#x;");
  CHECK(read_markdown_line("a\u00ADb\u200Bc\u00A0d").text == "abc d");
}

TEST_CASE("a long line costs as much as its length") {
  std::string line;
  for (int i = 0; i < 300'000; ++i) line += "&nbsp;&#233;<sup>1</sup>\u00AD**x** ";
  CHECK(read_markdown_line(line).text.size() > 300'000);
}
