import { join } from 'node:path';
import type { Diagnostic } from '../../../model/document.ts';
import { draftRemarks, isReady, type Numbering, registerDocument, withJournal } from '../../../pipeline.ts';
import type { Outcome } from '../../../run/outcome.ts';
import { placeStaged } from '../../../run/output/stage-files.ts';
import type { Issue, PaperFile, PapersWish } from '../../contract/papers.ts';
import type { Desk } from '../../desk/desk.ts';
import { missingValues } from '../missing-values.ts';
import { stalePapers } from '../papers-failures.ts';
import type { Renewals } from '../renewal/open-renewals.ts';
import { issueId, type KeptIssue, listIssues, readPaper, stageIssue } from './issue-folder.ts';
import { namedFiles, paperStem } from './paper-names.ts';
import type { Printing, ToPrint } from './print-papers.ts';

/** What was issued of the documents of a desk. */
export interface Issues {
  /** The latest first. */
  readonly list: (id: string) => Promise<readonly Issue[]>;
  /** With a series number and papers together, or neither; a draft gets no number. */
  readonly issue: (id: string, wish: PapersWish) => Promise<Issue>;
  readonly file: (id: string, issue: string, name: string) => Promise<Uint8Array>;
}

interface IssuesOptions {
  readonly desk: Pick<Desk, 'mended' | 'notes' | 'folder' | 'tell'>;
  readonly printing: Printing;
  readonly renewals: Renewals;
  /** The register's place; where it is not given, the usual one. */
  readonly journal: string | undefined;
  /** The moment, ISO 8601 in UTC. */
  readonly now: () => string;
}

/** What is said of the papers; what the document itself makes doubtful is told where it is reviewed. */
const isOfPapers = ({ rule, severity }: Diagnostic): boolean =>
  severity !== 'info' && /^(?:journal|office|render|template)\//u.test(rule);

/** Why a draft got no number. */
const unnumberedRemarks = (missing: readonly string[]): readonly Diagnostic[] =>
  draftRemarks().map((remark) => ({
    ...remark,
    message: `Номер в журнале не взят: это ещё проект. Не хватает: ${missing.join(' ')}`,
  }));

const issueOf = (
  { summary: { number, date, draft, diagnostics } }: Outcome,
  wish: PapersWish,
  { mended: { revision: review }, revision: renewal, wanted: { period } }: ToPrint,
  { made, series }: Pick<KeptIssue, 'made' | 'series'>,
): Omit<KeptIssue, 'files' | 'zip'> => ({
  id: issueId([wish, review, renewal, number, date]),
  made,
  number,
  date,
  period,
  series,
  draft: draft ?? false,
  remarks: diagnostics.filter(isOfPapers),
  what: wish.what,
  review,
  renewal,
});

/** An issue as the page shows it, beside what the document and its renewal are by now. */
const shownIssue = (
  id: string,
  { what, review, renewal, files, zip, ...issue }: KeptIssue,
  now: Pick<KeptIssue, 'review' | 'renewal'>,
): Issue => {
  const shownFile = ({ name, size }: KeptIssue['zip']): PaperFile => ({
    name,
    size,
    href: `/api/documents/${id}/papers/${issue.id}/${encodeURIComponent(name)}`,
  });
  return {
    ...issue,
    outdated: review !== now.review || (what === 'renewed' && renewal !== now.renewal),
    files: files.map(shownFile),
    zip: shownFile(zip),
  };
};

export const openIssues = ({ desk, printing, renewals, journal: place, now }: IssuesOptions): Issues => {
  const folderOf = (id: string): string => join(desk.folder(id), 'issues');

  const staged = async (id: string, wish: PapersWish, document: ToPrint, numbering: Numbering | null) => {
    const outcome = await printing.print(document, numbering);
    const issue = issueOf(outcome, wish, document, { made: now(), series: numbering && wish.series });
    const { form, title } = outcome.summary;
    const stem = paperStem({ ...issue, form, title });
    return stageIssue(folderOf(id), { stem, issue, files: namedFiles(outcome.files, stem) });
  };

  const withoutNumber = async (id: string, wish: PapersWish, document: ToPrint): Promise<KeptIssue> => {
    const { kept, stage } = await staged(id, wish, document, null);
    const remarks = wish.series === null ? [] : unnumberedRemarks(missingValues(document.unnumbered));
    placeStaged(stage(remarks));
    return { ...kept, remarks: [...remarks, ...kept.remarks] };
  };

  const numbered = (id: string, wish: PapersWish, series: string, document: ToPrint): Promise<KeptIssue> =>
    withJournal({ place }, async (journal) => {
      const { made, remarks } = await registerDocument(journal, document.unnumbered, {
        series,
        today: document.wanted.today,
        make: (numbering) => staged(id, wish, document, numbering),
        stage: ({ stage }, said) => stage(said),
      });
      return { ...made.kept, remarks: [...remarks, ...made.kept.remarks] };
    });

  const shown = async (id: string): Promise<(issue: KeptIssue) => Issue> => {
    const { revision } = await desk.mended(id);
    const source = await renewals.source(id);
    return (issue) => shownIssue(id, issue, { review: revision, renewal: source?.revision ?? 0 });
  };

  /** The row of the list names the number of the latest papers that have one, though the program was ended meanwhile. */
  const noteIssued = (id: string, issues: readonly KeptIssue[]): void => {
    const number = issues.find((issue) => issue.number !== null && !issue.draft)?.number;
    const noted = desk.notes.get(id, 'issued') as { readonly number: string } | undefined;
    if (number != null && noted?.number !== number) desk.notes.put(id, 'issued', { number });
  };

  return {
    list: async (id) => {
      const issues = await listIssues(folderOf(id));
      noteIssued(id, issues);
      return issues.map(await shown(id));
    },
    issue: async (id, wish) => {
      const document = await printing.toPrint(id, wish);
      // A number is taken for what the person saw, not for what another tab makes of it meanwhile.
      if (wish.shown !== undefined && wish.shown !== (await renewals.revision(id))) throw stalePapers();
      const { unnumbered } = document;
      // What is no order at all is refused by the register itself.
      const isNumbered = isReady(unnumbered) || unnumbered.document.order === null;
      const kept = await (isNumbered && wish.series !== null
        ? numbered(id, wish, wish.series, document)
        : withoutNumber(id, wish, document));
      noteIssued(id, [kept]);
      desk.tell({ kind: 'issued', id });
      return (await shown(id))(kept);
    },
    file: (id, issue, name) => readPaper(folderOf(id), issue, name),
  };
};
