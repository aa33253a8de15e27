#include "session.hpp"

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <ctime>
#include <iostream>

namespace lacuna::tool {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kPipeWidth = 100;
constexpr std::size_t kNarrowest = 60;
constexpr std::size_t kWidest = 120;

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string{} : value;
}

bool holds_data(const fs::path& folder) {
  return fs::is_directory(folder / "corpus") && fs::is_directory(folder / "mappings");
}

std::size_t terminal_width() {
  winsize size{};
  if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return kPipeWidth;
  return std::clamp<std::size_t>(size.ws_col, kNarrowest, kWidest);
}

}  // namespace

fs::path Session::data_root() const {
  if (!data.empty()) return data;
  if (const std::string named = environment("LACUNA_DATA"); !named.empty()) return named;
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  for (fs::path folder = program.parent_path(); folder.has_relative_path(); folder = folder.parent_path()) {
    if (holds_data(folder)) return folder;
    if (holds_data(folder / "share" / "lacuna")) return folder / "share" / "lacuna";
  }
  return ".";
}

std::optional<corpus::Library> Session::load(Diagnostics& diagnostics) const {
  const std::vector<fs::path> folders(layers.begin(), layers.end());
  corpus::Library library = corpus::load(data_root(), folders, diagnostics);
  if (library.method) return library;
  print(diagnostics, Severity::error);
  fail("the taxonomy cannot be read, and without it no mapping", "mend the files named above, under mappings/taxonomy");
  return std::nullopt;
}

render::Style Session::style() {
  const bool terminal = ::isatty(STDOUT_FILENO) != 0;
  const bool plain = std::getenv("NO_COLOR") != nullptr || environment("TERM") == "dumb";
  return {terminal && !plain, terminal ? terminal_width() : kPipeWidth};
}

int Session::write(const std::string& path, const std::string& text) {
  if (path.empty() || path == "-") {
    std::cout << text << std::flush;
    return std::cout ? kDone : fail("standard output cannot be written");
  }
  if (const auto written = write_atomically(path, text); !written) {
    return fail(fmt::format("{} cannot be written: {}", path, written.error()), "choose another place with -o");
  }
  return kDone;
}

int Session::write_workbook(const std::string& path, const sheet::Workbook& workbook) {
  const auto bytes = sheet::write_xlsx(workbook);
  return bytes ? write(path, *bytes) : fail("the spreadsheet cannot be made: " + bytes.error());
}

int Session::check_output(const std::string& format, const std::string& path) {
  const bool text = format != "xlsx" && format != "docx" && format != "pdf";
  if (text || !path.empty()) return kDone;
  return fail(format + " is no text for a terminal", "name the file: -o FILE." + format);
}

int Session::fail(const std::string& message, const std::string& help) {
  std::cerr << "lacuna: " << message << "\n";
  if (!help.empty()) std::cerr << "  help: " << help << "\n";
  return kUsage;
}

void Session::print(const Diagnostics& diagnostics, Severity at_least) {
  for (const Diagnostic& each : diagnostics.sorted()) {
    if (each.severity >= at_least) std::cerr << to_text(each);
  }
}

std::optional<Date> Session::day(const std::string& as_of) {
  if (!as_of.empty()) {
    if (const auto date = Date::parse(as_of)) return date;
    fail(fmt::format("\"{}\" is no date", as_of), "write a day that exists, like --as-of 2010-07-17");
    return std::nullopt;
  }
  const std::string epoch = environment("SOURCE_DATE_EPOCH");
  if (epoch.empty()) return Date::from_unix_time(std::time(nullptr));
  long long seconds = 0;
  const auto [end, failed] = std::from_chars(epoch.data(), epoch.data() + epoch.size(), seconds);
  if (failed == std::errc{} && end == epoch.data() + epoch.size()) return Date::from_unix_time(seconds);
  fail(fmt::format("SOURCE_DATE_EPOCH \"{}\" is no number of seconds", epoch), "unset it, or use --as-of");
  return std::nullopt;
}

}  // namespace lacuna::tool
