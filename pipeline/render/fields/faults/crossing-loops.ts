import type { XmlElement } from '@rgrove/parse-xml';
import { innermost } from '../syntax/tagged-part.ts';
import type { TemplateFault } from '../template-fault.ts';
import { faultAt } from './fault-at.ts';
import type { ResolvedTag } from './resolved.ts';

/** A loop or condition with the rows of a table that its tags stand in. */
interface Loop {
  readonly opener: number;
  readonly closer: number;
  readonly firstRow: XmlElement | undefined;
  readonly lastRow: XmlElement | undefined;
  /** Its tags stand in different cells, so that it repeats rows. */
  readonly repeatsRows: boolean;
}

const loopsIn = (tags: readonly ResolvedTag[]): readonly Loop[] =>
  tags.flatMap(({ meaning, braced: { unit } }, closer) => {
    const opened = meaning.kind === 'close' ? tags[meaning.opener]?.braced.unit : undefined;
    if (meaning.kind !== 'close' || !opened) return [];
    return [
      {
        opener: meaning.opener,
        closer,
        firstRow: innermost(opened, 'w:tr'),
        lastRow: innermost(unit, 'w:tr'),
        repeatsRows: innermost(opened, 'w:tc') !== innermost(unit, 'w:tc'),
      },
    ];
  });

/** True where `after` begins in the row in which `before` ends, and one of them repeats that row. */
const cross = (before: Loop, after: Loop): boolean =>
  before.closer < after.opener &&
  before.lastRow !== undefined &&
  before.lastRow === after.firstRow &&
  (before.repeatsRows || after.repeatsRows);

/** Loops that stand beside one another in a row which one of them repeats: whose row it is nobody could tell. */
export const crossingLoops = (tags: readonly ResolvedTag[]): readonly TemplateFault[] => {
  const loops = loopsIn(tags);
  return loops.flatMap((loop) => {
    const opener = tags[loop.opener];
    return opener && loops.some((other) => cross(other, loop))
      ? [faultAt(opener.braced, { rule: 'template/loops-cross', meant: null, detail: null })]
      : [];
  });
};
