# lacuna_options: what every target of ours is compiled with. Warnings are errors.
add_library(lacuna_options INTERFACE)
target_compile_features(lacuna_options INTERFACE cxx_std_20)
target_compile_options(lacuna_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast -Wnon-virtual-dtor -Werror
  -ffile-prefix-map=${PROJECT_SOURCE_DIR}/=)
if(LACUNA_SANITIZE)
  target_compile_options(lacuna_options INTERFACE
    -fsanitize=${LACUNA_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(lacuna_options INTERFACE -fsanitize=${LACUNA_SANITIZE})
endif()
if(LACUNA_FUZZ)
  target_compile_options(lacuna_options INTERFACE -fsanitize=fuzzer-no-link)
endif()
