import type { MeasuredPaper, PageNumber, PaperArea } from '../../../model/paper/measured-paper.ts';
import { millimetres } from '../lines/printed-text.ts';
import { differs, measurable, type OfficePaper, officeRule } from '../office-rule.ts';

const source = 'Общие требования к созданию документов: нумерация страниц (2016: раздел 3)';

/** Letters that surely take more than a page at 14 points. */
const aPage = 4500;

/** True where the paper surely has more than one page: a DOCX does not say. */
export const hasPages = ({ measured, lines }: Pick<OfficePaper, 'measured' | 'lines'>): boolean => {
  if (!measured) return false;
  if (measured.areas.length > 1) return true;
  return measured.form === 'docx' && lines.reduce((sum, { text }) => sum + text.length, 0) > aPage;
};

/** Pages or sections that begin the paper, or an appendix, which counts its own pages. */
const isFirst = ({ lines, roles }: OfficePaper, area: PaperArea, index: number): boolean =>
  index === 0 ||
  area.startsAnew === true ||
  roles.appendices.some(
    ({ lines: [first = -1] }) => lines[first]?.area === index && lines[first - 1]?.area !== index,
  );

/** The numbers that are seen on the pages after the first, and those seen on the first. */
const numbersOf = (
  paper: OfficePaper,
  { form, areas }: MeasuredPaper,
  index: number,
): { readonly first: readonly PageNumber[]; readonly others: readonly PageNumber[] } => {
  const area = areas[index];
  if (!area) return { first: [], others: [] };
  const on = (where: PageNumber['on']) => area.numbers.filter((number) => number.on === where);
  if (form === 'docx') return { first: on('first'), others: on('others') };
  return isFirst(paper, area, index) ? { first: on('this'), others: [] } : { first: [], others: on('this') };
};

/** Pages are numbered from the second one on: a second page without a number may be lost unseen. */
export const pageNumberMissing = officeRule({
  id: 'office/page-number-missing',
  source,
  mark: 's',
  forms: measurable,
  judge: (paper) => {
    const { measured } = paper;
    if (!measured || !hasPages(paper)) return null;
    const asked = measured.areas.flatMap((area, index) =>
      measured.form === 'docx' || !isFirst(paper, area, index) ? [index] : [],
    );
    // Sections of a DOCX may be of one page; their heads are mostly one and the same.
    const bare = asked.filter((index) => numbersOf(paper, measured, index).others.length === 0);
    const isBare = measured.form === 'pdf' || bare.length === measured.areas.length;
    return isBare ? bare.map((area) => differs('номер со второй страницы', 'номера нет', { area })) : [];
  },
});

/** The first page bears no number. */
export const pageNumberFirst = officeRule({
  id: 'office/page-number-first',
  source,
  mark: 's',
  forms: measurable,
  judge: (paper) => {
    const { measured } = paper;
    if (!measured || measured.areas.every(({ numbers }) => numbers.length === 0)) return null;
    return numbersOf(paper, measured, 0).first.length > 0
      ? [differs('номера на первой странице нет', 'первая страница пронумерована', { area: 0 })]
      : [];
  },
});

const nearest = 10;
const slack = 0.7;
const sides = { left: 'слева', centre: 'посередине', right: 'справа' } as const;

/** Numbers stand in the middle of the upper margin, 10 mm from the edge at least: not below, not at the right. */
export const pageNumberPlace = officeRule({
  id: 'office/page-number-place',
  source,
  mark: 's',
  forms: measurable,
  judge: ({ measured }) => {
    if (!measured) return null;
    const seen = measured.areas.flatMap(({ numbers }, area) =>
      numbers.map((number) => ({ ...number, area })),
    );
    if (seen.length === 0) return null;
    return seen
      .filter(
        ({ edge, align, distance }) => edge !== 'top' || align !== 'centre' || distance < nearest - slack,
      )
      .map(({ edge, align, distance, area }) =>
        differs(
          'вверху посередине, не ближе 10 мм к краю',
          `${edge === 'top' ? 'вверху' : 'внизу'} ${sides[align]}, в ${millimetres(distance)} от края`,
          { area },
        ),
      );
  },
});

/** An appendix counts its own pages: where its second page is the order's third, sheets are looked for in vain. */
export const appendixNumbering = officeRule({
  id: 'office/appendix-numbering',
  source,
  mark: 'l',
  forms: measurable,
  judge: (paper) => {
    const { measured, roles, lines } = paper;
    if (!measured || !paper.parts.order || !hasPages(paper)) return null;
    if (measured.areas.every(({ numbers }) => numbers.length === 0)) return null;
    const begins = roles.appendices
      .filter(({ kind }) => kind === 'appendix')
      .flatMap(({ lines: [first] }) =>
        first === undefined ? [] : [{ line: first, area: lines[first]?.area ?? 0 }],
      );
    const told = begins.filter(({ area }) => measured.areas[area]?.startsAnew !== null);
    if (told.length === 0) return null;
    return told
      .filter(({ area }) => area === 0 || measured.areas[area]?.startsAnew === false)
      .map(({ line }) => differs('счёт страниц с начала', 'счёт продолжается', { line }));
  },
});
