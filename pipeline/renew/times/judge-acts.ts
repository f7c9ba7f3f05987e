/** Dates, numbers and titles of other acts. */
import { isoDate } from '../../model/dates/russian-date.ts';
import type { FoundTime } from './found-time.ts';
import { isFar, type Judge } from './judge-others.ts';
import { ownTime } from './move.ts';
import { moveYears } from './move-time.ts';
import { after, before, quotationOf, type Surroundings } from './surroundings.ts';
import { stays, verdict } from './verdict.ts';

const act =
  '(?:приказ|распоряжени|письм|писем|постановлени|закон|указ(?!ан)|решени|положени|протокол|порядк|порядок|инструкци|программ|кодекс|договор|соглашени|устав|регламент|правил|стандарт|рекомендаци|поручени|предписани|представлени|заявлени|записк|контракт|лицензи|свидетельств|удостоверени|сертификат|доверенност|справк|телеграмм|телефонограмм|выписк|накладн|разрешени|заключени|уведомлени|требовани|ходатайств|акт(?!ив|[её]р|уал))[а-яё]*';
const actBefore = new RegExp(`${act}(?:\\s+[^«"“„]{0,120})?$`, 'iu');
const actDateBefore = new RegExp(
  `(?:(?:${act}[^;«»"]{0,160}\\s|изм(?:\\.|енени[а-я]+)[^;]{0,20}\\s|утв(?:\\.|ержд[а-я]+)[^;]{0,80}\\s)от|ред(?:\\.|акци[а-я]+)\\s+(?:от|на))\\s+$`,
  'iu',
);
const numberBefore = /№\s?\S+\s+от\s+$/u;
const numberAfter = /^\s*,?\s*№\s?\d/u;
const justActBefore = new RegExp(`${act}\\s+$`, 'iu');
const repeal =
  '(?:утратившим[а-я]*\\s+силу|(?<![а-яё])отмен(?:ить|яю|яется)(?![а-яё])|недействующим|прекра(?:тить|щаю)\\s+действие)';
const repealed = new RegExp(repeal, 'iu');
const repealedAfter = new RegExp(`^[^;]{0,200}${repeal}`, 'iu');

/** «… № 5 О подготовке в 2021 году»: the title of an act without quotation marks. */
const bareTitleBefore = /№\s?\S+\s+(?:от\s+[\d.]+\s+(?:г\.\s+)?)?Об?о?\s+[^.;«»"]{0,200}$/u;

const isDateOfAct: (time: FoundTime, around: Surroundings) => boolean = (time, around) => {
  const [left, right] = [before(around, time), after(around, time)];
  if (time.kind === 'year') return numberAfter.test(right) && actBefore.test(left);
  if (time.kind !== 'date') return false;
  return (
    numberBefore.test(left) ||
    actDateBefore.test(left) ||
    (numberAfter.test(right) && (/(?:^|\s)от\s+$/u.test(left) || justActBefore.test(left)))
  );
};

/** True within the title of another act: «приказ … «О …»». */
const isInTitle = (time: FoundTime, around: Surroundings): boolean => {
  const title = quotationOf(around, time);
  if (!title) return bareTitleBefore.test(before(around, time));
  return (
    /^Об?о?\s/u.test(title.text) &&
    actBefore.test(around.text.slice(Math.max(0, title.from - 200), title.from))
  );
};

const registered = /№\s?\S|\d{1,2}\.\d{1,2}\.\d{2,4}|\d{4}\s*г/u;

/** True for a title beside which neither date nor number stands: an act that is yet to be issued, maybe. */
const isUnregistered = (time: FoundTime, around: Surroundings): boolean => {
  const title = quotationOf(around, time);
  if (!title) return false;
  const beside =
    around.text.slice(Math.max(0, title.from - 120), title.from) + around.text.slice(title.to, title.to + 60);
  return !registered.test(beside);
};

const isOwn = (time: FoundTime, around: Surroundings): boolean => {
  const { registration } = around;
  const [day] = time.days;
  if (!registration?.date || !registration.number || !day?.year) return false;
  const same = isoDate(day.year, day.month, day.day) === registration.date;
  return same && `${before(around, time)}${after(around, time)}`.includes(registration.number);
};

const reason = 'Это реквизит другого документа: он не меняется. Проверьте, действует ли документ.';

const ofTitle: Judge = (time, around, move) => {
  const from = ownTime(move);
  const isNear = time.years.length > 0 && from !== null && !isFar(time, from);
  if (!isNear || !isUnregistered(time, around)) return stays(time, 'renew/other-act', reason);
  const unclear =
    'Год в названии документа без даты и номера. Проверьте: прошлогодний это документ или новый.';
  return verdict(moveYears(time.text, move.years), 'renew/name-year', unclear);
};

/** «приказ от 12.10.2021 № 5 «О плане на 2021 год»»: another act keeps its own. */
export const ofAnotherAct: Judge = (time, around, move) => {
  if (time.kind === 'standard') return stays(time, 'renew/other-act', reason);
  if (isInTitle(time, around)) return ofTitle(time, around, move);
  if (!isDateOfAct(time, around)) return null;
  if (isOwn(time, around)) {
    const own = 'Это дата и номер прошлогоднего приказа. Впишите дату и номер нового.';
    return stays(time, 'renew/own-registration', own);
  }
  if (!repealed.test(before(around, time)) && !repealedAfter.test(after(around, time)))
    return stays(time, 'renew/other-act', reason);
  const asked = 'В новом году утратившим силу признают другой документ. Укажите его дату, номер и название.';
  return stays(time, 'renew/repealed-act', asked);
};
