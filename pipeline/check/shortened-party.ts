import { fold } from '../model/fold.ts';
import { itemsOf } from '../model/walk-items.ts';
import type { Check } from './check.ts';

/** A plan explains an abbreviation and names the party both ways: «РМК» here, «Районный методический кабинет» there. */
export const shortenedParty: Check = ({ plans }, say) => {
  const places = new Map<string, string>();
  for (const { item, path, plan } of itemsOf(plans))
    for (const party of item.responsible?.parties ?? [])
      places.set(`${plans.indexOf(plan)} ${fold(party)}`, `${path}/responsible`);
  for (const [index, { abbreviations }] of plans.entries()) {
    for (const { short, full } of abbreviations) {
      const path = places.get(`${index} ${fold(full)}`);
      if (path && places.has(`${index} ${fold(short)}`))
        say('check/shortened-party', { short, full }, { path });
    }
  }
};
