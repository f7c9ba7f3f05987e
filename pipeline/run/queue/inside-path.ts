/** True for a path that stays within its folder on every system: it was written by somebody else. */
export const isInside = (path: string): boolean =>
  path.split('/').every((part) => part !== '' && part !== '.' && part !== '..' && !/[\\:\p{Cc}]/u.test(part));
