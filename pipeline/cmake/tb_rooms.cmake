# The rooms of the house and who may open whose door.
#
#   base <- model <- typeset, adapter <- programs
#
# A room's headers are visible only to targets that link it; a third-party library is linked
# PRIVATE by the one adapter that wraps it, so a forbidden include does not compile.
#
#   tb_room(NAME SOURCES … [ROOMS …] [PACKAGES …])      a static library tb_NAME
#   tb_program(NAME SOURCES … [ROOMS …])               an executable, and tb_NAME_core for its tests

find_package(PkgConfig REQUIRED)

add_library(tb_flags INTERFACE)
target_compile_features(tb_flags INTERFACE c_std_11)
target_compile_definitions(tb_flags INTERFACE _POSIX_C_SOURCE=200809L _FILE_OFFSET_BITS=64)
target_compile_options(tb_flags INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wstrict-prototypes
  -Wmissing-prototypes -Wold-style-definition -Wpointer-arith -Wcast-qual -Wwrite-strings
  -Wformat=2 -Wundef -Wvla -Wimplicit-fallthrough -fno-common -fstack-protector-strong)
target_link_options(tb_flags INTERFACE -Wl,-z,relro -Wl,-z,now)
if(NOT CMAKE_BUILD_TYPE STREQUAL "Debug" AND NOT TB_SANITIZE)
  target_compile_options(tb_flags INTERFACE -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2)
endif()
if(TB_WERROR)
  target_compile_options(tb_flags INTERFACE -Werror)
endif()
if(TB_SANITIZE)
  target_compile_options(tb_flags INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(tb_flags INTERFACE -fsanitize=address,undefined)
endif()
if(TB_COVERAGE)
  target_compile_options(tb_flags INTERFACE --coverage -fprofile-update=atomic)
  target_link_options(tb_flags INTERFACE --coverage)
endif()
if(TB_FUZZ)
  target_compile_options(tb_flags INTERFACE -fsanitize=fuzzer-no-link)
  target_link_options(tb_flags INTERFACE -fsanitize=fuzzer-no-link)
endif()

# A Debian package that pkg-config does not know (libiniparser, libmd4c's html part, …) is named LIB:header.h.
function(tb_link_package target package)
  if(package MATCHES "^(.+):(.+)$")
    set(lib ${CMAKE_MATCH_1})
    string(MAKE_C_IDENTIFIER "TB_LIB_${lib}" var)
    find_library(${var} ${lib} REQUIRED)
    find_path(${var}_INCLUDE ${CMAKE_MATCH_2} PATH_SUFFIXES ${lib} REQUIRED)
    target_link_libraries(${target} PRIVATE ${${var}})
    target_include_directories(${target} SYSTEM PRIVATE ${${var}_INCLUDE})
  else()
    string(MAKE_C_IDENTIFIER "TB_PKG_${package}" var)
    pkg_check_modules(${var} REQUIRED IMPORTED_TARGET ${package})
    target_link_libraries(${target} PRIVATE PkgConfig::${var})
  endif()
endfunction()

function(tb_room name)
  cmake_parse_arguments(R "" "" "SOURCES;ROOMS;PACKAGES" ${ARGN})
  add_library(tb_${name} STATIC ${R_SOURCES})
  target_include_directories(tb_${name} PUBLIC ${CMAKE_CURRENT_SOURCE_DIR})
  target_link_libraries(tb_${name} PRIVATE tb_flags)
  foreach(room ${R_ROOMS})
    target_link_libraries(tb_${name} PUBLIC tb_${room})
  endforeach()
  foreach(package ${R_PACKAGES})
    tb_link_package(tb_${name} ${package})
  endforeach()
endfunction()

function(tb_program name)
  cmake_parse_arguments(P "" "" "SOURCES;ROOMS" ${ARGN})
  string(REPLACE "tb-" "" short ${name})
  add_library(tb_${short}_core STATIC ${P_SOURCES})
  target_include_directories(tb_${short}_core PUBLIC ${CMAKE_CURRENT_SOURCE_DIR})
  target_link_libraries(tb_${short}_core PRIVATE tb_flags)
  foreach(room ${P_ROOMS})
    target_link_libraries(tb_${short}_core PUBLIC tb_${room})
  endforeach()
  add_executable(${name} ${short}_main.c)
  target_link_libraries(${name} PRIVATE tb_flags tb_${short}_core)
endfunction()

# An SQL or text file of the source tree as a C string: tb_embed(TARGET FILE SYMBOL) makes SYMBOL.h
function(tb_embed target file symbol)
  set(out ${CMAKE_CURRENT_BINARY_DIR}/embed/${symbol}.h)
  add_custom_command(OUTPUT ${out}
    COMMAND ${CMAKE_COMMAND} -DIN=${CMAKE_CURRENT_SOURCE_DIR}/${file} -DOUT=${out} -DSYMBOL=${symbol}
            -P ${CMAKE_SOURCE_DIR}/pipeline/cmake/embed.cmake
    DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${file} ${CMAKE_SOURCE_DIR}/pipeline/cmake/embed.cmake)
  target_sources(${target} PRIVATE ${out})
  target_include_directories(${target} PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/embed)
endfunction()
