import type { SheetSize } from '../../model/paper/sheet-size.ts';
import { exitCodes, Failure } from '../../report/failure.ts';

/** A file whose pages are looked at, not read. */
export interface OpenPages {
  /** None where the format has no pages. */
  readonly sheets: readonly SheetSize[];
  /**
   * One page as WebP, so many pixels wide: the whole sheet, each point of it as far from the left and the top as on
   * paper. A sheet too long for the format is narrower.
   * @throws Failure `read/no-such-page`, `read/damaged`, `read/over-limit`, `read/picture-damaged`
   */
  readonly picture: (number: number, width: number) => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
}

/** There is nothing to be shown. */
export const noSuchPage = (number: number): Failure =>
  new Failure({
    rule: 'read/no-such-page',
    exitCode: exitCodes.input,
    message: `Изображения страницы ${number} в этом файле нет.`,
    advice: 'Откройте документ заново и выберите страницу из списка.',
  });
