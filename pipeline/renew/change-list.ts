import type { Change } from '../model/change.ts';
import type { Parts } from '../model/text-walk.ts';
import { whereIs } from './where.ts';

/** Notes one change; the place in words is found from its path. */
export type Note = (change: Omit<Change, 'where'>) => void;

/** A list of changes to `parts`, and how to add to it. */
export const changeList = (parts: Parts): { changes: Change[]; note: Note } => {
  const changes: Change[] = [];
  return { changes, note: (change) => changes.push({ ...change, where: whereIs(change.path, parts) }) };
};
