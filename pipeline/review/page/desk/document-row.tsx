import type { DeskDocument } from '../../contract/desk-document.ts';
import { useClient } from '../app/client-context.ts';
import { withoutDocument } from '../app/documents.ts';
import { confirmed } from '../app/question.ts';
import { needsPassword, ReadingButton, useAsking } from '../app/reading-button.tsx';
import { readingWords } from '../app/reading-words.ts';
import { pathOf } from '../app/route.ts';
import { Link } from '../app/router.tsx';
import { countedDoubts } from '../app/steps.ts';
import { store } from '../app/store.ts';
import { toastTrouble } from '../app/toasts.ts';
import { Badge } from '../look/badge.tsx';
import { buttonClass, IconButton } from '../look/button.tsx';
import { Icon } from '../look/icon.tsx';
import { memoised } from '../look/memoised.tsx';
import { Progress } from '../look/progress.tsx';
import { describeDocument } from './desk-words.ts';
import { nextSteps, stageOf } from './next-step.ts';
import { PasswordForm } from './password-form.tsx';

const Badges = ({ document: { doubts, renewedFor, issuedAs } }: RowProps) => (
  <div class="desk-badges">
    {doubts !== null && <Badge tone={doubts > 0 ? 'warn' : 'good'}>{countedDoubts(doubts)}</Badge>}
    {renewedFor !== null && <Badge tone="accent">на {renewedFor}</Badge>}
    {issuedAs !== null && (
      <Badge tone="good" icon="check">
        № {issuedAs}
      </Badge>
    )}
  </div>
);

const Reading = ({ document: { name, state } }: RowProps) => {
  const known = state.kind === 'reading' && state.total > 0;
  return (
    <div class="desk-going">
      <Progress
        label={`Чтение: ${name}`}
        value={known ? state.done / state.total : state.kind === 'waiting' ? 0 : null}
      />
    </div>
  );
};

/** Why a document is not read, and what to do. */
const Trouble = ({ document: { id, state } }: RowProps) => {
  const client = useClient();
  const { busy, ask } = useAsking();
  if (state.kind !== 'failed') return <p class="desk-about">Чтение остановлено.</p>;
  const locked = needsPassword(state);
  const open = (password: string, form: Element) => {
    // The form goes away as soon as the reading begins.
    form.closest('li')?.querySelector<HTMLElement>('.desk-name')?.focus();
    void ask(() => client.retry(id, password));
  };
  return (
    <>
      <p class="desk-trouble">
        <Icon name="warning" />
        <span>
          <b>{state.message}</b> {/* What the command line advises is no help here. */}
          {locked ? 'Введите пароль: программа его не сохраняет.' : state.advice}
        </span>
      </p>
      {locked && <PasswordForm busy={busy} onPassword={open} />}
    </>
  );
};

/** The focus goes to a neighbour of the row that is gone. */
const focusBeside = (row: Element | null): void => {
  const near = row?.nextElementSibling ?? row?.previousElementSibling;
  const target = near?.querySelector<HTMLElement>('a, button') ?? window.document.querySelector('h1');
  target?.focus();
};

/** Asks first: with a document goes all that was made of it. */
const useRemoval = ({ id, name }: DeskDocument) => {
  const client = useClient();
  return async ({ currentTarget }: { readonly currentTarget: Element }) => {
    const row = currentTarget.closest('li');
    const sure = await confirmed({
      title: 'Убрать документ?',
      text: `«${name}» исчезнет из списка вместе с правками и оформленными файлами. Номера в журнале останутся.`,
      yes: 'Убрать',
      no: 'Оставить',
      danger: true,
    });
    if (!sure) return;
    try {
      await client.remove(id);
      focusBeside(row);
      store.update(withoutDocument(id));
    } catch (error) {
      toastTrouble(error);
    }
  };
};

interface RowProps {
  readonly document: DeskDocument;
}

/** A document of the list: what it is, how far it is, and what is next. */
const WholeRow = ({ document }: RowProps) => {
  const remove = useRemoval(document);
  const stage = stageOf(document);
  const next = nextSteps[stage];
  // Paper can be looked at before it is read, and where it cannot be.
  const room = next?.room ?? ((document.pages ?? 0) > 0 ? 'review' : null);
  const href = room && pathOf({ room, id: document.id });
  return (
    <li class={stage === 'mend' ? 'desk-row desk-row-mend' : 'desk-row'}>
      <div class="desk-what">
        <p class="desk-name" tabIndex={-1}>
          {href ? <Link href={href}>{document.name}</Link> : document.name}
        </p>
        {stage === 'mend' ? (
          <Trouble document={document} />
        ) : (
          <p class="desk-about">
            {stage === 'read' ? readingWords(document.state) : describeDocument(document)}
          </p>
        )}
      </div>
      {stage === 'read' && <Reading document={document} />}
      {next && <Badges document={document} />}
      <div class="desk-end">
        {href && (
          <Link class={buttonClass({ look: next ? 'plain' : 'quiet', small: true })} href={href}>
            {next?.name ?? 'Посмотреть'}
            <span class="look-spoken">: {document.name}</span>
          </Link>
        )}
        {!next && <ReadingButton small document={document} />}
        <IconButton icon="remove" label={`Убрать: ${document.name}`} onClick={remove} />
      </div>
    </li>
  );
};

/** Of hundreds of rows only those are rendered again that have changed. */
export const DocumentRow = memoised(WholeRow);
