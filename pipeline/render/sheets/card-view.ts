import type { ControlCard } from '../../model/control-card.ts';
import { type SheetOf, type SheetView, sheetView } from './sheet-view.ts';
import type { CardWording } from './sheet-wording.ts';

/** Контрольные карточки: a sheet a party, with its tasks, their deadlines and room for how each was done. */
export const cardView = (
  document: SheetOf,
  cards: readonly ControlCard[],
  wording: CardWording,
): SheetView => {
  const { place, task, deadline, done } = wording.columns;
  const columns = [
    { heading: place({}), width: 22 },
    { heading: task({}), width: 66 },
    { heading: deadline({}), width: 36 },
    { heading: done({}), width: 46 },
  ];
  return sheetView(
    document,
    wording,
    cards.map(({ party, tasks }) => ({
      columns,
      rows: tasks.map((each) => [each.place, each.text, each.deadline, null]),
      lead: wording.party({ party }),
    })),
  );
};
