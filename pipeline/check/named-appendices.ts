import type { Clause, Order } from '../model/document.ts';
import { findQuoted } from '../model/quotes.ts';

interface Named {
  /** Numbers of the order's own appendices, as the text names them. */
  readonly numbers: ReadonlySet<string>;
  /** True where the text names any, also without a number: «согласно приложению», «(прилагается)». */
  readonly any: boolean;
}

/** «приложение № 2», «приложения 1-3», «приложениями № 1, 2 и 4», «приложение»; what follows tells whose it is. */
const appendix =
  /приложени\p{L}+(?:\s*(?:№№?\s*)?(\d+(?:(?:\s*[,–-]\s*|\s+и\s+)(?:№\s*)?\d+)*)(?!\d))?(\s+к\s+(?:(?!приложени)[^.;]){0,60})?/giu;

/** «к приказу Минтруда …», «к Положению»; «к настоящему приказу» is this one. */
const ofAnother = /^\s+к\s+(?!(?:настоящ|данн|этому)\p{L}*)(?:\p{L}+\s+)*?\p{L}+у(?!\p{L})\s*(?:\p{L}|№|«)/u;

/** «1, 3-5» → 1, 3, 4, 5. */
const numbersIn = (list: string): string[] =>
  [...list.matchAll(/(\d+)(?:\s*[–-]\s*(\d+))?/gu)].flatMap(([, from, to = from]) => {
    const [first, last] = [Number(from), Number(to)];
    return Array.from({ length: Math.min(99, Math.max(0, last - first)) + 1 }, (_, step) =>
      String(first + step),
    );
  });

/** What another act says, or will say once it is amended, names that one's appendices; a quotation that never ends is kept. */
const withoutQuoted = (text: string): string => {
  const quoted = findQuoted(text).filter(({ to }) => to <= text.length);
  const starts = [0, ...quoted.map(({ to }) => to)];
  return starts.map((start, index) => text.slice(start, quoted[index]?.from)).join('');
};

/** An amendment's own appendix, among those of the act that it amends: «согласно приложению к настоящему приказу». */
const ofThis = /приложени\p{L}+\s*(?:№\s*)?\d*\s+к\s+(?:настоящ|данн|этому)\p{L}*/giu;

/** What a clause says, without what another act says or has: a clause that amends names that act's appendices. */
const ownTexts = ({ text, items }: Clause): readonly string[] => {
  const texts = [text, ...items.map((item) => item.text)].map(withoutQuoted);
  return /^внести .*изменени/isu.test(text) ? texts.flatMap((one) => one.match(ofThis) ?? []) : texts;
};

/** The appendices that an order's clauses name as its own: «(приложение № 2)». */
export const namedAppendices = ({ clauses }: Order): Named => {
  const numbers = new Set<string>();
  const rest = clauses.flatMap(ownTexts).map((text) =>
    text.replace(appendix, (whole: string, list: string | undefined, owner: string | undefined) => {
      if (ofAnother.test(owner ?? '')) return '';
      for (const number of numbersIn(list ?? '')) numbers.add(number);
      return whole;
    }),
  );
  return { numbers, any: rest.some((text) => /приложени|прилага/iu.test(text)) };
};
