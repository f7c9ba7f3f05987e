import type { RefObject, TargetedFocusEvent, TargetedMouseEvent } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Notice } from '../../look/notice.tsx';
import { useReview, useSession } from '../session/use-review.ts';
import { addedRow, type RowEdit } from '../values/row-edits.ts';
import { AddButton } from './add-button.tsx';
import { Clauses } from './clauses.tsx';
import { caretAt, elementOf, valueUnder } from './neighbours.ts';
import { PlainTable } from './plain-table.tsx';
import { PlanView } from './plan-view.tsx';
import { Requisites, Signatory } from './requisites.tsx';

/** As soon as the value that is to be looked at is drawn, it gets the focus: before the next key comes, however fast. */
const useGoal = (root: RefObject<HTMLElement | null>): void => {
  const { store, hands } = useSession();
  const { goal } = useReview(({ goal }) => ({ goal }));
  useLayoutEffect(() => {
    if (goal === null) return;
    const { value, edit } = goal;
    const editing = edit && hands ? { value, caret: null } : null;
    store.update(() => ({ goal: null, current: value, editing }));
    const element = root.current && elementOf(root.current, value);
    element?.scrollIntoView({ block: 'nearest' });
    // The field of what is being typed takes the focus by itself.
    if (!editing) element?.focus({ preventScroll: true });
  }, [goal]);
};

/** Mouse and focus over all values at once. */
const usePointing = () => {
  const { store, hands } = useSession();
  return {
    onPointerOver: (event: TargetedMouseEvent<HTMLElement>) => {
      const hovered = valueUnder(event.target);
      if (hovered !== store.getState().hovered) store.update(() => ({ hovered }));
    },
    onPointerLeave: () => store.update(() => ({ hovered: null })),
    onFocusIn: (event: TargetedFocusEvent<HTMLElement>) => {
      const current = valueUnder(event.target);
      if (current === null || current === store.getState().current) return;
      const [first] = store.getState().index.doubts.get(current) ?? [];
      store.update(() => ({ current, ...(first && { doubt: first.id }) }));
    },
    /** The first click looks at a value, the next one opens it where it was clicked. */
    onMouseDown: (event: TargetedMouseEvent<HTMLElement>) => {
      const { target, button, clientX, clientY } = event;
      const value = valueUnder(target);
      if (value === null || button !== 0 || !(target instanceof Element)) return;
      if (store.getState().editing?.value === value) return;
      if (document.activeElement !== target.closest('[data-value]')) {
        const doubt = target.closest<HTMLElement>('[data-doubt]')?.dataset['doubt'];
        if (doubt !== undefined) store.update(() => ({ doubt, current: value }));
      } else if (hands) {
        event.preventDefault();
        store.update(() => ({ editing: { value, caret: caretAt(clientX, clientY) } }));
      }
    },
  };
};

const orderAdded: RowEdit = {
  edits: [{ kind: 'set', value: '/order/form', text: 'приказ' }],
  goal: { value: '/order/title', edit: true },
};

/** Parts of a document that were not found, for who sees them on the paper. */
const Additions = ({ hasOrder, plans }: { readonly hasOrder: boolean; readonly plans: number }) => {
  const { hands } = useSession();
  return (
    hands && (
      <p class="review-additions">
        {!hasOrder && <AddButton name="Добавить реквизиты приказа" edit={orderAdded} />}
        <AddButton name="Добавить план" edit={addedRow('/plans', plans)} />
      </p>
    )
  );
};

/** Everything that was read, as it can be mended. */
export const DocumentPane = () => {
  const root = useRef<HTMLDivElement>(null);
  const { order, plans, tables } = useReview(({ review: { document } }) => ({
    order: document.order,
    plans: document.plans,
    tables: document.tables,
  }));
  const pointing = usePointing();
  useGoal(root);
  const isEmpty = order === null && plans.length === 0 && tables.length === 0;
  return (
    <div class="review-document" ref={root} {...pointing}>
      {isEmpty && (
        <Notice tone="warn" title="В этом файле не нашлось ни приказа, ни плана">
          Проверьте, тот ли это файл, и хорошо ли видны страницы. Можно прочитать его ещё раз в списке
          документов.
        </Notice>
      )}
      {order && (
        <section class="review-part" aria-label="Приказ">
          <h2>Реквизиты</h2>
          <Requisites order={order} />
          <h2>Пункты</h2>
          <Clauses clauses={order.clauses} />
          <h2>Подпись</h2>
          <Signatory signatory={order.signatory} />
        </section>
      )}
      {plans.map((plan, at) => (
        <PlanView key={at} plan={plan} path={`/plans/${at}`} />
      ))}
      {tables.map((table, at) => (
        <PlainTable key={at} table={table} path={`/tables/${at}`} />
      ))}
      <Additions hasOrder={order !== null} plans={plans.length} />
    </div>
  );
};
