/** What other programs write, with sizes that we set: measured to half a millimetre and a quarter of a point. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import type { MeasuredPaper, PaperLine } from '../pipeline/model/paper/measured-paper.ts';
import { p, r, ruledTable, tc, tr } from './office-kit.ts';
import { measure, paperOf, style } from './paper-kit.ts';
import { hasProgram } from './render-kit.ts';

const folder = mkdtempSync(join(tmpdir(), 'prikaz-measure-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What LibreOffice makes of a file. */
const convert = (name: string, bytes: Uint8Array | string, to: string): Uint8Array => {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  writeFileSync(join(folder, name), bytes);
  const how = ['--headless', '--norestore', '--convert-to', to, '--outdir', folder, join(folder, name)];
  spawnSync('soffice', [profile, ...how], { timeout: 150_000, killSignal: 'SIGKILL' });
  return readFileSync(join(folder, name.replace(/\.\w+$/, `.${to.slice(0, /\W/.exec(to)?.index)}`)));
};

const sentence =
  'Комиссии провести проверку сохранности имущества и представить отчёт о её результатах директору';
const long = `${sentence}, ${sentence.toLowerCase()}, ${sentence.toLowerCase()}.`;

const lineWith = ({ lines }: MeasuredPaper, text: string): PaperLine => {
  const line = lines.find((each) => each.text.includes(text));
  if (!line) throw new Error(`no line with ${text}`);
  return line;
};

const near = (value: number | null | undefined, expected: number, by = 0.5): void => {
  expect(value).not.toBeNull();
  expect(Math.abs((value ?? 0) - expected), `${value} is not ${expected}`).toBeLessThanOrEqual(by);
};

describe.skipIf(!hasProgram('soffice') && !process.env['CI'])('LibreOffice (soffice)', () => {
  const mm = (length: number): number => Math.round((length / 25.4) * 1440);
  const face = '<w:rFonts w:ascii="Liberation Serif" w:hAnsi="Liberation Serif"/>';

  test('a PDF of a DOCX of known measures', async () => {
    const centred = '<w:jc w:val="center"/>';
    const head = p('<w:fldSimple w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple>', centred);
    const body = (text: string): string =>
      p(
        text,
        `<w:spacing w:line="360" w:lineRule="auto" w:before="0" w:after="0"/><w:ind w:firstLine="${mm(12.5)}"/><w:jc w:val="both"/>`,
      );
    const rows = Array.from({ length: 40 }, (_, row) => tr([`${row + 1}`, 'до 15 апреля 2024 г.']));
    const grid = '</w:tblPr><w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="4000"/></w:tblGrid>';
    const table = ruledTable(tr([tc('Номер'), tc('Срок')], '<w:tblHeader/>'), ...rows).replace(
      '</w:tblPr>',
      grid,
    );
    const docx = paperOf({
      body: [
        p(r('Муниципальное учреждение', '<w:b/>'), centred),
        p(r('«Дом культуры»', '<w:b/>'), centred),
        ...Array.from({ length: 12 }, () => body(long)),
        p('Директор дома культуры', `<w:ind w:left="${mm(85)}"/>`),
        table,
      ].join(''),
      section: `<w:headerReference w:type="default" r:id="h1"/><w:headerReference w:type="first" r:id="h2"/><w:pgSz w:w="${mm(210)}" w:h="${mm(297)}"/><w:pgMar w:top="${mm(22)}" w:right="${mm(12)}" w:bottom="${mm(21)}" w:left="${mm(28)}" w:header="${mm(11)}" w:footer="567" w:gutter="0"/><w:titlePg/>`,
      styles: `<w:docDefaults><w:rPrDefault><w:rPr>${face}<w:sz w:val="27"/></w:rPr></w:rPrDefault></w:docDefaults>${style('Normal', '<w:name w:val="Normal"/>', 'paragraph', true)}`,
      heads: { h1: head, h2: p('') },
    });
    const paper = await measure(convert('known.docx', docx, 'pdf'));
    const [first, second] = paper.areas;
    near(first?.width, 210);
    near(first?.margins?.left, 28);
    near(first?.margins?.right, 12);
    near(first?.margins?.top, 22);
    expect(first?.numbers).toEqual([]);
    expect(second?.numbers).toMatchObject([{ text: '2', edge: 'top', align: 'centre' }]);
    near(second?.numbers[0]?.distance, 11);
    const line = lineWith(paper, 'Комиссии');
    expect(line).toMatchObject({ fonts: ['Liberation Serif'], align: 'justified' });
    near(line.sizes[0], 13.5, 0.25);
    near(line.indent, 0);
    near(line.firstLine, 12.5);
    near(line.spacing, 1.5, 0.02);
    near(line.width, 170);
    expect(lineWith(paper, 'Муниципальное')).toMatchObject({ align: 'centre', bold: true });
    near(lineWith(paper, 'Директор').indent, 85);
    expect(paper.tables).toMatchObject([{ repeated: 1 }]);
    expect(paper.tables[0]?.rows).toHaveLength(41);
    expect(paper.tables[0]?.areas.length).toBeGreaterThan(1);
  });

  test('a DOCX of a page of known measures', async () => {
    const page = `<html><head><meta charset="utf-8"><style>@page { size: 210mm 297mm; margin: 20mm 15mm 25mm 30mm }
      p { font: 13pt "Liberation Serif"; margin: 0; text-align: justify; text-indent: 12.5mm; line-height: 150% }</style></head>
      <body><p>${long}</p><p style="text-align: right; text-indent: 0">О.П. Ландышев</p></body></html>`;
    const paper = await measure(convert('page.html', page, 'docx:Office Open XML Text'));
    const [area] = paper.areas;
    near(area?.margins?.left, 30);
    near(area?.margins?.right, 15);
    const line = lineWith(paper, 'Комиссии');
    expect(line).toMatchObject({
      fonts: ['Liberation Serif'],
      sizes: [13],
      align: 'justified',
      spacing: 1.5,
    });
    near(line.firstLine, 12.5);
    expect(lineWith(paper, 'Ландышев')).toMatchObject({ align: 'right' });
  });
});

describe.skipIf(!hasProgram('chromium') && !process.env['CI'])('Chromium (chromium)', () => {
  test('a PDF of a page of known measures', async () => {
    const page = `<html lang="ru"><head><meta charset="utf-8"><title>Проба</title><style>@page { size: A4; margin: 20mm 10mm 25mm 30mm }
      body { font: 14pt/1.5 "Liberation Serif"; margin: 0 } p { margin: 0; text-align: justify; text-indent: 12.5mm }
      td { border: 1px solid #000; padding: 1mm }</style></head><body>
      <p style="text-align: center; text-indent: 0"><b>Общество<br>«Северный ветер и компания»</b></p>
      ${`<p>${long}</p>`.repeat(4)}<p style="text-indent: 0">12.03.2024<span style="float: right">№&nbsp;17</span></p>
      <table><tr><td>Номер</td><td>Срок</td></tr><tr><td>1</td><td>до 15 апреля</td></tr></table></body></html>`;
    writeFileSync(join(folder, 'page.html'), page);
    const pdf = join(folder, 'chromium.pdf');
    const how = [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--no-pdf-header-footer',
      `--print-to-pdf=${pdf}`,
    ];
    spawnSync('chromium', [...how, pathToFileURL(join(folder, 'page.html')).href], { timeout: 60_000 });
    const paper = await measure(readFileSync(pdf));
    near(paper.areas[0]?.margins?.left, 30);
    near(paper.areas[0]?.margins?.right, 10);
    const line = lineWith(paper, 'Комиссии');
    expect(line).toMatchObject({ fonts: ['Liberation Serif'], align: 'justified' });
    near(line.sizes[0], 14, 0.25);
    near(line.firstLine, 12.5);
    // Half as much again as the size, which is less than half as much again as the face’s own line.
    near(line.spacing, 1.5 / 1.149, 0.02);
    expect(lineWith(paper, 'Северный')).toMatchObject({ align: 'centre', bold: true });
    expect(lineWith(paper, '№\u00a017')).toMatchObject({ align: 'right' });
    expect(paper.tables).toMatchObject([
      {
        rows: [
          ['Номер', 'Срок'],
          ['1', 'до 15 апреля'],
        ],
        repeated: 0,
      },
    ]);
    expect(paper.properties).toMatchObject({
      title: 'Проба',
      language: 'ru',
      fontsEmbedded: true,
      standards: [],
    });
  });
});
