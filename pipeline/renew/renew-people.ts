import type { Order } from '../model/document.ts';
import { anyName } from '../model/person-name.ts';
import type { Parts } from '../model/text-walk.ts';
import type { Note } from './change-list.ts';
import { signatoryText } from './signatory-text.ts';

const reason = 'Проверьте, работает ли этот человек и та ли у него должность.';

/** People change from year to year: each name is kept and asked about, once for each place. */
export const askPeople = ({ order, plans, tables }: Parts, note: Note): void => {
  const ask = (path: string, text: string | null): void => {
    for (const [name] of text?.matchAll(anyName) ?? []) {
      note({ path, old: name, new: name, rule: 'renew/person', certainty: 'confirm', reason });
    }
  };
  order?.clauses.forEach(({ text, items }, clause) => {
    ask(`/order/clauses/${clause}/text`, text);
    items.forEach((item, index) => {
      ask(`/order/clauses/${clause}/items/${index}/text`, item.text);
    });
  });
  askSignatory(order?.signatory ?? null, note);
  plans.forEach(({ approval, sections }, plan) => {
    ask(`/plans/${plan}/approval/name`, approval?.name ?? null);
    sections.forEach(({ items }, section) => {
      items.forEach(({ responsible }, item) => {
        ask(`/plans/${plan}/sections/${section}/items/${item}/responsible/text`, responsible?.text ?? null);
      });
    });
  });
  tables.forEach(({ rows }, table) => {
    rows.forEach((cells, row) => {
      cells.forEach((text, column) => {
        ask(`/tables/${table}/rows/${row}/${column}`, text);
      });
    });
  });
};

const askSignatory = (signatory: Order['signatory'], note: Note): void => {
  if (!signatory) return;
  const shown = signatoryText(signatory);
  note({
    path: '/order/signatory',
    old: shown,
    new: shown,
    rule: 'renew/person',
    certainty: 'confirm',
    reason,
  });
};
