/** The cases of Russian in their school order. */
export const grammaticalCases = [
  'nominative',
  'genitive',
  'dative',
  'accusative',
  'instrumental',
  'prepositional',
] as const;

export type GrammaticalCase = (typeof grammaticalCases)[number];

export type Gender = 'male' | 'female';

/** A text set in a case. */
export interface Inflected {
  readonly text: string;
  /** False where the rules leave two readings or know none: a person should confirm it. */
  readonly sure: boolean;
}

export interface NameOptions {
  /** The case that the given name stands in; nominative by default. */
  readonly from?: GrammaticalCase;
  /** Told by a person; without it, it is told from patronymic, first name or surname. */
  readonly gender?: Gender;
}

/** Where a person is named in a text; places count as `slice` does. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  /** The cases that form and surroundings leave open, likeliest first; never empty. One: there is no doubt. */
  readonly cases: readonly GrammaticalCase[];
  /** The surname stands alone: whose it is, initials do not tell. */
  readonly bare: boolean;
  /** The person's post beside the name, in the same case: «директора школы», «методисту». */
  readonly post: { readonly start: number; readonly end: number } | null;
}

/**
 * Knows how the names of people and of their posts decline. Handed to a stage from outside, as the lexicon is. A name
 * is «В.А. Рябинина», «Рябинина В.А.», «Рябинина Вера Андреевна», «Рябинина»; its layout and spaces are kept.
 */
export interface Grammar {
  readonly inflectName: (name: string, to: GrammaticalCase, options?: NameOptions) => Inflected;
  /** Null where neither patronymic, first name nor surname in the nominative tells: «Ткаченко О.П.». */
  readonly genderOf: (name: string) => Gender | null;
  /** What a name printed in a case may be in the nominative, likeliest first; never empty. */
  readonly nominativesOf: (printed: string, from: GrammaticalCase, gender?: Gender) => readonly Inflected[];
  /** Who is named between two places of a text, in the nominative, by form, post and surroundings; likeliest first. */
  readonly nominativesIn: (text: string, start: number, end: number) => readonly Inflected[];
  /** «Заместитель директора по УВР» → «заместителю директора по УВР»: only the head word and its adjectives change. */
  readonly inflectPost: (post: string, to: GrammaticalCase, from?: GrammaticalCase) => Inflected;
  /** Every mention of a person, who is given in the nominative, in whatever case and layout, in order. */
  readonly mentionsOf: (text: string, name: string, gender?: Gender) => readonly Mention[];
  /** The name laid out as a printed one is: «Рябинина Вера Андреевна» like «П.С. Иванова» → «В.А. Рябинина». */
  readonly nameLike: (name: string, printed: string) => string;
}
