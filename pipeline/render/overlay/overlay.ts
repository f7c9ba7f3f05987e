import type { SourcePage } from '../../model/paper/page.ts';
import { exitCodes, Failure } from '../../report/failure.ts';
import type { Stage } from '../../stage.ts';
import { drawMarks } from './draw-marks.ts';
import { type Mark, marksOn, type Placed } from './marks.ts';
import { pageCanvas } from './page-canvas.ts';

/** A document as it was read, and its file. */
export interface Overlaid extends Placed {
  readonly sheets: readonly SourcePage[];
  readonly file: Uint8Array;
  /** Opens a protected PDF. */
  readonly password?: string | undefined;
}

const marksOf = (number: number, placed: Placed): readonly Mark[] => {
  const page = placed.pages.find((each) => each.number === number);
  return page ? marksOn(page, placed) : [];
};

/** Pixels to the point: 110 dots per inch, so that a page fits a screen and its print can be read. */
const scale = 110 / 72;

/**
 * Pictures of the pages (PNG) with everything that was read drawn over them, so that a person can check it.
 * @throws Failure `render/no-pages`
 */
export const overlay: Stage<Overlaid, readonly Uint8Array[]> = async (
  { sheets, file, password, ...placed },
  { signal },
) => {
  if (sheets.length === 0) {
    throw new Failure({
      rule: 'render/no-pages',
      exitCode: exitCodes.input,
      message: 'У этого файла нет изображения страниц, разметку нарисовать не на чем.',
      advice: 'Сохраните документ как PDF или дайте программе скан.',
    });
  }
  const pictures: Uint8Array[] = [];
  for (const sheet of sheets) {
    signal.throwIfAborted();
    const canvas = await pageCanvas(sheet, file, scale, password);
    drawMarks(canvas, marksOf(sheet.number, placed), scale);
    pictures.push(canvas.toBuffer('image/png'));
  }
  return pictures;
};
