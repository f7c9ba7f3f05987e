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

/** «12 сомнений» */
export const countedDoubts = (count: number): string => counted(count, ['сомнение', 'сомнения', 'сомнений']);

/** The steps of a document, and how far each one is. */
export const stepsOf = ({ state, doubts, renewedFor, issuedAs }: DeskDocument): readonly Step[] => [
  {
    room: 'review',
    name: 'Сверить',
    left: doubts === null ? null : doubts === 0 ? 'сверено' : countedDoubts(doubts),
    done: state.kind === 'read' && doubts === 0,
  },
  { room: 'renew', name: 'Обновить', left: renewedFor, done: renewedFor !== null },
  {
    room: 'papers',
    name: 'Оформить',
    left: issuedAs === null ? null : `№ ${issuedAs}`,
    done: issuedAs !== null,
  },
];
