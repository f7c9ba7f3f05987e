import { russianDay } from '../../model/dates/russian-day.ts';
import type { OrderDocument } from '../../model/document.ts';
import { exitCodes, Failure } from '../../report/failure.ts';
import { phrase } from '../wording.ts';

const broken = (faults: readonly string[]): Failure =>
  new Failure({
    rule: 'render/qr-broken',
    exitCode: exitCodes.input,
    message: `Настройка qr не подходит: ${faults.join('; ')}.`,
    advice: 'Исправьте её в настройках учреждения, например: "qr": "№ {{number}} от {{date}}".',
  });

/**
 * What the code on the first sheet says, by the office's phrase; of a plan alone, its title and the day of its approval.
 *
 * @throws Failure `render/qr-broken`
 */
export const qrText = (setting: string, { order, plans }: OrderDocument): string => {
  const parsed = phrase('number', 'date', 'title').safeParse(setting);
  if (!parsed.success) throw broken(parsed.error.issues.map(({ message }) => message));
  const date = order ? order.date : (plans[0]?.approval?.date ?? null);
  return parsed.data({
    number: order?.number ?? null,
    date: date && russianDay(date),
    title: (order ? order.title : plans[0]?.title) ?? null,
  });
};
