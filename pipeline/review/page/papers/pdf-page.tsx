import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { useEffect, useRef, useState } from 'preact/hooks';

/** A4 upright, as long as the page's own size is not known; points. */
const a4 = { width: 595, height: 842 };

/** How far from the window a page is drawn already. */
const near = '60%';

interface PdfPageProps {
  readonly pdf: PDFDocumentProxy;
  /** From 1. */
  readonly number: number;
  /** CSS pixels. */
  readonly width: number;
}

/** Draws a page so many CSS pixels wide, as sharp as the screen is; gives what stops it. */
const draw = (page: PDFPageProxy, canvas: HTMLCanvasElement, width: number): (() => void) => {
  const scale = (width / page.getViewport({ scale: 1 }).width) * devicePixelRatio;
  const viewport = page.getViewport({ scale });
  // Drawn beside and put in place at once: a page that is zoomed does not flash white.
  const sheet = document.createElement('canvas');
  sheet.width = Math.round(viewport.width);
  sheet.height = Math.round(viewport.height);
  const task = page.render({ canvas: sheet, viewport });
  task.promise.then(
    () => {
      canvas.width = sheet.width;
      canvas.height = sheet.height;
      canvas.getContext('2d')?.drawImage(sheet, 0, 0);
    },
    (error: unknown) => {
      if (!(error instanceof Error && error.name === 'RenderingCancelledException')) console.error(error);
    },
  );
  return () => task.cancel();
};

/** One page of the draft: a place of its size, and its picture as long as it is near. */
export const PdfPage = ({ pdf, number, width }: PdfPageProps) => {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [page, setPage] = useState<PDFPageProxy | null>(null);
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    let wanted = true;
    pdf.getPage(number).then(
      (found) => wanted && setPage(found),
      (error: unknown) => wanted && console.error(error),
    );
    return () => {
      wanted = false;
    };
  }, [pdf, number]);
  useEffect(() => {
    const watch = new IntersectionObserver((entries) => setNear(entries.at(-1)?.isIntersecting ?? false), {
      rootMargin: near,
    });
    if (canvas.current) watch.observe(canvas.current);
    return () => watch.disconnect();
  }, []);
  useEffect(() => {
    if (!canvas.current || !page) return undefined;
    if (isNear) return draw(page, canvas.current, width);
    // Hundreds of pages would fill the memory.
    canvas.current.width = 0;
    return undefined;
  }, [page, isNear, width]);
  const size = page?.getViewport({ scale: 1 }) ?? a4;
  return (
    <canvas
      ref={canvas}
      class="papers-sheet"
      role="img"
      aria-label={`Страница ${number} из ${pdf.numPages}`}
      style={{ width: `${width}px`, height: `${Math.round((width * size.height) / size.width)}px` }}
    />
  );
};
