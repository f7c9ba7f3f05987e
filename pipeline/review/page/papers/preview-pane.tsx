import { useEffect, useRef, useState } from 'preact/hooks';
import { counted } from '../../../model/plural.ts';
import type { PapersWish } from '../../contract/papers.ts';
import { Button, IconButton } from '../look/button.tsx';
import { Notice } from '../look/notice.tsx';
import { Waiting } from '../look/progress.tsx';
import { PdfPage } from './pdf-page.tsx';
import { usePreview } from './use-preview.ts';

interface PreviewPaneProps {
  readonly id: string;
  /** Null where there is nothing to show yet. */
  readonly wish: PapersWish | null;
  /** Grows when the document has changed. */
  readonly version: number;
}

/** Zoom in percent of the width that there is. */
const zooms = [50, 75, 100, 125, 150, 200, 300];

/** Width of what is around the sheets, in pixels. */
const margins = 48;

/** The width of an element, in CSS pixels, as it changes. */
const useWidth = () => {
  const [width, setWidth] = useState(0);
  const ref = useRef<HTMLElement>(null);
  useEffect(() => {
    const watch = new ResizeObserver(([entry]) => setWidth(Math.round(entry?.contentRect.width ?? 0)));
    if (ref.current) watch.observe(ref.current);
    return () => watch.disconnect();
  }, []);
  return { width, ref };
};

/** The real PDF as it would be issued now. */
export const PreviewPane = ({ id, wish, version }: PreviewPaneProps) => {
  const { pdf, busy, trouble } = usePreview(id, wish, version);
  const [zoom, setZoom] = useState(100);
  const { width, ref } = useWidth();
  const step = (by: 1 | -1): void => setZoom(zooms[zooms.indexOf(zoom) + by] ?? zoom);
  const sheetWidth = Math.max(120, Math.round(((width - margins) * zoom) / 100));
  const pages = pdf?.numPages ?? 0;
  const count = counted(pages, ['страница', 'страницы', 'страниц']);
  return (
    <section class="papers-preview" aria-labelledby="papers-preview-title">
      <header class="papers-preview-head">
        <h2 id="papers-preview-title">Как это будет выглядеть</h2>
        <p role="status">{busy ? 'Готовлю…' : pages > 0 ? count : ''}</p>
        <div class="papers-zoom">
          <IconButton small icon="zoomOut" label="Мельче" onClick={() => step(-1)} />
          <Button small look="quiet" onClick={() => setZoom(100)}>
            <span class="look-spoken">По ширине, сейчас </span>
            {zoom} %
          </Button>
          <IconButton small icon="zoomIn" label="Крупнее" onClick={() => step(1)} />
        </div>
      </header>
      {trouble && (
        <Notice tone="bad" title={trouble.message}>
          {trouble.advice}
        </Notice>
      )}
      {/* A part that scrolls must be reachable by keyboard (WCAG 2.2, 2.1.1). */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: as said above. */}
      <section ref={ref} class="papers-sheets" tabIndex={0} aria-label={`Предварительный просмотр: ${count}`}>
        {!pdf && busy && <Waiting label="Готовлю страницы…" />}
        {pdf &&
          width > 0 &&
          Array.from({ length: pages }, (_, index) => (
            <PdfPage key={index} pdf={pdf} number={index + 1} width={sheetWidth} />
          ))}
      </section>
    </section>
  );
};
