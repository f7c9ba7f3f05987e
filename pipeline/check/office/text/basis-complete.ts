import { russianDay } from '../../../model/dates/russian-day.ts';
import type { Reference } from '../../../model/document.ts';
import { type Difference, differs, type OfficePaper, officeRule } from '../office-rule.ts';

const source = 'Текст документа: ссылка на основание (2016: 5.18)';

/** Acts that are registered, so that each has a date and a number; a statute or a memo may have neither. */
const registered = new Set([
  'федеральный закон',
  'закон',
  'указ',
  'приказ',
  'распоряжение',
  'постановление',
  'письмо',
  'решение',
]);

const called = ({ kind, date, number, title }: Reference): string =>
  [kind, date && `от ${russianDay(date)}`, number && `№ ${number}`, title && `«${title}»`]
    .filter(Boolean)
    .join(' ');

/** A verdict on the registered acts of the basis that are asked for: what each of them lacks. */
const lacking = (
  { parts: { order }, roles }: OfficePaper,
  isAsked: (act: Reference) => boolean,
  missingOf: (act: Reference) => readonly (string | false)[],
): readonly Difference[] | null => {
  const acts = (order?.references ?? []).map((act, index) => ({ act, index }));
  const asked = acts.filter(({ act }) => registered.has(act.kind) && isAsked(act));
  if (asked.length === 0) return null;
  return asked.flatMap(({ act, index }) => {
    const missing = missingOf(act).filter(Boolean);
    if (missing.length === 0) return [];
    const place = { line: roles.of('preamble')[0], path: `/order/references/${index}` };
    const actual = `нет ${missing.join(' и ')}: ${called(act)}`;
    return [differs('вид акта, орган, дата, номер и название', actual, place)];
  });
};

/** «В соответствии с приказом Минобрнауки»: an act of which nothing is said by which it could be known. */
const bareAct =
  /(?:на основании|в соответствии с|согласно|во исполнение)\s+(приказ(?:а|ом|у)|распоряжени(?:я|ем|ю)|постановлени(?:я|ем|ю)|письм(?:а|ом|у)|решени(?:я|ем|ю))(?!\p{L})(?:(?!\sи\s)[^,;])*/iu;

const bareBasis = ({ parts: { order }, roles }: OfficePaper): readonly Difference[] | null => {
  const [act] = bareAct.exec(order?.preamble ?? '') ?? [];
  if (act === undefined || /[\d№«_]/u.test(order?.preamble ?? '')) return null;
  const place = { line: roles.of('preamble')[0], path: '/order/preamble' };
  const actual = `нет даты и номера: ${act.replace(/\s+/gu, ' ').trim()}`;
  return [differs('вид акта, орган, дата, номер и название', actual, place)];
};

/** A basis has date and number: «приказа Комитета «О зиме»» cannot be found. */
export const basisDated = officeRule({
  id: 'office/basis-undated',
  source,
  mark: 's',
  judge: (paper) =>
    lacking(
      paper,
      () => true,
      ({ date, number }) => [date === null && 'даты', number === null && 'номера'],
    ) ?? bareBasis(paper),
});

/** Bodies that a law or a decree needs not name, since only one gives such. */
const ownBody = new Set(['федеральный закон', 'закон', 'указ', 'приказ', 'распоряжение', 'решение']);

/** A basis has its body and title too: «письма от 23.08.2021 № 57-4655» does not say whose it is nor what about. */
export const basisNamed = officeRule({
  id: 'office/basis-unnamed',
  source,
  mark: 's',
  judge: (paper) =>
    lacking(
      paper,
      ({ date }) => date !== null,
      ({ kind, issuer, title }) => [
        issuer === null && !ownBody.has(kind) && 'органа',
        title === null && 'названия',
      ],
    ),
});
