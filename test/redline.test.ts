import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { redlineDocx } from '../pipeline/render/redline/redline-docx.ts';
import { generatedDocument } from './generated-document.ts';
import { bareTable, docx, p, r, tc, tr } from './office-kit.ts';
import {
  contentOf,
  edited,
  printed,
  type Redlined,
  type Renewed,
  redlined,
  renewedCorpus,
  textsIn,
} from './redline-kit.ts';
import { found, partOf } from './render-kit.ts';

const reviser = { author: 'prikaz', date: '2026-08-24' };

/** The body of the redline of two bodies. */
const marked = (old: string, next: string): string =>
  partOf(redlineDocx(docx({ body: old }), docx({ body: next }), reviser), 'word/document.xml');

const expectBothWays = ({ old, new: next, redline }: Redlined): void => {
  expect(contentOf(redline, 'accepted')).toEqual(contentOf(next));
  expect(contentOf(redline, 'rejected')).toEqual(contentOf(old));
};

describe('a redline', () => {
  let corpus: readonly Renewed[] = [];
  beforeAll(async () => {
    corpus = await renewedCorpus();
  });

  it('accepts to the new text and rejects to the old one, for every document of the corpus', async () => {
    expect(corpus.length).toBeGreaterThan(5);
    for (const { last, next } of corpus) expectBothWays(await redlined(last, next));
  });

  it('does so with items, clauses and rows that came and went', async () => {
    for (const { last, next } of corpus) expectBothWays(await redlined(last, edited(next)));
  });

  it('does so with whole appendices that came and went', async () => {
    for (const { last, next } of corpus.filter(({ last: { order } }) => order)) {
      expectBothWays(await redlined(last, { ...next, plans: [] }));
      expectBothWays(await redlined({ ...last, plans: [] }, next));
    }
  });

  it('does so for any two documents of one kind', async () => {
    const pairs = fc
      .tuple(generatedDocument, generatedDocument)
      .filter(([old, next]) => (old.order === null) === (next.order === null));
    await fc.assert(
      fc.asyncProperty(pairs, async ([old, next]) => {
        const { old: before, new: after, redline } = await redlined(old, next);
        expect(textsIn(redline, 'accepted')).toEqual(textsIn(after));
        expect(textsIn(redline, 'rejected')).toEqual(textsIn(before));
      }),
      { numRuns: 30 },
    );
  });

  it('marks nothing where nothing changed, and gives the same bytes each time', async () => {
    const [{ last, next } = { last: null, next: null }] = corpus;
    if (!last || !next) throw new Error('the corpus is empty');
    const same = redlineDocx(await printed(last), await printed(last), reviser);
    expect(partOf(same, 'word/document.xml')).not.toMatch(/<w:(?:ins|del)\b/u);
    expect((await redlined(last, next)).redline).toEqual((await redlined(last, next)).redline);
  });

  it('gives each change its own id, its author and its day', async () => {
    const [{ last, next } = { last: null, next: null }] = corpus;
    if (!last || !next) throw new Error('the corpus is empty');
    const xml = partOf((await redlined(last, next)).redline, 'word/document.xml');
    const changes = found(xml, /<w:(?:ins|del) (.*?)\/?>/gu);
    const ids = changes.map((change) => /w:id="(\d+)"/u.exec(change)?.[1]);
    expect(changes.length).toBeGreaterThan(5);
    expect(new Set(ids).size).toBe(changes.length);
    for (const change of changes) {
      expect(change).toContain('w:author="prikaz"');
      expect(change).toContain('w:date="2026-08-24T00:00:00Z"');
    }
  });
});

describe('the marks of a redline', () => {
  it('mark words and dates as a whole, and nothing that stays', () => {
    const xml = marked(p('до 10.09.2021 утвердить План'), p('до 12.09.2022 утвердить План'));
    expect(found(xml, /<w:delText[^>]*>(.*?)<\/w:delText>/gu)).toEqual(['10.09.2021']);
    expect(found(xml, /<w:ins [^>]*>.*?<w:t [^>]*>(.*?)<\/w:t>/gu)).toEqual(['12.09.2022']);
  });

  it('show a text that has nothing to do with the old one as replaced', () => {
    const xml = marked(
      p('Провести сбор всех кружков в мае'),
      p('Отчёт о ремонте в школе принять к сведению'),
    );
    expect(found(xml, /<w:delText[^>]*>(.*?)<\/w:delText>/gu)).toEqual(['Провести сбор всех кружков в мае']);
  });

  it('name an author whatever is typed', () => {
    const author = 'Лужин "А" <Б>\u0000 & Ко';
    const file = redlineDocx(docx({ body: p('до мая') }), docx({ body: p('до июня') }), {
      ...reviser,
      author,
    });
    expect(partOf(file, 'word/document.xml')).toContain('w:author="Лужин &quot;А&quot; &lt;Б&gt; &amp; Ко"');
  });

  it('keep the looks of runs apart', () => {
    const old = p(`${r('Срок: ', '<w:b/>')}${r('май')}`);
    const xml = marked(old, p(`${r('Срок: ', '<w:b/>')}${r('июнь')}`));
    expect(xml).toContain('<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">Срок: </w:t></w:r>');
  });

  it('name what is deleted besides text as Word does, and keep breaks and tabs', () => {
    const field = '<w:r><w:instrText>PAGE</w:instrText></w:r>';
    const xml = marked(p(`${r('а')}${field}<w:r><w:tab/></w:r>`) + p('б'), p('б'));
    expect(xml).toContain('<w:delInstrText>PAGE</w:delInstrText>');
    expect(xml).toMatch(/<w:del [^>]*>.*<w:tab\/>/su);
  });

  it('mark the ends of paragraphs that went and came, before the section and after the style', () => {
    const end = '<w:pStyle w:val="A"/><w:sectPr/>';
    const xml = marked(p('Первый раздел', end) + p('Общий конец'), p('Общий конец'));
    expect(xml).toMatch(/<w:pStyle w:val="A"\/><w:rPr><w:del [^>]*\/><\/w:rPr><w:sectPr\/>/u);
  });

  it('mark the end before those that went or came before a table, which nothing can be joined with', () => {
    const table = bareTable(tr(['я']));
    /** Each paragraph before the table: what became of its end, and its text. */
    const ends = (old: string, next: string): readonly string[] =>
      found(marked(`${old}${table}`, `${next}${table}`).split('<w:tbl>')[0] ?? '', /<w:p>.*?<\/w:p>/gsu).map(
        (paragraph) =>
          `${/<w:pPr>.*<w:(ins|del) .*<\/w:pPr>/u.exec(paragraph)?.[1] ?? '='} ${paragraph.replace(/<[^>]*>/gu, '')}`,
      );
    const [first, second, third] = [p('Первый пункт'), p('Второе дело'), p('Иной текст')];
    expect(ends(first, first + second + third)).toEqual([
      'ins Первый пункт',
      'ins Второе дело',
      '= Иной текст',
    ]);
    expect(ends(first + second, first)).toEqual(['del Первый пункт', '= Второе дело']);
    // Neither went nor came alone: the last of both share one end.
    const other = p('Совсем не то же самое');
    expect(ends(first + second + third, first + other)).toEqual([
      '= Первый пункт',
      'del Второе дело',
      '= Иной текстСовсем не то же самое',
    ]);
    // The end that is left would change the look of what stays.
    const looks = p('Второе дело', '<w:jc w:val="right"/>');
    expect(ends(first, first + looks)).toEqual(['= Первый пункт', 'ins Второе дело']);
    expect(ends('', second)).toEqual(['ins Второе дело']);
  });

  it('mark whole rows and whole tables, and look into tags and cells', () => {
    const [old, next] = [bareTable(tr(['а', 'б']), tr(['в', 'г'])), bareTable(tr(['а', 'б']))];
    expect(found(marked(old, next), /<w:trPr><w:del /gu)).toHaveLength(1);
    expect(found(marked(p('конец'), old + p('конец')), /<w:trPr><w:ins /gu)).toHaveLength(2);
    const tagged = `<w:sdt><w:sdtContent>${p('да')}</w:sdtContent></w:sdt>${p('конец')}`;
    expect(marked(tagged, tagged)).toMatch(/да.*конец/su);
    const inner = bareTable(tr([tc(`${bareTable(tr(['один']))}${p('')}`)]));
    const other = bareTable(tr([tc(`${bareTable(tr(['два']))}${p('')}`)]));
    expect(marked(inner, other)).toMatch(/<w:delText[^>]*>один.*<w:t [^>]*>два/su);
  });

  it('keep the properties of rows in the order that the format wants', () => {
    const row = '<w:tr><w:tblPrEx/><w:tc><w:p/></w:tc></w:tr>';
    expect(marked(bareTable(row, tr(['а'])), bareTable(tr(['а'])))).toContain(
      '<w:tr><w:tblPrEx/><w:trPr><w:del ',
    );
  });

  it('lay the rows of both years on one grid where a column came or went', () => {
    const grid = (...widths: readonly number[]): string =>
      `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`;
    const heading = tr([tc('Раздел', '<w:gridSpan w:val="2"/>')]);
    const old = `<w:tbl><w:tblPr/>${grid(500, 500)}${heading}${tr(['а', 'б'])}</w:tbl>`;
    const wide = tr([tc('Раздел', '<w:gridSpan w:val="3"/>')]);
    const next = `<w:tbl><w:tblPr/>${grid(300, 400, 300)}${wide}${tr(['а', 'б', 'в'])}</w:tbl>`;
    const xml = marked(old, next);
    expect(found(xml, /<w:gridCol w:w="(\d+)"/gu)).toEqual(['300', '200', '200', '300']);
    expect(found(xml, /<w:gridSpan w:val="(\d)"/gu)).toEqual(['4', '2', '2', '2']);
  });
});
