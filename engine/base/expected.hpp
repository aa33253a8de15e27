#pragma once

#include <tl/expected.hpp>

namespace lacuna {

/// A value, or why there is none. Errors that a user can cause are values; exceptions are for the environment.
template <class Value, class Error>
using Expected = tl::expected<Value, Error>;

/// Wraps an error for return from a function that yields Expected.
template <class Error>
[[nodiscard]] auto unexpected(Error&& error) {
  return tl::make_unexpected(std::forward<Error>(error));
}

}  // namespace lacuna
