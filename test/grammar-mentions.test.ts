import { describe, expect, it } from 'vitest';
import { russianGrammar as grammar } from '../pipeline/grammar/grammar.ts';
import { mentionsOf } from '../pipeline/grammar/mentions-of.ts';
import type { GrammaticalCase } from '../pipeline/model/grammar.ts';
import { readMentions } from './grammar/read-forms.ts';

/** «[Лапину В.А.] accusative {методиста}»: name, open cases, post. */
const shown = (text: string, name: string): string =>
  mentionsOf(text, name)
    .map(({ start, end, cases, post }) => {
      const beside = post ? ` {${text.slice(post.start, post.end)}}` : '';
      return `[${text.slice(start, end)}] ${cases.join(',')}${beside}`;
    })
    .join('; ') || '—';

describe('a person in a text', () => {
  it.each(readMentions())('$text | $name', ({ text, name, mentions }) => {
    expect(shown(text, name)).toBe(mentions);
  });

  it('is told from a surname alone, which may be a namesake’s', () => {
    const bare = (text: string): readonly boolean[] =>
      grammar.mentionsOf(text, 'Лапина В.А.').map((mention) => mention.bare);
    expect(bare('Лапина В.А., Лапина, В. Лапина, Вера Андреевна Лапина')).toEqual([
      false,
      true,
      false,
      false,
    ]);
  });

  it('is found at each place of a long text without full stops', () => {
    const text = `${'слово '.repeat(50)}на Лапину В.А. `.repeat(100);
    expect(grammar.mentionsOf(text, 'Лапина В.А.')).toHaveLength(100);
  });
});

/** Orders' sentences: «@» is the post, «#» the name, both in the case. */
const sentences: readonly (readonly [string, GrammaticalCase])[] = [
  ['Контроль за исполнением настоящего приказа возложить на @ #.', 'accusative'],
  ['Контроль за исполнением приказа возложить на #, @.', 'accusative'],
  ['#, @, обеспечить проведение мероприятий до 15 мая.', 'dative'],
  ['@ #: довести приказ до сведения работников.', 'dative'],
  ['Поручить @ # провести инструктаж.', 'dative'],
  ['Назначить #, @, ответственным за пожарную безопасность.', 'accusative'],
  ['Назначить ответственным за питание @ #.', 'accusative'],
  ['Утвердить состав комиссии: председатель – #, @.', 'nominative'],
  ['Для проведения и утверждения ревизии создать комиссию в составе: @ #.', 'nominative'],
  ['@ #', 'nominative'],
  ['Направить @ # на курсы повышения квалификации.', 'accusative'],
  ['План разработан @ # и утверждён советом.', 'instrumental'],
  ['Согласовать план с @ # до 1 октября.', 'instrumental'],
  ['Заслушать отчёт @ # о работе.', 'genitive'],
  ['Ответственность возложить на @ # и классных руководителей.', 'accusative'],
  ['Закрепить наставником @ # сроком на год.', 'accusative'],
  ['Об отпуске @ #', 'genitive'],
];

const people = [
  'Лапина Вера Андреевна',
  'Волков Пётр Сергеевич',
  'Ткаченко Ольга Петровна',
  'Шевчук Анна Ивановна',
  'Шевчук Роман Михайлович',
  'Белая Светлана Юрьевна',
  'Муха Елена Григорьевна',
  'Черных Дарья Денисовна',
  'Римская-Корсакова Мария Андреевна',
  'Кравец Илья Ильич',
];

const posts = [
  'директор школы',
  'заместитель директора по УВР',
  'заместитель начальника отдела образования администрации района',
  'старший воспитатель',
  'учитель-логопед',
  'и.о. директора',
  'зам. директора по ВР',
  'директор МБОУ «СОШ № 7»',
  'руководитель ШМО учителей математики',
];

describe('the case and the post of whoever is named', () => {
  it.each(sentences)('%s (%s)', (sentence, one) => {
    for (const full of people) {
      const gender = grammar.genderOf(full) ?? 'male';
      for (const layout of ['П.С. Сомов', 'Сомов П.С.', 'Сомов Пётр Сергеевич']) {
        const name = grammar.inflectName(grammar.nameLike(full, layout), one, { gender }).text;
        for (const nominative of posts) {
          const post = grammar.inflectPost(nominative, one).text;
          const text = sentence.replace('@', post).replace('#', name);
          const [found, ...others] = grammar.mentionsOf(text, grammar.nameLike(full, 'Сомов П.С.'), gender);
          expect(others, text).toEqual([]);
          expect(found?.cases[0], text).toBe(one);
          expect(found && text.slice(found.start, found.end), text).toBe(name);
          expect(found?.post && text.slice(found.post.start, found.post.end), text).toBe(post);
        }
      }
    }
  });
});
