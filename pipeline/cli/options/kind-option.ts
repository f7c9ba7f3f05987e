import type { Option } from '../arguments.ts';

export const kindOption = {
  type: 'string',
  placeholder: 'ВИД',
  help: 'приказ (обычно), распоряжение, постановление, изменение, отмена, приложения или план',
} as const satisfies Option;
