import type { Answers } from '../model/answers.ts';
import type { Order } from '../model/document.ts';
import { namePattern } from '../model/person-name.ts';
import type { Parts } from '../model/text-walk.ts';
import type { Note } from './change-list.ts';

const anyName = new RegExp(`(?<![\\p{L}.])(?:${namePattern})(?![\\p{L}])`, 'gu');

const reason = 'Проверьте, работает ли этот человек и та ли у него должность.';

/** People change from year to year: each name is kept and asked about, once for each place. */
export const askPeople = (parts: Parts, note: Note): void => {
  const ask = (path: string, text: string | null): void => {
    for (const [name] of text?.matchAll(anyName) ?? []) {
      note({ path, old: name, new: name, rule: 'renew/person', certainty: 'confirm', reason });
    }
  };
  parts.order?.clauses.forEach(({ text, items }, clause) => {
    ask(`/order/clauses/${clause}/text`, text);
    items.forEach((item, index) => {
      ask(`/order/clauses/${clause}/items/${index}/text`, item.text);
    });
  });
  parts.plans.forEach(({ approval, sections }, plan) => {
    ask(`/plans/${plan}/approval/name`, approval?.name ?? null);
    sections.forEach(({ items }, section) => {
      items.forEach(({ responsible }, item) => {
        ask(`/plans/${plan}/sections/${section}/items/${item}/responsible/text`, responsible?.text ?? null);
      });
    });
  });
};

/** Who signs: the one that was given, or last year's head to be confirmed. */
export const renewSignatory = (order: Order, { signatory }: Answers, note: Note): Order['signatory'] => {
  const old = order.signatory;
  const shown = (who: Order['signatory']): string | null =>
    who && [who.position, who.name].filter((part) => part !== null).join(', ');
  const path = '/order/signatory';
  if (signatory) {
    const next = {
      position: signatory.position ?? old?.position ?? null,
      name: signatory.name ?? old?.name ?? null,
    };
    const given = 'Подписывающий указан вами.';
    note({
      path,
      old: shown(old),
      new: shown(next),
      rule: 'renew/signatory',
      certainty: 'derived',
      reason: given,
    });
    return next;
  }
  if (old)
    note({ path, old: shown(old), new: shown(old), rule: 'renew/person', certainty: 'confirm', reason });
  return old;
};
