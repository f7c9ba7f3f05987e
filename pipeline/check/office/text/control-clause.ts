import { anyName } from '../../../model/person-name.ts';
import { differs, type OfficePaper, officeRule } from '../office-rule.ts';

const source = 'Текст документа: пункт о контроле (2016: 5.18)';

const isControl = (text: string): boolean => /^\s*(?:общий\s+)?контроль(?!\p{L})/iu.test(text);

const controlsOf = ({ parts: { order }, roles }: OfficePaper) =>
  (order?.clauses ?? []).flatMap(({ text, number }, index) => {
    const path = `/order/clauses/${index}/text`;
    return isControl(text) ? [{ text, number, index, path, line: roles.at(path)[0] }] : [];
  });

/** Who watches over an order is said last: a task after it is easily overlooked. */
export const controlLast = officeRule({
  id: 'office/control-last',
  source,
  mark: 's',
  judge: (paper) => {
    const controls = controlsOf(paper);
    const last = (paper.parts.order?.clauses.length ?? 0) - 1;
    const control = controls.at(-1);
    if (!control) return null;
    const { index, number, line, path } = control;
    return index === last
      ? []
      : [differs('последний пункт', `пункт ${number ?? index + 1} из ${last + 1}`, { line, path })];
  },
});

const shape =
  /^\s*(?:общий\s+)?контроль\s+(?:за\s+(?:ис|вы)полнением|(?:ис|вы)полнения|за\s+(?:реализацией|соблюдением|проведением|организацией))(?!\p{L}).*(?:возложить\s+на|возлагаю\s+на|возлагается\s+на|оставляю\s+за\s+собой|оставить\s+за\s+собой|осуществля)/isu;

/** «Контроль за исполнением настоящего приказа возложить на …», or «оставляю за собой»; «контроль над исполнением» is wrong. */
export const controlForm = officeRule({
  id: 'office/control-form',
  source,
  mark: 's',
  judge: (paper) => {
    const controls = controlsOf(paper);
    if (controls.length === 0) return null;
    return controls
      .filter(({ text }) => !shape.test(text))
      .map(({ text, line, path }) =>
        differs(
          '«Контроль за исполнением настоящего приказа возложить на …» или «… оставляю за собой»',
          `«${text.slice(0, 80)}»`,
          { line, path },
        ),
      );
  },
});

/** Datives that slip in after «возложить на»: «на заместителю». */
const wrongPost =
  /возложить\s+на\s+(заместителю|заместителем|заместитель|директору|директор|начальнику|начальник|руководителю|руководитель|методисту|методист|специалисту|специалист|заведующему|заведующей|заведующая|заведующий)(?!\p{L})/iu;

/** Control is laid on somebody, in the accusative: «на заместителя начальника Рябинину В.А.», never «на Рябининой В.А.». */
export const controlCase = officeRule({
  id: 'office/control-case',
  source,
  mark: 's',
  judge: (paper) => {
    const { grammar } = paper;
    const laid = controlsOf(paper).filter(({ text }) => /возл(?:ожить|агаю)\s+на/iu.test(text));
    if (laid.length === 0) return null;
    return laid.flatMap(({ text, line, path }) => {
      const post = wrongPost.exec(text)?.[1];
      if (post)
        return [differs('винительный падеж: «на заместителя директора …»', `«на ${post}»`, { line, path })];
      const from = text.search(/возл(?:ожить|агаю)\s+на/iu);
      const name = [...text.matchAll(anyName)].find(({ index }) => index > from);
      if (!name) return [];
      const [person] = grammar.nominativesIn(text, name.index, name.index + name[0].length);
      const forms = person && formsOf(grammar, person.text, name[0]);
      if (!forms || forms.fits) return [];
      return [differs(`«${forms.wanted}» (винительный падеж)`, `«${name[0]}»`, { line, path })];
    });
  },
});

const plain = (name: string): string => name.replace(/\s/gu, '').toLowerCase().replaceAll('ё', 'е');

/** The accusative laid out as it is printed; it fits too where a namesake's would. */
const formsOf = (
  { inflectName, nominativesOf, nameLike }: OfficePaper['grammar'],
  person: string,
  printed: string,
) => {
  const wanted = nameLike(inflectName(person, 'accusative').text, printed);
  const fits =
    plain(wanted) === plain(printed) || nominativesOf(printed, 'accusative').some(({ sure }) => sure);
  return { wanted, fits };
};
