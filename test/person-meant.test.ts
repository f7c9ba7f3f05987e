import { describe, expect, it } from 'vitest';
import { russianGrammar } from '../pipeline/grammar/grammar.ts';
import type { NewPerson } from '../pipeline/model/answers/answers.ts';
import { likenessOf, personMeant } from '../pipeline/renew/answers/person-meant.ts';

const meant = (now: NewPerson, person = 'Кротов К.К.') => personMeant(now, person, russianGrammar);

describe('a person who is answered', () => {
  it.each([
    ['Седых Анну Викторовну', 'Седых Анна Викторовна'],
    ['Кузовлевой Марины Петровны', 'Кузовлева Марина Петровна'],
    ['Дубину Николая Андреевича', 'Дубина Николай Андреевич'],
    ['Иванову Петру Сергеевичу', 'Иванов Пётр Сергеевич'],
    ['Марию Ивановну Петрову', 'Мария Ивановна Петрова'],
  ])('%s is %s', (typed, name) => {
    expect(meant({ name: typed }).name).toBe(name);
  });

  it.each(
    'Дубина Николай Андреевич|Гринь Ольга Павловна|Шевченко Тарас Ильич|Айвазян Сусанна Тиграновна|Толстой Лев Николаевич|Береговая Инна Олеговна|Белых Александра Фоминична|Петрова А.А.|А.А. Чубарь'.split(
      '|',
    ),
  )('%s stays', (name) => {
    expect(meant({ name }).name).toBe(name);
  });

  it.each([
    ['заместителя директора по АХЧ', 'заместитель директора по АХЧ'],
    ['социальному педагогу', 'социальный педагог'],
    ['заведующей аптекой', 'заведующая аптекой'],
    ['преподавателем', 'преподаватель'],
  ])('«%s» is «%s»', (position, post) => {
    expect(meant({ position }).position).toBe(post);
  });

  it.each(
    'заместитель директора|заведующая аптекой|старшая медицинская сестра|и.о. директора|глава района|судья|ведущий специалист|няня|руководитель МО|председатель профкома|'.split(
      '|',
    ),
  )('«%s» stays', (position) => {
    expect(meant({ position }).position).toBe(position);
  });

  it.each([
    ['Кузовлевой М.П.', 'Кузовлева М.П.', 'same'],
    ['Чубаря О.Л.', 'Чубарь О.Л.', 'same'],
    ['Иванова А.А.', 'Иванов А.А.', 'doubtful'],
    ['Петрова А.А.', 'Кузовлева М.П.', 'other'],
    ['Шевченко Т.Н.', 'Шевченко Т.Н.', 'other'],
    ['Ревякиным', 'Ревякин С.И.', 'other'],
  ])('«%s» for «%s» is %s', (typed, person, likeness) => {
    expect(likenessOf(typed, person, russianGrammar)).toBe(likeness);
  });

  it('has no new name where it is the old one in another case', () => {
    expect(meant({ name: 'Кротову К.К.', position: 'завуч' })).toEqual({
      name: undefined,
      position: 'завуч',
    });
  });

  it('keeps the name that is given in all forms', () => {
    const name = 'Кротову К.К.';
    const forms = {
      nominative: name,
      genitive: name,
      dative: name,
      accusative: name,
      instrumental: name,
      prepositional: name,
    };
    expect(meant({ name, forms }).name).toBe(name);
  });
});
