import type { z } from 'zod';
import { nearest } from '../model/nearest.ts';

/** The settings that each object of the file takes; the empty name is the whole file. */
type KnownKeys = Readonly<Record<string, readonly string[]>>;

const unknownSetting = (key: string, known: readonly string[]): string => {
  const meant = nearest(key, known);
  return meant
    ? `настройки «${key}» нет; возможно, «${meant}»`
    : `настройки «${key}» нет; есть ${known.join(', ')}`;
};

/** What JSON has, in words of somebody who does not write it daily. */
const kinds: Readonly<Record<string, string>> = {
  object: 'нужны фигурные скобки: { … }',
  string: 'нужен текст в кавычках',
  number: 'нужно число без кавычек',
  int: 'нужно целое число без кавычек',
  boolean: 'нужно true или false без кавычек',
};

const faultOf = (issue: z.core.$ZodIssue, known: KnownKeys): string => {
  const name = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => unknownSetting(key, known[name] ?? [])).join('; ');
  const kind = issue.code === 'invalid_type' ? kinds[issue.expected] : undefined;
  if (kind) return `«${name || 'файл'}»: ${kind}`;
  if (issue.code !== 'invalid_value') return `«${name || 'файл'}»: ${issue.message}`;
  return `«${name}»: допустимо ${issue.values.map((value) => JSON.stringify(value)).join(', ')}`;
};

/** Everything that is wrong with an office's settings, for the clerk who typed them. */
export const officeFaults = (issues: readonly z.core.$ZodIssue[], known: KnownKeys): readonly string[] =>
  issues.map((issue) => faultOf(issue, known));
