create schema elsewhere;
