import type { Place } from '../../model/place.ts';

/** Counts pages while the text is walked through. */
export interface PageCounter {
  /** The page that the next character stands on, counted from 1. */
  readonly page: () => number;
  /** A page as a place; nowhere where the file shows no breaks and the count means nothing. */
  readonly place: (page: number) => Place;
  /** A break that the writer asked for. */
  readonly ask: () => void;
  /** A break that the writer asked for, unless a page begins here anyway. */
  readonly askOnce: () => void;
  /** The place where Word, when it last saved the file, began a page. */
  readonly record: () => void;
  /** Something is printed. */
  readonly print: () => void;
  /** Goes back to a page: the cells of a row lie beside one another. `begun`: its break was counted already. */
  readonly goTo: (page: number, begun: boolean) => void;
}

/** A counter on page 1; `known` says whether the file shows its breaks. */
export const createPageCounter = (known: boolean): PageCounter => {
  let page = 1;
  let atTop = true;
  /** An asked break is recorded once more where its page begins; that record is not counted again. */
  let awaited = 0;
  const ask = (): void => {
    page += 1;
    awaited += 1;
    atTop = true;
  };
  return {
    page: () => page,
    place: (on) => ({ page: known ? on : null, box: null }),
    ask,
    askOnce: () => {
      if (!atTop) ask();
    },
    record: () => {
      if (awaited > 0) awaited -= 1;
      else page += 1;
      atTop = true;
    },
    print: () => {
      awaited = 0;
      atTop = false;
    },
    goTo: (target, begun) => {
      page = target;
      awaited = begun ? 1 : 0;
    },
  };
};
