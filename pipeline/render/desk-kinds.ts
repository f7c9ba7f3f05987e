/** The kinds of paper that a clerk can have a template of. */
import { closest } from '../model/nearest.ts';
import { exitCodes, Failure } from '../report/failure.ts';
import type { Field } from './fields/field.ts';
import { orderFields } from './fields/order-fields.ts';
import { journalFields } from './journal/journal-fields.ts';
import type { TemplateKind } from './kinds.ts';
import { extractFields } from './sheets/extract-fields.ts';
import { sheetFields } from './sheets/sheet-fields.ts';

export interface DeskKind {
  /** As a clerk names it. */
  readonly name: string;
  /** Its folder among the templates that come with the program. */
  readonly folder: string;
  /** What its templates may name. */
  readonly tree: readonly Field[];
  /** Of what is printed of a document itself; null for papers made of one, or of the register. */
  readonly paper: TemplateKind | null;
  /** What prints it. */
  readonly command: string;
}

const paper = (name: string, kind: TemplateKind): DeskKind => ({
  name,
  folder: kind,
  tree: orderFields,
  paper: kind,
  command: 'issue приказ.json',
});

const other = (name: string, folder: string, tree: readonly Field[], command: string): DeskKind => ({
  name,
  folder,
  tree,
  paper: null,
  command,
});

export const deskKinds: readonly DeskKind[] = [
  paper('приказ', 'order'),
  paper('распоряжение', 'directive'),
  paper('постановление', 'resolution'),
  paper('изменение', 'amendment'),
  paper('отмена', 'revocation'),
  paper('приложения', 'appendices'),
  paper('план', 'plan'),
  other('выписка', 'extract', extractFields, 'extract приказ.json --clauses 1'),
  other('ознакомление', 'familiarisation', sheetFields, 'sheet familiarisation приказ.json'),
  other('согласование', 'approval', sheetFields, 'sheet approval приказ.json'),
  other('карточка', 'control-card', sheetFields, 'sheet cards приказ.json'),
  other('журнал', 'journal', journalFields, 'journal export --format docx'),
];

/**
 * The kind that a clerk named, in Russian or by the name of its folder.
 * @throws Failure `cli/unknown-kind`
 */
export const kindNamed = (typed: string): DeskKind => {
  const wanted = typed.trim().toLowerCase();
  const found = deskKinds.find(({ name, folder }) => name === wanted || folder === wanted);
  if (found) return found;
  const names = deskKinds.map(({ name }) => name);
  const [meant] = closest(wanted, names, 1);
  throw new Failure({
    rule: 'cli/unknown-kind',
    exitCode: exitCodes.usage,
    message: `Вида документа «${typed}» нет${meant ? `; возможно, «${meant}»` : ''}.`,
    advice: `Виды: ${names.join(', ')}.`,
  });
};
