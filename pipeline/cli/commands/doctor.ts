import { exitCodes } from '../../report/failure.ts';
import { command } from '../command.ts';
import { jsonText } from '../json-text.ts';
import { version } from '../version.ts';

type Tool = 'libreoffice' | 'typst' | 'fonts';

const names: Readonly<Record<Tool, string>> = {
  libreoffice: 'LibreOffice (чтение DOC, ODT, RTF)',
  typst: 'Typst (выпуск PDF)',
  fonts: 'Шрифты с кириллицей (выпуск PDF)',
};

const reinstall = 'Переустановите программу: npm ci';

const libreOffice: Partial<Record<NodeJS.Platform, string>> = {
  win32: 'winget install TheDocumentFoundation.LibreOffice',
  darwin: 'brew install --cask libreoffice',
};

const remedies: Readonly<Record<Tool, () => string>> = {
  libreoffice: () =>
    `Установите: ${libreOffice[process.platform] ?? 'sudo apt-get install libreoffice-writer libreoffice-calc'}` +
    ' или скачайте с https://ru.libreoffice.org. Без него сохраняйте такие файлы как DOCX.',
  typst: () => reinstall,
  fonts: () => reinstall,
};

export const doctor = command({
  usage: 'doctor',
  about: 'Проверяет, какие программы и шрифты найдены и как получить остальные.',
  options: {},
  examples: ['prikaz doctor'],
  run: async ({ values }, { data }) => {
    const { probeTools } = await import('../../pipeline.ts');
    const tools = await probeTools();
    if (values.json) {
      data(jsonText({ prikaz: version(), node: process.versions.node, tools }));
      return exitCodes.ok;
    }
    const lines = tools.map(({ tool, version: found, path }) =>
      found === null
        ? `нет   ${names[tool]}. ${remedies[tool]()}`
        : `есть  ${names[tool]}: ${[found, path].filter(Boolean).join(', ')}`,
    );
    data(`prikaz ${version()}, Node.js ${process.versions.node}\n${lines.join('\n')}\n`);
    return exitCodes.ok;
  },
});
