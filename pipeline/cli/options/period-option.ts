import type { Option } from '../arguments.ts';
import { usageFailure } from '../usage-failure.ts';

export const periodOption = {
  type: 'string',
  placeholder: 'ПЕРИОД',
  help: 'новый период: 2022-2023, 2023, "I квартал 2023", "март – май 2023", 01.03.2023–31.05.2023 или next — следующий за прошлым',
} as const satisfies Option;

/** @throws Failure `cli/no-period` */
export const givenPeriod = (typed: string | undefined): string => {
  if (typed) return typed;
  throw usageFailure(
    'cli/no-period',
    'Не указан новый период.',
    'Добавьте --for 2022-2023 (учебный год), --for 2023 (календарный год) или, например, --for "I квартал 2023".',
  );
};
