// Small laws in our own words, in four scripts, and the outline that --dry-run shows of them.

#include "render/outline_text.hpp"

#include <fmt/format.h>

#include <string>

#include "catch.hpp"
#include "imported.hpp"
#include "support/golden.hpp"

using namespace lacuna;

namespace {

void check_outline(const std::string& language, const std::string& law) {
  const auto imported = test::import_bytes("law.md", law, language);
  CHECK(imported.findings.empty());
  const std::string outline = render::outline_text(imported.outline, {false, 100});
  CHECK(outline == test::golden("outline." + language + ".txt", outline));
}

}  // namespace

TEST_CASE("English: contents before, parts, inserted sections, schedule, a statement behind") {
  check_outline("en", R"(# Small Children Protection Act

PART I. PRELIMINARY

1. Short title

2. Meaning of child

PART II. OFFENCES

3. Sale

3A. Attempt

4. Penalties

PART I. PRELIMINARY

**1. Short title**

This Act is called after small children.

**2. Meaning of child**

In this Act "child" is anybody under 18.

PART II. OFFENCES

**3. Sale**

(1) Nobody may sell a child—

(a) for work; or

(b) for marriage,

whoever the parents are.

(2) Subsection (1) binds parents too.

**3A. Attempt**

Who tries is punished like who does.

Updated till 2020

**4. Penalties**

The court sets a prison term up to ten years.

SCHEDULE

Forms that the court uses.

STATEMENT OF OBJECTS AND REASONS

The Act was needed.
)");
}

TEST_CASE("French: ordinals, bis, raised numbers, an editor's note, a number that is missing") {
  check_outline("fr", R"(# Petite loi sur l'enfant

TITRE Ier. DE L'ENFANT

Chapitre premier. Généralités

Article 1er

Est enfant qui n'a pas dix-huit ans.

Article 2. Vente

Nul ne vend un enfant :

1° pour le travail ;

2° pour le mariage.

(L. 13 mars 2009)

Article 2 bis

La tentative est punie.

Article 2 ter

Les parents aussi.

Chapitre II. Peines

Article 4

1. Le juge fixe la peine.

2. Elle ne dépasse pas dix ans.

Exposé des motifs

La loi manquait.
)");
}

TEST_CASE("Arabic: numbers in words and digits, paragraphs with the number before or behind the hyphen") {
  check_outline("ar", R"(قانون صغير لحماية الطفل

الباب الأول

المادة الأولى

الطفل من لم يبلغ الثامنة عشرة.

المادة 2

1- لا يباع طفل.

2- يعاقب من يبيعه:

أ) بالسجن؛

ب) أو بالغرامة.

الباب الثاني

المادة 3

تنشر الدولة هذا القانون.
)");
}

TEST_CASE("Chinese: chapters, articles, an inserted article, points") {
  check_outline("zh", R"(小儿童保护法

第一章 总则

第一条 儿童是未满十八岁的人。

第二条 任何人不得：

（一）出卖儿童；

（二）收买儿童。

第二条之一 未遂也受处罚。

第二章 附则

第三条 本法自公布之日起施行。
)");
}

TEST_CASE("German: paragraphs with raised numbers, and numbering that begins anew") {
  check_outline("de", R"(## Erster Teil

### § 1 Kind

¹ Kind ist, wer noch nicht achtzehn ist.

² Das gilt überall.

### § 1a Verkauf

Niemand verkauft ein Kind.

### § 2 Strafe

Das Gericht bestimmt sie.

### § 1 Formblatt

Das Formblatt ist blau.

### § 2 Unterschrift

Die Unterschrift ist Pflicht.
)");
}

TEST_CASE("chapters and sections that are printed anew open nothing and lose no words") {
  const auto law =
      test::import_bytes("law.md",
                         "# CHAPTER I\n\n## Section 1. Sale\n\n(a) Nobody sells a child.\n\n# CHAPTER I\n\n"
                         "## Section 1. Sale\n\n(b) Not even parents do.\n\n# CHAPTER II\n\n"
                         "## Section 2. Force\n\nIt is in force.\n",
                         "en");
  REQUIRE(law.document.provisions.size() == 6);
  CHECK(law.document.provisions[3].eid.str() == "sec_1__para_b");
  CHECK(law.document.provisions[3].lead == "Not even parents do.");
}

TEST_CASE("a heading that bears the number of the words below it is their heading, whichever of both makes the run") {
  std::string law;
  for (int number = 1; number <= 6; ++number) {
    const std::string heading = fmt::format("##### {}. **Rule {}.**\n\n", number, number * 10);
    // One heading lost its number, so that the words have the longer run.
    law += number == 4 ? "##### **Rule 40.**\n\n" : heading;
    law += fmt::format("**{}.**—(1) Nobody may sell a child.\n\n", number);
  }
  const auto imported = test::import_bytes("law.md", law, "en");
  const std::string outline = render::outline_text(imported.outline, {false, 100});
  CHECK(outline.find("1.  Rule 10\n") != std::string::npos);
  CHECK(outline.find("6.  Rule 60\n") != std::string::npos);
  CHECK(outline.find("out of order") == std::string::npos);
}
