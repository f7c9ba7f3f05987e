import { ownDay } from '../../model/dates/own-day.ts';
import type { OrderDocument } from '../../model/document.ts';
import type { OfficeSettings } from '../../model/office/settings.ts';
import { ownTitle } from '../../model/own-title.ts';
import type { Wording } from '../wording.ts';
import { appendixList } from './appendix-list.ts';
import { orderView } from './order-view.ts';
import { partViews } from './part-view.ts';
import { qrText } from './qr-text.ts';
import { registration } from './registration.ts';
import { typeset } from './typeset.ts';
import type { View } from './view.ts';

export interface ViewOptions {
  readonly draft: boolean;
  readonly settings: OfficeSettings;
  /** Sheets of each appendix in printed order, where they were counted. */
  readonly sheets?: readonly number[];
}

/** An order needs a template with texts for orders: `wording.order`. */
export const viewOf = (
  document: OrderDocument,
  wording: Wording,
  { draft, settings, sheets = [] }: ViewOptions,
): View => {
  const { order } = document;
  const act = order && wording.order ? { order, wording: wording.order } : null;
  const signed = act && registration(act.order, act.wording);
  const parts = partViews(document, wording, signed, settings);
  return {
    title: typeset(signed ? signed.title : ownTitle(document)),
    author: typeset(order?.organization.name ?? null),
    subject: typeset(order?.title ?? null),
    created: ownDay(document),
    draft: draft ? wording.draft({}) : '',
    // A draft has neither number nor date to be found by.
    ...(settings.qr && !draft && { qr: qrText(settings.qr, document) }),
    order:
      act && signed
        ? {
            ...orderView(act.order, act.wording, signed, settings),
            appendixList: settings.appendixList ? appendixList(parts, sheets, wording.appendix) : [],
          }
        : null,
    parts,
  };
};
