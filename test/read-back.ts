import type { OrderDocument } from '../pipeline/model/document.ts';
import { readDocument } from '../pipeline/pipeline.ts';
import { renderDocx } from '../pipeline/render/docx/render-docx.ts';
import { prepare } from '../pipeline/render/render.ts';

/** What a document says after it was printed as DOCX and read back. */
export const readBack = async (document: OrderDocument, today: string): Promise<OrderDocument> => {
  const { template, view } = await prepare(document, { draft: false });
  return readDocument({ name: 'issued.docx', bytes: renderDocx(template, view) }, { today });
};

/** What a document says, without what only its file and its reading tell. */
export const partsOf = ({ order, plans, tables }: OrderDocument) => ({ order, plans, tables });
