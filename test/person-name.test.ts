import { describe, expect, it } from 'vitest';
import { anyName, namePattern } from '../pipeline/model/person-name.ts';

const first = new RegExp(namePattern, 'u');

describe('the name of a person', () => {
  it.each([
    'О.И. Ветрова',
    'Ветрова О.И.',
    'Ветрова Ольга Ильинична',
    'Ветров Олег Ильич',
    'Ветрова Ольга Олеговна',
  ])('%s is taken whole', (name) => {
    expect(first.exec(`Исп. ${name}, 2-11-11`)?.[0]).toBe(name);
    expect(`Исп. ${name}, 2-11-11`.match(anyName)).toEqual([name]);
  });
});
