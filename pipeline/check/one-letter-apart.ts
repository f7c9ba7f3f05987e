/**
 * True for two words with one letter in them wrong, missing or too many: «инженер» and «инжинер». The last two letters
 * are an ending and tell a case, not a slip; short words are too much alike.
 */
export const oneLetterApart = (left: string, right: string): boolean => {
  const [longer, other] = left.length >= right.length ? [left, right] : [right, left];
  if (other.length < 5 || longer.length - other.length > 1) return false;
  let same = 0;
  while (same < other.length && longer[same] === other[same]) same += 1;
  const rest = other.slice(longer.length === other.length ? same + 1 : same);
  return longer.slice(same + 1) === rest && same < other.length - 2;
};
