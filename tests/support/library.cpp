#include "support/library.hpp"

#include <fmt/format.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <cstdlib>
#include <stdexcept>

#include "corpus/check.hpp"

namespace lacuna::test {

namespace fs = std::filesystem;

namespace {

fs::path temporary(std::string_view name) {
  static std::atomic<int> count{0};
  return fs::temp_directory_path() / fmt::format("lacuna-{}-{}-{}", name, ::getpid(), count++);
}

std::string shell_quoted(const std::string& word) {
  std::string quoted = "'";
  for (const char c : word) {
    if (c == '\'') quoted += "'\\''";
    else quoted += c;
  }
  return quoted + "'";
}

std::string take(const fs::path& file) {
  auto bytes = read_bytes(file);
  fs::remove(file);
  return bytes ? *bytes : std::string{};
}

}  // namespace

fs::path source_dir() { return LACUNA_SOURCE_DIR; }

const corpus::Library& shipped_library() {
  static const corpus::Library kLibrary = [] {
    Diagnostics diagnostics;
    return corpus::load(source_dir(), diagnostics);
  }();
  return kLibrary;
}

TemporaryLibrary::TemporaryLibrary() : root_(temporary("library")) {
  fs::copy(source_dir() / "tests" / "data" / "small", root_, fs::copy_options::recursive);
}

TemporaryLibrary::~TemporaryLibrary() {
  std::error_code error;
  fs::remove_all(root_, error);
}

std::string TemporaryLibrary::text(const std::string& file) const {
  auto bytes = read_bytes(root_ / file);
  if (!bytes) throw std::runtime_error(file + ": " + bytes.error());
  return *bytes;
}

void TemporaryLibrary::write(const std::string& file, std::string_view bytes) const {
  if (const auto written = write_atomically(root_ / file, bytes); !written) throw std::runtime_error(written.error());
}

void TemporaryLibrary::remove(const std::string& file) const { fs::remove_all(root_ / file); }

void TemporaryLibrary::replace(const std::string& file, std::string_view old_text, std::string_view new_text) const {
  std::string bytes = text(file);
  const auto at = bytes.find(old_text);
  if (at == std::string::npos) throw std::runtime_error(fmt::format("\"{}\" is not in {}", old_text, file));
  write(file, bytes.replace(at, old_text.size(), new_text));
}

std::string TemporaryLibrary::check() const {
  Diagnostics diagnostics;
  const auto library = corpus::load(root_, layers_, diagnostics);
  corpus::check(library, diagnostics);
  std::string findings;
  for (const Diagnostic& finding : diagnostics.sorted()) findings += to_text(finding);
  return findings;
}

report::GapReport TemporaryLibrary::report(std::string_view day) const {
  Diagnostics diagnostics;
  const auto library = corpus::load(root_, layers_, diagnostics);
  if (!library.method) throw std::runtime_error("the taxonomy of the small library cannot be read");
  return report::build_gap_report(library, {*library.states.find("ISL"), *Date::parse(day), {}, "test", {}});
}

void TemporaryLibrary::add_layer() {
  fs::copy(source_dir() / "tests" / "data" / "small-official", root_ / "layer", fs::copy_options::recursive);
  layers_.push_back(root_ / "layer");
}

Ran run(const std::vector<std::string>& words, std::string_view environment) {
  const fs::path out = temporary("out");
  const fs::path err = temporary("err");
  std::string command = fmt::format("env -u LACUNA_DATA -u SOURCE_DATE_EPOCH NO_COLOR=1 {} ", environment);
  command += shell_quoted(LACUNA_BINARY);
  for (const std::string& word : words) command += " " + shell_quoted(word);
  command += fmt::format(" >{} 2>{} </dev/null", shell_quoted(out.string()), shell_quoted(err.string()));
  const int status = std::system(command.c_str());
  Ran ran{WIFEXITED(status) ? WEXITSTATUS(status) : -1, "", ""};
  ran.out = take(out);
  ran.err = take(err);
  return ran;
}

}  // namespace lacuna::test
