import { counted, type Forms } from '../../../model/plural.ts';

/** Why something in a folder is no document of the run. */
export type SkipReason = 'kind' | 'link' | 'own' | 'results' | 'special';

const texts: Readonly<Record<SkipReason, string>> = {
  kind: 'программа такие файлы не читает',
  link: 'ссылки на другие файлы и папки в папках не открываются; укажите сам файл или папку',
  own: 'это результаты прежней работы программы',
  results: 'там результаты прежней работы программы',
  special: 'это не файлы и не папки',
};

const files: Forms = ['файл', 'файла', 'файлов'];
const folders: Forms = ['папка', 'папки', 'папок'];

/** Names that are told of each reason. */
const shown = 3;

/** What was passed over, counted: a folder may hold a million of them. */
export interface Skipped {
  readonly add: (reason: SkipReason, name: string) => void;
  /** In Russian, a line for each reason. */
  readonly notes: () => readonly string[];
}

export const countSkipped = (): Skipped => {
  const found = new Map<SkipReason, { count: number; names: string[] }>();
  return {
    add: (reason, name) => {
      const row = found.get(reason) ?? { count: 0, names: [] };
      found.set(reason, row);
      row.count += 1;
      if (row.names.length < shown) row.names.push(name);
    },
    notes: () =>
      [...found].map(([reason, { count, names }]) => {
        const more = count > names.length ? ' и другие' : '';
        return `Пропущено: ${counted(count, reason === 'results' ? folders : files)} (${names.join(', ')}${more}) — ${texts[reason]}.`;
      }),
  };
};
