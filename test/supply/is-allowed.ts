/** Licences (SPDX) under which a package may be used by an MIT program without a second thought. */
const allowed: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'OFL-1.1',
  'Python-2.0',
  'Unlicense',
  'Zlib',
]);

/**
 * What else a package may bring, and why: libvips is a library of its own beside sharp, loaded when the program runs,
 * and anybody may put another build of it there (LGPL, section 4).
 */
const beside: readonly (readonly [packages: RegExp, licence: string])[] = [
  [/^@img\/sharp-/u, 'LGPL-3.0-or-later'],
];

/** True where an SPDX expression («(MIT OR GPL-3.0)») leaves a licence that is allowed for the package. */
export const isAllowed = (name: string, expression: string): boolean => {
  const words = expression.match(/[()]|[^\s()]+/gu) ?? [];
  const next = (word: string): boolean => {
    if (words[0] !== word) return false;
    words.shift();
    return true;
  };
  const one = (): boolean => {
    if (next('(')) {
      const inner = either();
      return next(')') && inner;
    }
    const licence = words.shift() ?? '';
    return (
      allowed.has(licence) || beside.some(([packages, extra]) => extra === licence && packages.test(name))
    );
  };
  const all = (): boolean => {
    let holds = one();
    while (next('AND')) holds = one() && holds;
    return holds;
  };
  const either = (): boolean => {
    let holds = all();
    while (next('OR')) holds = all() || holds;
    return holds;
  };
  return either() && words.length === 0;
};
