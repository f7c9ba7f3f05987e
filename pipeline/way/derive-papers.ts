import type { Diagnostic, OrderDocument } from '../model/document.ts';
import { defaultLimits } from '../model/limits.ts';
import type { NamedPerson } from '../model/named-person.ts';
import { type OfficeSettings, usualSettings } from '../model/office/settings.ts';
import type { Rendered } from '../render/render.ts';
import type { Certification } from '../render/sheets/extract-view.ts';
import { exitCodes, Failure } from '../report/failure.ts';
import type { Say } from '../report/say.ts';
import type { Input } from './read-document.ts';
import { contextOf, type RunOptions } from './run-context.ts';

export type { Rendered } from '../render/render.ts';

interface PaperOptions extends RunOptions {
  readonly settings?: OfficeSettings;
  /** A template's folder or file; without it the one that comes with the program. */
  readonly template?: string | undefined;
}

interface ExtractOptions extends PaperOptions {
  /** Numbers of clauses and their points: «1», «3.2». */
  readonly clauses: readonly string[];
  /** Numbers of plans' items. */
  readonly items: readonly string[];
  readonly certification: Certification;
}

/** Papers made from a document, and the document that they show. */
interface Extracted {
  readonly document: OrderDocument;
  readonly papers: Rendered;
}

/** A certified extract from an order. Throws a `Failure` for a number that the order has not. */
export const extractPapers = async (
  document: OrderDocument,
  { clauses, items, certification, settings = usualSettings, template, ...options }: ExtractOptions,
): Promise<Extracted> => {
  const [{ excerpt }, { orderPaper }, { renderExtract }] = await Promise.all([
    import('../compose/excerpt.ts'),
    import('../compose/order-papers.ts'),
    import('../render/sheets/render-extract.ts'),
  ]);
  const part = orderPaper(await excerpt(document, contextOf(options, []), { clauses, items }));
  return { document: part, papers: await renderExtract(part, { settings, template, certification }) };
};

/** Sheets that people sign beside an order: to say that they know it, or that they agree. */
export const signingKinds = ['familiarisation', 'approval'] as const;
export type SigningKind = (typeof signingKinds)[number];

interface SigningOptions extends PaperOptions {
  /** Who signs; of familiarisation, whom the document names where this is not given. */
  readonly people?: readonly NamedPerson[];
}

interface Signed {
  readonly people: readonly NamedPerson[];
  readonly papers: Rendered;
  readonly diagnostics: readonly Diagnostic[];
}

export const signingSheet = async (
  document: OrderDocument,
  kind: SigningKind,
  { people: given, settings = usualSettings, template, ...options }: SigningOptions = {},
): Promise<Signed> => {
  const { renderApproval, renderFamiliarisation } = await import('../render/sheets/render-sheets.ts');
  const look = { settings, template };
  if (kind === 'approval') {
    const people = await asSignatures(given ?? []);
    return { people, papers: await renderApproval(document, people, look), diagnostics: [] };
  }
  const diagnostics: Diagnostic[] = [];
  const { say } = contextOf(options, diagnostics);
  const people = given ?? (await namedPeople(document, say));
  return { people, papers: await renderFamiliarisation(document, people, look), diagnostics };
};

const asSignatures = async (people: readonly NamedPerson[]): Promise<readonly NamedPerson[]> => {
  const [{ initialsFirst }, { russianGrammar }] = await Promise.all([
    import('../compose/people/initials-first.ts'),
    import('../grammar/grammar.ts'),
  ]);
  return initialsFirst(people, russianGrammar);
};

const namedPeople = async (document: OrderDocument, say: Say): Promise<readonly NamedPerson[]> => {
  const [{ peopleOf }, { russianGrammar }] = await Promise.all([
    import('../compose/people/people-of.ts'),
    import('../grammar/grammar.ts'),
  ]);
  const people = peopleOf(document, russianGrammar, say);
  if (people.length === 0) say('compose/nobody-named', undefined);
  return people;
};

interface ReadList {
  readonly people: readonly NamedPerson[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The people of a list: a spreadsheet, a Word table, CSV or plain lines. Throws a `Failure` where it has none. */
export const readPeople = async (input: Input, options: RunOptions = {}): Promise<ReadList> => {
  const [{ readSheets }, { peopleInRows }, { rowByRow }, { russianGrammar }] = await Promise.all([
    import('../read/read-sheets.ts'),
    import('../compose/people/people-in-rows.ts'),
    import('../compose/people/one-by-one.ts'),
    import('../grammar/grammar.ts'),
  ]);
  const sheets = await readSheets(input, contextOf(options, []), { limits: defaultLimits });
  const rows = sheets.map((sheet) =>
    sheet.rows.map(({ cells }) => {
      const width = Math.max(0, ...cells.map(({ column }) => column + 1));
      return Array.from(
        { length: width },
        (_, at) => cells.find(({ column }) => column === at)?.text ?? null,
      );
    }),
  );
  const lists = rows.map(peopleInRows);
  const people = rowByRow(
    lists.flatMap((list) => list.people),
    russianGrammar,
  );
  const left = lists.flatMap((list) => list.left);
  const diagnostics: Diagnostic[] = [];
  if (left.length > 0) contextOf(options, diagnostics).say('compose/rows-left', { rows: left });
  if (people.length > 0) return { people, diagnostics };
  throw new Failure({
    rule: 'compose/no-people',
    exitCode: exitCodes.input,
    message: `В файле ${input.name} не найдено ни одной фамилии.`,
    advice:
      'Напишите в каждой строке фамилию с инициалами и должность, или озаглавьте столбцы: «ФИО», «Должность».',
  });
};

interface CardPapers {
  readonly cards: readonly CardPaper[];
  readonly diagnostics: readonly Diagnostic[];
}

interface CardPaper {
  /** The party, null for all cards as one file. */
  readonly party: string | null;
  readonly papers: Rendered;
}

/** Control cards: one for each responsible party, in one file or each in its own. Throws a `Failure` without parties. */
export const cardPapers = async (
  document: OrderDocument,
  { each, settings = usualSettings, template, ...options }: PaperOptions & { readonly each: boolean },
): Promise<CardPapers> => {
  const [{ clausesOnNoCard, controlCards }, { russianGrammar }, { renderCards }] = await Promise.all([
    import('../compose/control-cards.ts'),
    import('../grammar/grammar.ts'),
    import('../render/sheets/render-sheets.ts'),
  ]);
  const cards = controlCards(document, russianGrammar);
  if (cards.length === 0) throw noParties(document.source.name);
  const diagnostics: Diagnostic[] = [];
  const left = document.order ? clausesOnNoCard(document.order, russianGrammar) : [];
  if (left.length > 0) contextOf(options, diagnostics).say('compose/on-no-card', { clauses: left });
  const look = { settings, template };
  if (!each) {
    const papers = await renderCards(document, cards, look);
    return { cards: [{ party: null, papers }], diagnostics };
  }
  const written: CardPaper[] = [];
  for (const card of cards)
    written.push({ party: card.party, papers: await renderCards(document, [card], look) });
  return { cards: written, diagnostics };
};

const noParties = (name: string): Failure =>
  new Failure({
    rule: 'compose/no-parties',
    exitCode: exitCodes.input,
    message: `В документе ${name} никто не назван ответственным: карточки составлять не на кого.`,
    advice:
      'Проверьте, прочитан ли столбец «Ответственный» (prikaz read), или назовите исполнителей в пунктах.',
  });
