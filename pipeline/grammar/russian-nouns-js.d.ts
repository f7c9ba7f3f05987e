/** What the grammar uses of russian-nouns-js 2, which brings no types. */
declare module 'russian-nouns-js' {
  type CaseName = 'NOMINATIVE' | 'GENITIVE' | 'DATIVE' | 'ACCUSATIVE' | 'INSTRUMENTAL' | 'PREPOSITIONAL';
  interface Lemma {
    readonly text: string;
    readonly gender: string;
    readonly animate: boolean;
  }
  const api: {
    readonly Case: Readonly<Record<CaseName, string>>;
    readonly Gender: Readonly<Record<'MASCULINE' | 'FEMININE', string>>;
    /** Declines a lemma; the usual form comes first. */
    readonly Engine: new () => { decline(lemma: Lemma, to: string): string[] };
  };
  export = api;
}
