import { closest } from '../../model/nearest.ts';
import { exitCodes, Failure } from '../../report/failure.ts';
import { type TemplateKind, templateKinds } from '../kinds.ts';

/** What each kind of paper is called where a clerk names one. */
export const kindNames: Readonly<Record<TemplateKind, string>> = {
  order: 'приказ',
  directive: 'распоряжение',
  resolution: 'постановление',
  amendment: 'изменение',
  revocation: 'отмена',
  appendices: 'приложения',
  plan: 'план',
};

/**
 * The kind that a clerk named, in Russian or by the name of its folder; an order where nothing was named.
 * @throws Failure `cli/unknown-kind`
 */
export const kindNamed = (name: string = kindNames.order): TemplateKind => {
  const wanted = name.trim().toLowerCase();
  const found = templateKinds.find((kind) => kind === wanted || kindNames[kind] === wanted);
  if (found) return found;
  const [meant] = closest(wanted, Object.values(kindNames), 1);
  throw new Failure({
    rule: 'cli/unknown-kind',
    exitCode: exitCodes.usage,
    message: `Вида документа «${name}» нет${meant ? `; возможно, «${meant}»` : ''}.`,
    advice: `Виды: ${Object.values(kindNames).join(', ')}.`,
  });
};
