import { russianDay } from '../../../model/dates/russian-day.ts';
import type { Issue, PaperFile } from '../../contract/papers.ts';
import { Badge } from '../look/badge.tsx';
import { buttonClass } from '../look/button.tsx';
import { Icon } from '../look/icon.tsx';
import { sizeText } from './papers-wish.ts';
import { Remarks } from './remarks.tsx';

/** What a file is for, by the end of its name; the first that fits. */
const uses: readonly (readonly [RegExp, string])[] = [
  [/сравнение с прошлогодним\.docx$/u, 'Правки в Word'],
  [/сравнение с прошлогодним\.html$/u, 'Было и стало'],
  [/что изменилось\.html$/u, 'Список изменений'],
  [/\.email\.txt$/u, 'Текст письма'],
  [/\.docx$/u, 'Документ Word'],
  [/\.pdf$/u, 'На печать'],
  [/\.xlsx$/u, 'Таблица плана'],
  [/\.ics$/u, 'Календарь сроков'],
  [/\.csv$/u, 'План для программ'],
  [/\.html$/u, 'Страница для сайта'],
  [/\.json$/u, 'Данные для программ'],
];

const useOf = (name: string): string => uses.find(([end]) => end.test(name))?.[1] ?? name;

const FileLink = ({ name, size, href }: PaperFile) => (
  <a class="papers-file" href={href} download={name} title={name}>
    <Icon name="download" />
    <span class="papers-file-use">{useOf(name)}</span>
    <span class="papers-hint">
      {name.split('.').at(-1)?.toUpperCase()}, {sizeText(size)}
    </span>
  </a>
);

const madeAt = new Intl.DateTimeFormat('ru', { dateStyle: 'short', timeStyle: 'short' });

const titleOf = ({ number, date, draft }: Issue): string => {
  if (draft) return 'Черновик';
  const day = date === null ? '' : ` от ${russianDay(date)}`;
  return number === null ? `Без номера${day}` : `№ ${number}${day}`;
};

/** Papers that were made: what can be taken home, and what the rules say of them. */
export const IssueCard = ({ issue, latest }: { readonly issue: Issue; readonly latest: boolean }) => {
  const { made, draft, outdated, series, remarks, files, zip } = issue;
  return (
    <article class="papers-issue">
      <header class="papers-issue-head">
        <h3 tabIndex={-1} data-issue={issue.id}>
          {titleOf(issue)}
        </h3>
        {draft && <Badge tone="warn">ПРОЕКТ</Badge>}
        {series !== null && <Badge tone="good">в журнале, серия {series}</Badge>}
        {outdated && (
          <Badge tone="warn" icon="warning">
            документ с тех пор изменён
          </Badge>
        )}
        <span class="papers-hint">Сделано {madeAt.format(new Date(made))}</span>
        <a
          class={buttonClass({ look: latest && !outdated ? 'main' : 'plain', small: true })}
          href={zip.href}
          download={zip.name}
        >
          <Icon name="download" />
          Скачать всё (ZIP, {sizeText(zip.size)})
        </a>
      </header>
      <ul class="papers-files">
        {files.map((file) => (
          <li key={file.name}>
            <FileLink {...file} />
          </li>
        ))}
      </ul>
      <Remarks remarks={remarks} />
    </article>
  );
};
