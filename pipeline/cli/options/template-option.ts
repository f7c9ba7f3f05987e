import type { Option } from '../arguments.ts';

export const templateOption = {
  type: 'string',
  placeholder: 'ПАПКА',
  help: 'папка со своим шаблоном вместо templates/order или templates/plan',
} as const satisfies Option;
