/** What is read aloud in a code's place. */
export const qrAlt = (text: string): string => `Код QR: ${text}`;
