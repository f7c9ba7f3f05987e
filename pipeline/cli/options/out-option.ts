import type { Option } from '../arguments.ts';

export const outOption = {
  type: 'string',
  short: 'o',
  placeholder: 'ПАПКА',
  help: 'куда записать файлы (по умолчанию out)',
} as const satisfies Option;
