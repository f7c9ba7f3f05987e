import { createHash } from 'node:crypto';
import { htmlText } from '../../model/html-text.ts';
import { type ReportData, reportDataId, reportPictureId } from '../contract/report-data.ts';
import type { DrawnPage } from './draw-pages.ts';

/** The page's own code, as Vite has built it. */
export interface ReportCode {
  readonly script: string;
  readonly style: string;
}

/** What a browser lets run or apply: these very bytes and no others (CSP 3, 8.2). */
const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** In a string or a pattern of a script `\/` and `\!` are what they are without the stroke; elsewhere these signs do not stand. */
const inScript = (code: string): string =>
  code.replace(/<\/(?=script)/giu, '<\\/').replaceAll('<!--', '<\\!--');

const inStyle = (code: string): string => code.replace(/<\/(?=style)/giu, '<\\/');

/** JSON in which nothing can end the element that it stands in, whatever the document says. */
const inElement = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

const pictureElement = ({ number, bytes }: DrawnPage): string =>
  `<script type="text/plain" id="${reportPictureId(number)}">${Buffer.from(bytes).toString('base64')}</script>`;

/** The whole report: nothing in it asks for anything that is not in it, and its policy would not let it. */
export const reportHtml = (data: ReportData, pages: readonly DrawnPage[], code: ReportCode): string => {
  const style = inStyle(code.style);
  const script = inScript(code.script);
  const policy = [
    "default-src 'none'",
    'img-src data:',
    `style-src ${hashOf(style)}`,
    `script-src ${hashOf(script)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return [
    '<!doctype html>',
    '<html lang="ru">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="referrer" content="no-referrer">',
    '<link rel="icon" href="data:,">',
    `<title>${htmlText(data.name)} — сверка</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    '<div id="page"></div>',
    '<noscript>Этой странице нужен JavaScript. Включите его в настройках браузера и откройте файл снова.</noscript>',
    `<script type="application/json" id="${reportDataId}">${inElement(data)}</script>`,
    ...pages.map(pictureElement),
    `<script>${script}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
};
