import PizZip from 'pizzip';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { usualSettings } from '../pipeline/model/office/settings.ts';
import { archiveFaults } from '../pipeline/render/pdf/check-archive.ts';
import { lostWords } from '../pipeline/render/pdf/lost-words.ts';
import { officePdf } from '../pipeline/render/pdf/office-pdf.ts';
import { type PdfOptions, usualPdf } from '../pipeline/render/pdf/pdf-options.ts';
import { render } from '../pipeline/render/render.ts';
import { renderForms } from '../pipeline/render/render-forms.ts';
import { exampleOf, hasProgram, paragraphsOf, partOf, pdfWords, wordsOf } from './render-kit.ts';

const order = exampleOf('order');
const day = '2025-08-29';
const docxOf = async (document = order) => (await render(document, { draft: false })).docx;

/** The DOCX with another body. */
const edited = (docx: Uint8Array, edit: (xml: string) => string): Uint8Array => {
  const zip = new PizZip(docx);
  zip.file('word/document.xml', edit(partOf(docx, 'word/document.xml')));
  return zip.generate({ type: 'uint8array' });
};

afterEach(() => vi.unstubAllEnvs());

describe.skipIf(!hasProgram('soffice') && !process.env.CI)(
  'LibreOffice as the printer (soffice)',
  { timeout: 180_000 },
  () => {
    const print = async (options: Partial<PdfOptions>) =>
      officePdf(await docxOf(), { ...usualPdf, ...options }, day);

    it('prints the DOCX word for word, with the document’s own day', async () => {
      const settings = { ...usualSettings, engine: 'libreoffice' as const };
      const { docx, pdf } = await render(order, { draft: false, settings });
      expect(await pdfWords(pdf)).toEqual(expect.arrayContaining([...wordsOf(paragraphsOf(docx).join(' '))]));
      expect(Buffer.from(pdf).toString('latin1')).toContain('2025-08-29T00:00:00Z');
    });

    it.each([
      ['a-2a', false],
      ['a-3b', true],
    ] as const)('keeps to %s, PDF/UA-1 as well: %s', async (standard, accessible) => {
      const pdf = await print({ standard, accessible });
      expect(await archiveFaults(pdf, { ...usualPdf, standard, accessible })).toEqual([]);
    });

    it('prints several at once in one start, each as it would alone', async () => {
      const docx = await docxOf();
      const other = await docxOf(exampleOf('plan'));
      const [first, second, again] = await Promise.all(
        [docx, other, docx].map((file) => officePdf(file, usualPdf, day)),
      );
      expect(first).toEqual(again);
      expect((await pdfWords(second ?? new Uint8Array())).join(' ')).toContain('План');
    });

    it('tells of the one that cannot be printed and prints the others', async () => {
      const broken = new TextEncoder().encode('это не DOCX');
      const [sound, refused] = await Promise.allSettled([
        officePdf(await docxOf(), usualPdf, day),
        officePdf(broken, usualPdf, day),
      ]);
      expect(sound.status).toBe('fulfilled');
      expect(refused).toMatchObject({ status: 'rejected', reason: { rule: 'render/office-failed' } });
    });
  },
);

describe('a PDF that was made of a DOCX', () => {
  it('is missed every word that it does not print', async () => {
    const { docx, pdf } = await render(order, { draft: false });
    expect(await lostWords(docx, pdf)).toEqual([]);
    const longer = edited(docx, (xml) => xml.replace('Директор', 'Директор-распорядитель лицея'));
    expect(await lostWords(longer, pdf)).toEqual(['Директор-распорядитель', 'лицея']);
  });

  it('need not print what nobody sees in the DOCX', async () => {
    const { docx, pdf } = await render(order, { draft: false });
    const hidden = edited(docx, (xml) =>
      xml.replace(
        '</w:body>',
        '<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>невидимка</w:t></w:r></w:p></w:body>',
      ),
    );
    expect(await lostWords(hidden, pdf)).toEqual([]);
  });
});

describe('without LibreOffice', () => {
  it('the DOCX stands alone, and what to do is said', async () => {
    vi.stubEnv('PRIKAZ_LIBREOFFICE', '/no/such/soffice');
    const said: unknown[] = [];
    const settings = { ...usualSettings, engine: 'libreoffice' as const };
    const files = await renderForms(
      order,
      { draft: false, settings, forms: ['docx', 'pdf'] },
      (rule, values) => said.push([rule, values]),
    );
    expect(files.map(({ suffix }) => suffix)).toEqual(['.docx']);
    expect(said).toEqual([
      ['render/pdf-not-made', expect.objectContaining({ advice: expect.stringContaining('LibreOffice') })],
    ]);
  });
});
