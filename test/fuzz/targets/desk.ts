/** What a clerk brings besides documents: a register kept elsewhere, a template of the office's own. */
import { docx, ruledTable, tr, xlsxParts, zip } from '../../office-kit.ts';
import { zipForm } from '../forms/zip-form.ts';
import { wholeForm } from '../part.ts';
import type { Target } from '../target.ts';
import { today } from './documents.ts';
import { exampleSeeds, templateSeed } from './seeds.ts';

const rows = [
  ['Номер', 'Дата', 'Заголовок', 'Кем подписан', 'Листов', 'Примечание'],
  ['1-ОД', '12.01.2024', 'О плане', 'Краснов И.И.', '2', ''],
  ['2-ОД', '15.01.2024', 'Об обходе', 'Краснов И.И.', '1', 'аннулирован'],
  ['3а-ОД', '16 января 2024 г.', 'О графике', '', '', ''],
];
const csv = (mark: string): Uint8Array => Buffer.from(rows.map((row) => row.join(mark)).join('\n'));
const cells = rows.map(
  (row, y) =>
    `<row r="${y + 1}">${row.map((cell, x) => `<c r="${'ABCDEF'[x]}${y + 1}" t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`,
);

const importRegister = async (bytes: Uint8Array): Promise<unknown> => {
  const { importJournal } = await import('../../../pipeline/way/import-journal.ts');
  const { sniff } = await import('../../../pipeline/read/sniff.ts');
  // Old formats go through another program first.
  if (!['text', 'xlsx', 'docx'].includes(sniff(bytes))) return null;
  const journal = {
    listSeries: async () => [
      { name: 'ОД', kind: 'основная деятельность', year: 2024, format: '{n}-ОД', first: 1 },
    ],
    list: async () => [],
    importEntries: async () => undefined,
  };
  return importJournal(journal, { name: 'журнал', bytes }, { today });
};

const registerRooms = ['journal/import', 'read/read-sheets.ts', 'read/text/csv.ts', 'read/xlsx'];

/** The example that templates are filled with, as it is printed: the same for all inputs. */
const example = async () => {
  const [{ viewThrough }, { readDocumentJson }] = await Promise.all([
    import('../../../pipeline/render/render.ts'),
    import('../../../pipeline/read/read-json.ts'),
  ]);
  const [json = new Uint8Array()] = await exampleSeeds();
  const document = await readDocumentJson(Buffer.from(json).toString(), 'пример');
  const { view } = await viewThrough(document, { draft: false });
  return { document, view };
};
let known: ReturnType<typeof example> | null = null;

/** Finds what is wrong with a template, and fills it with an example where nothing is. */
const useTemplate = async (bytes: Uint8Array): Promise<unknown> => {
  const [{ findTemplateFaults }, { orderFields }, { renderDocx }] = await Promise.all([
    import('../../../pipeline/render/fields/faults/find-template-faults.ts'),
    import('../../../pipeline/render/fields/order-fields.ts'),
    import('../../../pipeline/render/docx/render-docx.ts'),
  ]);
  known ??= example();
  const { document, view } = await known;
  const faults = findTemplateFaults(bytes, orderFields);
  const filled = renderDocx({ place: 'шаблон.docx', docx: bytes }, view, { document });
  return { faults, filled: filled.length };
};

export const deskTargets: readonly Target[] = [
  {
    name: 'register',
    rooms: registerRooms,
    form: wholeForm('text'),
    seeds: async () => [csv(';'), csv('\t'), csv(',')],
    run: importRegister,
  },
  {
    name: 'register-table',
    rooms: registerRooms,
    form: zipForm,
    seeds: async () => [
      zip(xlsxParts(`<sheetData>${cells.join('')}</sheetData>`)),
      docx({ body: ruledTable(...rows.map((row) => tr(row))) }),
    ],
    run: importRegister,
  },
  {
    name: 'template',
    rooms: ['render/fields', 'render/docx', 'tools/archive.ts'],
    form: zipForm,
    seeds: () => Promise.all(['order', 'directive', 'resolution'].map(templateSeed)),
    run: useTemplate,
  },
];
