import type { Wording } from '../wording.ts';
import { typeset } from './typeset.ts';
import type { PartView } from './view.ts';

/**
 * The appendices as they are listed under the text (ГОСТ Р 7.0.97, requisite «отметка о приложении»): their
 * titles, and their sheets where they were counted.
 */
export const appendixList = (
  parts: readonly Pick<PartView, 'title'>[],
  sheets: readonly number[],
  wording: Wording['appendix'],
): readonly string[] => {
  const listed = parts.map(({ title }, index) => ({
    number: String(index + 1),
    title: title.replaceAll('\n', ' '),
    sheets: sheets[index] ? String(sheets[index]) : null,
  }));
  const [only] = listed;
  if (!only) return [];
  const lines =
    listed.length === 1
      ? [wording.listedAlone(only)]
      : [wording.listHeading({}), ...listed.map(wording.listed)];
  return lines.map(typeset);
};
