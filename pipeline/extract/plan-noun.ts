import { closeLetterSpacing } from './one-line.ts';

/** What the title of a plan, a schedule or another appendix begins with. */
const titleNoun =
  /^(?:[«"]?(?:п\s?л\s?а\s?н|план|календарн|графи?к|дорожн|программ|перечень|комплекс|расписани|циклограмм|сетев|мероприяти|состав|список|списки|реестр|положени|порядок|смета|форма|регламент|реализаци|схема|лист|таблиц|распределени|тематическ|учебн|медиаплан|показател|бланк|протокол|ведомость)|(?:\p{L}+\s+){1,2}(?:план|график|перечень|программа|список|состав))/iu;

/** True for a line that can begin an appendix's title. */
export const startsTitle = (text: string): boolean => titleNoun.test(closeLetterSpacing(text).trim());
