import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFRawStream,
  PDFString,
} from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OrderDocument } from '../pipeline/model/document.ts';
import { usualSettings } from '../pipeline/model/office/settings.ts';
import { pdfStandards } from '../pipeline/model/office/settings-choices.ts';
import { documentSchema } from '../pipeline/model/schema.ts';
import { templateKinds } from '../pipeline/render/kinds.ts';
import { archiveFaults } from '../pipeline/render/pdf/check-archive.ts';
import { render } from '../pipeline/render/render.ts';
import { type Flavour, hasVeraPdf, veraFaults } from './verapdf.ts';

const exampleOf = (kind: string): OrderDocument =>
  documentSchema.parse(
    JSON.parse(readFileSync(new URL(`../templates/${kind}/example.json`, import.meta.url), 'utf8')),
  );

type Standard = (typeof pdfStandards)[number];
const order = exampleOf('order');
const qr = '№ {{number}} от {{date}}';
const printed = async (pdf: Standard, accessible: boolean, document = order): Promise<Uint8Array> =>
  (await render(document, { draft: false, settings: { ...usualSettings, pdf, accessible, qr } })).pdf;

const whole = (standard: Standard, accessible = false) => ({ standard, accessible, attachments: [] });

const attachment = {
  name: '',
  bytes: new Uint8Array(),
  mediaType: '',
  description: '',
  relation: 'Source',
} as const;

describe('a PDF', () => {
  let plain = new Uint8Array();
  let aloud = new Uint8Array();
  beforeAll(async () => {
    plain = Uint8Array.from(await printed('a-2b', false));
    aloud = Uint8Array.from(await printed('a-2a', true));
  });

  it.each(pdfStandards)('is %s where the office wants it, and no other', async (standard) => {
    const bytes = await printed(standard, false);
    const attachments = standard.startsWith('a-3') ? [attachment, attachment] : [];
    for (const other of pdfStandards) {
      const faults = await archiveFaults(bytes, { ...whole(other), attachments });
      expect(faults.includes('нет отметки о виде PDF/A')).toBe(other !== standard);
    }
  });

  it('of part 3 carries the document’s data and its DOCX, described in Russian', async () => {
    const document = exampleOf('plan');
    const settings = { ...usualSettings, pdf: 'a-3b' as const };
    const { pdf, docx } = await render(document, { draft: false, settings });
    const read = await PDFDocument.load(pdf, { updateMetadata: false });
    const files = read.catalog.lookup(PDFName.of('AF'), PDFArray);
    const [data, word] = [0, 1].map((index) => files.lookup(index, PDFDict));
    const contentOf = (file: PDFDict | undefined) => {
      const stream = file?.lookup(PDFName.of('EF'), PDFDict).lookup(PDFName.of('F'));
      return stream instanceof PDFRawStream ? decodePDFRawStream(stream).decode() : new Uint8Array();
    };
    expect(documentSchema.parse(JSON.parse(new TextDecoder().decode(contentOf(data))))).toEqual(document);
    expect(Buffer.from(contentOf(word)).equals(docx)).toBe(true);
    expect([data, word].map((file) => String(file?.get(PDFName.of('AFRelationship'))))).toEqual([
      '/Source',
      '/Alternative',
    ]);
  });

  it('is the same file on another day, whatever goes along with it', async () => {
    expect(await printed('a-3a', true)).toEqual(await printed('a-3a', true));
  });

  type Spoil = (pdf: PDFDocument) => void;
  const name = PDFName.of;
  const every = (pdf: PDFDocument, type: string, change: (dictionary: PDFDict) => void): void => {
    for (const [, object] of pdf.context.enumerateIndirectObjects()) {
      const dictionary = object instanceof PDFRawStream ? object.dict : object;
      if (dictionary instanceof PDFDict && dictionary.get(name('Type')) === name(type)) change(dictionary);
    }
  };
  const script = (pdf: PDFDocument) => pdf.context.obj({ S: 'JavaScript', JS: PDFString.of('app.alert(1)') });

  const spoiled: readonly (readonly [string, Spoil])[] = [
    ['цветового профиля', (pdf) => pdf.catalog.delete(name('OutputIntents'))],
    ['шрифт не встроен', (pdf) => every(pdf, 'FontDescriptor', (font) => font.delete(name('FontFile2')))],
    ['соответствия буквам', (pdf) => every(pdf, 'Font', (font) => font.delete(name('ToUnicode')))],
    ['сценарии', (pdf) => pdf.catalog.set(name('OpenAction'), script(pdf))],
    [
      'вне файла',
      (pdf) => every(pdf, 'Metadata', (stream) => stream.set(name('FFilter'), name('FlateDecode'))),
    ],
    [
      'сглаженным',
      (pdf) => every(pdf, 'Page', (page) => page.set(name('X'), pdf.context.obj({ Interpolate: true }))),
    ],
    [
      'не печатаются',
      (pdf) =>
        pdf.getPage(0).node.set(name('Annots'), pdf.context.obj([{ Type: 'Annot', Subtype: 'Text', F: 2 }])),
    ],
    ['разметки', (pdf) => pdf.catalog.delete(name('MarkInfo'))],
    ['язык', (pdf) => pdf.catalog.delete(name('Lang'))],
    ['описания словами', (pdf) => every(pdf, 'StructElem', (element) => element.delete(name('Alt')))],
    ['заголовке окна', (pdf) => pdf.catalog.delete(name('ViewerPreferences'))],
    ['не тот файл', (pdf) => pdf.catalog.set(name('AF'), pdf.context.obj([{ Type: 'Filespec' }]))],
    ['PDF/UA-1', (pdf) => pdf.catalog.delete(name('Metadata'))],
  ];

  it.each(spoiled)('is found out where it is spoiled: %s', async (fault, spoil) => {
    expect(await archiveFaults(aloud, whole('a-2a', true))).toEqual([]);
    const pdf = await PDFDocument.load(aloud, { updateMetadata: false });
    spoil(pdf);
    const bytes = await pdf.save({ useObjectStreams: false });
    expect((await archiveFaults(bytes, whole('a-2a', true))).join()).toContain(fault);
  });

  it('of level B need not have what only reading aloud asks for', async () => {
    expect(await archiveFaults(plain, whole('a-2b'))).toEqual([]);
    expect(await archiveFaults(plain, whole('a-2b', true))).toContain('нет отметки PDF/UA-1');
  });
});

describe.skipIf(!hasVeraPdf() && !process.env.CI)('veraPDF (Java, org.verapdf.apps:greenfield-apps)', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'standards-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(pdfStandards)(
    'finds every kind of paper sound: %s with PDF/UA-1, the order also without',
    async (standard) => {
      const write = async (file: string, accessible: boolean, kind: string): Promise<string> => {
        const path = join(folder, `${standard}-${file}.pdf`);
        writeFileSync(path, await printed(standard, accessible, exampleOf(kind)));
        return path;
      };
      const aloud: string[] = [];
      for (const kind of templateKinds) aloud.push(await write(kind, true, kind));
      const alone = await write('alone', false, 'order');
      expect(veraFaults([...aloud, alone], standard.slice(2) as Flavour)).toEqual([]);
      expect(veraFaults(aloud, 'ua1')).toEqual([]);
    },
    300_000,
  );
});
