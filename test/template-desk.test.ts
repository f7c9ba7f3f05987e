import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import PizZip from 'pizzip';
import { describe, expect, it } from 'vitest';
import { deskKinds, kindNamed } from '../pipeline/render/desk-kinds.ts';
import { renderDocx } from '../pipeline/render/docx/render-docx.ts';
import { templateKinds } from '../pipeline/render/kinds.ts';
import { prepare } from '../pipeline/render/render.ts';
import { checkTemplate } from '../pipeline/render/template-check/check-template.ts';
import { exampleOf } from '../pipeline/render/template-check/example-of.ts';
import { startDocx } from '../pipeline/render/template-check/start-template.ts';
import { exitCodes } from '../pipeline/report/failure.ts';
import { paragraphsOf, partOf } from './render-kit.ts';
import { runPrikaz, scratchFolder } from './run-prikaz.ts';

const docxThrough = async (kind: (typeof templateKinds)[number], template?: string): Promise<Uint8Array> => {
  const look = { draft: true, ...(template !== undefined && { template }) };
  const prepared = await prepare(await exampleOf(kind), look);
  return renderDocx(prepared.template, prepared.view);
};

const spoilFile = (path: string, edit: (xml: string) => string): void => {
  const zip = new PizZip(readFileSync(path));
  zip.file('word/document.xml', edit(zip.file('word/document.xml')?.asText() ?? ''));
  // As Word leaves it in a file of one page: nobody has to lay it out again to know where things are.
  zip.file('docProps/app.xml', '<Properties><Pages>1</Pages></Properties>');
  writeFileSync(path, zip.generate({ type: 'nodebuffer' }));
};

describe('a template to begin with', () => {
  it.each(templateKinds)('prints %s word for word as the built-in one', async (kind) => {
    const template = join(scratchFolder(), 'свой.docx');
    writeFileSync(template, await startDocx(kindNamed(kind)));
    const [own, usual] = [await docxThrough(kind, template), await docxThrough(kind)];
    expect(paragraphsOf(own)).toEqual(paragraphsOf(usual));
    expect(partOf(own, 'word/header1.xml')).toBe(partOf(usual, 'word/header1.xml'));
  });

  it('keeps its sections where LibreOffice has moved their ends into tags', async () => {
    const template = join(scratchFolder(), 'свой.docx');
    writeFileSync(template, await startDocx(kindNamed('приказ')));
    const moved =
      /<w:p>(<w:r><w:t>[^<]*<\/w:t><\/w:r>)<\/w:p>\s*<w:p>(<w:pPr>[^/]*\/><w:sectPr>.*?<\/w:pPr>)<\/w:p>/gsu;
    spoilFile(template, (xml) => xml.replace(moved, '<w:p>$2$1</w:p>'));
    expect(partOf(readFileSync(template), 'word/document.xml')).toMatch(
      /<\/w:sectPr><\/w:pPr><w:r><w:t>\{\//u,
    );
    const [own, usual] = [await docxThrough('order', template), await docxThrough('order')];
    const sections = (docx: Uint8Array) => partOf(docx, 'word/document.xml').match(/<w:pgSz[^>]*>/gu);
    expect(sections(own)).toEqual(sections(usual));
    expect(paragraphsOf(own)).toEqual(paragraphsOf(usual));
  });

  it('speaks Russian, all of it', async () => {
    const docx = await startDocx(kindNamed('приказ'));
    for (const part of ['word/document.xml', 'word/header1.xml', 'word/header2.xml'])
      expect(partOf(docx, part)).not.toMatch(/\{[^}]*[A-Za-z][^}]*\}/u);
  });

  it('is made as one file or as a folder, and takes no place that is taken', async () => {
    const folder = scratchFolder();
    const file = join(folder, 'приказ.docx');
    expect(await runPrikaz(['template', 'new', file])).toMatchObject({ code: exitCodes.ok });
    expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK');
    expect(await runPrikaz(['template', 'new', file])).toMatchObject({
      code: exitCodes.usage,
      err: expect.stringContaining('cli/template-there'),
    });
    const plan = join(folder, 'план');
    writeFileSync(plan, 'это файл');
    expect((await runPrikaz(['template', 'new', plan])).err).toContain('cli/template-there');
    rmSync(plan);
    await runPrikaz(['template', 'new', plan, '--kind', 'план']);
    for (const name of ['template.docx', 'template.typ', 'wording.json', 'example.json'])
      expect(existsSync(join(plan, name))).toBe(true);
    expect(JSON.parse(readFileSync(join(plan, 'wording.json'), 'utf8'))).toHaveProperty('plan.tasks');
  });

  it.each(deskKinds)('is found right by the check: $name', async (kind) => {
    const template = join(scratchFolder(), 'свой.docx');
    writeFileSync(template, await startDocx(kind));
    expect((await checkTemplate(template, kind)).remarks).toEqual([]);
  });

  it.each(['шаблон.dotx', 'шаблон.doc'])('is no %s', async (name) => {
    const { code, err } = await runPrikaz(['template', 'new', name], { cwd: scratchFolder() });
    expect({ code, err }).toEqual({
      code: exitCodes.usage,
      err: expect.stringContaining('cli/bad-template-name'),
    });
  });

  it('is of a kind that there is', async () => {
    const { code, err } = await runPrikaz(['template', 'new', 'x.docx', '--kind', 'прикас']);
    expect({ code, err }).toEqual({ code: exitCodes.usage, err: expect.stringContaining('«приказ»') });
  });
});

describe('prikaz template check', () => {
  it('finds nothing wrong with what it made itself', async () => {
    const file = join(scratchFolder(), 'приказ.docx');
    await runPrikaz(['template', 'new', file]);
    const { code, err } = await runPrikaz(['template', 'check', file, '--out', scratchFolder()]);
    expect({ code, err }).toEqual({ code: exitCodes.ok, err: expect.stringContaining('ошибок нет') });
  });

  it('tells all mistakes, with places and advice, and writes a copy with comments', async () => {
    const [file, out] = [join(scratchFolder(), 'приказ.docx'), scratchFolder()];
    await runPrikaz(['template', 'new', file]);
    spoilFile(file, (xml) =>
      xml.replace('{строка номера}', '{строка номира}').replace('{фио}', '{фио|дательней}'),
    );
    const { code, err } = await runPrikaz(['template', 'check', file, '--out', out]);
    expect(code).toBe(exitCodes.documentError);
    expect(err).toContain('найдено: 2 ошибки');
    expect(err).toContain('возможно, „строка номера“');
    expect(err).toContain('возможно, „дательный“');
    const copy = readFileSync(join(out, 'приказ.замечания.docx'));
    expect(partOf(copy, 'word/comments.xml').match(/<w:comment /gu)?.length).toBeGreaterThanOrEqual(2);
  });

  it('answers programs', async () => {
    const file = join(scratchFolder(), 'приказ.docx');
    await runPrikaz(['template', 'new', file]);
    spoilFile(file, (xml) => xml.replace('{строка даты}', '{строка дати}'));
    const { out } = await runPrikaz(['template', 'check', file, '--json', '--out', scratchFolder()]);
    expect(JSON.parse(out).remarks[0]).toMatchObject({
      rule: 'template/unknown-field',
      severity: 'error',
      tag: 'строка дати',
      part: 'word/document.xml',
      around: expect.stringContaining('{строка дати}'),
    });
  });

  it('is what issuing says too', async () => {
    const [file, out] = [join(scratchFolder(), 'приказ.docx'), scratchFolder()];
    await runPrikaz(['template', 'new', file]);
    spoilFile(file, (xml) => xml.replace('{строка даты}', '{строка дати}'));
    const checked = await runPrikaz(['template', 'check', file, '--out', out]);
    const example = join(import.meta.dirname, '../templates/order/example.json');
    const issued = await runPrikaz(['issue', example, '--template', file, '--out', out]);
    const message = 'Поля „строка дати“ нет; возможно, „строка даты“';
    expect(checked.err).toContain(message);
    expect(issued).toMatchObject({ code: exitCodes.input, err: expect.stringContaining(message) });
    expect(issued.err).toContain('prikaz template check');
  });

  it('knows a plan’s template by what it prints', async () => {
    const file = join(scratchFolder(), 'план.docx');
    await runPrikaz(['template', 'new', file, '--kind', 'план']);
    const { code, err } = await runPrikaz(['template', 'check', file, '--out', scratchFolder()]);
    expect({ code, err }).toEqual({
      code: exitCodes.ok,
      err: expect.stringContaining('ошибок нет.\nПосмотреть'),
    });
  });

  it('takes a folder too, and tells what its template.typ is wrong with', async () => {
    const folder = join(scratchFolder(), 'план');
    await runPrikaz(['template', 'new', folder, '--kind', 'план']);
    writeFileSync(join(folder, 'template.typ'), '#nowhere');
    const out = scratchFolder();
    const { code, err } = await runPrikaz(['template', 'check', folder, '--out', out]);
    expect({ code, err }).toEqual({
      code: exitCodes.documentError,
      err: expect.stringContaining('unknown variable: nowhere'),
    });
  });

  it('refuses what Word did not write as a document', async () => {
    const file = join(scratchFolder(), 'приказ.doc');
    writeFileSync(file, 'старый формат');
    expect(await runPrikaz(['template', 'check', file])).toMatchObject({
      code: exitCodes.input,
      err: expect.stringContaining('render/template-unfit'),
    });
  });
});

describe('prikaz template preview', () => {
  it('fills a folder with the example: DOCX, PDF and a picture', async () => {
    const [folder, out] = [join(scratchFolder(), 'мой'), scratchFolder()];
    await runPrikaz(['template', 'new', folder]);
    const { code, err } = await runPrikaz(['template', 'preview', folder, '--out', out]);
    expect({ code, err }).toEqual({ code: exitCodes.ok, err: expect.stringContaining('мой.образец.png') });
    const sample = (await exampleOf('order')).order?.signatory?.name ?? '';
    expect(paragraphsOf(readFileSync(join(out, 'мой.образец.docx'))).join(' ')).toContain(
      sample.replace(/ /gu, '\u00A0'),
    );
    expect(readFileSync(join(out, 'мой.образец.pdf')).subarray(0, 4).toString()).toBe('%PDF');
    expect(readFileSync(join(out, 'мой.образец.png')).subarray(1, 4).toString()).toBe('PNG');
  });

  it('fills it with a document of one’s own', async () => {
    const [folder, out] = [join(scratchFolder(), 'мой'), scratchFolder()];
    await runPrikaz(['template', 'new', folder]);
    const own = join(scratchFolder(), 'свой.json');
    const example = await exampleOf('order');
    writeFileSync(own, JSON.stringify({ ...example, order: { ...example.order, number: '777-ОД' } }));
    await runPrikaz(['template', 'preview', folder, '--with', own, '--out', out]);
    expect(paragraphsOf(readFileSync(join(out, 'мой.образец.docx'))).join(' ')).toContain('777-ОД');
  });

  it('does without template.typ', async () => {
    const [folder, out] = [join(scratchFolder(), 'мой'), scratchFolder()];
    await runPrikaz(['template', 'new', folder]);
    rmSync(join(folder, 'template.typ'));
    const { code } = await runPrikaz(['template', 'preview', folder, '--out', out]);
    expect(code).toBe(exitCodes.ok);
    expect(existsSync(join(out, 'мой.образец.docx'))).toBe(true);
  });
});

describe('prikaz template fields', () => {
  it('lists every field with what it holds and every filter', async () => {
    const { code, out } = await runPrikaz(['template', 'fields']);
    expect(code).toBe(exitCodes.ok);
    expect(out).toMatch(/^ {2}\{номер\} +регистрационный номер/mu);
    expect(out).toContain('{подписант.фио}');
    expect(out).toContain('|дательный');
  });

  it('answers programs, and writes a page to keep beside Word', async () => {
    const folder = scratchFolder();
    const { out } = await runPrikaz(['template', 'fields', '--json', '--out', folder]);
    const { fields, filters } = JSON.parse(out);
    expect(fields).toContainEqual(expect.objectContaining({ tag: '{номер}', english: '{number}' }));
    const page = readFileSync(join(folder, 'поля.html'), 'utf8');
    for (const { tag } of fields) expect(page).toContain(tag.replaceAll('"', '&quot;'));
    for (const { written } of filters) expect(page).toContain(written.replaceAll('"', '&quot;'));
  });
});
