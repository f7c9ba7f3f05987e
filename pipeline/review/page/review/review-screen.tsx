import type { ComponentChildren, VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { isTyping } from '../app/typing.ts';
import { DocumentPane } from './document/document-pane.tsx';
import { valueUnder } from './document/neighbours.ts';
import { RowMenu } from './document/row-menu.tsx';
import { DoubtBar } from './doubts/doubt-bar.tsx';
import { DoubtCounter } from './doubts/doubt-counter.tsx';
import { DoubtList } from './doubts/doubt-list.tsx';
import { EditNotice } from './edit-notice.tsx';
import { commandOf } from './keys.ts';
import { PaperPane } from './paper/paper-pane.tsx';
import { TextPane } from './paper/text-pane.tsx';
import './review.css';
import type { ReviewSession } from './session/review-session.ts';
import { runCommand } from './session/run-command.ts';
import { SessionContext, useReview } from './session/use-review.ts';
import { Splitter, useSplit } from './splitter.tsx';

/** Keys of the room, wherever the focus is but in a text that is being typed or in a dialog. */
const useKeys = (session: ReviewSession): void =>
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || isTyping(event.target)) return;
      if (document.querySelector('dialog[open]')) return;
      const onValue = valueUnder(event.target) !== null;
      const command = commandOf(event, onValue);
      if (command === null) return;
      event.preventDefault();
      runCommand(session, command);
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, [session]);

interface ReviewScreenProps {
  readonly session: ReviewSession;
  /** The way on when everything is compared: a link, or nothing. */
  readonly onward: ComponentChildren;
  /** Stands beside the paper as long as the document is not read; else false. */
  readonly unread?: VNode | false;
}

const Paper = () => {
  const { hasSheets } = useReview(({ review }) => ({ hasSheets: review.sheets.length > 0 }));
  return hasSheets ? <PaperPane /> : <TextPane />;
};

/** The document with what a person has to decide about it. */
const Compared = ({ onward }: Pick<ReviewScreenProps, 'onward'>) => {
  const [listed, setListed] = useState(false);
  return (
    <>
      <DoubtCounter onward={onward} listed={listed} onList={() => setListed(!listed)} />
      <EditNotice />
      <div class="review-side-body">
        <DocumentPane />
        {listed && <DoubtList onClose={() => setListed(false)} />}
      </div>
      <DoubtBar />
    </>
  );
};

/**
 * Paper and document side by side; with a session that has no hands it can only be looked at. The paper stays as it is
 * when the document that was being read comes beside it.
 */
export const ReviewScreen = ({ session, onward, unread }: ReviewScreenProps) => {
  const whole = useRef<HTMLDivElement>(null);
  const [share, setShare] = useSplit();
  useKeys(session);
  useEffect(() => whole.current?.style.setProperty('--review-share', `${share}%`), [share]);
  return (
    <SessionContext.Provider value={session}>
      <div class="review" ref={whole}>
        <h1 class="look-spoken">Сверка: {session.source.name}</h1>
        <Paper />
        <Splitter share={share} onShare={setShare} />
        <section class="review-side" aria-label="Документ">
          {unread || <Compared onward={onward} />}
        </section>
        <RowMenu />
      </div>
    </SessionContext.Provider>
  );
};
