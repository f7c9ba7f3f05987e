import type { Wanted, WorkLimits } from '../wanted.ts';
import { jobId, jobPriority, type Piece } from './piece.ts';

/** Seconds after which a piece is lost whatever its worker says: its own limits end it long before. pg-boss takes a day at most. */
const longest = ({ seconds }: WorkLimits): number => Math.min(86_399, 3 * seconds + 600);

/** How pg-boss is to keep a piece. */
export const jobOptions = (piece: Piece, { limits }: Wanted, priority: number) => ({
  id: jobId(piece),
  priority: jobPriority(piece, priority),
  expireInSeconds: longest(limits),
});
