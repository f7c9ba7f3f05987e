import type { Plan } from '../../../../model/document.ts';
import { memoised } from '../../look/memoised.tsx';
import { useSession } from '../session/use-review.ts';
import { addedRow, type RowEdit } from '../values/row-edits.ts';
import { AddButton } from './add-button.tsx';
import { PlanTable } from './plan-table.tsx';
import { RowButton } from './row-button.tsx';
import { periodText } from './understanding.ts';
import { Line, Value } from './value.tsx';

interface PlanProps {
  readonly plan: Plan;
  readonly path: string;
}

const Approval = ({ plan: { approval }, path }: PlanProps) => (
  <>
    {(['mark', 'position', 'name', 'date'] as const).map((key) => {
      const label = { mark: 'Гриф', position: 'Утвердил, должность', name: 'Утвердил', date: 'Утверждён' }[
        key
      ];
      return (
        <Line key={key} label={label}>
          <Value
            value={`${path}/approval/${key}`}
            text={approval?.[key] ?? null}
            label={label}
            understood={null}
          />
        </Line>
      );
    })}
  </>
);

const PlanHead = ({ plan, path }: PlanProps) => (
  <dl class="review-lines-of">
    <Line label="Приложение №">
      <Value value={`${path}/appendix`} text={plan.appendix} label="Номер приложения" understood={null} />
    </Line>
    {plan.approval && <Approval plan={plan} path={path} />}
    <Line label="Название">
      <Value value={`${path}/title`} text={plan.title} label="Название плана" understood={null} />
    </Line>
    <Line label="Период">
      <Value
        value={`${path}/period/text`}
        text={plan.period?.text ?? null}
        label="Период"
        understood={periodText(plan)}
      />
    </Line>
    {plan.goal !== null && (
      <Line label="Цель">
        <Value value={`${path}/goal`} text={plan.goal} label="Цель" understood={null} />
      </Line>
    )}
    {plan.tasks.map((task, at) => (
      <Line key={at} label={`Задача ${at + 1}`}>
        <Value value={`${path}/tasks/${at}`} text={task} label={`Задача ${at + 1}`} understood={null} />
      </Line>
    ))}
    {plan.abbreviations.map(({ short, full }, at) => (
      <Line key={at} label={at === 0 ? 'Сокращения' : ''}>
        <Value
          value={`${path}/abbreviations/${at}/short`}
          text={short}
          label="Сокращение"
          understood={null}
        />
        <Value value={`${path}/abbreviations/${at}/full`} text={full} label="Расшифровка" understood={null} />
      </Line>
    ))}
  </dl>
);

const approvalAt = (path: string): RowEdit => ({
  edits: [{ kind: 'set', value: `${path}/approval/mark`, text: 'УТВЕРЖДАЮ' }],
  goal: { value: `${path}/approval/position`, edit: true },
});

/** What the plan may have besides. */
const Additions = ({ plan, path }: PlanProps) => (
  <p class="review-additions">
    <AddButton name="Добавить раздел" edit={addedRow(`${path}/sections`, plan.sections.length)} />
    {plan.approval === null && <AddButton name="Добавить гриф утверждения" edit={approvalAt(path)} />}
  </p>
);

export const PlanView = memoised(({ plan, path }: PlanProps) => {
  const session = useSession();
  return (
    <section class="review-part" aria-label={plan.title ?? 'План'}>
      <header class="review-part-head">
        <h2>План</h2>
        <RowButton row={path} label="План: что сделать" />
      </header>
      <PlanHead plan={plan} path={path} />
      <PlanTable plan={plan} path={path} />
      {session.hands && <Additions plan={plan} path={path} />}
    </section>
  );
});
