#include "corpus/check.hpp"
#include "corpus/lexicons.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <memory>

#include "base/strings.hpp"
#include "verbs.hpp"

namespace lacuna::tool {

namespace {

namespace fs = std::filesystem;

struct Options {
  std::vector<std::string> paths;
  bool fix = false;
};

/// True for a finding in one of the paths asked for, which may be named from the data folder or from where the person
/// stands.
bool asked_for(const Diagnostic& finding, const std::vector<std::string>& paths, const fs::path& root) {
  if (paths.empty()) return true;
  return std::ranges::any_of(paths, [&](const std::string& path) {
    std::error_code error;
    const fs::path standing = fs::weakly_canonical(path, error);
    const fs::path data = fs::weakly_canonical(root, error);
    const std::string from_here = standing.lexically_relative(data).generic_string();
    const std::string plain = fs::path(path).lexically_normal().generic_string();
    return finding.file.starts_with(from_here) || finding.file.starts_with(plain);
  });
}

int run(const Session& session, const Options& options) {
  Diagnostics diagnostics;
  auto library = session.load(diagnostics);
  if (!library) return kFindings;
  std::size_t rewritten = 0;
  if (options.fix) {
    Diagnostics mended;
    rewritten = corpus::fix(*library, mended);
    diagnostics = mended;
    library = session.load(diagnostics);
    if (!library) return kFindings;
  }
  corpus::check(*library, diagnostics);
  const std::size_t lexicons = corpus::load_lexicons(*library, diagnostics).files;
  std::string text;
  std::size_t errors = 0;
  std::size_t warnings = 0;
  for (const Diagnostic& finding : diagnostics.sorted()) {
    if (!asked_for(finding, options.paths, library->root)) continue;
    text += to_text(finding);
    if (finding.mended) continue;
    ++(finding.severity == Severity::error ? errors : warnings);
  }
  const std::size_t files = library->files.size() + library->layer_files.size() + library->damaged.size() + lexicons;
  text += fmt::format("{} checked: {}, {}", counted(files, "file", "files"), counted(errors, "error", "errors"),
                      counted(warnings, "warning", "warnings"));
  if (options.fix) text += fmt::format("; {} rewritten", rewritten);
  const int written = Session::write("", text + "\n");
  if (written != kDone) return written;
  return errors + warnings == 0 ? kDone : kFindings;
}

}  // namespace

Run add_check(CLI::App& app, Session& session) {
  auto options = std::make_shared<Options>();
  CLI::App* verb = app.add_subcommand("check", "Lint all data, across files; exit 1 if there is anything to mend");
  verb->add_option("PATH", options->paths, "Report findings in these files or folders only");
  verb->add_flag("--fix", options->fix,
                 "Mend what is derived: labels, hashes, order, BOM, line ends; places in the official "
                 "text, with --corpus");
  verb->footer("Example:\n  lacuna check --fix mappings/national/IRL");
  return [options, &session] { return run(session, *options); };
}

}  // namespace lacuna::tool
