import type { Item } from '../model/document.ts';
import type { Check } from './check.ts';

/** The last number in an item's number: «2.3» and «3)» are the third; NaN for a letter. */
const lastPart = ({ number }: Item): number => Number(number?.match(/(\d+)\D*$/u)?.[1]);

/** Numbers that jump within a section: a row was lost, or last year's plan was cut by hand. */
export const numberingGap: Check = ({ plans }, say) => {
  plans.forEach(({ sections }, planIndex) => {
    sections.forEach(({ items }, sectionIndex) => {
      items.forEach((item, index) => {
        const previous = items[index - 1];
        if (!previous?.number || !item.number || !(lastPart(item) > lastPart(previous) + 1)) return;
        const path = `/plans/${planIndex}/sections/${sectionIndex}/items/${index}/number`;
        say('check/numbering-gap', { before: previous.number, after: item.number }, { path });
      });
    });
  });
};
