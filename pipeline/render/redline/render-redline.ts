import type { OrderDocument } from '../../model/document.ts';
import { renderDocx } from '../docx/render-docx.ts';
import { prepare, type RenderOptions } from '../render.ts';
import { redlineDocx } from './redline-docx.ts';
import type { Reviser } from './revision.ts';

interface Versions {
  readonly old: OrderDocument;
  readonly new: OrderDocument;
}

/** Prints last year's document and this year's through one template as one DOCX with tracked changes. */
export const renderRedline = async (
  { old, new: next }: Versions,
  { draft, ...options }: RenderOptions,
  reviser: Reviser,
): Promise<Uint8Array> => {
  const [before, after] = [
    await prepare(old, { ...options, draft: false }),
    await prepare(next, { ...options, draft }),
  ];
  return redlineDocx(
    renderDocx(before.template, before.view),
    renderDocx(after.template, after.view),
    reviser,
  );
};
