import type { Option } from './arguments.ts';
import { usageFailure } from './usage-failure.ts';

export const periodOption = {
  type: 'string',
  placeholder: 'ПЕРИОД',
  help: 'новый период: учебный год 2022-2023 или год 2023',
} as const satisfies Option;

/** @throws Failure `cli/no-period` */
export const givenPeriod = (typed: string | undefined): string => {
  if (typed) return typed;
  throw usageFailure(
    'cli/no-period',
    'Не указан новый период.',
    'Добавьте --for 2022-2023 (учебный год) или --for 2023 (календарный год).',
  );
};
