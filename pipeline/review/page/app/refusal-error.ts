import type { Refusal } from '../../contract/refusal.ts';

/** What the server answered where it did not do what was asked; status 0 where it did not answer at all. */
export class RefusalError extends Error {
  override readonly name = 'RefusalError';
  readonly status: number;
  readonly rule: string;
  readonly advice: string;

  constructor(status: number, { rule, message, advice }: Refusal) {
    super(message);
    this.status = status;
    this.rule = rule;
    this.advice = advice;
  }
}

export const noConnection = (): RefusalError =>
  new RefusalError(0, {
    rule: 'review/no-connection',
    message: 'Нет связи с программой.',
    advice: 'Проверьте, что она запущена, и повторите. То, что уже сохранено, не пропало.',
  });

const isRefusal = (answer: unknown): answer is Refusal =>
  typeof answer === 'object' &&
  answer !== null &&
  ['rule', 'message', 'advice'].every((key) => typeof Reflect.get(answer, key) === 'string');

/** The refusal that an answer of 400 or more holds, whatever its body is. */
export const refusalOf = (status: number, body: string): RefusalError => {
  try {
    const answer: unknown = JSON.parse(body);
    if (isRefusal(answer)) return new RefusalError(status, answer);
  } catch {
    // Not from the program itself, or cut short.
  }
  return new RefusalError(status, {
    rule: 'review/unknown-answer',
    message: 'Программа ответила непонятно.',
    advice: 'Обновите страницу. Если не помогло, перезапустите программу.',
  });
};

/** What went wrong and what to do about it, in Russian. */
export interface Trouble {
  readonly message: string;
  readonly advice: string;
}

/** What went wrong, as a person is told; a mistake of the page itself is not kept from the console. */
export const troubleOf = (error: unknown): Trouble => {
  if (error instanceof RefusalError) return { message: error.message, advice: error.advice };
  console.error(error);
  return {
    message: 'На этой странице произошла ошибка.',
    advice: 'Обновите страницу: всё, что сохранено, останется.',
  };
};
