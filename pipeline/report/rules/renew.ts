import { rule } from './rule.ts';

/** What the renewal says: what it could not know. */
export const renewRules = {
  'renew/blocked': rule<{ where: string; reason: string }>(
    'warning',
    ({ where, reason }) => `${where}: ${reason}`,
  ),
};
