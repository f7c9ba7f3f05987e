import type { Option } from '../arguments.ts';

export const templateOption = {
  type: 'string',
  placeholder: 'ШАБЛОН',
  help: 'свой шаблон: файл DOCX или папка (заготовку сделает prikaz template new)',
} as const satisfies Option;
