import './renew.css';
import { useState } from 'preact/hooks';
import { useKeyHelp } from '../app/help.tsx';
import { NotOpened } from '../app/not-opened.tsx';
import { confirmed } from '../app/question.ts';
import { Waiting } from '../look/progress.tsx';
import { PeriodChoice } from './period-choice.tsx';
import { RenewHead, type RenewTab } from './renew-head.tsx';
import { RenewWork } from './renew-work.tsx';
import type { RenewalKeeper } from './renewal-keeper.ts';
import type { RenewalState } from './renewal-state.ts';
import { SaveTrouble } from './save-line.tsx';
import { useRenewal } from './use-renewal.ts';

const keys = {
  title: 'Список изменений',
  rows: [
    { keys: ['J', '↓'], does: 'следующая строка' },
    { keys: ['K', '↑'], does: 'предыдущая строка' },
    { keys: ['Enter', 'V'], does: 'верно, так и оставить' },
    { keys: ['E', 'F2'], does: 'написать другой текст; Enter сохраняет, Esc отказывается' },
    { keys: ['Backspace'], does: 'отменить свой ответ' },
  ],
};

interface RenewalProps {
  readonly state: RenewalState;
  readonly keeper: RenewalKeeper;
}

const Renewal = ({ state, keeper }: RenewalProps) => {
  const [tab, setTab] = useState<RenewTab>('changes');
  const [isChoosing, setChoosing] = useState(false);
  const { view, period, refused } = state;
  const isChosen = view.period !== null && view.refusal === null;
  const close = (): void => {
    setChoosing(false);
    keeper.keepPeriod();
  };
  const forget = async (): Promise<void> => {
    const isSure = await confirmed({
      title: 'Стереть все ответы?',
      text: 'Всё, что вы ответили об этом документе, придётся указать заново.',
      yes: 'Стереть',
      no: 'Оставить',
      danger: true,
    });
    if (isSure) keeper.reply({ kind: 'forget' });
  };
  const choose = (typed: string): void => {
    setChoosing(false);
    keeper.choosePeriod(typed);
  };
  return (
    <div class="look-page renew-page">
      <RenewHead state={state} tab={tab} onTab={setTab} onPeriod={() => setChoosing(true)} />
      <SaveTrouble state={state} keeper={keeper} />
      {(isChoosing || !isChosen || refused) && (
        <PeriodChoice
          view={view}
          refusal={refused ?? view.refusal}
          wanted={period}
          onChoose={choose}
          onClose={isChosen ? close : null}
          onForget={view.refusal ? forget : null}
        />
      )}
      {isChosen && <RenewWork key={view.period} state={state} keeper={keeper} tab={tab} />}
    </div>
  );
};

/** Last year's document on its way to this year: the period, what only a person knows, and the list of changes. */
export const RenewPage = ({ id }: { readonly id: string }) => {
  const { state, keeper, trouble } = useRenewal(id);
  useKeyHelp(keys);
  if (state) return <Renewal state={state} keeper={keeper} />;
  if (!trouble) return <Waiting label="Открываю…" />;
  return <NotOpened trouble={trouble} onRetry={() => void keeper.load()} />;
};
