#pragma once

#include <chrono>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "base/expected.hpp"

namespace lacuna {

/// What a helper program may use before it is stopped.
struct ProcessLimits {
  std::chrono::seconds time{60};     ///< on the clock, and of each processor
  std::size_t output = 64U << 20U;   ///< bytes of standard output, and as many of standard error
  std::size_t file = 256U << 20U;    ///< bytes of any file it writes
  std::size_t memory = 4ULL << 30U;  ///< bytes of address space
};

/// What a helper program said, and how it ended.
struct ProcessResult {
  std::string output;
  std::string errors;
  int status = 0;  ///< exit status; 128 + signal if one ended it
};

/// What a program says of its failure: the first line of its errors, else how it ended.
[[nodiscard]] std::string why_failed(const ProcessResult& result);

enum class ProcessError {
  missing,  ///< no such program on the PATH
  timeout,  ///< stopped after ProcessLimits::time
  flood,    ///< stopped for writing more than ProcessLimits::output
  system,   ///< no process could be made
};

/// Runs a program, found on the PATH, with these arguments and `input` as its standard input: never through a shell, so
/// that no file name can be taken for a command. It and its process group are gone when the call returns, and it dies
/// with the thread that called.
[[nodiscard]] Expected<ProcessResult, ProcessError> run_program(std::span<const std::string> arguments,
                                                                const ProcessLimits& limits = {},
                                                                std::string_view input = {});

}  // namespace lacuna
