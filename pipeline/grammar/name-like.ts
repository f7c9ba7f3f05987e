import { type NameToken, nameTokens } from './name-tokens.ts';

/**
 * The name laid out as a printed one: initials where that has initials, the surname on the same side, the same spaces.
 * An initial is never made a full name, and what the name lacks is left out: «Лапина В.» like «П.С. Волков».
 */
export const nameLike = (name: string, printed: string): string => {
  const own = nameTokens(name);
  const like = nameTokens(printed);
  const surname = own.find(isSurname)?.text;
  if (surname === undefined || !like.some(isSurname)) return name;
  const given = own.filter(isGiven);
  const laidOut = like
    .map((token) => {
      if (isSurname(token)) return surname;
      return isGiven(token) ? shortened(given.shift(), token) : token.text;
    })
    .join('')
    .replace(/(\s)\s+/gu, '$1')
    .trim();
  return like.some(({ kind }) => kind === 'initial') ? laidOut : laidOut.replace(betweenInitials, '');
};

/** The space that stood between a first name and a patronymic. */
const betweenInitials = /(?<=(?<!\p{L})\p{L}\.)\s+(?=\p{L}\.)/gu;

const isSurname = ({ kind }: NameToken): boolean => kind === 'surname';

const isGiven = ({ kind }: NameToken): boolean =>
  kind === 'first' || kind === 'patronymic' || kind === 'initial';

const shortened = (given: NameToken | undefined, like: NameToken): string =>
  given && like.kind === 'initial' && given.kind !== 'initial'
    ? `${given.text.slice(0, 1)}.`
    : (given?.text ?? '');
