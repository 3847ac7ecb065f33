// The main function of the unit tests, for Catch2 version 2, which does not bring one.
#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>
