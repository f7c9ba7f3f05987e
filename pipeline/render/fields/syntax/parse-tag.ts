import { normalName, plainSpaces } from './normal-name.ts';
import { parseFilters, splitOutsideQuotes } from './parse-filters.ts';
import { parseQuestion } from './parse-question.ts';
import type { Path, PictureSize, Tag } from './tag.ts';

const namePattern = /^[\p{L}\d](?:[\p{L}\d _-]*[\p{L}\d])?$/u;

/** «подписант.фио»; null for what is no field's name. */
export const parsePath = (text: string): Path | null => {
  const trimmed = text.trim();
  if (trimmed === '.') return [];
  const names = trimmed.split('.').map(normalName);
  return names.every((name) => namePattern.test(name)) ? names : null;
};

const unknown: Tag = { kind: 'fault', rule: 'template/unknown-tag' };

const open = (text: string, inverted: boolean, expands: 'w:tc' | 'w:tr' | null = null): Tag => {
  const path = parsePath(text);
  return path ? { kind: 'open', path, inverted, expands } : unknown;
};

const conditionWord = /^(?:если|if)(?:$|[ (])/iu;

const parseIf = (text: string): Tag => {
  const question = parseQuestion(text.trim().replace(/^(?:если|if)/iu, ''), parsePath);
  return question ? { kind: 'if', question } : { kind: 'fault', rule: 'template/unknown-condition' };
};

const parseOpen = (text: string): Tag =>
  conditionWord.test(text.trim()) ? parseIf(text) : open(text, false);

const sizePattern =
  /^(?<name>.+?)(?: (?<width>\d{1,3}) ?(?:мм|mm)?(?: ?[xх×] ?(?<height>\d{1,3}) ?(?:мм|mm)?)?)?$/iu;

const parsePicture = (text: string): Tag => {
  const { name = '', width, height } = sizePattern.exec(text.trim())?.groups ?? {};
  const size: PictureSize = { width: width ? Number(width) : null, height: height ? Number(height) : null };
  return namePattern.test(name) ? { kind: 'picture', name: normalName(name), size } : unknown;
};

const parseInsert = (text: string): Tag => {
  const name = normalName(text.trim().replace(/\.docx$/iu, ''));
  return namePattern.test(name) ? { kind: 'insert', name } : unknown;
};

const parseBuiltIn = (text: string): Tag => {
  const [, expands, path = ''] = /^-(w:tc|w:tr) (.+)$/u.exec(text) ?? [];
  return expands === 'w:tc' || expands === 'w:tr' ? open(path, false, expands) : unknown;
};

const parseValue = (text: string): Tag => {
  if (/^(?:иначе|else)$/iu.test(text)) return { kind: 'else' };
  const [name = '', ...calls] = splitOutsideQuotes(text, '|');
  const path = parsePath(name);
  const filters = parseFilters(calls);
  return path && filters ? { kind: 'value', path, filters } : unknown;
};

/** Understands what stands between two braces; Word's quotes, spaces and capitals are taken for what was meant. */
export const parseTag = (content: string): Tag => {
  const text = plainSpaces(content);
  const rest = text.slice(1);
  switch (text.charAt(0)) {
    case '':
      return { kind: 'fault', rule: 'template/empty-tag' };
    case '#':
      return parseOpen(rest);
    case '^':
      return open(rest, true);
    case '/':
      return { kind: 'close', name: normalName(rest) };
    case '%':
      return parsePicture(rest);
    case '>':
      return parseInsert(rest);
    case '-':
      return parseBuiltIn(text);
    default:
      return parseValue(text);
  }
};
