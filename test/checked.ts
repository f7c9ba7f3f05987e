import { check } from '../pipeline/check/check.ts';
import type { OfficeCalendar } from '../pipeline/model/calendar/day-off-rule.ts';
import type { Parts } from '../pipeline/model/text-walk.ts';
import { listen } from './stage-kit.ts';

/** «rule path» of everything that is said of the parts; of what is to be issued where an office issues it. */
export const checked = (parts: Partial<Parts>, issuer: OfficeCalendar | null = null): string[] => {
  const { said, context } = listen();
  check({ order: null, plans: [], tables: [], ...parts }, context, { issuer });
  return said.map(({ rule, path }) => `${rule} ${path}`);
};
