import { child, type XmlElement } from '../../xml.ts';

/** The faces that a theme names, by the names that `w:rFonts` calls them with. */
export const readThemeFonts = (theme: XmlElement | null): ReadonlyMap<string, string> => {
  const scheme = child(child(theme ?? undefined, 'themeElements'), 'fontScheme');
  return new Map(
    (['major', 'minor'] as const).flatMap((kind) => {
      const face = child(child(scheme, `${kind}Font`), 'latin')?.attributes['typeface'];
      return face ? ['Ascii', 'HAnsi'].map((letters) => [`${kind}${letters}`, face] as const) : [];
    }),
  );
};
