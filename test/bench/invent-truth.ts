import fc from 'fast-check';
import type { Truth } from '../../corpus/make/print/print-document.ts';
import { pick, type Random } from '../../corpus/make/random.ts';
import type { NamedTruth } from '../../corpus/make/read-truths.ts';
import { generatedDocument } from '../generated-document.ts';

const stems = ['Бор', 'Верб', 'Гроз', 'Дорож', 'Ельник', 'Журавл', 'Звон', 'Камен', 'Лугов', 'Мор'] as const;
const more = ['Ниж', 'Ольх', 'Пруд', 'Ручь', 'Сосн', 'Туман', 'Утёс', 'Ясен'] as const;
const endings = ['овский', 'евой', 'инский', 'ников', 'анцев', 'итин', 'ухин'] as const;
const letters = [...'АБВГДЕИКЛМНОПРСТ'] as [string, ...string[]];

/** «Сосников А.К.»: nobody's name, and seldom the same twice. */
const surname = (random: Random): string => `${pick(random, [...stems, ...more])}${pick(random, endings)}`;

/** A name with its initials on either side, as papers write both. */
const initialled = /(?<initials>[А-Я]\.\s?[А-Я]\.)\s?[А-ЯЁ][а-яё]+|[А-ЯЁ][а-яё]+ [А-Я]\.\s?[А-Я]\./gu;

/** Other people, other numbers: what tells one office's orders of a year from another's. */
const personal = (truth: Truth, serial: number, random: Random): Truth => {
  const initials = (): string => `${pick(random, letters)}.${pick(random, letters)}.`;
  const renamed = JSON.stringify(truth).replace(initialled, (_, before?: string) =>
    before ? `${initials()} ${surname(random)}` : `${surname(random)} ${initials()}`,
  );
  const { order, ...rest }: Truth = JSON.parse(renamed);
  return { order: order && { ...order, number: `${serial}-${pick(random, letters)}` }, ...rest };
};

/** How many of ten documents are one of the corpus with other people; the others are made up wholly. */
const ofCorpus = 3;

/** What the document with a serial number says: orders with and without appendices, plans, schedules. */
export const inventTruth = (serial: number, corpus: readonly NamedTruth[], random: Random): Truth => {
  const known = corpus[Math.floor(serial / 10) % corpus.length];
  if (known && serial % 10 < ofCorpus) return personal(known.truth, serial, random);
  const [made] = fc.sample(generatedDocument, { seed: serial, numRuns: 1 });
  if (!made) throw new Error('nothing was generated');
  return personal({ order: made.order, plans: made.plans, tables: made.tables }, serial, random);
};
