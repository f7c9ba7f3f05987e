import { commandGroup } from '../command.ts';

export const series = commandGroup(
  'journal series',
  'Серия — ряд номеров одного вида документов за год: основная деятельность, личный состав.\n' +
    'Каждый год счёт начинается с 1.',
  {
    add: {
      about: 'завести серию',
      load: async () => (await import('./series-add.ts')).seriesAdd,
    },
    list: {
      about: 'показать серии',
      load: async () => (await import('./series-list.ts')).seriesList,
    },
  },
  ['prikaz journal series add ЛС --kind "личный состав" --format "{n}-к"', 'prikaz journal series list'],
);
