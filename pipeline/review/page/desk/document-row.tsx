import { useState } from 'preact/hooks';
import type { DeskDocument } from '../../contract/desk-document.ts';
import { useClient } from '../app/client-context.ts';
import { withDocument, withoutDocument } from '../app/documents.ts';
import { confirmed } from '../app/question.ts';
import { pathOf } from '../app/route.ts';
import { Link } from '../app/router.tsx';
import { store } from '../app/store.ts';
import { toastTrouble } from '../app/toasts.ts';
import { Badge } from '../look/badge.tsx';
import { Button, buttonClass, IconButton } from '../look/button.tsx';
import { Notice } from '../look/notice.tsx';
import { Progress } from '../look/progress.tsx';
import { describe, doubtWords, readingWords } from './desk-words.ts';
import { nextSteps, stageOf } from './next-step.ts';
import { PasswordForm } from './password-form.tsx';

/** Asks the server for something about a row; the row's buttons wait as long. */
const useAsking = () => {
  const [busy, setBusy] = useState(false);
  const ask = async (request: () => Promise<DeskDocument>) => {
    setBusy(true);
    await request().then((document) => store.update(withDocument(document)), toastTrouble);
    setBusy(false);
  };
  return { busy, ask };
};

const Badges = ({ document: { doubts, renewedFor, issuedAs } }: RowProps) => (
  <div class="desk-badges">
    {doubts !== null && <Badge tone={doubts > 0 ? 'warn' : 'good'}>{doubtWords(doubts)}</Badge>}
    {renewedFor !== null && <Badge tone="accent">на {renewedFor}</Badge>}
    {issuedAs !== null && (
      <Badge tone="good" icon="check">
        № {issuedAs}
      </Badge>
    )}
  </div>
);

const Reading = ({ document: { id, name, state } }: RowProps) => {
  const client = useClient();
  const { busy, ask } = useAsking();
  const value = state.kind === 'reading' && state.total > 0 ? state.done / state.total : null;
  return (
    <div class="desk-going">
      <Progress label={`Чтение: ${name}`} value={state.kind === 'waiting' ? 0 : value} />
      <Button small look="quiet" busy={busy} onClick={() => ask(() => client.cancel(id))}>
        Остановить<span class="look-spoken"> чтение: {name}</span>
      </Button>
    </div>
  );
};

const Trouble = ({ document: { id, state } }: RowProps) => {
  const client = useClient();
  const { busy, ask } = useAsking();
  const again = (
    <Button small icon="retry" busy={busy} onClick={() => ask(() => client.retry(id))}>
      Прочитать ещё раз
    </Button>
  );
  if (state.kind !== 'failed')
    return (
      <div class="desk-trouble">
        <Notice title="Чтение остановлено." actions={again} />
      </div>
    );
  const locked = state.rule === 'read/protected';
  return (
    <div class="desk-trouble">
      <Notice tone="bad" title={state.message} actions={!locked && again}>
        {/* What the command line advises is no help here. */}
        <p>{locked ? 'Введите пароль: программа его не сохраняет.' : state.advice}</p>
        {locked && (
          <PasswordForm busy={busy} onPassword={(password) => ask(() => client.retry(id, password))} />
        )}
      </Notice>
    </div>
  );
};

/** Asks first: with a document goes all that was made of it. */
const useRemoval = ({ id, name }: DeskDocument) => {
  const client = useClient();
  return async () => {
    const sure = await confirmed({
      title: 'Убрать документ?',
      text: `«${name}» исчезнет из списка вместе с правками и оформленными файлами. Номера в журнале останутся.`,
      yes: 'Убрать',
      no: 'Оставить',
      danger: true,
    });
    if (!sure) return;
    await client.remove(id).then(() => store.update(withoutDocument(id)), toastTrouble);
  };
};

interface RowProps {
  readonly document: DeskDocument;
}

/** A document of the list: what it is, how far it is, and what is next. */
export const DocumentRow = ({ document }: RowProps) => {
  const remove = useRemoval(document);
  const stage = stageOf(document);
  const next = nextSteps[stage];
  const href = next && pathOf({ room: next.room, id: document.id });
  return (
    <li class="desk-row" data-stage={stage}>
      <div class="desk-what">
        <p class="desk-name">{href ? <Link href={href}>{document.name}</Link> : document.name}</p>
        <p class="desk-about">{stage === 'read' ? readingWords(document.state) : describe(document)}</p>
      </div>
      {stage === 'read' && <Reading document={document} />}
      {stage === 'mend' && <Trouble document={document} />}
      {next && <Badges document={document} />}
      <div class="desk-end">
        {next && href && (
          <Link class={buttonClass({ look: 'plain', small: true })} href={href}>
            {next.name}
            <span class="look-spoken">: {document.name}</span>
          </Link>
        )}
        <IconButton icon="remove" label={`Убрать: ${document.name}`} onClick={remove} />
      </div>
    </li>
  );
};
