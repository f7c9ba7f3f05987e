import type { Order } from '../model/document.ts';
import { fold } from '../model/fold.ts';
import type { Line } from '../model/paper/line.ts';
import type { Kit } from './kit.ts';
import { oneLine } from './one-line.ts';

const bareNumber = /((?:\+7|8)?[\s-]*(?:\(\d{3,5}\)\s*)?\d[\d\s-]{4,}\d)/u;
const contact =
  /(?<!\d)\d{6}(?!\d)|(?:^|[\s,])(?:ул|пр|просп|пер|пл|наб|б-р|ш|мкр)\.|тел(?:ефон)?\.|(?:^|\s)т\.\s*\d|e-?mail|@|сайт|https?:|огрн|инн|окпо|факс/u;

/** A street and a house with the street's kind in full: «Заводское шоссе, 3». */
const street =
  /(?<!\p{L})(?:улица|проспект|переулок|площадь|набережная|бульвар|шоссе|тракт|микрорайон)(?!\p{L}).*\d/u;

/** What a registration stamp leaves over a heading when it is read as text: «Вход. №», «М.П.», «Уч. № 5». */
const stampDebris =
  /^(?:(?:вход|вх|исх|уч|рег|получено|проект|копия|дело|лист|м\.?\s?п)(?![а-яё]).{0,20}|.{0,3}|[^\p{L}]*|(?:\p{L}{1,5}\.\s*)+|№.*)$/iu;

/** Heading of an order: all lines over the form's name as one line, with address and telephone told apart. */
export const readOrganization = (lines: readonly Line[], { lexicon }: Kit): Order['organization'] => {
  const contacts = lines.filter(({ text }) => contact.test(fold(text)) || street.test(fold(text)));
  const heading = lines.slice(lines.findIndex(({ text }) => !stampDebris.test(text.trim())));
  // «(полное наименование организации)» is a form's own hint.
  const isName = ({ text }: Line): boolean =>
    /\p{L}{2}/u.test(text) && !/^\((?:полн|сокращ|наименован)[^)]*\)$/iu.test(text);
  const names = heading.filter((line) => !contacts.includes(line) && isName(line));
  const name = oneLine(names.map(({ text }) => text.replace(/^_+|_+$/gu, '')).join('\n'), lexicon);
  const { address, number } = readContacts(oneLine(contacts.map(({ text }) => text).join('\n'), lexicon));
  return { name: name || null, address, phone: number };
};

const readContacts = (text: string): { address: string | null; number: string | null } => {
  // An index («196135») is six digits too, so the telephone is looked for after its label first.
  const labelled = text.match(
    /(?:тел(?:ефон)?\.?(?:\/факс)?|(?<![\p{L}])т\.|факс)\s*:?\s*([+\d(][\d\s()-]{4,}\d)/iu,
  );
  const bare = labelled ?? text.replace(/\d{6}/gu, '······').match(bareNumber);
  const number = bare?.[1]?.trim() ?? null;
  const address = text
    .slice(0, bare?.index ?? text.length)
    .split(/(?:e-?mail|сайт|https?:|огрн|инн)/iu)[0]
    ?.replace(/[\s,;]+$/u, '')
    .trim();
  return { address: address || null, number };
};
