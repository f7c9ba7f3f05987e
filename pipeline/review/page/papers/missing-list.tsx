import { pathOf } from '../app/route.ts';
import { Link } from '../app/router.tsx';
import { Notice } from '../look/notice.tsx';

/** What keeps the papers from being more than a draft, and where to give it. */
export const MissingList = ({
  id,
  missing,
}: {
  readonly id: string;
  readonly missing: readonly string[];
}) => (
  <Notice tone="warn" title="Пока получится только черновик со словом «ПРОЕКТ»">
    <p>Ещё не указано:</p>
    <ul class="papers-missing">
      {missing.map((what) => (
        <li key={what}>{what}</li>
      ))}
    </ul>
    <p>
      <Link href={pathOf({ room: 'renew', id })}>Указать на странице «Обновить»</Link>
    </p>
  </Notice>
);
