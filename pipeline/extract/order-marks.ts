import { actForms } from '../model/act-forms.ts';
import { fold } from '../model/fold.ts';
import { closeLetterSpacing } from './one-line.ts';

/** What stands over the text; a part of an act is certified as an extract from it. */
const forms = ['выписка\\s+из\\s+(?:приказа|распоряжения|постановления|решения|указания)', ...actForms];
const formLine = new RegExp(
  `^(${forms.join('|')})(?:\\s*$|\\s*(?=№|от\\s+[\\d«"_]|\\()|\\s+(?=по\\s))`,
  'iu',
);

/** The form of act and what else stands on its line («ПРИКАЗ № 5»), null where the line names none. */
export const readForm = (text: string): { form: string; rest: string } | null => {
  const closed = closeLetterSpacing(text).trim();
  const form = closed.match(formLine)?.[1];
  // «Приказ» in small letters may begin a sentence; over a text it is in capitals or alone on its line.
  const length = /^\S+\s+по\s/iu.test(closed) ? 0 : 40;
  if (!form || (form !== form.toUpperCase() && closed.length > form.length + length)) return null;
  return { form: form.toLowerCase().replace(/\s+/gu, ' '), rest: closed.slice(form.length).trim() };
};

const directives =
  /(?<![\p{L}])(п\s*р\s*и\s*к\s*а\s*з\s*ы\s*в\s*а\s*(?:ю|е\s*т|е\s*м)|п\s*о\s*с\s*т\s*а\s*н\s*о\s*в\s*л\s*я\s*(?:ю|е\s*т|е\s*м)|р\s*а\s*с\s*п\s*о\s*р\s*я\s*ж\s*а\s*(?:ю\s*с\s*ь|е\s*т\s*с\s*я)|о\s*б\s*я\s*з\s*ы\s*в\s*а\s*ю|п\s*р\s*е\s*д\s*л\s*а\s*г\s*а\s*ю|р\s*е\s*ш\s*и\s*л\s*а?|р\s*е\s*ш\s*а\s*е\s*т)\s*[:.]?\s*$/iu;

/** The directive at a line's end and what stands before it, null where there is none. */
export const readDirective = (text: string): { before: string; directive: string } | null => {
  const match = text.match(directives);
  if (!match?.[1]) return null;
  return { before: text.slice(0, match.index).trim(), directive: match[1].replace(/\s/gu, '') };
};

/** How a preamble begins: with its basis, its aim or its authority. */
const preambleStart =
  /^(?:На основании|В соответствии|В целях|С целью|Во исполнение|Согласно|Руководствуясь|В связи|По результатам|По итогам|В рамках|Для|Учитывая|С уч[её]том|В дополнение|Исходя|По представлению|Ввиду|Рассмотрев|Заслушав|Во избежание|Принимая|В порядке|На основе|По согласованию|В развитие|С \d|В \d)/u;

export const startsPreamble = (text: string): boolean => preambleStart.test(text);

/** What follows a signature and is no part of the text: the executor, visas, the familiarisation sheet, the mailing list. */
const afterSignature =
  /^(?:исп(?:\.|олнитель|олн\.)|с приказом ознакомлен|ознакомлен|согласован|визы|рассылка|разослан|в дело|верно|копия верна|экз\.|тел\.)/u;

export const startsAttachment = (text: string): boolean => afterSignature.test(fold(text));

/** «Приложение», «Приложение № 2», «Приложение 1 к приказу …» at the head of an appendix. */
export const readAppendixMark = (text: string): { number: string | null; rest: string } | null => {
  const match = text.match(
    /^[«"]?приложение(?:\s*(?:№|N[oº°]?\.?)?\s*(\d+|[А-Я](?![а-яё])))?\s*(?=$|[.,]?\s*(?:к|К|от|ОТ|утв|УТВ|Утв)|[.,]$)(.*)$/isu,
  );
  if (!match || text.length > 200) return null;
  return { number: match[1] ?? null, rest: (match[2] ?? '').trim() };
};
