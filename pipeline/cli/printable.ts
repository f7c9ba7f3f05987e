/** Control characters but for line ends and tabs, and marks that turn the direction of text; colours are one match each. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is looked for
const controls = /\x1b\[[\d;]*m|[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/gu;

/** A message that a terminal only shows, whatever the names of files in it try to make it do; colours stay. */
export const printable = (text: string): string =>
  text.replace(controls, (found) => (found.length > 1 ? found : '\ufffd'));
