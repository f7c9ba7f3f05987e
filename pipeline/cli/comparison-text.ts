import type { Comparison, Difference } from '../model/difference/comparison.ts';
import { counted } from '../model/plural.ts';

/** The groups in which differences are told: what came and went first. */
const groups: readonly (readonly [title: string, takes: (difference: Difference) => boolean])[] = [
  ['Реквизиты', ({ what }) => what === 'requisite'],
  ['Добавлено', ({ kind }) => kind === 'added'],
  ['Исключено', ({ kind }) => kind === 'dropped'],
  ['Перенесено', ({ kind }) => kind === 'moved'],
  ['Сроки', ({ kind }) => kind === 'deadline'],
  ['Ответственные', ({ kind }) => kind === 'responsible'],
  ['Изменён текст', ({ kind }) => kind === 'reworded'],
];

const noted = (where: string, note: string | null): string => (note === null ? where : `${where}: ${note}`);

/** One difference: its place, then what was and what is, each in a line of its own. */
const differenceText = ({ kind, where, note, old, new: next }: Difference): string => {
  const gone = old === null || kind === 'moved' ? [] : [`    − ${old}`];
  const came = next === null ? [] : [`    ${kind === 'moved' ? next : `+ ${next}`}`];
  return [`  ${noted(where, note)}`, ...gone, ...came].join('\n');
};

/** The differences of two documents for a clerk. */
export const comparisonText = ({ old, new: next, differences }: Comparison): string => {
  const side = ({ name, title, period }: Comparison['old']): string =>
    [name, title, period].filter(Boolean).join(' · ');
  const head = [`Было:  ${side(old)}`, `Стало: ${side(next)}`].join('\n');
  if (differences.length === 0) return `${head}\n\nПо смыслу документы одинаковы.\n`;
  const told = new Set<Difference>();
  const parts = groups.flatMap(([title, takes]) => {
    const own = differences.filter((difference) => !told.has(difference) && takes(difference));
    for (const difference of own) told.add(difference);
    const texts = own.map((difference) => differenceText(difference));
    return own.length === 0 ? [] : [`${title} (${own.length})\n${texts.join('\n')}`];
  });
  const count = counted(differences.length, ['отличие', 'отличия', 'отличий']);
  return `${[head, ...parts, `Всего ${count}.`].join('\n\n')}\n`;
};
