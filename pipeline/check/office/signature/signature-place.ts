import type { PaperLine } from '../../../model/paper/measured-paper.ts';
import { differs, measurable, type OfficePaper, officeRule } from '../office-rule.ts';

const source = 'Подпись (2016: 5.22)';

/** Millimetres by which the feet of post and name may differ on one line. */
const sameLine = 2.5;

/** Where the name begins at the latest on the left, a part of the sheet's width. */
const rightFrom = 0.42;

const beside = 'имя сразу после должности';

const isApart = ({ text, align }: PaperLine): boolean =>
  /\t|_{3,}|[ \u00A0]{4,}/u.test(text) || align === 'justified';

/** What is wrong with two lines whose places are known. */
const misprinted = (post: PaperLine, name: PaperLine, width: number): string | null => {
  const [, , , foot] = post.box ?? [0, 0, 0, 0];
  const [left, , right, nameFoot] = name.box ?? [0, 0, 0, 0];
  if (post === name) return right < width * 0.6 ? beside : null;
  if (Math.abs(foot - nameFoot) > sameLine) return 'имя не на последней строке должности';
  return left < width * rightFrom ? 'имя не справа' : null;
};

/** What is wrong with how post and name stand; null where nothing is, undefined where the file does not tell. */
const misplaced = ({ lines, measured, roles }: OfficePaper): string | null | undefined => {
  const post = lines[roles.of('post').at(-1) ?? -1];
  const name = lines[roles.of('name')[0] ?? -1];
  if (!post || !name || !measured) return undefined;
  const { width } = measured.areas[name.area] ?? { width: 210 };
  if (post.box && name.box) return misprinted(post, name, width);
  if (post === name) return isApart(name) ? null : beside;
  if (name.align === 'right' || (name.indent ?? width) > width * rightFrom) return null;
  // A cell of a borderless table has a part of the sheet's width: the name stands beside the post.
  return name.width !== null && name.width < width * 0.6 ? null : 'имя под должностью';
};

/** The post stands at the left, the name at the right, on the post's last line. */
export const signaturePlace = officeRule({
  id: 'office/signature-place',
  source,
  mark: 's',
  forms: measurable,
  judge: (paper) => {
    const wrong = misplaced(paper);
    if (wrong === undefined) return null;
    const place = { line: paper.roles.of('name')[0], path: '/order/signatory' };
    return wrong === null
      ? []
      : [differs('должность слева, имя справа на её последней строке', wrong, place)];
  },
});

/** Letters of an order whose signature may come to stand on a second page. */
const nearlyAPage = 2000;

/** A signature never stands alone on a sheet: some lines of the text go with it. */
export const signatureParted = officeRule({
  id: 'office/signature-parted',
  source,
  mark: 'm',
  forms: measurable,
  judge: (paper) => {
    const { lines, roles, measured } = paper;
    const [name] = roles.of('name');
    const signed = lines[name ?? -1];
    const last = [...roles.of('clause'), ...roles.of('item')].toSorted((a, b) => a - b).at(-1);
    const text = lines[last ?? -1];
    if (!signed || !text || !measured) return null;
    const place = { line: name, path: '/order/signatory' };
    if (measured.form === 'pdf')
      return signed.area === text.area
        ? []
        : [differs('на одном листе с концом текста', 'на отдельном листе', place)];
    const above = lines.slice(0, name).reduce((sum, line) => sum + line.text.length, 0);
    if (text.keepsNext === null || above < nearlyAPage) return null;
    return text.keepsNext
      ? []
      : [
          differs(
            '«Не отрывать от следующего» у последнего абзаца',
            'подпись может уйти на отдельный лист',
            place,
          ),
        ];
  },
});
