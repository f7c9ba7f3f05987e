import { exitCodes, Failure } from '../report/failure.ts';

/** No word of Russian has a hundredth of this; a typesetter that must hyphenate a longer one takes all memory. */
const longestWord = 2000;

/**
 * Refuses what cannot be set; `where` is Russian: «по адресу /order/title».
 * @throws Failure `render/word-too-long`
 */
export const refuseEndlessWords = (
  texts: readonly { readonly where: string; readonly text: string }[],
): void => {
  const endless = texts.find(
    ({ text }) => text.length > longestWord && new RegExp(`\\S{${longestWord}}`, 'u').test(text),
  );
  if (!endless) return;
  throw new Failure({
    rule: 'render/word-too-long',
    exitCode: exitCodes.input,
    message: `В тексте ${endless.where} есть слово длиннее ${longestWord} знаков: это не текст документа.`,
    advice: 'Проверьте, тот ли это файл, и уберите это слово.',
  });
};
