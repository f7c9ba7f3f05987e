/** A part of an act that an amendment names: «пункт 2», «абзац третий пункта 2», «графа «Срок» пункта 1.3». */
export interface Unit {
  readonly noun: Noun;
  /** «2», «1.3», a heading in its quotation marks; an ordinal's place for «абзац»; null for what has no other beside it. */
  readonly name: string | number | null;
  /** What it is a part of. */
  readonly of?: Unit;
}

export type UnitCase = 'accusative' | 'genitive' | 'prepositional' | 'instrumental';

/** The nouns of the parts of an act; their accusative is their nominative but for feminine ones. */
const nouns = {
  пункт: ['пункт', 'пункта', 'пункте', 'пунктом'],
  подпункт: ['подпункт', 'подпункта', 'подпункте', 'подпунктом'],
  абзац: ['абзац', 'абзаца', 'абзаце', 'абзацем'],
  раздел: ['раздел', 'раздела', 'разделе', 'разделом'],
  графа: ['графу', 'графы', 'графе', 'графой'],
  строка: ['строку', 'строки', 'строке', 'строкой'],
  преамбула: ['преамбулу', 'преамбулы', 'преамбуле', 'преамбулой'],
  наименование: ['наименование', 'наименования', 'наименовании', 'наименованием'],
  цель: ['цель', 'цели', 'цели', 'целью'],
  задача: ['задачу', 'задачи', 'задаче', 'задачей'],
  задачи: ['задачи', 'задач', 'задачах', 'задачами'],
  период: ['срок реализации', 'срока реализации', 'сроке реализации', 'сроком реализации'],
  сокращения: ['перечень сокращений', 'перечня сокращений', 'перечне сокращений', 'перечнем сокращений'],
} as const;

export type Noun = keyof typeof nouns;

const cases: readonly UnitCase[] = ['accusative', 'genitive', 'prepositional', 'instrumental'];

const ordinals = [
  'перв',
  'втор',
  'трет',
  'четвёрт',
  'пят',
  'шест',
  'седьм',
  'восьм',
  'девят',
  'десят',
  'одиннадцат',
  'двенадцат',
  'тринадцат',
  'четырнадцат',
  'пятнадцат',
  'шестнадцат',
  'семнадцат',
  'восемнадцат',
  'девятнадцат',
  'двадцат',
];

const hard = ['ый', 'ого', 'ом', 'ым'] as const;
const stressed = ['ой', 'ого', 'ом', 'ым'] as const;
const soft = ['ий', 'ьего', 'ьем', 'ьим'] as const;

/** «второй», «третьего», masculine; beyond twenty in digits: «21-го». */
const ordinalIn = (place: number, index: number): string => {
  const stem = ordinals[place - 1];
  if (stem === undefined) return `${place}-${['й', 'го', 'м', 'м'][index]}`;
  const endings = stem === 'трет' ? soft : /^(?:втор|шест|седьм|восьм)$/u.test(stem) ? stressed : hard;
  return stem + endings[index];
};

/** «пункте 1.3 раздела II»: the part itself in the case, what it belongs to in the genitive. */
export const unitIn = ({ noun, name, of }: Unit, to: UnitCase): string => {
  const index = cases.indexOf(to);
  const own = typeof name === 'number' ? ordinalIn(name, index) : name;
  return [nouns[noun][index], own, of && unitIn(of, 'genitive')].filter((part) => part != null).join(' ');
};

/** «В пункте 2», «во втором …»: the preposition before a part. */
export const inUnit = (unit: Unit): string => `в ${unitIn(unit, 'prepositional')}`;
