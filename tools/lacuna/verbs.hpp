#pragma once

#include <functional>
#include <string>

#include "session.hpp"

namespace CLI {
class App;
}

namespace lacuna::tool {

/// A verb adds itself to the command line; `run` is called once the line is parsed and returns the exit code.
using Run = std::function<int()>;

Run add_gaps(CLI::App& app, Session& session);
Run add_why(CLI::App& app, Session& session);
Run add_show(CLI::App& app, Session& session);
Run add_add(CLI::App& app, Session& session);
Run add_check(CLI::App& app, Session& session);
Run add_list(CLI::App& app, Session& session);
Run add_diff(CLI::App& app, Session& session);
Run add_agreement(CLI::App& app, Session& session);
Run add_survey(CLI::App& app, Session& session);
Run add_suggest(CLI::App& app, Session& session);
Run add_review(CLI::App& app, Session& session);
Run add_compare(CLI::App& app, Session& session);

}  // namespace lacuna::tool
