import { russianDay } from '../../../model/dates/russian-day.ts';
import { paperUse } from '../../contract/paper-names.ts';
import type { Issue, PaperFile } from '../../contract/papers.ts';
import { Badge } from '../look/badge.tsx';
import { buttonClass } from '../look/button.tsx';
import { Icon } from '../look/icon.tsx';
import { sizeText } from './papers-wish.ts';
import { Remarks } from './remarks.tsx';

const FileLink = ({ name, size, href }: PaperFile) => (
  <a class="papers-file" href={href} download={name} title={name}>
    <Icon name="download" />
    <span class="papers-file-use">{paperUse(name) ?? name}</span>
    <span class="look-aside">
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
    <article class="look-card">
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
        <span class="look-aside">Сделано {madeAt.format(new Date(made))}</span>
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
