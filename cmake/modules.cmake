# The one table of engine modules, in the order in which data flows:
#   name | modules whose headers it may include (base always) | libraries it links
# The build makes one target per row; the test "module includes" holds every #include to the same rows.
set(LACUNA_MODULES
  "base         |                                                           | expected fmt crypto zip"
  "text         |                                                           | icu re2 stemmer"
  "sheet        | text                                                      | pugixml xlsx"
  "akn          | text                                                      | pugixml re2 toml"
  "ingest       | text akn                                                  | icu re2 pugixml json"
  "align        | text akn                                                  | "
  "taxonomy     |                                                           | serd boost re2"
  "mapping      | sheet text akn align taxonomy                             | "
  "suggest      | text akn taxonomy mapping                                 | "
  "jurisdiction | akn taxonomy                                              | icu toml re2"
  "coverage     | akn align taxonomy mapping jurisdiction                   | boost"
  "corpus       | text akn align taxonomy mapping suggest jurisdiction      | "
  "report       | text akn align taxonomy mapping suggest jurisdiction coverage corpus | boost"
  "render       | sheet text akn ingest align taxonomy mapping suggest jurisdiction coverage report | pugixml json"
)

# lacuna_module_row(<row> <name> <may include> <libraries>): splits one row of the table.
function(lacuna_module_row row name_var includes_var libraries_var)
  string(REPLACE "|" ";" cells "${row}")
  list(GET cells 0 name)
  list(GET cells 1 includes)
  list(GET cells 2 libraries)
  string(STRIP "${name}" name)
  separate_arguments(includes UNIX_COMMAND "${includes}")
  separate_arguments(libraries UNIX_COMMAND "${libraries}")
  set(${name_var} "${name}" PARENT_SCOPE)
  set(${includes_var} "${includes}" PARENT_SCOPE)
  set(${libraries_var} "${libraries}" PARENT_SCOPE)
endfunction()
