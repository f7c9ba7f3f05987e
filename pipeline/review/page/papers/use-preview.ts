import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useState } from 'preact/hooks';
import type { PapersWish } from '../../contract/papers.ts';
import { useClient } from '../app/client-context.ts';
import { type Trouble, troubleOf } from '../app/refusal-error.ts';
import { openPdf } from './open-pdf.ts';

/** Milliseconds without a further change after which the draft is drawn anew. */
const pause = 500;

interface Preview {
  /** The latest that could be made; stays while the next one is on its way. */
  readonly pdf: PDFDocumentProxy | null;
  readonly busy: boolean;
  readonly trouble: Trouble | null;
}

/** The draft as a PDF, made anew when the wish is another or `version` has grown. */
export const usePreview = (id: string, wish: PapersWish | null, version: number): Preview => {
  const client = useClient();
  const [preview, setPreview] = useState<Preview>({ pdf: null, busy: true, trouble: null });
  // The forms make no difference to what is shown.
  const asked = wish && JSON.stringify({ ...wish, forms: ['pdf'] });
  useEffect(() => {
    if (asked === null) return undefined;
    const stop = new AbortController();
    const draw = async (): Promise<void> => {
      const pdf = await openPdf(await client.preview(id, JSON.parse(asked) as PapersWish, stop.signal));
      if (stop.signal.aborted) void pdf.loadingTask.destroy();
      else setPreview({ pdf, busy: false, trouble: null });
    };
    setPreview((before) => ({ ...before, busy: true }));
    const timer = setTimeout(() => {
      draw().catch((error: unknown) => {
        if (!stop.signal.aborted) setPreview({ pdf: null, busy: false, trouble: troubleOf(error) });
      });
    }, pause);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [id, asked, version, client]);
  const { pdf } = preview;
  useEffect(
    () => () => {
      void pdf?.loadingTask.destroy();
    },
    [pdf],
  );
  return preview;
};
