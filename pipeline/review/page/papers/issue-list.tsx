import type { Issue } from '../../contract/papers.ts';
import { useClient } from '../app/client-context.ts';
import { useShownDocument } from '../app/use-shown-document.ts';
import { buttonClass } from '../look/button.tsx';
import { Icon } from '../look/icon.tsx';
import { IssueCard } from './issue-card.tsx';

/** Formats of files that are pictures of paper, which a copy can be made of whose words are found. */
const scans = /\.(?:pdf|jpe?g|png|tiff?|webp|heic)$/i;

interface IssueListProps {
  readonly id: string;
  readonly issues: readonly Issue[];
}

/** All papers of a document, the latest first, and what can be had without issuing anything. */
export const IssueList = ({ id, issues }: IssueListProps) => {
  const client = useClient();
  const document = useShownDocument();
  return (
    <section class="papers-issues" aria-labelledby="papers-issues-title">
      <h2 id="papers-issues-title">Готовые файлы</h2>
      {issues.length === 0 && <p class="look-aside">Здесь появится то, что вы выпустите.</p>}
      {issues.map((issue, index) => (
        <IssueCard key={issue.id} issue={issue} latest={index === 0} />
      ))}
      <p class="papers-more">
        <span>Исходный документ:</span>
        {document && (document.pages ?? 0) > 0 && scans.test(document.name) && (
          <a class={buttonClass({ small: true })} href={client.searchableHref(id)} download>
            <Icon name="search" />
            PDF, в котором работает поиск
          </a>
        )}
        <a class={buttonClass({ small: true })} href={client.jsonHref(id)} download>
          <Icon name="download" />
          JSON с вашими правками
        </a>
      </p>
    </section>
  );
};
