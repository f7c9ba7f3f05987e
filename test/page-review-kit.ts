import type { Item, OrderDocument } from '../pipeline/model/document.ts';
import type { Doubt, Review } from '../pipeline/review/contract/review.ts';
import { documentOf as anyDocument, item, plan, section } from './stage-kit.ts';

export const anItem = (given: Partial<Item>): Item => item({ activity: null, ...given });

/** A plan alone, its items by section. */
export const documentOf = (sections: readonly (readonly Item[])[]): OrderDocument =>
  anyDocument({
    plans: [
      plan({
        title: 'План работы',
        period: { kind: 'calendar-year', from: '2026-01-01', to: '2026-12-31', text: '2026 год' },
        columns: [
          { role: 'number', heading: '№' },
          { role: 'activity', heading: 'Мероприятие' },
          { role: 'deadline', heading: 'Срок' },
          { role: 'responsible', heading: 'Ответственный' },
        ],
        sections: sections.map((items, at) =>
          section(items, { number: String(at + 1), title: `Раздел ${at + 1}` }),
        ),
      }),
    ],
  });

export const aWord = (word: string, id = word): Doubt => ({
  id,
  kind: 'word',
  rule: 'word',
  severity: 'warning',
  pointer: '/plans/0/title',
  message: 'Сверьте слово с бумагой.',
  word,
  otherwise: null,
  spot: null,
});

export const aReview = (document: OrderDocument, doubts: readonly Doubt[] = []): Review => ({
  revision: 1,
  document,
  sheets: [],
  text: [],
  places: {},
  doubts,
  settled: 0,
  confirmed: [],
  canUndo: false,
  canRedo: false,
});
