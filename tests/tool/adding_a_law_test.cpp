// The guide for adding a law does what it says: its commands are run, in order, in a copy of the data.
#include <fmt/format.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "base/source_file.hpp"
#include "base/strings.hpp"
#include "catch.hpp"
#include "support/library.hpp"

using namespace lacuna;
namespace fs = std::filesystem;

namespace {

/// A law in under ten commands.
constexpr std::size_t kMostCommands = 9;

/// One command of the document, and what it shows of the output.
struct Command {
  std::string words;               ///< with the lines of its here-document
  std::vector<std::string> shown;  ///< a line "…" stands for any lines
  int exit_code = 0;
};

/// The fenced blocks "```console" or "```console exit=2": "$ " begins a command, ">" continues it.
std::vector<Command> commands_of(std::string_view document) {
  constexpr std::string_view kFence = "```console";
  std::vector<Command> commands;
  bool inside = false;
  int exit_code = 0;
  for (const std::string_view line : split(document, '\n')) {
    if (line.starts_with(kFence)) {
      inside = true;
      const auto told = line.find("exit=");
      exit_code = told == std::string_view::npos ? 0 : std::stoi(std::string(line.substr(told + 5)));
    } else if (line.starts_with("```")) {
      inside = false;
    } else if (inside && line.starts_with("$ ")) {
      commands.push_back({std::string(line.substr(2)) + "\n", {}, exit_code});
    } else if (inside && (line == ">" || line.starts_with("> "))) {
      commands.back().words.append(line.substr(line == ">" ? 1 : 2)).append("\n");
    } else if (inside) {
      commands.back().shown.emplace_back(line);
    }
  }
  return commands;
}

/// A copy of the data and of what the guide names, removed at the end.
class Copy {
 public:
  Copy() : root_(fs::temp_directory_path() / fmt::format("lacuna-guide-{}", ::getpid())) {
    for (const char* folder : {"corpus", "mappings", "docs/examples"}) {
      fs::create_directories((root_ / folder).parent_path());
      fs::copy(test::source_dir() / folder, root_ / folder, fs::copy_options::recursive);
    }
  }
  ~Copy() {
    std::error_code error;
    fs::remove_all(root_, error);
  }
  Copy(const Copy&) = delete;
  Copy& operator=(const Copy&) = delete;

  /// Runs a command as the shell of a reader would; gives its exit code and the lines it printed on either stream.
  std::pair<int, std::vector<std::string>> run(const std::string& words) const {
    const std::string root = root_.string();
    (void)write_atomically(root_ / "command", words);
    const std::string line = fmt::format(
        "cd '{0}' && env -u SOURCE_DATE_EPOCH NO_COLOR=1 LACUNA_DATA='{0}' PATH='{1}':\"$PATH\" bash command >output "
        "2>errors </dev/null",
        root, fs::path(LACUNA_BINARY).parent_path().string());
    const int status = std::system(line.c_str());
    std::string output = *read_bytes(root_ / "output") + *read_bytes(root_ / "errors");
    for (auto at = output.find(root + "/"); at != std::string::npos; at = output.find(root + "/"))
      output.erase(at, root.size() + 1);
    std::vector<std::string> lines;
    for (const std::string_view each : split(output, '\n')) lines.emplace_back(each);
    lines.pop_back();
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, lines};
  }

 private:
  fs::path root_;
};

/// A line that the guide shows; "… " at its beginning stands for any beginning.
bool matches_line(std::string_view shown, std::string_view printed) {
  constexpr std::string_view kLeftOut = "… ";
  return shown == printed || (shown.starts_with(kLeftOut) && printed.ends_with(shown.substr(kLeftOut.size() - 1)));
}

/// True if `printed` is what the guide shows, "…" standing for any lines.
bool matches(std::span<const std::string> shown, std::span<const std::string> printed) {
  if (shown.empty()) return printed.empty();
  if (shown.front() != "…")
    return !printed.empty() && matches_line(shown.front(), printed.front()) &&
           matches(shown.subspan(1), printed.subspan(1));
  for (std::size_t left_out = 0; left_out <= printed.size(); ++left_out) {
    if (matches(shown.subspan(1), printed.subspan(left_out))) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("the guide for adding a law does what it says, in under ten commands") {
  const auto document = read_bytes(test::source_dir() / "docs/adding-a-law.md");
  REQUIRE(document);
  const auto commands = commands_of(*document);
  CHECK(commands.size() > 5);
  CHECK(commands.size() <= kMostCommands);
  const Copy copy;
  for (const Command& command : commands) {
    const auto [exit_code, printed] = copy.run(command.words);
    INFO(command.words << "printed\n" << join(printed, "\n") << "\nand the guide shows\n" << join(command.shown, "\n"));
    CHECK(exit_code == command.exit_code);
    CHECK(matches(command.shown, printed));
  }
}
