select score from board;
