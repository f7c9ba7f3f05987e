/** A filter as it is called: «по умолчанию("нет")». */
export interface FilterCall {
  /** As normalName leaves it. */
  readonly name: string;
  readonly args: readonly string[];
}

export const signs = ['=', '≠', '>=', '<=', '>', '<'] as const;
export type Sign = (typeof signs)[number];

/** What a condition asks: whether a field is there, or how it compares with a text or a number. */
export interface Question {
  readonly path: Path;
  readonly negated: boolean;
  readonly comparison: { readonly sign: Sign; readonly value: string } | null;
}

/** Names from the outermost to the innermost, as normalName leaves them; [] is `.`, the entry itself. */
export type Path = readonly string[];

/** What stands between two braces. */
export type Tag =
  | { readonly kind: 'value'; readonly path: Path; readonly filters: readonly FilterCall[] }
  /** «#поле», «^поле»; `expands` is said by the templates that come with the program alone: «-w:tr section». */
  | {
      readonly kind: 'open';
      readonly path: Path;
      readonly inverted: boolean;
      readonly expands: 'w:tc' | 'w:tr' | null;
    }
  | { readonly kind: 'if'; readonly question: Question }
  | { readonly kind: 'else' }
  /** The text after the stroke as normalName leaves it; '' closes what is open, whatever it is. */
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'picture'; readonly name: string; readonly size: PictureSize }
  /** Another DOCX beside the template. */
  | { readonly kind: 'insert'; readonly name: string }
  | {
      readonly kind: 'fault';
      readonly rule: 'template/unknown-tag' | 'template/unknown-condition' | 'template/empty-tag';
    };

/** Millimetres; null is as wide or high as the other side asks, or as the picture itself. */
export interface PictureSize {
  readonly width: number | null;
  readonly height: number | null;
}
