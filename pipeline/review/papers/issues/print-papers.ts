import { numberAnswer } from '../../../model/answers/answer-values.ts';
import type { Answers } from '../../../model/answers/answers.ts';
import type { OrderDocument } from '../../../model/document.ts';
import { answerDocument, type Numbering, type Unnumbered } from '../../../pipeline.ts';
import type { Outcome } from '../../../run/outcome.ts';
import type { Wanted } from '../../../run/wanted.ts';
import type { ReviewPool } from '../../../run/work/review-work.ts';
import type { PapersWish } from '../../contract/papers.ts';
import type { Desk, Mended } from '../../desk/desk.ts';
import { nothingPrinted, oddNumber, twoNumbers } from '../papers-failures.ts';
import { begun, type Renewals } from '../renewal/open-renewals.ts';

/** A document as a wish asks for it. */
export interface ToPrint {
  readonly mended: Mended;
  /** Of the renewal; 0 where the document is issued as it is. */
  readonly revision: number;
  readonly answers: Answers;
  readonly wanted: Wanted;
  /** As it will be, but for a number of the register. */
  readonly unnumbered: Unnumbered;
}

/** Papers of the documents of a desk. */
export interface Printing {
  /** @throws Failure `review/two-numbers`, `review/bad-number`, `review/no-period` */
  readonly toPrint: (id: string, wish: PapersWish) => Promise<ToPrint>;
  readonly print: (document: ToPrint, numbering: Numbering | null) => Promise<Outcome>;
  /** A PDF alone. */
  readonly preview: (document: ToPrint) => Promise<Uint8Array>;
}

interface PrintingOptions {
  readonly desk: Pick<Desk, 'mended'>;
  readonly hands: Pick<ReviewPool, 'make'>;
  readonly renewals: Renewals;
  readonly wanted: () => Wanted;
  readonly templatePlace: (id: string) => string;
}

/** Number and date that were given by hand. */
const givenIn = ({ number, date, series }: PapersWish): Answers => {
  if (series !== null && number !== null) throw twoNumbers();
  const accepted = number === null ? undefined : numberAnswer(number);
  if (accepted === null) throw oddNumber(number ?? '');
  return { ...(accepted !== undefined && { number: accepted }), ...(date !== null && { date }) };
};

/** What a worker makes papers of; it makes no small picture where there is one, and nobody looks at it here. */
const prepared = (document: OrderDocument) => ({
  document,
  pages: null,
  thumbnail: new Uint8Array(),
  unnumbered: document,
  ready: false,
});

export const openPrinting = ({ desk, hands, renewals, wanted, templatePlace }: PrintingOptions): Printing => {
  const wantedFor = ({ template, forms }: PapersWish, period: string | null): Wanted => {
    const usual = wanted();
    return {
      ...usual,
      period,
      forms,
      template: template === null ? usual.template : templatePlace(template),
    };
  };

  const renewedFor = async (id: string, wish: PapersWish): Promise<ToPrint> => {
    const source = begun(await renewals.source(id));
    const { mended, revision, period } = source;
    const answers = { ...source.answers, ...givenIn(wish) };
    const unnumbered = await renewals.renewed(source, answers);
    return { mended, revision, answers, unnumbered, wanted: wantedFor(wish, period) };
  };

  const asItIs = async (id: string, wish: PapersWish): Promise<ToPrint> => {
    const mended = await desk.mended(id);
    const answers = givenIn(wish);
    const asked = wantedFor(wish, null);
    const { settings: office, today } = asked;
    const document = await answerDocument(
      mended.document,
      { ...asked.answers, ...answers },
      { office, today },
    );
    return { mended, revision: 0, answers, unnumbered: { document }, wanted: asked };
  };

  return {
    toPrint: (id, wish) => (wish.what === 'renewed' ? renewedFor : asItIs)(id, wish),
    print: ({ mended, answers, wanted: asked }, numbering) =>
      hands.make({ name: mended.input.name, answers }, prepared(mended.document), asked, numbering),
    preview: async ({ mended, unnumbered, wanted: asked }) => {
      // What was answered stands in the document already; without a period, nothing but its PDF is made.
      const only = { ...asked, period: null, forms: ['pdf'] as const, strict: false, answers: {} };
      const { name } = mended.input;
      const { files } = await hands.make({ name, answers: {} }, prepared(unnumbered.document), only, null);
      const pdf = files.find(({ suffix }) => suffix === '.pdf');
      if (!pdf) throw nothingPrinted();
      return pdf.bytes;
    },
  };
};
