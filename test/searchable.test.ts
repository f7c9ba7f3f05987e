import { degrees, PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import type { Projection } from '../pipeline/model/projection.ts';
import { project } from '../pipeline/model/projection.ts';
import { issueDocument } from '../pipeline/pipeline.ts';
import { glyphlessFontFile } from '../pipeline/render/searchable/glyphless-font.ts';
import { Failure } from '../pipeline/report/failure.ts';
import {
  copyOf,
  documentOf,
  layerOf,
  lineAt,
  pageOf,
  scanJpeg,
  scanPdf,
  sheetHeight,
  sheetWidth,
  textOf,
} from './searchable-kit.ts';

const words = [...lineAt(70, 100, 'Утвердить план мероприятий'), ...lineAt(70, 120, 'школы на 2023 год')];
const lines = [words.slice(0, 3), words.slice(3)];
const read = [{ page: pageOf(words), lines }];

/** Turns a sheet by an angle in degrees around its middle. */
const skew = (angle: number): Projection => {
  const [sin, cos] = [Math.sin((angle * Math.PI) / 180), Math.cos((angle * Math.PI) / 180)];
  const [x, y] = [sheetWidth / 2, sheetHeight / 2];
  return [cos, -sin, x - cos * x + sin * y, sin, cos, y - sin * x - cos * y, 0, 0, 1];
};

describe('a searchable copy', () => {
  it('has every word in its place, in reading order, with single spaces', async () => {
    const { pdf } = await copyOf({ files: [await scanPdf()], read });
    expect(await textOf(pdf)).toBe('Утвердить план мероприятий школы на 2023 год');
    const texts = await layerOf(pdf);
    expect(texts.map(({ text }) => text)).toEqual(words.map(({ text }) => text));
    for (const { text, box } of words) {
      const found = texts.find((each) => each.text === text)?.box ?? [0, 0, 0, 0];
      expect(Math.abs(found[0] - box[0])).toBeLessThan(0.5);
      expect(Math.abs(found[2] - box[2])).toBeLessThan(0.5);
      expect(Math.abs(found[3] - box[3])).toBeLessThan(0.5);
    }
  });

  it.each([
    [90, 'the crop box'],
    [180, 'the crop box'],
    [270, 'the crop box'],
    [-90, 'the whole sheet'],
  ])('keeps to the sheet that a viewer shows: turned by %i°, %s', async (angle, box) => {
    const turned = angle % 180 !== 0;
    const [width, height] = turned ? [sheetHeight, sheetWidth] : [sheetWidth, sheetHeight];
    const change = (pdf: PDFDocument) => {
      const page = pdf.getPage(0);
      page.setSize(width, height);
      page.setRotation(degrees(angle));
      if (box !== 'the crop box') return;
      page.setMediaBox(-20, -10, width + 60, height + 30);
      page.setCropBox(0, 0, width, height);
    };
    const { pdf } = await copyOf({ files: [await scanPdf({ change })], read });
    const found = (await layerOf(pdf)).find(({ text }) => text === 'план')?.box ?? [0, 0, 0, 0];
    const expected = words[1]?.box ?? [0, 0, 0, 0];
    expect(found[0]).toBeCloseTo(expected[0], 0);
    expect(found[2]).toBeCloseTo(expected[2], 0);
    expect(found[3]).toBeCloseTo(expected[3], 0);
  });

  it('counts in the units of the page', async () => {
    const change = (pdf: PDFDocument) => pdf.getPage(0).node.set(PDFName.of('UserUnit'), pdf.context.obj(2));
    const { pdf } = await copyOf({ files: [await scanPdf({ change })], read });
    const unscaled = await PDFDocument.load(pdf);
    unscaled.getPage(0).node.delete(PDFName.of('UserUnit'));
    const found = (await layerOf(await unscaled.save())).find(({ text }) => text === 'план')?.box;
    expect(found?.[0]).toBeCloseTo((words[1]?.box[0] ?? 0) / 2, 0);
  });

  it.each([-4, -1.5, 0.7, 3])('puts level words where a sheet skewed by %d° has them', async (angle) => {
    const onPaper = skew(angle);
    const page = pageOf(words, { onPaper });
    const { pdf } = await copyOf({ files: [await scanPdf()], read: [{ page, lines }] });
    const texts = await layerOf(pdf);
    for (const { text, box } of words) {
      const found = texts.find((each) => each.text === text)?.box ?? [0, 0, 0, 0];
      const [x, y] = project(onPaper, (box[0] + box[2]) / 2, box[3] - 3);
      expect(found[0]).toBeLessThan(x);
      expect(found[2]).toBeGreaterThan(x);
      expect(found[1]).toBeLessThan(y);
      expect(found[3]).toBeGreaterThan(y);
      expect(found[3]).toBeCloseTo(found[1] + 12, 0);
    }
  });

  it('follows a page that was scanned on its side', async () => {
    // The top of the page is at the sheet's left: x goes up the sheet, y to the right.
    const onPaper: Projection = [0, 1, 0, -1, 0, sheetHeight, 0, 0, 1];
    const page = pageOf(words, { onPaper, width: sheetHeight, height: sheetWidth });
    const { pdf } = await copyOf({ files: [await scanPdf()], read: [{ page, lines }] });
    expect(await textOf(pdf)).toBe('Утвердить план мероприятий школы на 2023 год');
    const { box = [0, 0, 0, 0] } = (await layerOf(pdf)).find(({ text }) => text === 'план') ?? {};
    expect(box[0]).toBeCloseTo(100, 0);
    expect(box[3]).toBeCloseTo(sheetHeight - (words[1]?.box[2] ?? 0), 0);
  });

  it('keeps the picture byte for byte and grows by little more than its text', async () => {
    const jpeg = await scanJpeg();
    const scan = await scanPdf();
    const { pdf } = await copyOf({ files: [scan], read });
    expect(Buffer.from(pdf).includes(jpeg)).toBe(true);
    expect(pdf.length).toBeLessThan(scan.length * 1.03 + 4000);
  });

  it('is the same each time', async () => {
    const files = [await scanPdf()];
    const [one, other] = [await copyOf({ files, read }), await copyOf({ files, read })];
    expect(Buffer.compare(one.pdf, other.pdf)).toBe(0);
  });

  it('leaves a PDF with text as it was, and says so', async () => {
    const { pdf: plain } = { pdf: await scanPdf() };
    const { pdf, said } = await copyOf({ files: [plain] });
    expect(pdf).toBe(plain);
    expect(said).toEqual(['render/text-there']);
  });

  it('leaves pages with text alone', async () => {
    const change = (pdf: PDFDocument) => {
      pdf.addPage([sheetWidth, sheetHeight]).drawText('Own words');
    };
    const { pdf } = await copyOf({ files: [await scanPdf({ change })], read });
    expect(await textOf(pdf, 2)).toBe('Own words');
  });

  it('says that a signature will not hold', async () => {
    const change = (pdf: PDFDocument) =>
      pdf.catalog.set(PDFName.of('AcroForm'), pdf.context.obj({ Fields: [], SigFlags: 3 }));
    const { said } = await copyOf({ files: [await scanPdf({ change })], read });
    expect(said).toEqual(['render/signature-lost']);
  });

  it.each([
    ['a file without pages', { files: [new Uint8Array()], sheets: [] }],
    ['a PDF that is damaged', { files: [Buffer.from('%PDF-1.7\nnothing')], read }],
  ])('cannot be made of %s', async (_what, input) => {
    await expect(copyOf(input)).rejects.toThrow(Failure);
  });
});

describe('the font of a layer', () => {
  it('is whole: its words of 32 bits add up to what TrueType asks', () => {
    const file = Buffer.from(glyphlessFontFile());
    let sum = 0;
    for (let at = 0; at < file.length; at += 4) sum = (sum + file.readUInt32BE(at)) >>> 0;
    expect(sum).toBe(0xb1b0afba);
    expect(file.length).toBeLessThan(500);
  });
});

describe('the older text of a scan', () => {
  const text = (content: string, mode = 0) => `BT /F 12 Tf ${mode} Tr 70 742 Td ${content} ET`;

  it.each([
    ['invisible', { over: text('(Bad layer) Tj', 3) }],
    [
      'invisible with spacing',
      { over: `BT /F 12 Tf 3 Tr 14 TL 70 742 Td (Bad) ' 1 0 (layer) " [(x) -20 (y)] TJ ET` },
    ],
    ['under the picture', { under: text('(Bad layer) Tj') }],
    ['in a form', { over: 'q 1 0 0 1 5 5 cm /Form Do Q', form: text('(Bad layer) Tj', 3) }],
    ['in a form drawn invisibly', { over: '3 Tr /Form Do', form: 'BT /F 12 Tf 70 742 Td (Bad layer) Tj ET' }],
  ])('goes where it is %s', async (_how, options) => {
    const scan = await scanPdf(options);
    expect(await textOf(scan)).not.toBe('');
    const { pdf } = await copyOf({ files: [scan], read });
    expect(await textOf(pdf)).toBe('Утвердить план мероприятий школы на 2023 год');
    const { context } = await PDFDocument.load(pdf);
    const fonts = context
      .enumerateIndirectObjects()
      .filter(([, object]) => String(object).includes('/Helvetica'));
    expect(fonts).toEqual([]);
  });

  it('stays where it is seen and was not read', async () => {
    const { pdf } = await copyOf({
      files: [await scanPdf({ over: 'BT /F 12 Tf 400 50 Td (Stamp 17) Tj ET' })],
      read,
    });
    expect(await textOf(pdf)).toBe('Утвердить план мероприятий школы на 2023 год Stamp 17');
  });

  it('stays to be seen but is silent where it was read anew', async () => {
    // The baseline of the first line is 100 points from the top.
    const { pdf } = await copyOf({
      files: [await scanPdf({ over: 'BT /F 12 Tf 70 742 Td (Gbrlf) Tj ET' })],
      read,
    });
    expect(await drawn(pdf)).toContain('/Span<</ActualText<FEFF>>>BDC (Gbrlf) Tj EMC');
  });

  it('ends where forms draw each other', async () => {
    const form = `${'/Form Do '.repeat(50)} ${text('(Bad layer) Tj', 3)}`;
    const change = (pdf: PDFDocument) => {
      for (const [ref, object] of pdf.context.enumerateIndirectObjects())
        if (object instanceof PDFRawStream && object.dict.get(PDFName.of('Subtype')) === PDFName.of('Form'))
          object.dict.set(PDFName.of('Resources'), pdf.context.obj({ XObject: { Form: ref } }));
    };
    const { pdf } = await copyOf({ files: [await scanPdf({ over: '/Form Do', form, change })], read });
    expect(pdf.length).toBeGreaterThan(0);
  });
});

/** All contents of a PDF's first page as text. */
const drawn = async (pdf: Uint8Array): Promise<string> => {
  const { contentOf } = await import('../pipeline/render/searchable/stream-content.ts');
  const file = await PDFDocument.load(pdf);
  return contentOf(file.context, file.getPage(0).node.get(PDFName.of('Contents'))) ?? '';
};

const order = {
  form: 'приказ',
  organization: { name: 'Школа', address: null, phone: null },
  date: '2023-09-01',
  number: '17-од',
  place: null,
  title: 'Об <утверждении> плана & графика',
  preamble: null,
  references: [],
  directive: null,
  clauses: [],
  signatory: null,
};

describe('the properties of a copy', () => {
  it('are those of the order', async () => {
    const document = documentOf('application/pdf', order);
    const { pdf } = await copyOf({ files: [await scanPdf()], read, document });
    const file = await PDFDocument.load(pdf, { updateMetadata: false });
    expect(file.getTitle()).toBe('Приказ от 01.09.2023 № 17-од «Об <утверждении> плана & графика»');
    expect(file.getProducer()).toBe('prikaz');
    expect(String(file.catalog.get(PDFName.of('Lang')))).toBe('(ru)');
    const packet = Buffer.from(pdf).toString('utf8');
    expect(packet).toContain('<dc:identifier>17-од</dc:identifier>');
    expect(packet).toContain('Об &lt;утверждении&gt; плана &amp; графика');
  });

  it.each([
    [1, 'B'],
    [2, 'U'],
  ])('do not claim tags that the words have not: PDF/A-%iA', async (part, level) => {
    const packet = `<rdf:RDF xmlns:rdf="r"><rdf:Description rdf:about="uuid:7" pdfaid:part="${part}" pdfaid:conformance="A"><pdf:Producer>x</pdf:Producer></rdf:Description></rdf:RDF>`;
    const change = (pdf: PDFDocument) =>
      pdf.catalog.set(PDFName.of('Metadata'), pdf.context.register(pdf.context.stream(packet)));
    const { pdf } = await copyOf({ files: [await scanPdf({ change })], read });
    const written = Buffer.from(pdf).toString('utf8');
    expect(written).toContain(`pdfaid:part="${part}" pdfaid:conformance="${level}"`);
    expect(written.match(/rdf:about="uuid:7"/g)).toHaveLength(2);
    expect(written).not.toContain('<pdf:Producer>x<');
  });

  it('keep the mark of an archive', async () => {
    const { files } = await issueDocument(documentOf('application/pdf', order));
    const archive = files.find(({ suffix }) => suffix === '.pdf')?.bytes ?? new Uint8Array();
    const marked = Buffer.from(archive).toString('utf8');
    expect(marked).toMatch(/pdfaid:part>2</);
    const { pdf } = await copyOf({ files: [archive], read });
    const packet = Buffer.from(pdf).toString('utf8');
    expect(packet).toMatch(/pdfaid:part>2</);
    expect(packet.match(/<pdf:Producer>/g)).toHaveLength(1);
    expect(packet.match(/<dc:title>/g)).toHaveLength(1);
  });
});
