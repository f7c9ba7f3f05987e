/** What PDF writers call faces whose own names are spelled otherwise. */
const known: Readonly<Record<string, string>> = {
  TimesNewRoman: 'Times New Roman',
  TimesNewRomanPS: 'Times New Roman',
  CourierNew: 'Courier New',
  CourierNewPS: 'Courier New',
};

/** What is added to a face's name for its weight, slope and make: «-BoldItalic», «,Bold», «-Regular», «MT». */
const styles =
  /(?:[-, ]*(?:regular|normal|roman(?=$|-)|book|medium|bold|black|heavy|demi|semibold|italic|oblique|it|mt|psmt))+$/i;

/** The name of a face as its users know it, from what a PDF calls it: «ABCDEF+PTAstraSerif-Bold» → «PT Astra Serif». */
export const faceName = (name: string): string => {
  const whole = name.replace(/^[A-Z]{6}\+/, '');
  const [family = whole] = whole.split(/[-,](?=\p{L})/u);
  const plain = (family === whole ? whole.replace(/(?:PS)?MT$/, '') : family).trim() || whole;
  if (Object.hasOwn(known, plain)) return known[plain] ?? plain;
  return plain.includes(' ')
    ? plain.replace(styles, '') || plain
    : plain
        .replace(/(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu, ' ')
        // A family that writes its own name as one word.
        .replace(/^Deja Vu/, 'DejaVu');
};
