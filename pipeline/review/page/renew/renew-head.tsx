import { counted } from '../../../model/plural.ts';
import { pathOf } from '../app/route.ts';
import { Link } from '../app/router.tsx';
import { Button, buttonClass } from '../look/button.tsx';
import { leftOf } from './asked.ts';
import type { RenewalState } from './renewal-state.ts';
import { SaveWord } from './save-line.tsx';

export type RenewTab = 'changes' | 'redline';

const tabs: readonly (readonly [RenewTab, string])[] = [
  ['changes', 'Ответы и изменения'],
  ['redline', 'Было и стало'],
];

interface RenewHeadProps {
  readonly state: RenewalState;
  readonly tab: RenewTab;
  readonly onTab: (tab: RenewTab) => void;
  readonly onPeriod: () => void;
}

/** The period, what is left, and the way on. */
export const RenewHead = ({ state, tab, onTab, onPeriod }: RenewHeadProps) => {
  const { view, id } = state;
  const isChosen = view.period !== null && view.refusal === null;
  const left = leftOf(view.open);
  return (
    <header class="renew-head">
      <div class="renew-title">
        <h1>{isChosen ? `Обновить на ${view.period}` : 'Обновить'}</h1>
        {isChosen && (
          <Button small look="quiet" onClick={onPeriod}>
            Другой период
          </Button>
        )}
      </div>
      {isChosen && (
        <div class="renew-next">
          <SaveWord state={state} />
          <span class="renew-left" role="status">
            {left === 0
              ? 'Вопросов не осталось'
              : `Осталось: ${counted(left, ['вопрос', 'вопроса', 'вопросов'])}`}
          </span>
          <Link
            class={buttonClass({ look: view.ready ? 'main' : 'plain' })}
            href={pathOf({ room: 'papers', id })}
          >
            {view.ready ? 'Оформить' : 'Оформить черновик'}
          </Link>
        </div>
      )}
      {isChosen && (
        <nav class="renew-tabs" aria-label="Что показать">
          {tabs.map(([name, label]) => (
            <Button
              key={name}
              small
              look="quiet"
              class="renew-tab"
              aria-pressed={tab === name}
              onClick={() => onTab(name)}
            >
              {label}
            </Button>
          ))}
        </nav>
      )}
    </header>
  );
};
