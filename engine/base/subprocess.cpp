#include "base/subprocess.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

#include "base/strings.hpp"

namespace lacuna {

namespace {

using Clock = std::chrono::steady_clock;

/// What the child reports through a pipe of its own when the program cannot be started.
constexpr int kNotStarted = 127;

/// How often a program that has closed its pipes is asked whether it has ended.
constexpr std::chrono::milliseconds kPatience{2};

/// A pipe whose ends are closed when it goes.
class Pipe {
 public:
  Pipe() {
    if (::pipe2(ends_.data(), O_CLOEXEC) != 0) ends_ = {-1, -1};
  }
  ~Pipe() {
    close_read();
    close_write();
  }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;

  [[nodiscard]] bool made() const { return ends_[0] >= 0; }
  [[nodiscard]] int read_end() const { return ends_[0]; }
  [[nodiscard]] int write_end() const { return ends_[1]; }
  void close_read() { close_end(ends_[0]); }
  void close_write() { close_end(ends_[1]); }

 private:
  static void close_end(int& end) {
    if (end >= 0) ::close(end);
    end = -1;
  }
  std::array<int, 2> ends_{-1, -1};
};

/// A file in memory that holds the input of a program: written whole before it starts, so that neither waits for the
/// other.
class Input {
 public:
  explicit Input(std::string_view bytes) : file_(::memfd_create("input", MFD_CLOEXEC)) {
    while (file_ >= 0 && !bytes.empty()) {
      const auto written = ::write(file_, bytes.data(), bytes.size());
      if (written <= 0 && errno == EINTR) continue;
      if (written <= 0) {
        close();
        return;
      }
      bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    if (file_ >= 0) ::lseek(file_, 0, SEEK_SET);
  }
  ~Input() { close(); }
  Input(const Input&) = delete;
  Input& operator=(const Input&) = delete;

  [[nodiscard]] bool made() const { return file_ >= 0; }
  [[nodiscard]] int file() const { return file_; }

 private:
  void close() {
    if (file_ >= 0) ::close(file_);
    file_ = -1;
  }
  int file_;
};

/// What a program is connected with.
struct Streams {
  const Input& in;
  const Pipe& out;
  const Pipe& err;
  const Pipe& failed;
};

void limit(int resource, rlim_t value) {
  const rlimit limits{value, value};
  ::setrlimit(static_cast<__rlimit_resource>(resource), &limits);
}

/// Becomes the program; only async-signal-safe calls, for this runs between fork and exec.
[[noreturn]] void become(const std::vector<char*>& arguments, const Streams& streams, const ProcessLimits& limits,
                         pid_t parent) {
  ::setpgid(0, 0);
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (::getppid() != parent) ::_exit(kNotStarted);
  limit(RLIMIT_CPU, static_cast<rlim_t>(limits.time.count()) + 1);
  limit(RLIMIT_FSIZE, limits.file);
  limit(RLIMIT_AS, limits.memory);
  limit(RLIMIT_CORE, 0);
  ::dup2(streams.in.file(), STDIN_FILENO);
  ::dup2(streams.out.write_end(), STDOUT_FILENO);
  ::dup2(streams.err.write_end(), STDERR_FILENO);
  ::execvp(arguments.front(), arguments.data());
  const int reason = errno;
  [[maybe_unused]] const auto written = ::write(streams.failed.write_end(), &reason, sizeof reason);
  ::_exit(kNotStarted);
}

/// Reads both pipes until they end, the time is over, or too much came.
std::optional<ProcessError> collect(const Pipe& out, const Pipe& err, const ProcessLimits& limits,
                                    Clock::time_point deadline, ProcessResult& result) {
  std::array<pollfd, 2> fds{pollfd{out.read_end(), POLLIN, 0}, pollfd{err.read_end(), POLLIN, 0}};
  std::array<std::string*, 2> texts{&result.output, &result.errors};
  while (fds[0].fd >= 0 || fds[1].fd >= 0) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
    if (left <= 0) return ProcessError::timeout;
    if (::poll(fds.data(), fds.size(), static_cast<int>(std::min<long long>(left, 1000))) < 0 && errno != EINTR)
      return ProcessError::system;
    for (std::size_t i = 0; i < fds.size(); ++i) {
      if (fds.at(i).fd < 0 || fds.at(i).revents == 0) continue;
      std::array<char, 65536> buffer{};
      const auto size = ::read(fds.at(i).fd, buffer.data(), buffer.size());
      if (size <= 0) fds.at(i).fd = -1;
      else texts.at(i)->append(buffer.data(), static_cast<std::size_t>(size));
      if (texts.at(i)->size() > limits.output) return ProcessError::flood;
    }
  }
  return std::nullopt;
}

/// Waits for the end of a program that closed its pipes; nothing if the time is over first.
std::optional<int> wait_until(pid_t child, Clock::time_point deadline) {
  int raw = 0;
  for (;;) {
    const pid_t ended = ::waitpid(child, &raw, WNOHANG);
    if (ended == child) return raw;
    if (ended < 0 && errno != EINTR) return raw;
    if (Clock::now() >= deadline) return std::nullopt;
    std::this_thread::sleep_for(kPatience);
  }
}

void kill_and_wait(pid_t child) {
  ::kill(-child, SIGKILL);
  ::kill(child, SIGKILL);
  while (::waitpid(child, nullptr, 0) < 0 && errno == EINTR) {
  }
}

int status_of(int raw) { return WIFEXITED(raw) ? WEXITSTATUS(raw) : 128 + WTERMSIG(raw); }

}  // namespace

Expected<ProcessResult, ProcessError> run_program(std::span<const std::string> arguments, const ProcessLimits& limits,
                                                  std::string_view input) {
  std::vector<std::string> copies(arguments.begin(), arguments.end());
  std::vector<char*> argv;
  for (std::string& argument : copies) argv.push_back(argument.data());
  argv.push_back(nullptr);
  const Input in(input);
  Pipe out;
  Pipe err;
  Pipe failed;
  if (!in.made() || !out.made() || !err.made() || !failed.made()) return unexpected(ProcessError::system);
  const auto deadline = Clock::now() + limits.time;
  const pid_t parent = ::getpid();
  const pid_t child = ::fork();
  if (child < 0) return unexpected(ProcessError::system);
  if (child == 0) become(argv, {in, out, err, failed}, limits, parent);
  out.close_write();
  err.close_write();
  failed.close_write();
  ProcessResult result;
  auto trouble = collect(out, err, limits, deadline, result);
  const auto raw = trouble ? std::nullopt : wait_until(child, deadline);
  if (!raw) {
    kill_and_wait(child);
    return unexpected(trouble.value_or(ProcessError::timeout));
  }
  ::kill(-child, SIGKILL);
  int reason = 0;
  if (::read(failed.read_end(), &reason, sizeof reason) == static_cast<ssize_t>(sizeof reason)) {
    return unexpected(reason == ENOENT ? ProcessError::missing : ProcessError::system);
  }
  result.status = status_of(*raw);
  return result;
}

std::string why_failed(const ProcessResult& result) {
  constexpr int kSignalled = 128;
  const std::string_view said = trim(result.errors);
  if (!said.empty()) return std::string(said.substr(0, said.find('\n')));
  if (result.status > kSignalled) return fmt::format("ended by signal {}", result.status - kSignalled);
  return fmt::format("exit status {}", result.status);
}

}  // namespace lacuna
