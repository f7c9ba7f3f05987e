import { readFileSync, statSync } from 'node:fs';
import { usageFailure } from '../usage-failure.ts';

/** Letters that a password must have at least: it is all that keeps a network out (NIST SP 800-63B, 3.1.1.2). */
const shortest = 8;
const longest = 200;

/** Bits of a file's mode that let others than its owner read it. */
const othersMayRead = 0o044;

const read = (file: string): { readonly text: string; readonly mode: number } => {
  try {
    return { text: readFileSync(file, 'utf8'), mode: statSync(file).mode };
  } catch {
    throw usageFailure(
      'cli/password-file-unreadable',
      `Файл с паролем не прочитан: ${file}.`,
      'Создайте текстовый файл с паролем в первой строке и укажите его в --password-file.',
    );
  }
};

/**
 * The first line of the file that was named, which others than its owner must not be able to read. Windows knows no such
 * modes.
 * @throws Failure `cli/password-file-unreadable`, `cli/password-file-open`, `cli/password-too-short`
 */
export const passwordIn = (file: string, platform: NodeJS.Platform = process.platform): string => {
  const { text, mode } = read(file);
  if (platform !== 'win32' && (mode & othersMayRead) !== 0)
    throw usageFailure(
      'cli/password-file-open',
      `Файл с паролем могут прочитать все: ${file}.`,
      `Закройте его от других: chmod 600 ${file}`,
    );
  const [password = ''] = text.replace(/^\ufeff/u, '').split(/\r?\n/u);
  if (password.length >= shortest && password.length <= longest) return password;
  throw usageFailure(
    'cli/password-too-short',
    `Пароль в файле ${file} не подходит: нужно от ${shortest} до ${longest} знаков в первой строке.`,
    'Возьмите, например, четыре слова, не связанных между собой.',
  );
};
