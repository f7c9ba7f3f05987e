import { anyName } from '../../../model/person-name.ts';
import { orderTexts } from '../lines/printed-text.ts';
import { differs, type OfficePaper, officeRule } from '../office-rule.ts';

/** «Обеспечить», «провести»: what a person is told to do. */
const told = /(?<!\p{L})\p{L}{2,}(?:[аеиоуыяю]ть|сти|зти|йти|чь)(?:ся)?(?!\p{L})/u;

/** Posts in the nominative that often begin a clause by mistake, one and many. */
const nominative =
  /^(?:(?:классн|старш|главн|социальн)(?:ый|ий|ая|ые|ие)\s+)?(директор|заместитель|начальник|заведующ(?:ий|ая)|руководител[ьи]|учител[ья]|методист|методисты|бухгалтер|секретарь|специалист|специалисты|педагог|педагоги|ответственн(?:ый|ая|ые))(?!\p{L})/iu;

/** Words before a name at the head of a clause; a verb or a preposition among them governs it. */
const longestPost = 90;

interface Head {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A clause without the number or the dash that it begins with. */
const withoutMark = (text: string): string =>
  text.replace(/^\s*(?:\d{1,2}(?:\.\d{1,2})*[.)]?|[-–—•])\s*/u, '');

/** The person whom a clause addresses: the first one named, with nothing but a post before. */
const headOf = (text: string): Head | null => {
  const body = withoutMark(text);
  const [first] = body.matchAll(anyName);
  if (!first || first.index > longestPost) return null;
  const before = body.slice(0, first.index);
  const after = body.slice(first.index + first[0].length);
  const isTold = told.test(after.slice(0, 200)) || /^[^.;]*:\s*$/u.test(after);
  // In brackets the nominative is as good: «Отделу (Вяткина А.Ю.):».
  const isInside = /\([^)]*$/u.test(before);
  const isGoverned =
    told.test(before) || /[.:;]\s/u.test(before.replace(/(?:зам|зав|нач|им|г|ул|и|о)\.\s/giu, ''));
  return isTold && !isGoverned && !isInside
    ? { text: body, start: first.index, end: first.index + first[0].length }
    : null;
};

interface Wrong {
  readonly expected: string;
  readonly actual: string;
}

const judgeHead = ({ grammar }: OfficePaper, { text, start, end }: Head): Wrong | 'right' | null => {
  const [person] = grammar.nominativesIn(text, start, end);
  const mention = person && grammar.mentionsOf(text, person.text).find((found) => found.start === start);
  if (!person || !mention) return null;
  if (mention.cases.includes('dative')) return 'right';
  const dative = grammar.inflectName(person.text, 'dative');
  return { expected: `«${dative.text} …» (дательный падеж)`, actual: `«${text.slice(start, end)}»` };
};

const judgePost = (text: string): Wrong | null => {
  const body = withoutMark(text);
  const post = nominative.exec(body)?.[0];
  const isTold = post && told.test(body.slice(0, 200)) && !/(?:долж|обязан)/u.test(body.slice(0, 200));
  return isTold
    ? { expected: 'исполнитель в дательном падеже («директору», «заместителю»)', actual: `«${post} …»` }
    : null;
};

/** Who is told to do something stands in the dative: «Савельевой М.И., руководителю …: довести», never «Савельева М.И.». */
export const executorCase = officeRule({
  id: 'office/executor-case',
  source: 'Текст документа: поручение (2016: 5.18)',
  mark: 's',
  judge: (paper) => {
    const judged = orderTexts(paper)
      .filter(({ path }) => path !== '/order/preamble')
      .flatMap(({ text, line, path }) => {
        const head = headOf(text);
        const verdict = (head && judgeHead(paper, head)) ?? judgePost(text);
        return verdict === null ? [] : [{ verdict, line, path }];
      });
    if (judged.length === 0) return null;
    return judged.flatMap(({ verdict, line, path }) =>
      verdict === 'right' ? [] : [differs(verdict.expected, verdict.actual, { line, path })],
    );
  },
});
