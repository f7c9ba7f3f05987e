import jsqr from 'jsqr';
import PizZip from 'pizzip';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { type OfficeSettings, usualSettings } from '../pipeline/model/office/settings.ts';
import { qrCode } from '../pipeline/render/qr/qr-code.ts';
import { render } from '../pipeline/render/render.ts';
import { drawPdfPage, loadPdf } from '../pipeline/tools/pdfjs.ts';
import { exampleOf, partOf } from './render-kit.ts';

const order = exampleOf('order');
const withCode = (qr: string): OfficeSettings => ({ ...usualSettings, qr });
const print = (qr: string, document = order) => render(document, { draft: false, settings: withCode(qr) });

// Its types describe a module within the module.
const decode = jsqr.default;

/** The code on a page: its text, and in millimetres its box without the quiet zone. */
const codeOnPage = async (pdf: Uint8Array, number: number) => {
  const file = await loadPdf(pdf);
  const scale = 3;
  const canvas = await drawPdfPage(await file.getPage(number), scale);
  await file.loadingTask.destroy();
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  const found = decode(data, canvas.width, canvas.height);
  const millimetres = (pixels: number) => (pixels / scale / 72) * 25.4;
  return (
    found && {
      text: found.data,
      left: millimetres(found.location.topLeftCorner.x),
      right: millimetres(found.location.bottomRightCorner.x),
      bottom: millimetres(found.location.bottomRightCorner.y),
    }
  );
};

const codeInDocx = async (docx: Uint8Array) => {
  const picture = new PizZip(docx).file('word/media/prikaz-qr.png')?.asUint8Array() ?? new Uint8Array();
  const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return decode(new Uint8ClampedArray(data), info.width, info.height)?.data;
};

describe('the code on the first sheet', () => {
  it('says in both forms what the office wants, with the order’s own values', async () => {
    const { docx, pdf } = await print('{{number}} от {{date}}: {{title}}');
    const text = `${order.order?.number} от 29.08.2025: ${order.order?.title}`;
    expect(await codeInDocx(docx)).toBe(text);
    expect((await codeOnPage(pdf, 1))?.text).toBe(text);
    expect(await codeOnPage(pdf, 2)).toBeNull();
  });

  it('stands at the lower right within the margins, twenty millimetres wide', async () => {
    const { pdf } = await print('№ {{number}}');
    const code = await codeOnPage(pdf, 1);
    expect((code?.right ?? 0) - (code?.left ?? 0)).toBeGreaterThan(19.5);
    expect(code?.right).toBeGreaterThan(190);
    expect(code?.right).toBeLessThan(200);
    expect(code?.bottom).toBeGreaterThan(265);
    expect(code?.bottom).toBeLessThan(277);
  });

  it('stands on the first sheet of a plan that has no order', async () => {
    const { pdf } = await print('{{title}}', exampleOf('plan'));
    expect((await codeOnPage(pdf, 1))?.text).toContain('План');
  });

  it('grows with its text rather than becoming too fine to be caught', () => {
    const { modules, side } = qrCode('я'.repeat(500));
    expect(side / modules.length).toBeGreaterThanOrEqual(0.4);
  });

  it('is described for those who are read to', async () => {
    const { docx, pdf } = await print('№ {{number}}');
    expect(partOf(docx, 'word/document.xml')).toContain('descr="Код QR: № 214-ОД"');
    expect(Buffer.from(pdf).toString('latin1')).toContain('/S /Figure');
  });

  it('is not put on a draft, nor where nobody asked for it', async () => {
    const draft = await render(order, { draft: true, settings: withCode('{{number}}') });
    const plain = await render(order, { draft: false });
    for (const { docx, pdf } of [draft, plain]) {
      expect(partOf(docx, 'word/document.xml')).not.toContain('w:drawing');
      expect(await codeOnPage(pdf, 1)).toBeNull();
    }
  });

  it('names what a phrase may say', async () => {
    const written = print('{{signature}}');
    await expect(written).rejects.toMatchObject({ rule: 'render/qr-broken', exitCode: 3 });
    await expect(written).rejects.toThrow(/\{\{number\}\}.*\{\{title\}\}/);
  });
});
