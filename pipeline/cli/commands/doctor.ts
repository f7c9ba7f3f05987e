import { jsonText } from '../../model/json-text.ts';
import type { ToolFound } from '../../model/tool-found.ts';
import { exitCodes } from '../../report/failure.ts';
import { version } from '../../run/version.ts';
import { command } from '../command.ts';

type Tool = ToolFound['tool'];

const names: Readonly<Record<Tool, string>> = {
  libreoffice: 'LibreOffice (чтение DOC, ODT, RTF)',
  'tesseract.js': 'tesseract.js (распознавание сканов)',
  model: 'Модель русского языка (распознавание сканов)',
  tesseract: 'Tesseract (распознавание с --engine native)',
  typst: 'Typst (выпуск PDF)',
  fonts: 'Шрифты с кириллицей (выпуск PDF)',
};

const reinstall = 'Переустановите программу: npm ci';

const libreOffice: Partial<Record<NodeJS.Platform, string>> = {
  win32: 'winget install TheDocumentFoundation.LibreOffice',
  darwin: 'brew install --cask libreoffice',
};

const aptTesseract = 'sudo apt-get install tesseract-ocr tesseract-ocr-rus';

const tesseract: Partial<Record<NodeJS.Platform, string>> = {
  win32: 'winget install UB-Mannheim.TesseractOCR',
  darwin: 'brew install tesseract tesseract-lang',
};

const remedies: Readonly<Record<Tool, () => string>> = {
  libreoffice: () =>
    `Установите: ${libreOffice[process.platform] ?? 'sudo apt-get install libreoffice-writer libreoffice-calc'}` +
    ' или скачайте с https://ru.libreoffice.org. Без него сохраняйте такие файлы как DOCX.',
  'tesseract.js': () => reinstall,
  model: () =>
    'Загрузится сама при первом скане. Без сети положите rus.traineddata в любую папку и укажите её' +
    ' в переменной PRIKAZ_TESSDATA.',
  tesseract: () =>
    `Не обязательно: есть tesseract.js. Если нужен: ${tesseract[process.platform] ?? aptTesseract}`,
  typst: () => reinstall,
  fonts: () => reinstall,
};

export const doctor = command({
  usage: 'doctor',
  about: 'Проверяет, какие программы и шрифты найдены и как получить остальные.',
  options: {},
  takesWords: false,
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
