import { exitCodes, Failure } from '../../../report/failure.ts';

/** Loops and conditions open at once: templates of offices have three. */
export const deepestLoops = 100;

/** A template that would make of one document more than any document is. */
export const tooLarge = (): Failure =>
  new Failure({
    rule: 'render/template-too-large',
    exitCode: exitCodes.input,
    message:
      'По этому шаблону документ вышел бы слишком большим: повторы или вставки в нём вложены друг в друга.',
    advice: 'Проверьте в шаблоне, нет ли повтора внутри такого же повтора.',
  });

/** A template with more tags than can be told or filled in a reasonable time. */
export const tooManyTags = (most: number): Failure =>
  new Failure({
    rule: 'render/template-too-large',
    exitCode: exitCodes.input,
    message: `В шаблоне слишком много полей: больше ${most}.`,
    advice: 'Строки таблиц и пункты повторяйте: {#пункты}…{/пункты}. Заготовку сделает prikaz template new.',
  });
