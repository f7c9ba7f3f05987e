import type { OrderDocument } from '../../model/document.ts';
import { renderDocx } from '../docx/render-docx.ts';
import { type RenderOptions, viewThrough } from '../render.ts';
import { redlineDocx } from './redline-docx.ts';
import type { Reviser } from './revision.ts';

interface Versions {
  readonly old: OrderDocument;
  readonly new: OrderDocument;
}

/**
 * Prints last year's document and this year's through one template as one DOCX with tracked changes. Word can show what
 * the typesetter cannot: last year's document is never refused.
 */
export const renderRedline = async (
  { old, new: next }: Versions,
  { draft, ...options }: RenderOptions,
  reviser: Reviser,
): Promise<Uint8Array> => {
  const [before, after] = [
    await viewThrough(old, { ...options, draft: false }),
    await viewThrough(next, { ...options, draft }),
  ];
  return redlineDocx(
    renderDocx(before.template, before.view),
    renderDocx(after.template, after.view),
    reviser,
  );
};
