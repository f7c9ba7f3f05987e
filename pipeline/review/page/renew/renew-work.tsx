import { useMemo, useRef } from 'preact/hooks';
import { useClient } from '../app/client-context.ts';
import { toast } from '../app/toasts.ts';
import { type DayOffQuestion, daysOffOf, leftOf } from './asked.ts';
import type { RowDeeds } from './change-actions.tsx';
import { changeItems } from './change-item.ts';
import { ChangeList } from './change-list.tsx';
import { OnlyYou } from './only-you.tsx';
import type { RenewTab } from './renew-head.tsx';
import type { RenewalKeeper } from './renewal-keeper.ts';
import type { RenewalState } from './renewal-state.ts';
import { acceptance, acceptances, overriding, withdrawal } from './row-replies.ts';

interface RenewWorkProps {
  readonly state: RenewalState;
  readonly keeper: RenewalKeeper;
  readonly tab: RenewTab;
}

/** The form, the list and the redline of a renewal whose period is chosen. */
export const RenewWork = ({ state, keeper, tab }: RenewWorkProps) => {
  const client = useClient();
  const { view, answers, asked, id } = state;
  const latest = useRef(state);
  latest.current = state;
  const offers = useRef<readonly DayOffQuestion[]>([]);
  offers.current = useMemo(
    () => daysOffOf(asked.questions, view.rows, offers.current),
    [asked.questions, view.rows],
  );
  const items = useMemo(() => changeItems(view, answers), [view, answers]);
  const deeds = useMemo((): RowDeeds => {
    const people = () => latest.current.asked.people;
    return {
      accept: (item) => {
        const reply = acceptance(item, people());
        if (reply) keeper.reply(reply);
        else toast('Ответьте на этот вопрос в форме выше.');
      },
      override: (item, text) => {
        const reply = overriding(item, text);
        if (reply) keeper.reply(reply);
        else toast('Такой даты нет. Напишите её так: 30.08.2023', { tone: 'bad' });
      },
      takeBack: (item) => {
        for (const reply of withdrawal(item, people())) keeper.reply(reply);
      },
    };
  }, [keeper]);
  if (tab === 'redline')
    return (
      <iframe
        class="renew-redline"
        title="Было и стало рядом"
        sandbox=""
        src={`${client.redlineHref(id)}?revision=${view.revision}`}
      />
    );
  return (
    <>
      <OnlyYou state={state} daysOff={offers.current} left={leftOf(view.open)} onReply={keeper.reply} />
      <ChangeList
        items={items}
        deeds={deeds}
        acceptAll={(shown) => {
          for (const reply of acceptances(shown, asked.people)) keeper.reply(reply);
        }}
      />
    </>
  );
};
