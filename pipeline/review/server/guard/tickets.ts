import { sha256Of } from '../../../run/sha256.ts';
import { newSecret } from './secret.ts';

/** One-time tokens: each opens a session once. */
export interface Tickets {
  readonly issue: () => string;
  /** True for one that was issued and has not been used yet; it is used then. */
  readonly use: (ticket: string) => boolean;
}

/** Those that wait to be used; of more the oldest is void. */
const most = 20;

/** Only hashes are kept: to look one up tells nothing of the others. */
export const openTickets = (): Tickets => {
  const waiting = new Set<string>();
  return {
    issue: () => {
      const [oldest] = waiting;
      if (waiting.size >= most && oldest !== undefined) waiting.delete(oldest);
      const ticket = newSecret();
      waiting.add(sha256Of(ticket));
      return ticket;
    },
    use: (ticket) => waiting.delete(sha256Of(ticket)),
  };
};
