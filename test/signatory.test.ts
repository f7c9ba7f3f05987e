import { describe, expect, it } from 'vitest';
import { findSignature, splitSignature } from '../pipeline/extract/signatory.ts';
import { line, linesOf } from './stage-kit.ts';

describe('a line with a signature', () => {
  it.each([
    ['Директор И.И. Берёзкин', 'Директор', 'И.И. Берёзкин'],
    ['Директор школы ____________ /И.И. Берёзкин/', 'Директор школы', 'И.И. Берёзкин'],
    ['Директор М.П. И. И. Берёзкин', 'Директор', 'И.И. Берёзкин'],
    ['И.о. директора И.И.Берёзкин', 'И.о. директора', 'И.И. Берёзкин'],
    ['Глава района Берёзкин И.И.', 'Глава района', 'Берёзкин И.И.'],
    ['И. Берёзкина-Лужина', '', 'И. Берёзкина-Лужина'],
    ['Министр Берёзкин Иван Ильич', 'Министр', 'Берёзкин Иван Ильич'],
  ])('%s', (text, position, name) => {
    expect(splitSignature(text)).toEqual({ position, name });
  });

  it.each(['Директор школы', 'Контроль оставляю за собой.', ''])('is not «%s»', (text) => {
    expect(splitSignature(text)).toBeNull();
  });
});

describe('the signature under a text', () => {
  const signatureOf = (text: string) => findSignature(linesOf(text), 0);

  it.each([
    ['Начальник\nИ.И. Берёзкин', 'Начальник'],
    [
      'Заместитель начальника\nотдела образования\nИ.И. Берёзкин',
      'Заместитель начальника отдела образования',
    ],
    ['Начальник отдела\nобразования И.И. Берёзкин', 'Начальник отдела образования'],
    [
      'Исполняющий обязанности\n⏎министра культуры\tИ.И. Берёзкин',
      'Исполняющий обязанности министра культуры',
    ],
    ['Исполняющий обязанности\nдиректора театра\nИ.И. Берёзкин', 'Исполняющий обязанности директора театра'],
    ['Директор И.И. Берёзкин', 'Директор'],
    ['Атаман ________ И.И. Берёзкин', 'Атаман'],
    ['1. Утвердить план.\nИ.И. Берёзкин', null],
  ])('%s', (text, position) => {
    expect(signatureOf(text)).toMatchObject({ position, name: 'И.И. Берёзкин' });
  });

  it('takes its lines, and no more', () => {
    expect(signatureOf('1. Утвердить.\nДиректор\nИ.И. Берёзкин\nИсп. Клёнова')).toMatchObject({
      from: 1,
      to: 3,
    });
  });

  it('stands on one line with a tab between', () => {
    expect(findSignature([line('Атаман\tИ.И. Берёзкин')], 0)).toMatchObject({ position: 'Атаман' });
  });

  it.each([
    ['a sentence', 'Ответственной назначить Берёзкину И.И.'],
    ['a clause', '2. Заместителю директора Берёзкину И.И.'],
    ['the wrapped line of a clause', '2. Контроль возложить на\n⏎ заместителя директора Берёзкина И.И.'],
    ['nothing', 'Контроль оставляю за собой.'],
  ])('is not %s', (_, text) => {
    expect(signatureOf(text)).toBeNull();
  });
});
