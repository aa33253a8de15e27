# Holds every #include of the engine to the table in modules.cmake: cmake -DSOURCE_DIR=… -P check_includes.cmake
#
# - a module includes itself, base, and the modules of its row;
# - third-party headers stand in .cpp files only; tl/expected.hpp is the one exception, because values of that type are part of
#   our own interfaces.
cmake_minimum_required(VERSION 3.25)
include(${CMAKE_CURRENT_LIST_DIR}/modules.cmake)

set(third_party "unicode/|pugixml|boost/|re2/|serd/|toml|openssl/|fmt/|nlohmann/|CLI/|libstemmer|zip\\.h|xlsxwriter")
set(violations "")

set(all_modules "")
foreach(row IN LISTS LACUNA_MODULES)
  lacuna_module_row("${row}" name includes libraries)
  list(APPEND all_modules ${name})
  set(allowed_${name} ${name} base ${includes})
endforeach()

foreach(module IN LISTS all_modules)
  file(GLOB files ${SOURCE_DIR}/engine/${module}/*.hpp ${SOURCE_DIR}/engine/${module}/*.cpp)
  foreach(file IN LISTS files)
    file(RELATIVE_PATH shown ${SOURCE_DIR} ${file})
    file(STRINGS ${file} lines REGEX "^#include")
    foreach(line IN LISTS lines)
      if(line MATCHES "\"([a-z]+)/")
        if(NOT CMAKE_MATCH_1 IN_LIST allowed_${module})
          list(APPEND violations "${shown}: module ${module} may not include ${CMAKE_MATCH_1}: ${line}")
        endif()
      elseif(line MATCHES "\"")
        list(APPEND violations "${shown}: an include of ours names its module: ${line}")
      elseif(shown MATCHES "\\.hpp$" AND line MATCHES "<(${third_party})")
        list(APPEND violations "${shown}: third-party headers stand in .cpp files: ${line}")
      endif()
    endforeach()
  endforeach()
endforeach()

if(violations)
  list(JOIN violations "\n" text)
  message(FATAL_ERROR "Includes against cmake/modules.cmake:\n${text}")
endif()
