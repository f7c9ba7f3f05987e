import type { Word } from './word.ts';

/** The words of one printed line, from left to right. */
export type PrintedLine = readonly Word[];
