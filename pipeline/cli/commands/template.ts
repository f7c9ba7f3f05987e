import { commandGroup } from '../command.ts';

export const template = commandGroup(
  'template',
  'Свой шаблон: документ Word с полями в фигурных скобках, по которому программа оформляет приказы и планы.\n' +
    'Шаблон — один файл DOCX или папка; укажите его командам issue и reissue: --template ШАБЛОН.',
  {
    new: {
      about: 'сделать заготовку, которую можно править в Word',
      load: async () => (await import('../template/new.ts')).newTemplate,
    },
    check: {
      about: 'найти в шаблоне все ошибки и показать их примечаниями Word',
      load: async () => (await import('../template/check.ts')).checkTemplate,
    },
    preview: {
      about: 'заполнить шаблон примером и показать, что выйдет',
      load: async () => (await import('../template/preview.ts')).previewTemplate,
    },
    fields: {
      about: 'показать все поля: что в них, пример и как их обработать',
      load: async () => (await import('../template/fields.ts')).templateFields,
    },
  },
  [
    'prikaz template new приказ.docx',
    'prikaz template check приказ.docx --out out',
    'prikaz template preview приказ.docx --with прошлый.json',
    'prikaz template fields',
  ],
);
