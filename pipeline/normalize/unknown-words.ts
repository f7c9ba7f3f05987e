import type { Vocabulary } from './correct/corrector.ts';

/** First parts of compounds that no dictionary lists in full. */
const compound =
  /^(?:внутри|меж|видео|мета|онлайн|само|авто|медиа|теле|фото|микро|макро|мульти|анти|пост|психо|социо|соц|орг|пед|спец|проф|кибер|интернет|веб|эко|био|гео|энерго|тепло|водо|обще|много|одно|двух|трех|вне|около|под|пере|пред|не|сверх|ультра|квази|псевдо|разно|ново|полу)/u;

/** Words of today's office papers that the dictionary is too old for, by their stems. */
const officeWords =
  /^(?:мониторинг|вебинар|дефицит|тьютор|оценивани|критериальн|сформированност|цифровизаци|волонт[её]р|флешмоб|квест|челлендж|контент|аккаунт|мессенджер|антитеррор|буллинг|кибер|сайт|логист|кластер|рейтинг|навигатор|портфолио|наставничеств|профориентаци|профилизаци|дистант|масочн|оцифровк|скан)/u;

/** At most so many are said: a longer list is not read. */
const shown = 12;

/**
 * Words that no dictionary knows and that the document has a few times at most: misprints most often. What the document
 * uses again and again is its own term. Capitalised words, abbreviations and hyphened words are left alone.
 */
export const unknownWords = ({ counts, lexicon }: Vocabulary): string[] =>
  [...counts]
    .filter(([word, count]) => count < 4 && /^[а-яё]{5,}$/u.test(word) && !officeWords.test(word))
    .map(([word]) => word)
    .filter((word) => !lexicon.has(word) && !lexicon.has(word.replace(compound, '')))
    .slice(0, shown);
