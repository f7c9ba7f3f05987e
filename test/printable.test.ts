import { expect, test } from 'vitest';
import { printable } from '../pipeline/cli/printable.ts';

test('a message keeps its lines, tabs and colours', () => {
  const text = 'Приказ № 5\t— готов\n\x1b[1;31mошибка\x1b[0m\n';
  expect(printable(text)).toBe(text);
});

test.each([
  ['clears the screen', '\x1b[2Jplan.pdf', '\ufffd[2Jplan.pdf'],
  ['sets a title', '\x1b]0;plan\x07', '\ufffd]0;plan\ufffd'],
  ['goes back', 'plan\rother\b', 'plan\ufffdother\ufffd'],
  ['turns the direction', 'plan\u202efdp', 'plan\ufffdfdp'],
  ['uses a control of eight bits', '\x9b2J', '\ufffd2J'],
])('a name that %s only looks odd', (_, name, shown) => expect(printable(name)).toBe(shown));
