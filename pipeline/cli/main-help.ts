import { exitCodes } from '../report/failure.ts';
import { twoColumns } from './command.ts';
import { commands } from './commands.ts';

const exitCodeTexts: Readonly<Record<keyof typeof exitCodes, string>> = {
  ok: 'всё сделано, возможны предупреждения',
  documentError: 'сделано, но в документе есть ошибки',
  usage: 'команда набрана неверно',
  input: 'файл не подходит: не найден, повреждён, неизвестного вида, слишком велик',
  missingTool: 'не установлена нужная программа',
  output: 'результат не удалось записать',
  bug: 'ошибка самой программы',
  interrupted: 'остановлено (Ctrl-C)',
};

const exitCodeNames = Object.keys(exitCodeTexts) as (keyof typeof exitCodes)[];

/** The text of `prikaz --help`. */
export const mainHelp = (): string => `prikaz — из прошлогоднего приказа делает приказ этого года.

Использование: prikaz КОМАНДА [ФАЙЛ…] [параметры]

Команды:
${twoColumns(Object.entries(commands).map(([name, { about }]) => [name, about]))}

Примеры:
  prikaz serve
  prikaz reissue приказ.docx --for 2022-2023 --out out

Вместо имени файла можно написать «-»: тогда документ читается со стандартного ввода.
Подробно о команде: prikaz КОМАНДА --help. Версия программы: prikaz --version.

Коды завершения:
${twoColumns(exitCodeNames.map((name) => [String(exitCodes[name]), exitCodeTexts[name]]))}
`;
