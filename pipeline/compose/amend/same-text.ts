import { fold } from '../../model/fold.ts';

/**
 * True for two texts that nobody would amend one into the other: spaces, kinds of dashes and quotation marks, capitals
 * and the marks at the end differ from file to file.
 */
export const isSameText = (old: string, next: string): boolean => keyOf(old) === keyOf(next);

const keyOf = (text: string): string =>
  fold(text)
    .replace(/\s+/gu, '')
    .replace(/[.,;:]+$/u, '');
