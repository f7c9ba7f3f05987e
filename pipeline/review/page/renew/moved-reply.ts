import type { Repoint } from '../../contract/edit/edited.ts';
import type { Reply } from './reply.ts';

/** What belongs to places, under those that they have now; without what is gone. */
export const movedPlaces = <Placed extends { readonly place: string }>(
  all: readonly Placed[],
  repoint: Repoint,
): readonly Placed[] =>
  all.flatMap((each) => {
    const place = repoint(each.place);
    return place === null ? [] : { ...each, place };
  });

/** A reply that was given before the document was edited, as it is given now; none where it has nothing left to say. */
export const movedReply = (reply: Reply, repoint: Repoint): readonly Reply[] => {
  switch (reply.kind) {
    case 'text':
    case 'withdraw':
      return movedPlaces([reply], repoint);
    case 'agree': {
      const proposals = movedPlaces(reply.proposals, repoint);
      return proposals.length > 0 ? [{ ...reply, proposals }] : [];
    }
    default:
      return [reply];
  }
};
