/** Template engines for DOCX, installed beside the project for one run of the bench and never part of it. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { OrderDocument } from '../../pipeline/model/document.ts';
import { docxParts, zip } from '../office-kit.ts';

/** Fills its template with an order's table. */
export type Fill = (document: OrderDocument) => Promise<unknown>;

export interface TemplatePeer {
  readonly name: string;
  readonly fill: Fill;
}

const cell = (text: string): string => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
const row = (...texts: readonly string[]): string => `<w:tr>${texts.map(cell).join('')}</w:tr>`;
const line = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

/** A template of the peer's own tongue: a few lines and a table with a row an item. */
const templateOf = (lines: readonly string[], ...rows: readonly string[]): Buffer =>
  Buffer.from(
    zip({
      ...docxParts({ body: `${lines.map(line).join('')}<w:tbl>${rows.join('')}</w:tbl>${line('')}` }),
      '[Content_Types].xml':
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    }),
  );

const columns = ['number', 'activity', 'deadline', 'responsible', 'result'] as const;

/** The same words for every peer: title, number and the cells of the items. */
const dataOf = ({ order, plans }: OrderDocument) => ({
  title: order?.title ?? '',
  number: order?.number ?? '',
  items: plans.flatMap(({ sections }) =>
    sections.flatMap(({ items }) =>
      items.map((item) => ({
        number: item.number ?? '',
        activity: item.activity ?? '',
        deadline: item.deadline?.text ?? '',
        responsible: item.responsible?.text ?? '',
        result: item.result ?? '',
      })),
    ),
  ),
});

interface DocxTemplates {
  readonly createReport: (options: object) => Promise<Uint8Array>;
}

const docxTemplates = ({ createReport }: DocxTemplates): Fill => {
  const template = templateOf(
    ['+++INS title+++', '+++INS number+++'],
    row('+++FOR item IN items+++'),
    row(...columns.map((name) => `+++INS $item.${name}+++`)),
    row('+++END-FOR item+++'),
  );
  return (document) => createReport({ template, data: dataOf(document) });
};

interface EasyTemplate {
  readonly TemplateHandler: new () => { process: (template: Buffer, data: object) => Promise<unknown> };
}

const easyTemplate = ({ TemplateHandler }: EasyTemplate): Fill => {
  const [first = '', ...others] = columns.map((name) => `{${name}}`);
  const last = others.pop() ?? '';
  const template = templateOf(['{title}', '{number}'], row(`{#items}${first}`, ...others, `${last}{/items}`));
  const handler = new TemplateHandler();
  return (document) => handler.process(template, dataOf(document));
};

const packages = ['docx-templates', 'easy-template-x'] as const;

/** The peers, none where npm cannot fetch them. */
export const templatePeers = async (): Promise<readonly TemplatePeer[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-peers-'));
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status } = spawnSync(npm, ['install', '--prefix', folder, '--ignore-scripts', ...packages], {
    stdio: 'ignore',
    shell: process.platform === 'win32',
  });
  if (status !== 0) return [];
  const load = async <Module>(name: string): Promise<{ module: Module; version: string }> => {
    const home = join(folder, 'node_modules', name);
    const { version, main } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
    const module = await import(pathToFileURL(join(home, main)).href);
    return {
      module: module.default?.createReport || module.default?.TemplateHandler ? module.default : module,
      version,
    };
  };
  const [docx, easy] = [await load<DocxTemplates>(packages[0]), await load<EasyTemplate>(packages[1])];
  return [
    { name: `${packages[0]} ${docx.version}, DOCX`, fill: docxTemplates(docx.module) },
    { name: `${packages[1]} ${easy.version}, DOCX`, fill: easyTemplate(easy.module) },
  ];
};
