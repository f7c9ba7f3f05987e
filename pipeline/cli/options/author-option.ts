import type { Option } from '../arguments.ts';

export const authorOption = {
  type: 'string',
  placeholder: 'ИМЯ',
  help: 'чьими Word назовёт исправления в ИМЯ.redline.docx (по умолчанию prikaz)',
} as const satisfies Option;
