# The Debian package: the program in bin, its data in share/lacuna, where the program looks for it.
install(TARGETS lacuna RUNTIME DESTINATION bin)
install(DIRECTORY corpus mappings DESTINATION share/lacuna)
install(FILES LICENSE README.md CHANGELOG.md DESTINATION share/doc/lacuna)
install(DIRECTORY docs/ DESTINATION share/doc/lacuna/docs)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_CONTACT "The Lacuna authors <lacuna@example.org>")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
include(CPack)
