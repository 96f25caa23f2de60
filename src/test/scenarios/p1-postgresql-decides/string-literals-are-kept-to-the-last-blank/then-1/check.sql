select length(blanks) from signs;
