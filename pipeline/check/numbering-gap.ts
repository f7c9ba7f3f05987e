import type { Item } from '../model/document.ts';
import type { Check } from './check.ts';

const lastPart = ({ number }: Item): number => Number(number?.split('.').at(-1));

/** Numbers that jump within a section: a row was lost, or last year's plan was cut by hand. */
export const numberingGap: Check = ({ plans }, say) => {
  plans.forEach(({ sections }, planIndex) => {
    sections.forEach(({ items }, sectionIndex) => {
      items.forEach((item, index) => {
        const previous = items[index - 1];
        if (!previous?.number || !item.number || lastPart(item) <= lastPart(previous) + 1) return;
        const path = `/plans/${planIndex}/sections/${sectionIndex}/items/${index}/number`;
        say('check/numbering-gap', { before: previous.number, after: item.number }, { path });
      });
    });
  });
};
