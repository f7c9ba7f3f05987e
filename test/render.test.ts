import { PDFDocument } from 'pdf-lib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { OrderDocument, Plan } from '../pipeline/model/document.ts';
import { checkArchive } from '../pipeline/render/pdf/check-archive.ts';
import { render } from '../pipeline/render/render.ts';
import { officePrint, wideness } from './office-print.ts';
import { exampleOf, found, hasProgram, paragraphsOf, partOf, pdfWords, wordsOf } from './render-kit.ts';

const order = exampleOf('order');
const plan = exampleOf('plan');
const final = { draft: false };

const withPlan = (document: OrderDocument, changes: Partial<Plan>): OrderDocument => ({
  ...document,
  plans: document.plans.map((one) => ({ ...one, ...changes })),
});

const manyColumns = (count: number): Plan['columns'] =>
  Array.from({ length: count }, (_, index) => ({ role: 'other', heading: `Графа ${index + 1}` }));

const squash = (text: string): string => text.replace(/\s+/g, ' ').trim();

afterEach(() => {
  vi.useRealTimers();
});

describe('the DOCX', () => {
  it('uses named styles alone and defines each of them', async () => {
    const { docx } = await render(order, final);
    const defined = new Set(found(partOf(docx, 'word/styles.xml'), /w:styleId="(.*?)"/g));
    const used = found(partOf(docx, 'word/document.xml'), /<w:(?:p|tbl)Style w:val="(.*?)"/g);
    expect(used.length).toBeGreaterThan(20);
    expect(used.filter((style) => !defined.has(style))).toEqual([]);
    expect(partOf(docx, 'word/document.xml')).not.toContain('<w:rPr>');
    expect(partOf(docx, 'word/styles.xml')).toContain('w:val="Пункт документа"');
  });

  it('repeats the header row and lets no short row split', async () => {
    const { docx } = await render(order, final);
    const rows = found(partOf(docx, 'word/document.xml'), /<w:tr>(.*?)<\/w:tr>/gs);
    const headings = rows.filter((row) => row.includes('<w:tblHeader/>'));
    expect(headings).toHaveLength(2);
    expect(headings[0]).toContain('Мероприятие');
    expect(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true);
  });

  it('lets a row split that is taller than a good part of the page', async () => {
    const [first] = plan.plans[0]?.sections[0]?.items ?? [];
    if (!first) throw new Error('the example has no items');
    const long = { ...first, activity: 'подготовить отчёт '.repeat(400).trim() };
    const sections = [{ number: null, title: null, tasks: null, items: [first, long] }];
    const { docx } = await render(withPlan(plan, { sections }), final);
    const rows = found(partOf(docx, 'word/document.xml'), /<w:tr>(.*?)<\/w:tr>/gs);
    expect(rows.map((row) => row.includes('<w:cantSplit/>'))).toEqual([true, true, false]);
  });

  it('lays the page of a wide plan on its side and no other', async () => {
    const { docx } = await render(order, final);
    const sizes = found(partOf(docx, 'word/document.xml'), /<w:pgSz [^>]*>/g);
    expect(sizes.map((size) => size.includes('landscape'))).toEqual([false, true, false]);
    expect(sizes[1]).toMatch(/w:w="16838" w:h="11906"/);
  });

  it.each([3, 4, 5, 8])(
    'fills the text width with %i columns and merges section rows over all',
    async (count) => {
      const { docx } = await render(withPlan(plan, { columns: manyColumns(count) }), final);
      const xml = partOf(docx, 'word/document.xml');
      const grid = found(xml, /<w:gridCol w:w="(\d+)"\/>/g).map(Number);
      expect(grid).toHaveLength(count);
      expect(grid.reduce((sum, width) => sum + width, 0)).toBe(count < 5 ? 9638 : 14570);
      expect(found(xml, /<w:gridSpan w:val="(\d+)"\/>/g)).toEqual([String(count), String(count)]);
    },
  );

  it('has its running heads also where it has one part only', async () => {
    const { docx } = await render(plan, { draft: true });
    expect(found(partOf(docx, 'word/document.xml'), /<w:headerReference [^>]*w:type="(\w+)"/g)).toEqual([
      'default',
      'first',
    ]);
  });

  it('keeps the signature with the last clause', async () => {
    const { docx } = await render(order, final);
    expect(partOf(docx, 'word/document.xml')).toMatch(/<w:pStyle w:val="LastClause"\/>.{0,120}3\. Контроль/s);
    expect(partOf(docx, 'word/styles.xml')).toMatch(/w:styleId="LastClause".*?<w:keepNext\/>/s);
  });

  it('bears its title and language, and numbers each appendix anew', async () => {
    const { docx } = await render(order, final);
    const core = partOf(docx, 'docProps/core.xml');
    expect(squash(core)).toContain('<dc:title>Приказ от 29.08.2025 № 214-ОД</dc:title>');
    expect(core).toContain('<dc:language>ru-RU</dc:language>');
    expect(found(partOf(docx, 'word/document.xml'), /<w:pgNumType w:start="1"\/>/g)).toHaveLength(3);
    expect(partOf(docx, 'word/header1.xml')).toContain('PAGE');
    expect(partOf(docx, 'word/header2.xml')).not.toContain('PAGE');
  });

  it.skipIf(!hasProgram('soffice') && !process.env.CI)('opens in LibreOffice (soffice)', async () => {
    const { docx } = await render(order, final);
    const pdf = await officePrint(docx, 'docx');
    expect(await wideness(pdf)).toEqual([false, true, false]);
    expect((await pdfWords(pdf)).join(' ')).toContain('Контроль за исполнением настоящего приказа');
  });
});

describe('the PDF', () => {
  it.each([
    ['order', order],
    ['plan', plan],
  ] as const)('of the %s says what the DOCX says, word for word', async (_, document) => {
    const { docx, pdf } = await render(document, final);
    expect(await pdfWords(pdf)).toEqual(wordsOf(paragraphsOf(docx).join(' ')));
  });

  it('is tagged, Russian, titled and fit for the archive', async () => {
    const { pdf } = await render(order, final);
    await expect(checkArchive(pdf)).resolves.toBeUndefined();
    const read = await PDFDocument.load(pdf, { updateMetadata: false });
    expect(squash(read.getTitle() ?? '')).toBe('Приказ от 29.08.2025 № 214-ОД');
    expect(String(read.catalog)).toMatch(/\/Lang \(ru/);
    expect(String(read.catalog)).toContain('/StructTreeRoot');
  });

  it('is refused where it is none for the archive', async () => {
    const plain = await PDFDocument.create();
    plain.addPage();
    const check = checkArchive(await plain.save());
    await expect(check).rejects.toMatchObject({ rule: 'render/not-archivable' });
    await expect(check).rejects.toThrow(/виде PDF\/A.*профиля вывода/s);
  });

  it('borrows the signs that its typeface has not', async () => {
    const { pdf } = await render(withPlan(plan, { title: 'План ☐ ✓ → №' }), final);
    expect((await pdfWords(pdf)).join(' ')).toContain('План ☐ ✓ → №');
  });

  it('names the characters that no font has', async () => {
    const written = render(withPlan(plan, { title: 'План 𓀀' }), final);
    await expect(written).rejects.toMatchObject({ rule: 'render/character-missing', exitCode: 3 });
    await expect(written).rejects.toThrow(': 𓀀.');
  });
});

describe('both', () => {
  it('are refused for a document in which nothing was found', async () => {
    const written = render({ ...plan, plans: [] }, final);
    await expect(written).rejects.toMatchObject({ rule: 'render/nothing-to-print', exitCode: 3 });
  });

  it('are the same bytes on another day', async () => {
    const first = await render(order, final);
    vi.useFakeTimers({ now: new Date(2031, 4, 5, 6, 7, 8), toFake: ['Date'] });
    const second = await render(order, final);
    expect(Buffer.compare(first.docx, second.docx)).toBe(0);
    expect(Buffer.compare(first.pdf, second.pdf)).toBe(0);
  });

  it('print hostile strings as they are', async () => {
    const hostile = String.raw`#eval("1") $x$ *a* _b_ @c <d> \ // /* ' " & ]]> {title} {{number}} {#parts} =h`;
    const title = `План ${hostile}`;
    const { docx, pdf } = await render(withPlan(plan, { title, goal: `Цель ${hostile}` }), final);
    expect((await pdfWords(pdf)).join(' ')).toContain(title);
    expect(paragraphsOf(docx).map(squash)).toContain(title);
    expect(paragraphsOf(docx).map(squash)).toContain(`Цель ${hostile}`);
  });

  it('leave out what XML cannot carry', async () => {
    const { docx, pdf } = await render(withPlan(plan, { title: 'План\u0000 на\u000B год\uFFFE' }), final);
    expect(paragraphsOf(docx).map(squash)).toContain('План на год');
    expect((await pdfWords(pdf)).join(' ')).toContain('План на год');
  });

  it('show blanks and the draft mark where something is missing', async () => {
    const approval = { mark: 'УТВЕРЖДАЮ', position: 'Директор', name: null, date: null };
    const blank = withPlan(order, { approval });
    const { docx, pdf } = await render(
      { ...blank, order: blank.order && { ...blank.order, date: null, number: null, signatory: null } },
      { draft: true },
    );
    const paragraphs = paragraphsOf(docx).map(squash);
    expect(paragraphs).toContain('___ ____________ 20__ г. № ______');
    expect(paragraphs).toContain('от ___ ____________ 20__ г. № ______');
    expect(paragraphs).toContain('«___» ____________ 20__ г.');
    expect(partOf(docx, 'word/header1.xml')).toContain('ПРОЕКТ');
    expect(partOf(docx, 'word/header2.xml')).toContain('ПРОЕКТ');
    const words = (await pdfWords(pdf)).join(' ');
    expect(words).toContain('от ___ ____________ 20__ г. № ______');
    expect(words.match(/ПРОЕКТ/g)).toHaveLength((await PDFDocument.load(pdf)).getPageCount());
  });
});
