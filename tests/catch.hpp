#pragma once

// The one place that names the test framework: Catch2 3 has other headers.
#include <catch2/catch.hpp>
