import { counted } from '../../../model/plural.ts';
import type { DeskDocument } from '../../contract/desk-document.ts';
import type { DocumentRoom } from './route.ts';

/** One of the three steps from last year's paper to this year's. */
export interface Step {
  readonly room: DocumentRoom;
  readonly name: string;
  /** What is left, or what came of it; null where there is nothing to say. */
  readonly left: string | null;
  readonly done: boolean;
}

/** «12 сомнений»; that none are left does not say that anybody has looked. */
export const countedDoubts = (count: number): string =>
  count === 0 ? 'сомнений нет' : counted(count, ['сомнение', 'сомнения', 'сомнений']);

/** The steps of a document, and how far each one is. */
export const stepsOf = ({ state, doubts, renewedFor, issuedAs }: DeskDocument): readonly Step[] => [
  {
    room: 'review',
    name: 'Сверить',
    left: doubts === null ? null : countedDoubts(doubts),
    done: state.kind === 'read' && doubts === 0,
  },
  // That a period was chosen says nothing of the questions that are left: only what is issued is done.
  { room: 'renew', name: 'Обновить', left: renewedFor, done: renewedFor !== null && issuedAs !== null },
  {
    room: 'papers',
    name: 'Оформить',
    left: issuedAs === null ? null : `№ ${issuedAs}`,
    done: issuedAs !== null,
  },
];
