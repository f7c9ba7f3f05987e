import { partsOf } from '../../model/dates/russian-date.ts';
import { localToday, withJournal } from '../../pipeline.ts';
import { Failure } from '../../report/failure.ts';
import type { Wanted } from '../../run/wanted.ts';
import type { ReviewPool } from '../../run/work/review-work.ts';
import type { PapersView } from '../contract/papers.ts';
import type { Desk, DeskSettings } from '../desk/desk.ts';
import type { TemplatesDesk } from '../templates/templates-desk.ts';
import { nextNumbers } from './issues/next-numbers.ts';
import { openIssues } from './issues/open-issues.ts';
import { openPrinting } from './issues/print-papers.ts';
import { missingValues } from './missing-values.ts';
import { oneAtATime } from './one-at-a-time.ts';
import type { PapersDesk } from './papers-desk.ts';
import { onPapersPage } from './papers-failures.ts';
import { begun, openRenewals, type RenewalSource } from './renewal/open-renewals.ts';

interface PapersOptions {
  readonly desk: Pick<Desk, 'mended' | 'notes' | 'folder' | 'tell'>;
  readonly hands: Pick<ReviewPool, 'renew' | 'redline' | 'make' | 'searchable'>;
  readonly settings: DeskSettings;
  /** The register's place; where it is not given, the usual one. */
  readonly journal: string | undefined;
  readonly templates: Pick<TemplatesDesk, 'view' | 'place'>;
  /** The day, ISO 8601; by the machine's clock where it is not given. */
  readonly today?: () => string;
}

/** What is made of the documents of a desk: one after another of each, however many tabs ask. */
export const openPapersDesk = ({
  desk,
  hands,
  settings,
  journal,
  templates,
  ...clock
}: PapersOptions): PapersDesk => {
  const { today = localToday } = clock;
  const inTurn = oneAtATime();
  const wanted = (): Wanted => ({
    ...settings.wanted,
    answers: { ...settings.wanted.answers, ...settings.answers },
    today: today(),
  });
  const renewals = openRenewals({ desk, hands, wanted });
  const templatePlace = templates.place;
  const printing = openPrinting({ desk, hands, renewals, wanted, templatePlace });
  const now = (): string => new Date().toISOString();
  const issues = openIssues({ desk, printing, renewals, journal, now });

  const seriesIn = (year: number): Promise<PapersView['series']> =>
    withJournal({ place: journal }, (opened) => nextNumbers(opened, year)).catch((error: unknown) => {
      if (error instanceof Failure && error.rule === 'journal/not-found') return [];
      throw error;
    });

  const ownTemplates = async (): Promise<PapersView['templates']> => {
    const { kinds, templates: all } = await templates.view();
    const chosen = new Set(kinds.filter((kind) => kind.chosen).map(({ name }) => name));
    const isSound = (notes: readonly { readonly severity: string }[]): boolean =>
      notes.every(({ severity }) => severity !== 'error');
    return all
      .filter(({ kind, notes }) => chosen.has(kind) && isSound(notes))
      .map(({ id, name }) => ({ id, name }));
  };

  const missingIn = async (id: string, source: RenewalSource | null): Promise<readonly string[]> => {
    if (!source) return missingValues(await desk.mended(id));
    try {
      return missingValues(await renewals.renewed(source));
    } catch (error) {
      if (error instanceof Failure) return [error.message];
      throw error;
    }
  };

  const papers = async (id: string): Promise<PapersView> => {
    const revision = await renewals.revision(id);
    const source = await renewals.source(id);
    const { order } = (await desk.mended(id)).document;
    const date = (source ? source.answers.date : order?.date) ?? today();
    const [made, own, series, missing] = await Promise.all([
      issues.list(id),
      ownTemplates(),
      order ? seriesIn(partsOf(date).year) : [],
      missingIn(id, source),
    ]);
    const period = source?.period ?? null;
    return { revision, issues: made, templates: own, series, date, period, missing };
  };

  return {
    renewal: renewals.view,
    saveRenewal: (id, wish) => inTurn(id, () => renewals.save(id, wish)),
    redline: async (id) => {
      const { mended, period, answers } = begun(await renewals.source(id));
      return hands.redline(mended.document, answers, { ...wanted(), period });
    },
    papers,
    preview: async (id, wish) => printing.preview(await printing.toPrint(id, wish)),
    issue: (id, wish) => inTurn(id, () => onPapersPage(() => issues.issue(id, wish))),
    file: issues.file,
    searchable: (id) =>
      onPapersPage(async () => hands.searchable((await desk.mended(id)).input, {}, wanted())),
  };
};
