select best from board;
