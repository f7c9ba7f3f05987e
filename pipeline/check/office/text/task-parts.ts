import { findDates, monthPattern } from '../../../model/dates/russian-date.ts';
import { anyName } from '../../../model/person-name.ts';
import { differs, type OfficePaper, officeRule } from '../office-rule.ts';

/** An act by itself, done with the signature: it has neither executor nor deadline. */
const done =
  /^(?:утвердить|установить|признать|считать|назначить|создать|образовать|ввести|внести|включить|исключить|отменить|контроль|настоящ|приказ|возложить|освободить|перевести|принять|объявить|закрепить|определить|разрешить|продлить|присвоить|зачислить|отчислить|наградить|разместить|опубликовать|ознакомить|довести)/iu;

/** Who is told to do something: a person, or a post in the dative before an infinitive. */
const executor = /^\s*(?:(?:\p{L}+(?:ому|ему|ой|ей|ым|им)\s+)?\p{L}+(?:у|ю|е|ам|ям|ой|ей|ому)\s)/u;
const infinitive = /(?<!\p{L})\p{L}{2,}(?:ть|ти|чь)(?:ся)?(?!\p{L})/u;

const term = new RegExp(
  `срок|до\\s+\\d|не\\s+поздн|в\\s+течение|ежедневн|еженедельн|ежемесячн|ежеквартальн|ежегодн|постоянно|незамедлительн|немедленн|(?<!\\p{L})(?:с|к|по|в)\\s+\\d{1,2}(?:\\.|\\s+${monthPattern})|(?<!\\p{L})(?:в|до|к|по)\\s+${monthPattern}|график|по\\s+мере|согласно\\s+(?:план|приложени)|в\\s+соответствии\\s+с\\s+(?:план|приложени)|на\\s+период|во\\s+время|перед\\s|каждую|каждый|кажд|в\\s+день|в\\s+дни|после\\s|по\\s+окончании`,
  'iu',
);

const hasTerm = (text: string): boolean => term.test(text) || findDates(text).length > 0;

const isTask = (text: string): boolean => {
  if (done.test(text)) return false;
  const verb = infinitive.exec(text);
  const named = [...text.matchAll(anyName)].some(({ index }) => index < 120);
  return verb !== null && verb.index > 0 && (named || executor.test(text)) && verb.index < 200;
};

const tasksOf = ({ parts: { order } }: OfficePaper) =>
  (order?.clauses ?? []).flatMap(({ number, text, items }, index) => {
    const whole = [text, ...items.map((item) => item.text)].join(' ');
    return isTask(whole) ? [{ name: number ?? String(index + 1), index, whole }] : [];
  });

/** A task says who does what until when: «Лосевой И.Г. подготовить программу» has no deadline. */
export const taskParts = officeRule({
  id: 'office/task-without-deadline',
  source: 'Текст документа: поручение (2016: 5.18)',
  mark: 's',
  judge: (paper) => {
    const tasks = tasksOf(paper);
    if (tasks.length === 0) return null;
    const open = tasks.filter(({ whole }) => !hasTerm(whole));
    const [first] = open;
    if (!first) return [];
    const path = `/order/clauses/${first.index}`;
    const line = paper.roles.at(`${path}/text`)[0];
    return [
      differs(
        'исполнитель, действие и срок',
        `нет срока: ${open.map(({ name }) => `п. ${name}`).join(', ')}`,
        { line, path },
      ),
    ];
  },
});
