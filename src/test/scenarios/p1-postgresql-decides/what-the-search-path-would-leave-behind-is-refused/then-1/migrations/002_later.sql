create schema later;
