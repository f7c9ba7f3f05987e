import type { Option } from '../arguments.ts';

export const strictOption = {
  type: 'boolean',
  help: 'не делать «ПРОЕКТ»: если указано не всё, ничего не записать и выйти с кодом 1',
} as const satisfies Option;
