#include "base/subprocess.hpp"

#include <chrono>
#include <string>
#include <vector>

#include "catch.hpp"

using namespace lacuna;

namespace {

Expected<ProcessResult, ProcessError> shell(const std::string& script, const ProcessLimits& limits = {},
                                            std::string_view input = {}) {
  return run_program(std::vector<std::string>{"sh", "-c", script}, limits, input);
}

}  // namespace

TEST_CASE("a program gets its input, and its output, errors and status come back") {
  const std::string input(3U << 20U, 'x');
  const auto counted = shell("wc -c; echo bad >&2; exit 4", {}, input);
  REQUIRE(counted);
  CHECK(counted->output == "3145728\n");
  CHECK(counted->errors == "bad\n");
  CHECK(counted->status == 4);
  CHECK(shell("cat")->output.empty());
}

TEST_CASE("a program that does not read its input hurts nobody") {
  const auto ran = shell("exec <&-; echo done", {}, std::string(1U << 20U, 'x'));
  REQUIRE(ran);
  CHECK(ran->output == "done\n");
}

TEST_CASE("time, output and memory of a program are bounded") {
  ProcessLimits limits;
  limits.time = std::chrono::seconds(1);
  CHECK(shell("sleep 100", limits).error() == ProcessError::timeout);
  CHECK(shell("exec >&- 2>&-; sleep 100", limits).error() == ProcessError::timeout);
  limits = {};
  limits.output = 1000;
  CHECK(shell("exec yes", limits).error() == ProcessError::flood);
  limits = {};
  limits.memory = 256U << 20U;
  CHECK(shell("ulimit -v", limits)->output == "262144\n");
}

TEST_CASE("a program that is not there, and one that ends by a signal") {
  CHECK(run_program(std::vector<std::string>{"lacuna-nowhere"}).error() == ProcessError::missing);
  CHECK(shell("kill -9 $$")->status == 128 + 9);
}

TEST_CASE("an argument is never a command") {
  CHECK(run_program(std::vector<std::string>{"echo", "$(id); `id` | id"})->output == "$(id); `id` | id\n");
}
