/** A text as it stands in HTML, between tags or in an attribute. */
export const htmlText = (text: string): string =>
  text.replace(/[&<>"']/gu, (sign) => `&#${sign.codePointAt(0)};`);
