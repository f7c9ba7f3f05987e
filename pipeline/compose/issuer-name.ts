import { capital } from '../model/capital.ts';
import { findQuoted } from '../model/quotes.ts';
import { shortName } from '../model/short-name.ts';

/** A name that begins with an abbreviation does not decline: «МБОУ «Школа № 5»», «ГАУ ДО «Центр»». */
const abbreviated = /^(?:\p{Lu}{2,8}\s+)+(?:«|"|№|\p{Lu}?\p{Ll})/u;

const adjective = /^\p{L}{2,}(?:ое|ее|ая|яя|ый|ий|ой)$/iu;

/** Heads of the names of bodies: nominative → genitive. */
const heads: Readonly<Record<string, string>> = {
  учреждение: 'учреждения',
  предприятие: 'предприятия',
  объединение: 'объединения',
  управление: 'управления',
  отделение: 'отделения',
  отдел: 'отдела',
  департамент: 'департамента',
  комитет: 'комитета',
  министерство: 'министерства',
  агентство: 'агентства',
  администрация: 'администрации',
  организация: 'организации',
  служба: 'службы',
  инспекция: 'инспекции',
  школа: 'школы',
  гимназия: 'гимназии',
  лицей: 'лицея',
  колледж: 'колледжа',
  техникум: 'техникума',
  институт: 'института',
  университет: 'университета',
  академия: 'академии',
  библиотека: 'библиотеки',
  больница: 'больницы',
  поликлиника: 'поликлиники',
  центр: 'центра',
  дворец: 'дворца',
  музей: 'музея',
  театр: 'театра',
  совет: 'совета',
};

/** Endings of adjectives: nominative → genitive; the first that fits counts. */
const adjectiveEndings: readonly (readonly [RegExp, string])[] = [
  [/(?:яя|(?<=[жшчщ])ая)$/u, 'ей'],
  [/ая$/u, 'ой'],
  [/(?:ее|(?<=[жшчщ])ий)$/u, 'его'],
  [/(?:ое|ый|ой|ий)$/u, 'ого'],
];

const adjectiveInGenitive = (word: string): string => {
  const [ending, genitive = ''] = adjectiveEndings.find(([end]) => end.test(word)) ?? [];
  return ending ? word.replace(ending, genitive) : word;
};

/**
 * The name of the body that issued an act, in the genitive, null where it cannot be told surely: one in capitals, one
 * that a superior body's name stands before, or with a head that is not known. Within one body its acts need no name.
 */
export const issuerName = (name: string | null): string | null => {
  if (name === null) return null;
  const short = shortName(name);
  if (short) return short;
  if (abbreviated.test(name)) return name;
  const words = name.split(' ');
  const at = words.findIndex((word) => !adjective.test(word));
  const [own = '', rest] = [words[at], words.slice(at + 1).join(' ')];
  const head = heads[own.toLowerCase()];
  const isShouted = name === name.toLocaleUpperCase('ru');
  if (!head || isShouted || hasHead(withoutQuoted(rest))) return null;
  return [...words.slice(0, at).map(adjectiveInGenitive), capitalLike(own, head), rest].join(' ').trim();
};

const hasHead = (text: string): boolean =>
  text.split(/[\s,]+/u).some((word) => Object.hasOwn(heads, word.toLowerCase()));

const withoutQuoted = (text: string): string =>
  findQuoted(text).reduceRight((rest, { from, to }) => rest.slice(0, from) + rest.slice(to), text);

const capitalLike = (word: string, changed: string): string =>
  /^\p{Lu}/u.test(word) ? capital(changed) : changed;
