import { journalFailure } from './journal-failure.ts';

/** A register that a program newer than this one has written. */
export const newerJournal = () =>
  journalFailure(
    'journal/newer',
    'Журнал ведётся более новой версией программы.',
    'Обновите prikaz на этом компьютере и повторите команду.',
  );
