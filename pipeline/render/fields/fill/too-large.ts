import { exitCodes, Failure } from '../../../report/failure.ts';

/** A template that would make of one document more than any document is. */
export const tooLarge = (): Failure =>
  new Failure({
    rule: 'render/template-too-large',
    exitCode: exitCodes.input,
    message:
      'По этому шаблону документ вышел бы слишком большим: повторы или вставки в нём вложены друг в друга.',
    advice: 'Проверьте в шаблоне, нет ли повтора внутри такого же повтора.',
  });
